/// What a field or a value decides about a mark. **The one table of channels**: everything that depends on a
/// channel alone stands here, so that a new one is a row and its use in the marks that want it.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case x, y, x2, y2
  case xOffset, yOffset
  case xError, yError, xError2, yError2
  case theta, radius, theta2, radius2
  case longitude, latitude, longitude2, latitude2
  case color, fill, stroke
  case opacity, fillOpacity, strokeOpacity
  case strokeWidth, strokeDash, size, angle, shape
  case text, detail, order, key, tooltip, href, url, description
  case facet, row, column
  case time

  /// Its place in the table, from 0.
  ///
  /// A case without further values is kept as its number.
  var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Hashes its place, where by default its name would be hashed: encodings are asked for channels all the time.
  public func hash(into hasher: inout Hasher) { hasher.combine(UInt8(place)) }

  /// What kind of scale carries its values to the picture.
  public enum ScaleUse: Sendable, Hashable {
    /// A place along the width or the height.
    case position
    /// A place within a band of another position scale.
    case offset
    /// An angle or a distance from the middle.
    case polar
    /// A colour.
    case color
    /// A number: an area, a width, an opacity, an angle.
    case number
    /// A shape or a pattern of dashes: one of a list.
    case discrete
    /// None: the value itself is used, or only groups rows.
    case none
  }

  /// What kind of scale it has. Secondary channels have none of their own: they use their main one's.
  public var scaleUse: ScaleUse {
    switch self {
    case .x, .y: .position
    case .xOffset, .yOffset: .offset
    case .theta, .radius: .polar
    case .color, .fill, .stroke: .color
    case .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .angle: .number
    case .shape, .strokeDash: .discrete
    default: .none
    }
  }

  /// Whether it has a scale of its own.
  public var isScaled: Bool { scaleUse != .none }

  /// The channel whose scale a secondary channel uses; itself for all others.
  public var main: Channel {
    switch self {
    case .x2, .xError, .xError2: .x
    case .y2, .yError, .yError2: .y
    case .theta2: .theta
    case .radius2: .radius
    case .longitude2: .longitude
    case .latitude2: .latitude
    default: self
    }
  }

  /// Its second end, for channels that have one.
  public var secondary: Channel? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    case .longitude: .longitude2
    case .latitude: .latitude2
    default: nil
    }
  }

  /// Whether it places marks along the width or the height.
  public var isXY: Bool { self == .x || self == .y }
  /// Whether its guide is an axis.
  public var hasAxis: Bool { isXY }
  /// Whether its guide is a legend.
  public var hasLegend: Bool {
    switch scaleUse {
    case .color, .number, .discrete: self != .angle
    default: false
    }
  }
  /// Whether it decides into which cell of a facet a row falls.
  public var isFacet: Bool { self == .facet || self == .row || self == .column }
  /// Whether it can hold several definitions.
  public var isList: Bool { self == .detail || self == .order || self == .tooltip }
  /// Whether it is a place on the globe.
  public var isGeographic: Bool {
    switch self {
    case .longitude, .latitude, .longitude2, .latitude2: true
    default: false
    }
  }

  /// Whether its values only ever show on a screen: read and kept, never drawn.
  public var isScreenOnly: Bool { self == .tooltip || self == .key }

  /// Whether rows that differ in it are separate lines, areas and groups of an aggregation.
  public var groupsRows: Bool {
    switch self {
    case .detail, .key, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
      .strokeDash, .size, .angle, .shape, .href, .url, .description:
      true
    default: false
    }
  }
}
