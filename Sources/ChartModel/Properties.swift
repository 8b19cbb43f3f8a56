public import Diagnostics

/// Named settings, as the blocks of a chart file hold them: `axis`, `legend`, `mark`, `config.bar`.
///
/// ```swift
/// var axis: Properties = ["labelAngle": 0, "grid": false]
/// axis["tickCount"] = 5
/// axis.number("tickCount")            // 5
/// axis.place("tickCount")             // where the file says so
/// ```
///
/// Blocks are laid over one another, the stronger last: configuration, style, definition. A setting may be an
/// expression, `{"expr": "…"}`. Which names exist is a table of the reader; which are drawn, of the engine.
public struct Properties: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private struct Setting: Sendable, Hashable {
    var value: Literal
    var place: Place
  }
  private var settings: [String: Setting] = [:]

  /// No settings.
  public init() {}

  /// Settings by name.
  public init(dictionaryLiteral elements: (String, Literal)...) {
    settings.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }

  /// Whether nothing is set.
  public var isEmpty: Bool { settings.isEmpty }
  /// The names that are set, sorted.
  public var names: [String] { settings.keys.sorted() }

  /// The value of a setting; nil where it is not set. Setting it this way says no place.
  public subscript(name: String) -> Literal? {
    get { settings[name]?.value }
    set { settings[name] = newValue.map { Setting(value: $0, place: .none) } }
  }

  /// Sets a value and where it was said.
  public mutating func set(_ name: String, _ value: Literal, at place: Place) {
    settings[name] = Setting(value: value, place: place)
  }

  /// Where a setting was said.
  public func place(_ name: String) -> SourceLocation? { settings[name]?.place.location }

  /// A setting that is a number.
  public func number(_ name: String) -> Double? { self[name]?.number }
  /// A setting that is a text.
  public func string(_ name: String) -> String? { self[name]?.string }
  /// A setting that is true or false.
  public func bool(_ name: String) -> Bool? { self[name]?.bool }

  /// These settings with stronger ones laid over them.
  public func overlaid(by stronger: Properties) -> Properties {
    if stronger.isEmpty { return self }
    if isEmpty { return stronger }
    var result = self
    result.settings.merge(stronger.settings) { _, new in new }
    return result
  }

  /// The nested block of a setting that is an object.
  public func block(_ name: String) -> Properties {
    guard let setting = settings[name], let members = setting.value.members else { return Properties() }
    var result = Properties()
    for member in members { result.set(member.name, member.value, at: setting.place) }
    return result
  }
}
