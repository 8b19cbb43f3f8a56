import Geometry
import SceneGraph
import Typesetting

extension InlineSetter {
  /// The paragraph broken into lines, each a fragment of one line's height.
  func lines(_ style: ParagraphStyle, leading: Double, baseline: Double? = nil) -> [Fragment] {
    guard !items.isEmpty else { return [] }
    var capitals = CapitalsReader()
    return setting.book.lines(of: Paragraph(items), style).map { line in
      var fragment = Fragment(height: leading)
      fragment.marks = marks(of: line, &capitals, baseline: baseline ?? leading * 0.74)
      fragment.endsInHyphen = line.ending == .hyphen
      for run in line.runs {
        let info = infos[run.item]
        // A note stands below its first call.
        if let note = info.note, info.destination != nil, !fragment.notes.contains(note) {
          fragment.notes.append(note)
        }
        if let destination = info.destination { fragment.destinations.append(destination) }
      }
      return fragment
    }
  }

  /// Ragged lines of about the same width, for titles: the narrowest measure that needs no more lines.
  func evenLines(width: Double, leading: Double, baseline: Double) -> [Fragment] {
    func lines(_ width: Double) -> [Fragment] {
      var style = ParagraphStyle(width: width, alignment: .left, hyphenates: false)
      (style.minimumLastLine, style.trackingLimit) = (0, 0)
      return self.lines(style, leading: leading, baseline: baseline)
    }
    let widest = lines(width)
    guard widest.count > 1, widest.count <= 4 else { return widest }
    var (low, high) = (width / 2, width)
    while high - low > 4 {
      let middle = (low + high) / 2
      if lines(middle).count > widest.count { low = middle } else { high = middle }
    }
    return lines(high)
  }

  private func marks(of line: Line, _ capitals: inout CapitalsReader, baseline: Double) -> [Mark] {
    var marks: [Mark] = []
    for run in line.runs {
      let info = infos[run.item]
      var glyphs = run.glyphs
      if let written = info.written { glyphs = capitals.read(glyphs, item: run.item, written: written) }
      glyphs.origin = glyphs.origin + Vector(dx: 0, dy: baseline)
      let rect = Rect(
        x: glyphs.origin.x, y: glyphs.origin.y - 0.75 * glyphs.size, width: run.advance, height: glyphs.size)
      var mark = Mark(.text(glyphs), element: info.element)
      if let link = info.link {
        mark.link = LinkRegion(
          target: link.target, description: link.description, rect: rect, number: link.number)
      }
      marks.append(
        contentsOf: decoration(info.decoration, rect, baseline: glyphs.origin.y, size: glyphs.size))
      marks.append(mark)
    }
    return marks
  }

  private func decoration(
    _ decoration: Decoration?, _ rect: Rect, baseline: Double, size: Double
  ) -> [Mark] {
    let color = setting.page.ink
    func rule(_ y: Double) -> [Mark] {
      [Mark(.rule(from: Point(x: rect.minX, y: y), to: Point(x: rect.maxX, y: y), width: size * 0.05, color))]
    }
    switch decoration {
    case nil: return []
    case .underline: return rule(baseline + size * 0.12)
    case .strike: return rule(baseline - size * 0.25)
    case .mark: return [Mark(.fill(rect.offset(by: Vector(dx: 0, dy: size * 0.05)), setting.page.tint))]
    }
  }
}

extension Array where Element == Fragment {
  /// The lines of a paragraph as it may be divided: two lines at least stay together at either end.
  func withoutWidows(keepFirst: Int = 2) -> [Fragment] {
    var lines = self
    for index in lines.indices.dropFirst() where index < keepFirst || index == lines.count - 1 {
      lines[index].mayBreakBefore = false
    }
    if lines.count == keepFirst + 1 { lines[keepFirst].mayBreakBefore = false }
    return lines
  }

  /// What all of them take up, one below the other.
  var totalHeight: Double { reduce(0) { $0 + $1.height } }

  /// All of them as one that is not divided.
  func joined(height: Double? = nil) -> Fragment {
    var whole = Fragment(height: height ?? totalHeight)
    var y = 0.0
    for fragment in self {
      whole.marks += fragment.marks.map { $0.moved(by: Vector(dx: 0, dy: y)) }
      whole.notes += fragment.notes
      whole.destinations += fragment.destinations
      y += fragment.height
    }
    return whole
  }
}
