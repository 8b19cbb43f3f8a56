internal import CCairo
import Geometry

/// librsvg, as far as it draws a whole file.
struct SVGLibrary {
  typealias ErrorPlace = UnsafeMutablePointer<UnsafeMutableRawPointer?>
  typealias Numbers = UnsafeMutablePointer<Double>
  typealias Flag = UnsafeMutablePointer<Int32>
  /// The library, where it is installed.
  nonisolated(unsafe) static let shared = SVGLibrary()

  private let glib: GlibLibrary
  private let new: @convention(c) (UnsafePointer<UInt8>?, Int, ErrorPlace?) -> OpaquePointer?
  private let setResolution: @convention(c) (OpaquePointer?, Double) -> Void
  private let pixelSize: @convention(c) (OpaquePointer?, Numbers?, Numbers?) -> Int32
  private let dimensions: @convention(c) (OpaquePointer?, Flag?, Numbers?, Flag?, Numbers?, Flag?, Numbers?) -> Void
  private let render: @convention(c) (OpaquePointer?, OpaquePointer?, Numbers?, ErrorPlace?) -> Int32

  private init?() {
    guard let glib = GlibLibrary(), let library = OpenLibrary(["librsvg-2.so.2", "librsvg-2.2.dylib"]),
      let new = library.function(
        "rsvg_handle_new_from_data",
        (@convention(c) (UnsafePointer<UInt8>?, Int, ErrorPlace?) -> OpaquePointer?).self),
      let setResolution = library.function(
        "rsvg_handle_set_dpi", (@convention(c) (OpaquePointer?, Double) -> Void).self),
      let pixelSize = library.function(
        "rsvg_handle_get_intrinsic_size_in_pixels",
        (@convention(c) (OpaquePointer?, Numbers?, Numbers?) -> Int32).self),
      let dimensions = library.function(
        "rsvg_handle_get_intrinsic_dimensions",
        (@convention(c) (OpaquePointer?, Flag?, Numbers?, Flag?, Numbers?, Flag?, Numbers?) -> Void).self),
      let render = library.function(
        "rsvg_handle_render_document",
        (@convention(c) (OpaquePointer?, OpaquePointer?, Numbers?, ErrorPlace?) -> Int32).self)
    else { return nil }
    (self.glib, self.new, self.setResolution, self.pixelSize) = (glib, new, setResolution, pixelSize)
    (self.dimensions, self.render) = (dimensions, render)
  }

  /// Reads a file, and its extent in points.
  func open(_ bytes: [UInt8]) throws(VectorPicture.Failure) -> (handle: LibraryObject, size: Size) {
    var error: UnsafeMutableRawPointer?
    guard let pointer = bytes.withUnsafeBufferPointer({ new($0.baseAddress, $0.count, &error) }) else {
      throw .damaged(glib.message(of: error))
    }
    let handle = LibraryObject(pointer) { glib.release($0) }
    // A pixel is 1/96 of an inch.
    setResolution(pointer, 96)
    var (width, height) = (0.0, 0.0)
    if pixelSize(pointer, &width, &height) == 0 || width <= 0 || height <= 0 {
      // Without a size of its own a picture has that of its view box: a rectangle of four numbers. Lengths
      // are a number and a unit, which take up no more than two.
      var (hasWidth, hasHeight, hasBox) = (Int32(0), Int32(0), Int32(0))
      var (length, other, box) = ([0.0, 0], [0.0, 0], [0.0, 0, 0, 0])
      dimensions(pointer, &hasWidth, &length, &hasHeight, &other, &hasBox, &box)
      guard hasBox != 0, box[2] > 0, box[3] > 0 else { throw .damaged("it has neither a size nor a view box.") }
      (width, height) = (box[2], box[3])
    }
    return (handle, Size(width: width * 0.75, height: height * 0.75))
  }

  /// Draws a file into a rectangle at the origin.
  func draw(_ handle: LibraryObject, on context: OpaquePointer, size: Size) {
    var viewport = [0, 0, size.width, size.height]
    var error: UnsafeMutableRawPointer?
    if render(handle.pointer, context, &viewport, &error) == 0 { _ = glib.message(of: error) }
  }
}
