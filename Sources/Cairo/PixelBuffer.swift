/// Memory for pixels that an image draws into, so that many images of like size need only be paid for once.
///
/// ```swift
/// let buffer = PixelBuffer(byteCount: 2100 * 4 * 1350)
/// for figure in figures {
///   let image = try ImageSurface(width: 2100, height: 1350, in: buffer)
///   image.clear()
/// }
/// ```
///
/// Images over one buffer show the same pixels: draw on one at a time. The memory lives as long as the buffer
/// or any image over it.
public final class PixelBuffer {
  let bytes: UnsafeMutableRawBufferPointer

  /// Memory of so many bytes, all zero; at least one.
  public init(byteCount: Int) {
    precondition(byteCount >= 0, "A pixel buffer cannot have a negative number of bytes.")
    bytes = .allocate(byteCount: max(byteCount, 1), alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// Memory that begins as a copy of bytes.
  public convenience init(_ bytes: [UInt8]) {
    self.init(byteCount: bytes.count)
    self.bytes.copyBytes(from: bytes)
  }

  deinit { bytes.deallocate() }

  /// How many bytes it has.
  public var byteCount: Int { bytes.count }
}
