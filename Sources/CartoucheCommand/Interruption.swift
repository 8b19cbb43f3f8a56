import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the user asked to stop (Ctrl-C, or a request to end), for work that can stop between two charts.
///
/// A second Ctrl-C ends the program at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether a request came since watching began.
  static var isThere: Bool { flag.load(ordering: .relaxed) }

  /// Begins to watch.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.flag.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
