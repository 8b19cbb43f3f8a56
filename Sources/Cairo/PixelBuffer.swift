internal import Geometry

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
  /// What the system gave, where the memory is large; nil where it comes from the heap.
  private let mapping: UnsafeMutableRawBufferPointer?

  /// Memory of so many bytes, all zero; at least one.
  ///
  /// Large memory is asked of the system in its largest pages: the first touch of each page of 4 KiB would
  /// cost more than drawing a whole chart.
  public init(byteCount: Int) {
    precondition(byteCount >= 0, "A pixel buffer cannot have a negative number of bytes.")
    if let (mapping, bytes) = PixelBuffer.mapped(byteCount) {
      (self.mapping, self.bytes) = (mapping, bytes)
      return
    }
    mapping = nil
    bytes = .allocate(byteCount: max(byteCount, 1), alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// Fresh memory of the system's, which is zero, on large pages; nil where that does not pay or cannot be
  /// had.
  private static func mapped(
    _ byteCount: Int
  ) -> (mapping: UnsafeMutableRawBufferPointer, bytes: UnsafeMutableRawBufferPointer)? {
    #if os(Linux)
      let pageSize = 1 << 21
      guard byteCount >= 2 * pageSize else { return nil }
      let length = byteCount + pageSize
      let flags = Int32(MAP_PRIVATE) | Int32(MAP_ANONYMOUS)
      guard let start = mmap(nil, length, PROT_READ | PROT_WRITE, flags, -1, 0), Int(bitPattern: start) != -1
      else { return nil }
      let aligned = start.alignedUp(toMultipleOf: pageSize)
      // 14 is MADV_HUGEPAGE, a macro that Swift does not see. A system that knows it not gives small pages.
      _ = madvise(aligned, byteCount, 14)
      return (
        UnsafeMutableRawBufferPointer(start: start, count: length),
        UnsafeMutableRawBufferPointer(start: aligned, count: byteCount)
      )
    #else
      return nil
    #endif
  }

  /// Memory that begins as a copy of bytes.
  public convenience init(_ bytes: [UInt8]) {
    self.init(byteCount: bytes.count)
    self.bytes.copyBytes(from: bytes)
  }

  deinit {
    if let mapping { munmap(mapping.baseAddress, mapping.count) } else { bytes.deallocate() }
  }

  /// How many bytes it has.
  public var byteCount: Int { bytes.count }
}
