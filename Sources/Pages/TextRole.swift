import Geometry
import SceneGraph

/// What a text is on a page, and with that how it is set.
enum TextRole {
  case body, note, heading(Int), title, subtitle, author, series, keyPoint, running, callout, calloutTitle
  case tableCell, tableHead, caption, source, code, quote, contents

  func style(_ page: PageStyle, language: String) -> TextStyle {
    func text(_ size: Double) -> TextStyle {
      TextStyle(family: page.textFamily, size: size, language: language)
    }
    func head(_ size: Double, _ weight: Int = 400, tracking: Double = 0) -> TextStyle {
      TextStyle(
        family: page.headFamily, size: size, weight: weight, tracking: tracking, language: language)
    }
    switch self {
    case .body, .quote: return text(page.textSize)
    case .note: return text(page.noteSize)
    case .heading(1): return head(11, 700, tracking: 0.04)
    case .heading(2): return head(10, 700)
    case .heading: return head(9.5, 700)
    case .title: return head(26, 700)
    case .subtitle: return head(14)
    case .author: return head(9)
    case .series: return head(8.5, 400, tracking: 0.06)
    case .keyPoint: return text(11)
    case .running: return head(7.5)
    case .callout: return head(9)
    case .calloutTitle: return head(9, 700)
    case .tableCell, .contents:
      var style = head(8)
      style.features = ["lnum": 1, "tnum": 1]
      return style
    case .tableHead:
      var style = head(8, 700)
      style.features = ["lnum": 1, "tnum": 1]
      return style
    case .caption: return head(8.5, 700)
    case .source: return head(6.5)
    case .code:
      // Eighty per cent of the text's size: the x-height of the monospaced face is that much larger.
      return TextStyle(family: page.codeFamily, size: page.textSize * 0.8, language: language)
    }
  }

  /// From one baseline to the next.
  func leading(_ page: PageStyle) -> Double {
    switch self {
    case .note: page.noteLeading
    case .title: 30
    case .subtitle: 19.5
    case .keyPoint: 15
    case .tableCell, .tableHead: 10.5
    case .caption: 10.5
    case .source: 8.5
    default: page.grid
    }
  }
}
