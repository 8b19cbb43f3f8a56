internal import CCairo

/// Why cairo could not do something: what was being done, which status cairo gave, and what lies behind it.
///
/// ```swift
/// do {
///   let image = try ImageSurface(width: -1, height: 4)
/// } catch {
///   print(error)
///   // Cannot create an image of -1 × 4 pixels: the size is not one an image can have.
///   print(error.code == .invalidSize)
/// }
/// ```
public struct CairoError: Error, CustomStringConvertible {
  /// Which kind of failure it is.
  public let code: Code
  /// What was being done, as a verb and its object: `create an image of 4 × 4 pixels`.
  public let action: String
  /// Why it failed, as a clause: cairo's own words for the status, or more exact ones where we know more.
  public let reason: String
  /// What a closure of the caller threw, or what a file operation reported, where that is the cause.
  public let underlying: (any Error)?

  /// An error from its parts. Without a reason, it is cairo's sentence for the code.
  public init(_ code: Code, _ action: String, reason: String? = nil, underlying: (any Error)? = nil) {
    self.code = code
    self.action = action
    self.reason = reason ?? code.description
    self.underlying = underlying
  }

  /// Such as `Cannot write the PDF document: error while writing to output stream (disk full).`
  public var description: String {
    let cause = underlying.map { " (\($0))" } ?? ""
    return "Cannot \(action): \(reason)\(cause)."
  }
}

extension CairoError {
  /// Throws where a status is anything but success. Every status of cairo comes through here, so that one
  /// we have no name for is an error like any other.
  static func check(
    _ status: cairo_status_t, _ action: @autoclosure () -> String, underlying: (any Error)? = nil
  ) throws(CairoError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw CairoError(Code(status), action(), underlying: underlying)
  }
}
