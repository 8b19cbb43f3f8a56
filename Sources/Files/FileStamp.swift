#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what one sees that a file was written again, without reading it: its number on the disk, its length, and when
/// it was last written.
public struct FileStamp: Sendable, Hashable, CustomStringConvertible {
  private let number: UInt64, length: Int, seconds: Int, nanoseconds: Int

  /// The stamp of a file; nil where there is none.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    number = UInt64(status.st_ino)
    length = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
  }

  /// The stamp as a text: two stamps are equal where their texts are.
  public var description: String { "\(number) \(length) \(seconds).\(nanoseconds)" }
}
