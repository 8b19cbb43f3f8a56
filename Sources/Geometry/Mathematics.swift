// The one place where the platform's mathematics enter: every module above gets `sin`, `pow` and
// `rounded()` through this import, and links.
#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
