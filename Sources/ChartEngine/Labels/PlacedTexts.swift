import ChartModel
import Colors
import Geometry
import SceneGraph

/// The text marks of a plot that look for a free place: names of points, annotations and callouts.
///
/// A text mark takes part where its `avoidOverlap` is set, as in the styles `label`, `annotation` and `callout` of the
/// figure themes, or where it says nothing of its place and lies over points of the same rows.
struct PlacedTexts {
  /// How much a text mark minds.
  enum Care {
    /// It keeps off all ink, and is left out where there is no room.
    case all
    /// It keeps off other texts, and is never left out.
    case texts
    /// It keeps off all ink, with a leader where it needs one, and is never left out.
    case callout
  }

  /// One text on its way to a place.
  struct Text {
    var unit: Int
    var item: TextBatch.Item
    var style: TextStyle
    var fill: Paint?
    var care: Care
    var label: Label
    /// The line along which it may run; nil where it stands beside a point.
    var line: LetterLine?
  }

  /// The care of a text mark; nil where it stands as it is put.
  static func care(_ unit: UnitPlan, among units: [UnitPlan]) -> Care? {
    guard unit.kind == .text else { return nil }
    switch unit.look["avoidOverlap"] {
    case .bool(true)?: return .all
    case .string("texts")?: return .texts
    case .string("callout")?: return .callout
    case .bool(false)?: return nil
    default: break
    }
    let isStated =
      ["align", "baseline", "dx", "dy", "angle", "x", "y", "xOffset", "yOffset"].contains {
        unit.mark.properties[$0] != nil
      } || !unit.mark.styles.isEmpty
    let names = units.contains { other in
      [.point, .circle, .square].contains(other.kind)
        && [Channel.x, .y, .longitude, .latitude].allSatisfy {
          other.encoding[$0]?.outputName == unit.encoding[$0]?.outputName
        }
    }
    return !isStated && names ? .all : nil
  }

  /// A batch as labels; those that are turned stay where they are.
  static func texts(
    _ batch: TextBatch, unit: Int, care: Care, look: Properties, isStated: Bool, lines: [[Point]]?,
    measurer: any TextMeasuring, obstacles: [LabelObstacle]
  ) -> [Text] {
    var discs: [Point: Double] = [:]
    for obstacle in obstacles {
      if case .disc(let center, let radius) = obstacle.shape { discs[center] = max(discs[center] ?? 0, radius) }
    }
    return batch.items.enumerated().map { index, item in
      let style = batch.styles[index]
      let box = TextBounds.of(item, style, batch.lineHeight, measurer)
      let radius = discs[item.anchor]
      var label = Label(
        text: item.lines.joined(separator: " "), size: box.size, anchor: item.anchor, clearance: (radius ?? 0) + 2)
      label.priority = style.size + (look.number("priority") ?? 0) * 100
      label.mayLead = look.bool("leaders") ?? true
      if let line = lines.flatMap({ LetterLine($0[index]) }) {
        label.alongLine = line.candidates(label.text, style, measurer)
        label.mayLead = false
        return Text(
          unit: unit, item: item, style: style, fill: batch.fills[index], care: care, label: label, line: line)
      }
      // A name that stands on what it names has no sides to go to.
      if look.bool("leaders") == false { label.sides = [] }
      if isStated || (radius == nil && care != .callout) { label.stated = box }
      if care != .all { label.mayDrop = false }
      if care == .callout { label.needsLeader = true }
      return Text(unit: unit, item: item, style: style, fill: batch.fills[index], care: care, label: label)
    }
  }
}

extension PlacedTexts.Text {
  /// The text where its box came to stand. Lines lean towards what they name.
  func item(in box: Rect) -> TextBatch.Item {
    if box == label.stated { return item }
    var moved = item
    moved.offset = .zero
    moved.baseline = .top
    moved.alignment = box.maxX <= label.anchor.x ? .right : box.minX >= label.anchor.x ? .left : .center
    let x = moved.alignment == .left ? box.minX : moved.alignment == .right ? box.maxX : box.midX
    moved.anchor = Point(x: x, y: box.minY)
    return moved
  }
}
