#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system that runs one closure.
///
/// Workers hold fonts and canvases that belong to one thread, and Swift's tasks move between threads; so batches run on
/// threads.
package struct WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let thread: pthread_t?

  /// Starts the thread; where the system has none left, the work is done at once by the caller.
  package init(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    // Deep charts recurse; the default of a secondary thread is small on some systems.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    defer { pthread_attr_destroy(&attributes) }
    let failed =
      pthread_create(
        &thread, &attributes,
        { context in
          #if canImport(Glibc)
            guard let context else { return nil }
          #endif
          Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, body.toOpaque()) != 0
    if failed {
      body.takeRetainedValue().run()
      self.thread = nil
    } else {
      self.thread = thread
    }
  }

  /// Waits until the closure has returned.
  package func join() { if let thread { pthread_join(thread, nil) } }
}
