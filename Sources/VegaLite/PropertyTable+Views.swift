import ChartModel

/// Which properties views and channels may have.
extension PropertyTable {
  static let topLevel: WordList = "$schema config datasets usermeta background padding autosize params"
  private static let everyView: WordList = "name description title data transform resolve"
  private static let plots: WordList = "width height params view projection"
  private static let arrangements: WordList = "align center spacing bounds"

  /// Every property that some view has.
  static let views =
    everyView + plots + arrangements + "columns mark encoding layer hconcat vconcat concat facet repeat spec"

  /// The properties of a view that holds what one of its properties says.
  static func view(_ content: String, isTop: Bool) -> WordList {
    let own: WordList =
      switch content {
      // An encoding with facets arranges views as a facet does.
      case "mark": plots + arrangements + "mark encoding columns"
      case "layer": plots + "layer encoding"
      case "hconcat", "vconcat": "\(content) center spacing bounds align"
      case "concat": arrangements + "concat columns"
      default: arrangements + "\(content) columns spec"
      }
    return isTop ? everyView + own + topLevel : everyView + own
  }

  private static let anyField: WordList = "field type aggregate bin timeUnit title bandPosition"

  /// The properties of a channel's definition.
  static func channel(_ channel: Channel) -> WordList {
    switch channel {
    case .x, .y: anyField + "stack sort impute scale axis datum value"
    case .xOffset, .yOffset: anyField + "scale sort datum value"
    case .theta, .radius: anyField + "scale sort stack datum value"
    case .x2, .y2, .theta2, .radius2, .longitude2, .latitude2: anyField + "datum value"
    case .xError, .yError, .xError2, .yError2: anyField + "value"
    case .longitude, .latitude: anyField + "datum"
    case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle,
      .shape:
      anyField + "condition scale sort legend datum value"
    case .text: anyField + "condition format formatType datum value"
    case .tooltip, .url, .href, .description: anyField + "condition format formatType value"
    case .order: anyField + "condition sort value"
    case .facet: anyField + "header sort align bounds center columns spacing"
    case .row, .column: anyField + "header sort align center spacing"
    case .time: anyField + "rescale scale sort"
    case .detail, .key: anyField
    }
  }
}
