import Diagnostics
import JSON
import Testing

private func parse(_ text: String) throws -> Diagnosed<JSONValue> {
  try JSONValue.parse(json: Array(text.utf8), file: "a.json")
}

private func faults(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try JSONValue.parse(json: bytes, file: "a.json")
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}

@Test(arguments: [
  ("null", "null"), ("true", "true"), (" [1, 2.50 ,-3e2]", "[1,2.5,-300]"),
  ("{\"b\":1,\"a\":{}}", "{\"b\":1,\"a\":{}}"), ("9007199254740993", "9007199254740993"),
  ("1e21", "1e+21"), ("1E-7", "1e-7"), ("0.000001", "0.000001"), ("123456789012345678901", "123456789012345680000"),
  ("\"a\\u00e9\\n\\ud83d\\ude00\\/\"", "\"aé\\n😀/\""), ("[[],{}]", "[[],{}]"), ("-0", "0"),
  ("0.1", "0.1"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("5e-324", "5e-324"),
  ("\u{FEFF}[1]", "[1]"),
])
func `A value is read and written back in its shortest form`(text: String, expected: String) throws {
  #expect(try parse(text).value.text() == expected)
  #expect(try parse(text).diagnostics.isEmpty)
}

@Test(arguments: [
  ("", "a.json:1:1: error: The file is empty; a value was expected."),
  ("[1 2]", "a.json:1:4: error: “2” stands where a comma or a closing bracket was expected."),
  (
    "{\"a\":1 \"b\":2}",
    "a.json:1:8: error: “\"” stands where a comma or a closing bracket was expected.\n  hint: Is a comma missing before it?"
  ),
  (
    "{a:1}",
    "a.json:1:2: error: “a” stands where a name in double quotes was expected.\n  hint: JSON names stand in double quotes."
  ),
  (
    "['x']", "a.json:1:2: error: “'” stands where a value was expected.\n  hint: JSON texts stand in double quotes."
  ),
  ("{\"a\" 1}", "a.json:1:6: error: “1” stands where a colon was expected."),
  ("[1}", "a.json:1:3: error: “}” stands where “]” was expected."),
  ("\n [1,", "a.json:2:2: error: The file ends inside an array that begins here."),
  ("{\"a\":", "a.json:1:1: error: The file ends inside an object that begins here."),
  ("\"abc", "a.json:1:1: error: The file ends inside a string that begins here."),
  ("1 2", "a.json:1:3: error: Something follows the end of the value."),
  ("[1,]", "a.json:1:4: error: A comma stands before a closing bracket.\n  hint: Take the comma away."),
  ("{\"a\":1,}", "a.json:1:8: error: A comma stands before a closing bracket.\n  hint: Take the comma away."),
  (
    "// hi\n1", "a.json:1:1: error: JSON has no comments.\n  hint: Take it away, or write the file as YAML."
  ),
  (
    "[NaN]", "a.json:1:2: error: “NaN” is not a number in JSON.\n  hint: Write null for a missing number."
  ),
  ("[01]", "a.json:1:2: error: “01” is not a JSON number: it begins with a zero."),
  ("[+1]", "a.json:1:2: error: “+1” is not a JSON number: it begins with a plus."),
  ("[.5]", "a.json:1:2: error: “.5” is not a JSON number: a digit is missing before the point."),
  ("[1.]", "a.json:1:2: error: “1.” is not a JSON number: a digit is missing after the point."),
  ("[1e]", "a.json:1:2: error: “1e” is not a JSON number: the exponent has no digits."),
  ("[1x]", "a.json:1:2: error: “1x” is not a JSON number: something follows its digits."),
  ("[1e999]", "a.json:1:2: error: “1e999” is too large for a number."),
  (
    "\"a\tb\"",
    "a.json:1:3: error: A string holds the control character U+0009.\n  hint: Write it as an escape, such as \\n or \\t."
  ),
  (
    "\"\\x\"", "a.json:1:2: error: “\\x” is not an escape in JSON.\n  hint: Write \\\\ for a backslash."
  ),
  ("\"\\ud800\"", "a.json:1:2: error: “\\uD800” is half of a surrogate pair."),
])
func `A fault is a sentence with its place`(text: String, expected: String) {
  #expect(faults(Array(text.utf8)) == [expected])
}

@Test func `Several faults are told at once`() {
  #expect(faults(Array("[NaN, 01,\n +1, \"\\q\"".utf8)).count == 5)
}

@Test func `Bytes that are not UTF-8 are refused with their place`() {
  #expect(
    faults([0x22, 0x61, 0xFF, 0x22])
      == ["a.json:1:3: error: The file is not UTF-8 from here on.\n  hint: Save it as UTF-8."])
}

@Test func `A hundred thousand nested brackets are refused and do not exhaust the stack`() {
  let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
  #expect(faults(bytes) == ["a.json:1:257: error: Brackets are nested deeper than 256 levels."])
}

@Test func `A name given twice is a warning, and the later value holds`() throws {
  let read = try parse("{\"a\": 1,\n \"a\": 2}")
  #expect(read.value["a"]?.integer == 2)
  #expect(
    read.diagnostics.map(\.description)
      == ["a.json:2:2: warning: “a” was given before in line 1; the later value holds."])
}

@Test func `Every value and name knows its place`() throws {
  let value = try parse("{\n  \"märk\": {\"ä\": \"x\", \"type\": [1, 20]}}").value
  #expect(value["märk"]?.location?.description == "a.json:2:11")
  #expect(value["märk"]?["type"]?[1]?.location?.description == "a.json:2:34")
  #expect(value["märk"]?.object?.member("type")?.keyPlace?.location.description == "a.json:2:22")
  #expect(value[JSONPointer("/märk/type/1")!]?.integer == 20)
}

@Test func `Equality ignores places and the order of keys`() throws {
  #expect(try parse("{\"a\":1,\"b\":[1.0]}").value == ["b": [1], "a": 1])
  #expect(try parse("{\"a\":1}").value != ["a": 2])
}

@Test func `Objects with many keys find them as small ones do`() {
  var object = JSONObject()
  for i in 0..<40 { object["k\(i)"] = .integer(i) }
  object["k3"] = nil
  #expect(object.count == 39)
  #expect(object["k3"] == nil && object["k39"]?.integer == 39 && object["k17"]?.integer == 17)
  for i in 20..<40 { object["k\(i)"] = nil }
  #expect(object.keys.last == "k19" && object["k19"]?.integer == 19 && object["k20"] == nil)
}
