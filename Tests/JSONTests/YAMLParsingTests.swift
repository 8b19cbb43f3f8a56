import Diagnostics
import JSON
import Testing

private func parse(_ text: String) throws -> Diagnosed<JSONValue> {
  try JSONValue.parse(yaml: Array(text.utf8), file: "a.yaml")
}

private func faults(_ text: String) -> [String] {
  do { return try parse(text).diagnostics.map(\.description) } catch let list as DiagnosticList {
    return list.diagnostics.map(\.description)
  } catch { return ["\(error)"] }
}

@Test(arguments: [
  ("", "null"), ("~", "null"), ("# only a comment\n", "null"), ("a:\n", "{\"a\":null}"),
  ("mark: bar\nwidth: 320\n", "{\"mark\":\"bar\",\"width\":320}"),
  ("[yes, no, on, off, y]", "[\"yes\",\"no\",\"on\",\"off\",\"y\"]"),
  ("[true, True, FALSE, null, NULL]", "[true,true,false,null,null]"),
  ("[1, -2, +3, 012, 0x1F, 0o17, 1.5, .5, 1e3, 1_000]", "[1,-2,3,12,31,15,1.5,0.5,1000,\"1_000\"]"),
  (
    "[2024-02-29, 12:30, 1.2.3, '1', \"2\", !!str 3, 0x, 1a]",
    "[\"2024-02-29\",\"12:30\",\"1.2.3\",\"1\",\"2\",\"3\",\"0x\",\"1a\"]"
  ),
  ("a: |\n  one\n  two\nb: >\n  one\n  two\n", "{\"a\":\"one\\ntwo\\n\",\"b\":\"one two\\n\"}"),
  ("a: &x [1, 2]\nb: *x\n", "{\"a\":[1,2],\"b\":[1,2]}"),
  ("base: &b {x: 1, y: 2}\nc:\n  <<: *b\n  y: 3\n", "{\"base\":{\"x\":1,\"y\":2},\"c\":{\"y\":3,\"x\":1}}"),
  ("c:\n  y: 3\n  <<: [{x: 1}, {x: 2, z: 4}]\n", "{\"c\":{\"y\":3,\"x\":1,\"z\":4}}"),
  ("2005: peak\ntrue: t\n", "{\"2005\":\"peak\",\"true\":\"t\"}"), ("---\na: 1\n...\n", "{\"a\":1}"),
  ("\u{FEFF}a: 1\n", "{\"a\":1}"), ("'<<': 1\n", "{\"<<\":1}"),
])
func `A YAML text is the value it means`(text: String, expected: String) throws {
  let read = try parse(text)
  #expect(read.value.text() == expected)
  #expect(read.diagnostics.isEmpty)
}

@Test(arguments: [
  ("a: 1\na: 2\n", "a.yaml:2:1: warning: “a” was given before in line 1; the later value holds."),
  (
    "a: 1\n---\nb: 2\n",
    "a.yaml:2:1: error: A second document begins here; the file may hold only one.\n  hint: Take the line “---” away, or put the second document into a file of its own."
  ),
  (
    "a: &anchor 1\nb: *anchr\n",
    "a.yaml:2:4: error: Nothing before this line is named “&anchr”.\n  hint: Did you mean “*anchor”?"
  ),
  ("a: &x [*x]\n", "a.yaml:1:8: error: Nothing before this line is named “&x”."),
  ("[a, b]: 1\n", "a.yaml:1:1: error: A name must be a text, not an array."),
  ("<<: 5\n", "a.yaml:1:5: error: “<<” takes an object or a list of objects, not a number."),
  ("a: !date 5\n", "a.yaml:1:4: warning: The tag “!date” is not known and was ignored."),
  ("a: .nan\n", "a.yaml:1:4: error: “.nan” is not a number in JSON.\n  hint: Write null for a missing number."),
  (
    "a: @x\n",
    "a.yaml:1:4: error: Found character that cannot start any token, while scanning for the next token that begins in line 1.\n  hint: Indent with spaces; quote texts that begin with @, ` or %."
  ),
  (
    "a: [1, 2\nb: 3\n",
    "a.yaml:2:2: error: Did not find expected ',' or ']', while parsing a flow sequence that begins in line 1."
  ),
])
func `A fault in YAML is a sentence with its place`(text: String, expected: String) {
  #expect(faults(text) == [expected])
}

@Test func `Aliases that multiply the text are refused`() {
  var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
  for level in 1...9 {
    let uses = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
    text += "a\(level): &a\(level) [\(uses)]\n"
  }
  #expect(faults(text).first?.hasSuffix("error: Aliases multiply this text to more than 100000 values.") == true)
}

@Test func `Deep nesting is refused`() {
  #expect(faults(String(repeating: "[", count: 10_000)).first?.contains("nested deeper than 256 levels") == true)
  #expect(faults(String(repeating: "- ", count: 10_000)).first?.contains("nested deeper than 256 levels") == true)
}

@Test func `Values and names know their place, also in a text cut from a larger file`() throws {
  let text = Array("title: Ä\nlist:\n  - ä: [x]\n".utf8)
  let value = try JSONValue.parse(yaml: text, file: "b.md", firstLine: 2).value
  #expect(value["title"]?.location?.description == "b.md:2:8")
  #expect(value["list"]?[0]?["ä"]?[0]?.location?.description == "b.md:4:9")
  #expect(value["list"]?[0]?.object?.member("ä")?.keyPlace?.location.description == "b.md:4:5")
}
