import Synchronization

/// Remembers which files charts were drawn from, so that one can tell later whether they changed.
final class ReadFiles: Sendable {
  private let paths = Mutex<[String]>([])

  /// Remembers a file; once is enough.
  func note(_ path: String) {
    paths.withLock { paths in
      if !paths.contains(path) { paths.append(path) }
    }
  }

  /// The files since the last time, in the order in which they were read.
  func take() -> [String] {
    paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
  }
}
