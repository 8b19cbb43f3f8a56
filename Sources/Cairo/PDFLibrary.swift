internal import CCairo
import Geometry

/// poppler, as far as it draws the first page of a file.
struct PDFLibrary {
  typealias ErrorPlace = UnsafeMutablePointer<UnsafeMutableRawPointer?>
  typealias Numbers = UnsafeMutablePointer<Double>
  /// The library, where it is installed.
  nonisolated(unsafe) static let shared = PDFLibrary()

  private let glib: GlibLibrary
  private let new:
    @convention(c) (UnsafeMutablePointer<UInt8>?, Int32, UnsafePointer<CChar>?, ErrorPlace?) -> OpaquePointer?
  private let page: @convention(c) (OpaquePointer?, Int32) -> OpaquePointer?
  private let pageSize: @convention(c) (OpaquePointer?, Numbers?, Numbers?) -> Void
  private let render: @convention(c) (OpaquePointer?, OpaquePointer?) -> Void

  private init?() {
    guard let glib = GlibLibrary(),
      let library = OpenLibrary(["libpoppler-glib.so.8", "libpoppler-glib.so", "libpoppler-glib.8.dylib"]),
      let new = library.function(
        "poppler_document_new_from_data",
        (@convention(c) (UnsafeMutablePointer<UInt8>?, Int32, UnsafePointer<CChar>?, ErrorPlace?) -> OpaquePointer?)
          .self),
      let page = library.function(
        "poppler_document_get_page", (@convention(c) (OpaquePointer?, Int32) -> OpaquePointer?).self),
      let pageSize = library.function(
        "poppler_page_get_size", (@convention(c) (OpaquePointer?, Numbers?, Numbers?) -> Void).self),
      let render = library.function(
        "poppler_page_render_for_printing", (@convention(c) (OpaquePointer?, OpaquePointer?) -> Void).self)
    else { return nil }
    (self.glib, self.new, self.page, self.pageSize, self.render) = (glib, new, page, pageSize, render)
  }

  /// Reads a file, and the extent of its first page in points.
  func open(_ bytes: [UInt8]) throws(VectorPicture.Failure) -> (handle: LibraryObject, size: Size) {
    guard let count = Int32(exactly: bytes.count), count > 0 else { throw .damaged("it is empty, or too large.") }
    // poppler reads from this memory as long as the document lives.
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes)
    var error: UnsafeMutableRawPointer?
    guard let document = new(memory.baseAddress, count, nil, &error) else {
      memory.deallocate()
      throw .damaged(glib.message(of: error))
    }
    let whole = LibraryObject(document, memory: memory) { glib.release($0) }
    guard let first = page(document, 0) else { throw .damaged("it has no page.") }
    let handle = LibraryObject(first) { pointer in
      glib.release(pointer)
      // The document outlives its page.
      withExtendedLifetime(whole) {}
    }
    var (width, height) = (0.0, 0.0)
    pageSize(first, &width, &height)
    guard width > 0, height > 0 else { throw .damaged("its page has no extent.") }
    return (handle, Size(width: width, height: height))
  }

  /// Draws the page at the origin.
  func draw(_ handle: LibraryObject, on context: OpaquePointer) { render(handle.pointer, context) }
}
