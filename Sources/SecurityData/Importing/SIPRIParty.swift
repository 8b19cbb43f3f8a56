/// A supplier or recipient as SIPRI writes it: a name, with `*` behind an armed group and `**` behind an
/// international organisation.
struct SIPRIParty {
  var name: String
  /// `state`, `armed group`, `international organisation`, `unknown` for SIPRI's “unknown recipient(s)”, or
  /// `world`.
  var kind: String

  init(_ text: String) {
    if text.hasSuffix("**") {
      (name, kind) = (text.dropLast(2).trimmed, "international organisation")
    } else if text.hasSuffix("*") {
      (name, kind) = (text.dropLast().trimmed, "armed group")
    } else {
      (name, kind) = (text, text.lowercased().hasPrefix("unknown") ? "unknown" : "state")
    }
  }

  /// The world as a whole: the other side of a table of one side's totals.
  static let world: SIPRIParty = {
    var world = SIPRIParty("World")
    world.kind = "world"
    return world
  }()
}
