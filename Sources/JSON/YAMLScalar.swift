/// The value of a plain scalar by YAML 1.2's core schema.
///
/// `null`, `Null`, `NULL`, `~` and nothing are null; `true` and `false` (also capitalized or in capitals) are truth
/// values; decimal, `0o` and `0x` digits are whole numbers. Everything else is a text: `yes`, `no`, `on` and `off` too,
/// and dates.
func yamlCoreValue(_ text: String) -> JSONValue.Kind {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .bool(true)
  case "false", "False", "FALSE": return .bool(false)
  default: return yamlNumber(text).map(JSONValue.Kind.number) ?? .string(text)
  }
}

/// The number of a text by the core schema; nil where it is none. `.inf` and `.nan` are numbers there too.
func yamlNumber(_ text: String) -> JSONNumber? {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, first &- 0x30 < 10 || first == 0x2D || first == 0x2B || first == 0x2E
  else { return nil }
  switch text {
  case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return JSONNumber(Double.infinity)
  case "-.inf", "-.Inf", "-.INF": return JSONNumber(-Double.infinity)
  case ".nan", ".NaN", ".NAN": return JSONNumber(Double.nan)
  default: break
  }
  if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { JSONNumber($0) } }
  if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { JSONNumber($0) } }
  let parsed = bytes.withUnsafeBytes { parseNumber($0, from: 0, to: $0.count) }
  guard let parsed, parsed.end == bytes.count else { return nil }
  return JSONNumber(parsed.double, exactly: parsed.integer)
}
