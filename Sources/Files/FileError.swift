#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written: a whole sentence with its path and the system's reason.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was being done.
  public enum Operation: String, Sendable, Hashable {
    /// Reading a whole file.
    case read
    /// Writing a whole file.
    case write
    /// Listing a folder.
    case list
    /// Making a folder.
    case makeFolder = "make"
  }

  /// What was being done.
  public var operation: Operation
  /// The path as it was given.
  public var path: String
  /// The system's error number (`errno`).
  public var number: Int32

  /// Names what failed, where, and why.
  public init(_ operation: Operation, _ path: String, number: Int32) {
    (self.operation, self.path, self.number) = (operation, path, number)
  }

  /// Such as `Cannot write “out/a.pdf”: permission denied.`
  public var description: String {
    let reason = String(cString: strerror(number))
    return "Cannot \(operation.rawValue) “\(path)”: \(reason.prefix(1).lowercased())\(reason.dropFirst())."
  }
}
