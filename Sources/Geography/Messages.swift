import Diagnostics

/// Everything this module says to the author of a file with shapes.
enum Messages {
  static func notAnObject(_ what: String, _ found: String, _ at: SourceLocation?) -> Diagnostic {
    .error("geography.object", "\(what) must be an object, not \(found).", at: at)
  }
  static func noType(_ at: SourceLocation?) -> Diagnostic {
    .error("geography.type", "This object has no “type”, so it is no shape.", at: at)
  }
  static func unknownType(_ name: String, nearest: String?, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "geography.type", "“\(name)” is no kind of shape.", at: at,
      hint: nearest.map { "Did you mean “\($0)”?" })
  }
  static func missing(_ member: String, in type: String, _ at: SourceLocation?) -> Diagnostic {
    .error("geography.missing", "A \(type) needs “\(member)”.", at: at)
  }
  static func notCoordinates(_ what: String, _ found: String, _ at: SourceLocation?) -> Diagnostic {
    .error("geography.coordinates", "\(what) was expected here, not \(found).", at: at)
  }
  static func openRing(_ at: SourceLocation?) -> Diagnostic {
    .warning(
      "geography.ring", "This ring does not end where it begins; it was closed.", at: at,
      hint: "Repeat the first position at the end.")
  }
  static func shortRing(_ count: Int, _ at: SourceLocation?) -> Diagnostic {
    .warning(
      "geography.ring", "A ring needs four positions or more, this one has \(count); it was left out.", at: at
    )
  }
  static func latitude(_ value: String, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "geography.latitude", "The latitude \(value) lies beyond a pole.", at: at,
      hint:
        "A position is a longitude and then a latitude. If the file has them the other way around, swap "
        + "them. "
        + "If its numbers are not degrees, it needs the projection “identity”.")
  }
  static func longitude(_ value: String, _ at: SourceLocation?) -> Diagnostic {
    .warning("geography.longitude", "The longitude \(value) goes more than once around the globe.", at: at)
  }
  static func notTopology(_ at: SourceLocation?) -> Diagnostic {
    .error("topology.type", "This is no topology: its type is not “Topology”.", at: at)
  }
  static func noObject(_ name: String, known: [String], nearest: String?, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "topology.object", "The topology has no object “\(name)”.", at: at,
      hint: nearest.map { "Did you mean “\($0)”?" }
        ?? "It has \(known.map { "“\($0)”" }.joined(separator: ", ")).")
  }
  static func noObjects(_ at: SourceLocation?) -> Diagnostic {
    .error("topology.objects", "The topology has no “objects”.", at: at)
  }
  static func arcRange(_ index: Int, count: Int, _ at: SourceLocation?) -> Diagnostic {
    .error(
      "topology.arc",
      "There is no arc \(index): the topology has \(count), counted from 0 (from −1 backwards).",
      at: at)
  }
  static func arcGap(_ at: SourceLocation?) -> Diagnostic {
    .warning("topology.gap", "These arcs do not meet: the end of one is not where the next begins.", at: at)
  }
  static func emptyArc(_ index: Int, _ at: SourceLocation?) -> Diagnostic {
    .warning("topology.arc", "Arc \(index) has no positions.", at: at)
  }
  static func badTransform(_ at: SourceLocation?) -> Diagnostic {
    .error(
      "topology.transform", "A transform needs “scale” and “translate” with two finite numbers each.", at: at)
  }
  static func tooDeep(_ at: SourceLocation?) -> Diagnostic {
    .error("geography.depth", "Collections are nested too deeply here.", at: at)
  }
}
