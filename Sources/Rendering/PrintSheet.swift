import Cairo
import Geometry
import SceneGraph

/// A sheet larger than its page, as a printer wants it: what reaches the edges goes on beyond them, and marks
/// at the corners say where to cut.
struct PrintSheet {
  /// How far the picture goes on beyond the page, and the room for marks around that.
  static let bleed = Length(3, .millimetres).points, slug = Length(7, .millimetres).points

  /// From the sheet's edge to the page's; 0 where the page is the sheet.
  let inset: Double
  /// The page.
  let page: Size

  /// A sheet for a page, with marks or without.
  init(_ page: Size, hasMarks: Bool) {
    self.page = page
    inset = hasMarks ? PrintSheet.bleed + PrintSheet.slug : 0
  }

  /// The extent of the sheet.
  var size: Size { Size(width: page.width + 2 * inset, height: page.height + 2 * inset) }

  /// Where the page is cut.
  private var trim: Rect { Rect(origin: Point(x: inset, y: inset), size: page) }

  /// The page and what goes on beyond it.
  private var bleedBox: Rect { trim.outset(by: PrintSheet.bleed) }

  /// Draws the page in its place, and the marks.
  func draw(in context: Context, _ ledger: ContentLedger, _ content: () -> Void) {
    guard inset > 0 else { return content() }
    context.withSavedState {
      context.append(Path(rect: bleedBox))
      context.clip()
      context.translate(by: Vector(dx: inset, dy: inset))
      content()
    }
    ledger.addPiece(.artifact)
    context.withTag(.structure(.nonStructure)) { drawMarks(in: context) }
  }

  /// Two hairlines at each corner, off the picture.
  private func drawMarks(in context: Context) {
    context.lineWidth = 0.25
    context.dash = .solid
    context.setSource(red: 0, green: 0, blue: 0)
    var marks = Path()
    let (near, far) = (PrintSheet.bleed + 1, PrintSheet.bleed + PrintSheet.slug * 0.8)
    for (x, outward) in [(trim.minX, -1.0), (trim.maxX, 1.0)] {
      for (y, downward) in [(trim.minY, -1.0), (trim.maxY, 1.0)] {
        marks.move(to: Point(x: x + outward * near, y: y))
        marks.line(to: Point(x: x + outward * far, y: y))
        marks.move(to: Point(x: x, y: y + downward * near))
        marks.line(to: Point(x: x, y: y + downward * far))
      }
    }
    context.append(marks)
    context.stroke()
  }

  /// What a page's dictionary says of the sheet; nothing where the page is the sheet.
  var boxes: [(key: String, value: PDFValue)] {
    guard inset > 0 else { return [] }
    return [("TrimBox", trim), ("BleedBox", bleedBox)].map { name, rect in
      // PDF counts upward from the lower edge.
      let corners = [rect.minX, size.height - rect.maxY, rect.maxX, size.height - rect.minY]
      return (name, .array(corners.map(PDFValue.number)))
    }
  }
}
