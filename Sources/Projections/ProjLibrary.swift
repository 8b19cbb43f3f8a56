import Geometry
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libproj, loaded at run time: linking it would cost every start some 9 ms. The functions are those of its C
/// interface, PROJ 6 and later; the names are theirs.
final class ProjLibrary: @unchecked Sendable {
  // @unchecked: the context is only used under the lock, and the functions never change.
  private typealias Create = @convention(c) (OpaquePointer?, UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Write =
    @convention(c) (OpaquePointer?, OpaquePointer, Int32, UnsafePointer<UnsafePointer<CChar>?>?)
    -> UnsafePointer<CChar>?
  fileprivate typealias Transform =
    @convention(c) (
      OpaquePointer, Int32, UnsafeMutablePointer<Double>, Int, Int, UnsafeMutablePointer<Double>, Int, Int,
      UnsafeMutablePointer<Double>?, Int, Int, UnsafeMutablePointer<Double>?, Int, Int
    ) -> Int
  private typealias Number = @convention(c) (OpaquePointer?) -> Int32
  private typealias Words = @convention(c) (Int32) -> UnsafePointer<CChar>?
  private typealias Level = @convention(c) (OpaquePointer?, Int32) -> Int32
  private typealias Open = @convention(c) () -> OpaquePointer?

  /// The library of this machine.
  static let shared: Result<ProjLibrary, PROJError> = ProjLibrary().map { .success($0) } ?? .failure(.missing)

  private let context: OpaquePointer?
  private let create: Create, write: Write, transform: Transform, number: Number, words: Words
  private let lock = Mutex(())

  private init?() {
    let names = [
      "libproj.so.25", "libproj.so.22", "libproj.so.19", "libproj.so.15", "libproj.so", "libproj.dylib",
      "/opt/homebrew/lib/libproj.dylib", "/usr/local/lib/libproj.dylib",
    ]
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first else { return nil }
    func function<Signature>(_ name: String, _ type: Signature.Type) -> Signature? {
      dlsym(handle, name).map { unsafeBitCast($0, to: type) }
    }
    guard let open = function("proj_context_create", Open.self), let create = function("proj_create", Create.self),
      let write = function("proj_as_proj_string", Write.self),
      let transform = function("proj_trans_generic", Transform.self),
      let number = function("proj_context_errno", Number.self),
      let words = function("proj_errno_string", Words.self), let level = function("proj_log_level", Level.self)
    else { return nil }
    (self.create, self.write, self.transform, self.number, self.words) = (create, write, transform, number, words)
    context = open()
    // What is wrong is told in our own sentences, not on the terminal.
    _ = level(context, 0)
  }

  /// The PROJ string behind a code.
  func definition(of code: String) throws(PROJError) -> String {
    let found: String? = lock.withLock { _ in
      guard let system = create(context, code), let text = write(context, system, 1, nil) else { return nil }
      return String(cString: text)
    }
    guard let found, found.contains("+proj=") else { throw .unknownCode(code) }
    return found
  }

  /// The mathematics of a PROJ string.
  func operation(_ text: String, named name: String) throws(PROJError) -> Operation {
    let made: Result<Operation, PROJError> = lock.withLock { _ in
      if let found = create(context, text) { return .success(Operation(found, transform)) }
      let reason = words(number(context)).map { String(cString: $0) } ?? "it gives no reason"
      return .failure(.refused(name, reason))
    }
    return try made.get()
  }

  /// A projection of the library, for one place after another.
  final class Operation: @unchecked Sendable {
    // @unchecked: PROJ writes into the object while it computes; the lock lets one caller in at a time.
    private let object: OpaquePointer
    private let transform: Transform
    private let lock = Mutex(())

    fileprivate init(_ object: OpaquePointer, _ transform: @escaping Transform) {
      (self.object, self.transform) = (object, transform)
    }

    /// From longitude and latitude in radians to metres; not a number where there is no such place.
    func forward(_ longitude: Double, _ latitude: Double) -> Point { run(1, longitude, latitude) }

    /// From metres to longitude and latitude in radians.
    func inverse(_ x: Double, _ y: Double) -> Point { run(-1, x, y) }

    private func run(_ direction: Int32, _ x: Double, _ y: Double) -> Point {
      var (x, y) = (x, y)
      lock.withLock { _ in _ = transform(object, direction, &x, 8, 1, &y, 8, 1, nil, 0, 0, nil, 0, 0) }
      // PROJ says “no such place” by an infinite number.
      return x.isFinite && y.isFinite ? Point(x: x, y: y) : Point(x: .nan, y: .nan)
    }
  }
}
