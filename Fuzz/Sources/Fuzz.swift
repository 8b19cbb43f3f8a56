import CFuzzer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The target that is run; chosen once, before the first input.
nonisolated(unsafe) private var chosen: (([UInt8]) -> Void)?

/// `Fuzz TARGET [what libFuzzer takes]`.
///
/// The package manager gives the entry of an executable this name, so that libFuzzer's own is not taken.
@_cdecl("Fuzz_main")
public func main(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  let name = count > 1 ? words[1].map { String(cString: $0) } ?? "" : ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    print("usage: Fuzz TARGET [options of libFuzzer] [folders]\n" + FuzzTarget.all.map(\.name).joined(separator: " "))
    return 64
  }
  chosen = target.run
  // libFuzzer sees the words without the target's name.
  words[1] = words[0]
  var rest = count - 1
  var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = words + 1
  return LLVMFuzzerRunDriver(&rest, &list) { data, size in
    chosen?(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}
