internal import CCairo

/// Which cairo this program runs with.
public struct LibraryVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Its three numbers.
  public let major: Int, minor: Int, patch: Int

  /// A version by its three numbers.
  public init(major: Int, minor: Int, patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// The cairo that is loaded now, which may be newer than the one built against.
  /// The corresponding C function is `cairo_version`.
  public static var current: LibraryVersion {
    let number = Int(cairo_version())
    return LibraryVersion(major: number / 10_000, minor: number / 100 % 100, patch: number % 100)
  }

  /// Earlier versions come first.
  public static func < (a: LibraryVersion, b: LibraryVersion) -> Bool {
    (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
  }

  /// Such as `1.16.0`.
  public var description: String { "\(major).\(minor).\(patch)" }
}
