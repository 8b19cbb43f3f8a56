/// A page's content with every marked content that no element of the structure owns turned into an artifact; nil where
/// there is none.
///
/// Cairo begins a marked content by a line such as `/NonStruct << /MCID 3 >> BDC`; an artifact begins by
/// `/Artifact BMC`.
func markingArtifacts(_ content: [UInt8], except claimed: Set<Int>) -> [UInt8]? {
  let middle = Array(" << /MCID ".utf8)
  let end = Array(" >> BDC".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(content.count)
  var copied = 0
  content.withUnsafeBufferPointer { content in
    var at = 0
    while at < content.count {
      // A slash at the start of a line: the only place where Cairo writes these, and never within a text.
      guard content[at] == UInt8(ascii: "/"), at == 0 || content[at - 1] == UInt8(ascii: "\n") else {
        at += 1
        continue
      }
      var next = at + 1
      while next < content.count, isLetter(content[next]) { next += 1 }
      guard next + middle.count < content.count, content[next..<(next + middle.count)].elementsEqual(middle)
      else {
        at = next
        continue
      }
      next += middle.count
      var number = 0
      while next < content.count, (48...57).contains(content[next]) {
        number = number * 10 + Int(content[next]) - 48
        next += 1
      }
      guard next + end.count <= content.count, content[next..<(next + end.count)].elementsEqual(end) else {
        at = next
        continue
      }
      next += end.count
      if !claimed.contains(number) {
        result += content[copied..<at]
        result += "/Artifact BMC".utf8
        copied = next
      }
      at = next
    }
    result += content[copied...]
  }
  return copied == 0 ? nil : result
}

private func isLetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
}
