/// A supplier or recipient as SIPRI writes it: a name, with `*` behind an armed group and `**` behind an
/// international organisation.
struct SIPRIParty {
  /// The name without the stars.
  var name: String
  /// ISO 3166-1 alpha-3 code; blank for all but states that are known, and `WLD` for the world.
  var code: String
  /// `state`, `armed group`, `international organisation`, `unknown` for SIPRI's “unknown recipient(s)”, or
  /// `world`.
  var kind: String

  init(_ text: String) {
    code = ""
    if text.hasSuffix("**") {
      (name, kind) = (text.dropLast(2).trimmed, "international organisation")
    } else if text.hasSuffix("*") {
      (name, kind) = (text.dropLast().trimmed, "armed group")
    } else if text.lowercased().hasPrefix("unknown") {
      (name, kind) = (text, "unknown")
    } else {
      (name, kind) = (text, text == "World" ? "world" : "state")
      code = SIPRICountryTable.code(of: text) ?? ""
    }
  }

  /// The world as a whole: the other side of a table of one side's totals.
  static let world = SIPRIParty("World")

  /// The cells of the three columns of a party.
  var cells: [String] { [name, code, kind] }

  /// The three columns of a supplier, recipient or partner.
  static func columns(_ role: String) -> [ImportedTable.Column] {
    [
      .init(role, "string", "Name of the \(role), without SIPRI’s stars.", isRequired: true),
      .init(
        role + "_iso3", "string",
        "ISO 3166-1 alpha-3 code; WLD for the world, SUN and the like for former states, blank for the rest."
      ),
      .init(
        role + "_kind", "string",
        "state, armed group (SIPRI’s *), international organisation (SIPRI’s **), world or unknown.",
        isRequired: true),
    ]
  }
}
