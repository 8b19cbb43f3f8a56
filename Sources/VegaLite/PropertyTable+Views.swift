import ChartModel

/// Which properties views and channels may have.
extension PropertyTable {
  static let topLevel = words("$schema config datasets usermeta background padding autosize params")
  private static let everyView = words("name description title data transform resolve")
  private static let plots = words("width height params view projection")
  private static let arrangements = words("align center spacing bounds")

  /// Every property that some view has.
  static let views = everyView.union(plots).union(arrangements)
    .union(words("columns mark encoding layer hconcat vconcat concat facet repeat spec"))

  /// The properties of a view that holds what one of its properties says.
  static func view(_ content: String, isTop: Bool) -> Set<String> {
    let own: Set<String> =
      switch content {
      // An encoding with facets arranges views as a facet does.
      case "mark": plots.union(arrangements).union(words("mark encoding columns"))
      case "layer": plots.union(words("layer encoding"))
      case "hconcat", "vconcat": words("\(content) center spacing bounds align")
      case "concat": arrangements.union(words("concat columns"))
      default: arrangements.union(words("\(content) columns spec"))
      }
    return everyView.union(own).union(isTop ? topLevel : [])
  }

  private static let anyField = words("field type aggregate bin timeUnit title bandPosition")

  /// The properties of a channel's definition.
  static func channel(_ channel: Channel) -> Set<String> { channels[channel] ?? anyField }

  private static let channels: [Channel: Set<String>] = {
    var table: [Channel: Set<String>] = [:]
    for channel in Channel.allCases {
      let own: String =
        switch channel {
        case .x, .y: "stack sort impute scale axis datum value"
        case .xOffset, .yOffset: "scale sort datum value"
        case .theta, .radius: "scale sort stack datum value"
        case .x2, .y2, .theta2, .radius2, .longitude2, .latitude2: "datum value"
        case .xError, .yError, .xError2, .yError2: "value"
        case .longitude, .latitude: "datum"
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle,
          .shape:
          "condition scale sort legend datum value"
        case .text: "condition format formatType datum value"
        case .tooltip, .url, .href, .description: "condition format formatType value"
        case .order: "condition sort value"
        case .facet: "header sort align bounds center columns spacing"
        case .row, .column: "header sort align center spacing"
        case .time: "rescale scale sort"
        case .detail, .key: ""
        }
      table[channel] = anyField.union(words(own))
    }
    return table
  }()

  /// Every property that some channel has: the definitions within conditions have any of them.
  static let anyChannel = channels.values.reduce(into: Set<String>()) { $0.formUnion($1) }
}
