import Documents
import Geometry
import SceneGraph
import Typesetting

/// What stands above and below the text of every page but the first: series and title, date and page number.
struct RunningHeads {
  let setting: Setting
  let date: String?

  init(_ setting: Setting) {
    self.setting = setting
    date = DisplayDate.text(of: setting.document.metadata)
  }

  private var page: PageStyle { setting.page }

  /// The marks above the text, from the page's corner.
  func head(page number: Int) -> [Mark] {
    guard number > 0 else { return [] }
    let metadata = setting.document.metadata
    let series = [metadata.series?.uppercased(), metadata.number].compactMap { $0 }.joined(separator: " · ")
    let title = metadata.shortTitle ?? metadata.title ?? ""
    guard !series.isEmpty || !title.isEmpty else { return [] }
    let y = page.margins.top - 18
    let body = page.body
    return line(left: series, right: title, y: y - 6)
      + [Mark(.rule(from: Point(x: body.minX, y: y), to: Point(x: body.maxX, y: y), width: 0.5, page.ink))]
  }

  /// The marks below the text; the page number stands outside.
  func foot(page number: Int) -> [Mark] {
    guard number > 0 || !page.hasCover else { return [] }
    let y = page.pageSize.height - page.margins.bottom + 26
    let folio = "\(number + 1)", date = date ?? ""
    let isRight = number % 2 == 0
    return line(left: isRight ? date : folio, right: isRight ? folio : date, y: y)
  }

  private func line(left: String, right: String, y: Double) -> [Mark] {
    let paint = Paint.color(page.quiet)
    let end = setting.line(right, .running, paint: paint)
    return marks(setting.line(left, .running, paint: paint), x: page.body.minX, y: y)
      + marks(end, x: page.body.maxX - end.extent.advance, y: y)
  }

  private func marks(_ text: ShapedText, x: Double, y: Double) -> [Mark] {
    text.runs.map { run in
      var run = run
      run.origin = run.origin + Vector(dx: x, dy: y)
      return Mark(.text(run))
    }
  }
}
