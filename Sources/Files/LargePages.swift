#if canImport(Glibc)
  import Glibc
#endif

/// Asks the system to back memory that is about to be written with its largest pages, where there is much of it.
///
/// The first touch of each small page costs a fault; for hundreds of megabytes these take as long as reading the
/// bytes. A system that knows no such pages gives small ones.
package func adviseLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  #if os(Linux)
    let pageSize = 1 << 21
    guard let start = memory.baseAddress, memory.count >= 4 * pageSize else { return }
    let aligned = start.alignedUp(toMultipleOf: pageSize)
    // 14 is MADV_HUGEPAGE, a macro that Swift does not see.
    _ = madvise(aligned, memory.count - (aligned - start), 14)
  #endif
}
