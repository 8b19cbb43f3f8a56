import Geometry
import SceneGraph

/// What a text is on a page, and with that how it is set.
enum TextRole {
  case body, note, heading(Int), title, subtitle, author, series, keyPoint, running, callout, calloutTitle
  case tableCell, tableHead, caption, source, code, quote, contents, reference, imprint

  /// The kind of text whose look it has.
  var kind: TextLook.Kind {
    switch self {
    case .body, .quote: .body
    case .note: .note
    case .heading(1): .heading1
    case .heading(2): .heading2
    case .heading: .heading3
    case .title: .title
    case .subtitle: .subtitle
    case .author: .author
    case .series: .series
    case .keyPoint: .keyPoint
    case .running: .running
    case .callout: .callout
    case .calloutTitle: .calloutTitle
    case .tableCell: .tableCell
    case .tableHead: .tableHead
    case .caption: .caption
    case .source: .source
    case .code: .code
    case .contents: .contents
    case .reference: .reference
    case .imprint: .imprint
    }
  }

  func style(_ page: PageStyle, language: String) -> TextStyle {
    let look = page.look(kind)
    let family =
      switch look.family {
      case .text: page.textFamily
      case .heads: page.headFamily
      case .code: page.codeFamily
      }
    var style = TextStyle(
      family: family, size: look.size, weight: look.weight, tracking: look.tracking, language: language)
    switch self {
    case .tableCell, .tableHead, .contents: style.features = ["lnum": 1, "tnum": 1]
    default: break
    }
    return style
  }

  /// From one baseline to the next.
  func leading(_ page: PageStyle) -> Double { page.look(kind).leading }
}
