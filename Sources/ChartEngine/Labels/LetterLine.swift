import Geometry
import SceneGraph

/// A line on a map along which a name is set letter by letter, as names of waters are.
///
/// The name is spread over the line as far as letters still read as one word, and may slide along it and a little off
/// to its sides where something is in its way.
struct LetterLine {
  /// How a name is set on the line.
  struct Setting: Hashable {
    /// The space after each letter, in ems.
    var tracking: Double
    /// Where the middle of the name lies, from the start of the line.
    var middle: Double
    /// How far its letters stand off the line, in points; positive is below.
    var aside: Double
    /// How wide the name is set.
    var width: Double
    /// The width of each letter without the space after it.
    var advances: [Double]
  }

  private let points: [Point]
  /// How far along the line each point lies.
  private let reaches: [Double]

  /// The length of the line.
  var length: Double { reaches.last ?? 0 }

  /// A line through points; nil where there is none. It is read from left to right, or upwards.
  init?(_ points: [Point]) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return nil }
    let isSteep = abs(last.x - first.x) < 0.15 * abs(last.y - first.y)
    let isForward = isSteep ? last.y < first.y : last.x > first.x
    let ordered = isForward ? points : points.reversed()
    var reach = 0.0
    var reaches = [0.0]
    for (from, to) in zip(ordered, ordered.dropFirst()) {
      reach += from.distance(to: to)
      reaches.append(reach)
    }
    guard reach.isFinite, reach > 1 else { return nil }
    (self.points, self.reaches) = (Array(ordered), reaches)
  }

  /// The place at a distance along the line, and the direction there; beyond its ends the line goes straight on.
  func place(at distance: Double) -> (point: Point, direction: Vector) {
    let index = min(max(reaches.firstIndex { $0 > distance } ?? points.count - 1, 1), points.count - 1)
    let (from, to) = (points[index - 1], points[index])
    let step = max(reaches[index] - reaches[index - 1], 1e-9)
    let direction = (to - from) * (1 / step)
    return (from + direction * (distance - reaches[index - 1]), direction)
  }

  /// Where a name may stand, the best first: spread over six tenths of the line, or as narrow as its style says.
  func candidates(_ text: String, _ style: TextStyle, _ measurer: any TextMeasuring) -> [LabelCandidate] {
    var plain = style
    plain.tracking = 0
    let advances = text.map { measurer.measure(String($0), plain).advance }
    let gaps = Double(max(1, advances.count - 1))
    let letters = advances.reduce(0, +)
    let usual = letters + style.tracking * style.size * gaps
    let wide = min(max(usual, length * 0.6), usual * 1.8)
    var found: [LabelCandidate] = []
    let widths = wide > usual * 1.05 ? [wide, (wide + usual) / 2, usual] : [usual]
    for (rank, width) in widths.enumerated() {
      let tracking = (width - letters) / gaps / style.size
      // A name longer than its water is not that water's any more.
      let overshoot = max(0, width / length - 1) * 4
      for along in [0, -0.12, 0.12, -0.25, 0.25] {
        for aside in [0, -1.2, 1.2, -2.4, 2.4, -4, 4] where abs(aside) * style.size < max(0.3 * length, 5) {
          let setting = Setting(
            tracking: tracking, middle: length * (0.5 + along), aside: aside * style.size, width: width,
            advances: advances)
          let pieces = places(setting).map { place in
            Rect(x: place.point.x, y: place.point.y, width: 0, height: 0).outset(by: style.size * 0.45)
          }
          guard let first = pieces.first else { continue }
          let cost = 0.15 * Double(rank) + overshoot + abs(along) * 3 + abs(aside) * 0.2
          found.append(
            LabelCandidate(
              box: pieces.dropFirst().reduce(first) { $0.union($1) }, cost: cost, pieces: pieces, lettering: setting))
        }
      }
    }
    return found
  }

  /// The middles of the letters and the directions in which they are set.
  private func places(_ setting: Setting) -> [(point: Point, direction: Vector)] {
    let gap = (setting.width - setting.advances.reduce(0, +)) / Double(max(1, setting.advances.count - 1))
    var at = setting.middle - setting.width / 2
    return setting.advances.map { advance in
      let (point, direction) = place(at: at + advance / 2)
      at += advance + gap
      return (point + Vector(dx: -direction.dy, dy: direction.dx) * setting.aside, direction)
    }
  }

  /// The name set on the line: one text where the line is as good as straight, which can be read and searched as a
  /// word, else a text for each letter.
  func items(_ text: String, _ style: TextStyle, _ setting: Setting) -> (items: [TextBatch.Item], style: TextStyle) {
    let places = places(setting)
    guard let first = places.first, let last = places.last else { return ([], style) }
    let chord = last.point - first.point
    let bend =
      places.map { abs((($0.point - first.point).dx * chord.dy - ($0.point - first.point).dy * chord.dx)) }.max() ?? 0
    var style = style
    if chord.length < 1 || bend / chord.length < 0.8 {
      style.tracking = setting.tracking
      // The space after the last letter belongs to the text as it is measured.
      let shift = Vector(dx: setting.tracking * style.size / 2, dy: 0)
      let middle = Point(x: (first.point.x + last.point.x) / 2, y: (first.point.y + last.point.y) / 2)
      let angle = chord.length < 1 ? Angle.zero : Angle(radians: atan2(chord.dy, chord.dx))
      return (
        [TextBatch.Item([text], at: middle, offset: shift, alignment: .center, baseline: .middle, angle: angle)], style
      )
    }
    style.tracking = 0
    let items = zip(text, places).compactMap { letter, place -> TextBatch.Item? in
      guard letter != " " else { return nil }
      return TextBatch.Item(
        [String(letter)], at: place.point, alignment: .center, baseline: .middle,
        angle: Angle(radians: atan2(place.direction.dy, place.direction.dx)))
    }
    return (items, style)
  }
}
