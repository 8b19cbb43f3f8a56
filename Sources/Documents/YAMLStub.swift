import Diagnostics
import JSON
extension JSONValue {
  static func parse(yaml bytes: [UInt8], file: String) throws(DiagnosticList) -> Diagnosed<JSONValue> {
    Diagnosed(.null)
  }
}
