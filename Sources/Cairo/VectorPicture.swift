internal import CCairo
public import Geometry

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A picture of lines and letters from an SVG file or the first page of a PDF file, drawn as such and not as
/// pixels.
///
/// ```swift
/// let emblem = try VectorPicture(svg: bytes)
/// emblem.draw(in: context, Rect(x: 0, y: 0, width: 90, height: 90))
/// ```
///
/// librsvg and poppler read the files. They are looked for when the first such picture is drawn: programs
/// that draw none do without them.
public final class VectorPicture {
  /// Why a picture cannot be drawn.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The library that reads such files is not there; Debian's package of it.
    case noLibrary(name: String, package: String)
    /// The file is damaged, or empty.
    case damaged(String)

    /// What is wrong, as the end of a sentence.
    public var description: String {
      switch self {
      case .noLibrary(let name, _): "\(name) is not installed."
      case .damaged(let reason): reason
      }
    }
  }

  /// Its extent in points.
  public let size: Size
  private let handle: LibraryObject
  private let paint: (OpaquePointer, Size) -> Void

  /// Reads an SVG file. Throws where it is damaged, has no extent, or librsvg is not there.
  public init(svg bytes: [UInt8]) throws(Failure) {
    guard let library = SVGLibrary.shared else { throw .noLibrary(name: "librsvg", package: "librsvg2-2") }
    let opened = try library.open(bytes)
    (handle, size) = (opened.handle, opened.size)
    paint = { library.draw(opened.handle, on: $0, size: $1) }
  }

  /// Reads the first page of a PDF file. Throws where it is damaged, or poppler is not there.
  public init(pdf bytes: [UInt8]) throws(Failure) {
    guard let library = PDFLibrary.shared else { throw .noLibrary(name: "poppler", package: "libpoppler-glib8") }
    let opened = try library.open(bytes)
    (handle, size) = (opened.handle, opened.size)
    paint = { context, _ in library.draw(opened.handle, on: context) }
  }

  /// Draws it, stretched to a rectangle; nothing of it lies outside.
  public func draw(in context: Context, _ rect: Rect) {
    guard size.width > 0, size.height > 0, rect.width > 0, rect.height > 0 else { return }
    context.withSavedState {
      context.concatenate(.translation(rect.minX, rect.minY))
      context.concatenate(.scale(rect.width / size.width, rect.height / size.height))
      var frame = Path()
      frame.addRect(Rect(origin: .zero, size: size))
      context.append(frame)
      context.clip()
      paint(context.pointer, size)
    }
  }
}

/// An object of a library, given back to it at the end, with what it needs as long as it lives.
final class LibraryObject {
  let pointer: OpaquePointer
  private let release: (OpaquePointer) -> Void
  private let memory: UnsafeMutableBufferPointer<UInt8>?

  init(
    _ pointer: OpaquePointer, memory: UnsafeMutableBufferPointer<UInt8>? = nil,
    release: @escaping (OpaquePointer) -> Void
  ) {
    (self.pointer, self.memory, self.release) = (pointer, memory, release)
  }

  deinit {
    release(pointer)
    memory?.deallocate()
  }
}

/// A library that is opened while the program runs.
struct OpenLibrary {
  private let handle: UnsafeMutableRawPointer

  /// The first of the files that can be opened.
  init?(_ names: [String]) {
    let folders = ["", "/opt/homebrew/lib/", "/usr/local/lib/"]
    let opened = names.lazy.flatMap { name in folders.map { $0 + name } }.compactMap { dlopen($0, RTLD_NOW) }.first
    guard let opened else { return nil }
    handle = opened
  }

  /// A function by its name, as what its header says it is.
  func function<F>(_ name: String, _ type: F.Type) -> F? {
    dlsym(handle, name).map { unsafeBitCast($0, to: type) }
  }
}

/// Glib's part: errors and objects.
struct GlibLibrary {
  /// Gives an object back.
  let release: @convention(c) (OpaquePointer?) -> Void
  private let freeError: @convention(c) (UnsafeMutableRawPointer?) -> Void

  init?() {
    guard let objects = OpenLibrary(["libgobject-2.0.so.0", "libgobject-2.0.0.dylib"]),
      let base = OpenLibrary(["libglib-2.0.so.0", "libglib-2.0.0.dylib"]),
      let release = objects.function("g_object_unref", (@convention(c) (OpaquePointer?) -> Void).self),
      let freeError = base.function("g_error_free", (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)
    else { return nil }
    (self.release, self.freeError) = (release, freeError)
  }

  /// What an error says, which is then given back.
  func message(of error: UnsafeMutableRawPointer?) -> String {
    guard let error else { return "it cannot be read." }
    defer { freeError(error) }
    // A GError: domain and code of four bytes each, then its words.
    let words = error.load(fromByteOffset: 8, as: UnsafePointer<CChar>?.self)
    let sentence = words.map { String(cString: $0) } ?? "it cannot be read."
    return sentence.hasSuffix(".") ? sentence : sentence + "."
  }
}
