/// A set of colours with a name: a palette for categories, or the stops of a ramp.
///
/// ```swift
/// ColorScheme(named: "viridis")?.ramp(0.5)
/// ColorScheme(named: "tableau10")?.colors
/// ColorScheme.briefing.colors
/// ```
public struct ColorScheme: Sendable, Hashable {
  /// What a scheme is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Colours for categories, without an order.
    case categorical
    /// From little to much.
    case sequential
    /// Two ways from a middle.
    case diverging
    /// The end is the start again.
    case cyclical
  }

  /// The name, in small letters.
  public let name: String
  /// What it is for.
  public let kind: Kind
  /// Its colours: all of a palette, or the stops of a ramp.
  public let colors: [Color]

  /// A scheme of one's own.
  public init(name: String, kind: Kind, colors: [Color]) {
    (self.name, self.kind, self.colors) = (name, kind, colors)
  }

  /// The scheme that Vega or we call so, whatever the case; nil where there is none.
  ///
  /// Beside Vega's there are `briefing`, `briefing-sequential` and `briefing-diverging`.
  public init?(named name: String) {
    let wanted = name.lowercased()
    if let own = ColorScheme.own.first(where: { $0.name == wanted }) {
      self = own
      return
    }
    for (kind, rows) in ColorScheme.tables {
      if let row = rows.first(where: { $0.name == wanted }) {
        self.init(name: wanted, kind: kind, colors: ColorScheme.colors(row.colors))
        return
      }
    }
    return nil
  }

  /// The names of all schemes, by kind and then as Vega's manual lists them.
  public static var names: [String] { own.map(\.name) + tables.flatMap { $0.rows.map(\.name) } }

  /// The scheme as a ramp, straight from stop to stop as in Vega; ours go through OKLab.
  public var ramp: ColorRamp { ColorRamp(colors, in: ColorScheme.own.contains(self) ? .oklab : .rgb) }

  private static let tables: [(kind: Kind, rows: [(name: String, colors: String)])] = [
    (.categorical, ColorSchemeTable.categorical), (.sequential, ColorSchemeTable.sequential),
    (.diverging, ColorSchemeTable.diverging), (.cyclical, ColorSchemeTable.cyclical),
  ]

  private static func colors(_ text: String) -> [Color] {
    let digits = text.utf8.map { UInt32($0 > 96 ? $0 - 87 : $0 - 48) }
    return stride(from: 0, to: digits.count - 5, by: 6).map { start in
      Color(digits[start..<start + 6].reduce(0) { $0 << 4 | $1 })
    }
  }
}
