/// Writes XML: elements closed in order, attributes and text escaped.
///
/// ```swift
/// var markup = MarkupWriter()
/// markup.element("g", [("class", "mark")]) { markup in
///   markup.empty("circle", [("r", "3")])
/// }
/// ```
struct MarkupWriter {
  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// An attribute: its name and its value, not escaped.
  typealias Attribute = (name: String, value: String)

  /// Adds an element with what is in it, each child on a line of its own.
  mutating func element(_ name: String, _ attributes: [Attribute], _ content: (inout MarkupWriter) -> Void) {
    openTag(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    content(&self)
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Adds an element with nothing in it.
  mutating func empty(_ name: String, _ attributes: [Attribute]) {
    openTag(name, attributes)
    bytes += "/>\n".utf8
  }

  /// Adds an element that holds only text, without any space around it.
  mutating func text(_ name: String, _ attributes: [Attribute], _ content: String) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes += escaped(content).utf8
    bytes += "</\(name)>\n".utf8
  }

  /// Adds an element that holds other elements of text on the same line, so that no space comes between.
  mutating func textSpans(
    _ name: String, _ attributes: [Attribute], _ spans: [(attributes: [Attribute], text: String)]
  ) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    for span in spans {
      bytes += "<tspan".utf8
      add(span.attributes)
      bytes.append(UInt8(ascii: ">"))
      bytes += escaped(span.text).utf8
      bytes += "</tspan>".utf8
    }
    bytes += "</\(name)>\n".utf8
  }

  /// Adds what another writer wrote, as it is.
  mutating func append(_ other: MarkupWriter) { bytes += other.bytes }

  /// Adds text as it is: a declaration, or a part written elsewhere.
  mutating func raw(_ text: String) { bytes += text.utf8 }

  /// The same writer one level deeper, with nothing written.
  func nested() -> MarkupWriter {
    var writer = MarkupWriter()
    writer.depth = depth + 1
    return writer
  }

  private mutating func openTag(_ name: String, _ attributes: [Attribute]) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    add(attributes)
  }

  private mutating func add(_ attributes: [Attribute]) {
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      bytes += escaped(value).utf8
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  /// Replaces what XML reserves, and control characters, which XML 1.0 cannot hold at all, by U+FFFD.
  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      case "\0"..<" ": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
