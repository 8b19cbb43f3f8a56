/// The way from a value to one inside it (RFC 6901), such as `/encoding/x/field`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The names and indices on the way.
  public var steps: [String]

  /// The way through these names and indices.
  public init(_ steps: [String] = []) {
    self.steps = steps
  }

  /// Reads the written form; nil where it is not empty and does not begin with a slash.
  public init?(_ text: String) {
    guard text.isEmpty || text.hasPrefix("/") else { return nil }
    steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { step in
      var result = ""
      var rest = step[...]
      while let tilde = rest.firstIndex(of: "~") {
        result += rest[..<tilde]
        let after = rest.index(after: tilde)
        let code = after < rest.endIndex ? rest[after] : " "
        result += code == "0" ? "~" : code == "1" ? "/" : "~"
        rest = rest[(code == "0" || code == "1" ? rest.index(after: after) : after)...]
      }
      return result + rest
    }
  }

  /// The same way and one step more.
  public func appending(_ step: String) -> JSONPointer { JSONPointer(steps + [step]) }

  /// The written form.
  public var description: String {
    steps.map { step in
      "/" + step.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }.joined()
  }
}

extension JSONValue {
  /// The value at the end of a way; nil where the way leaves the value.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    var value = self
    for step in pointer.steps {
      switch value.kind {
      case .object(let object):
        guard let next = object[step] else { return nil }
        value = next
      case .array(let values):
        guard let index = Int(step), values.indices.contains(index) else { return nil }
        value = values[index]
      case .null, .bool, .number, .string: return nil
      }
    }
    return value
  }
}
