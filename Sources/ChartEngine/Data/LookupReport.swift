import ChartModel
import Diagnostics

extension Dataflow {
  /// Says which values of a join between data and the shapes of a map found no partner: a code that matches nothing
  /// must not vanish without a word. Joins without shapes may miss: there it is a way to say “none”.
  mutating func reportUnmatched(_ frame: Frame, _ field: String, in other: Frame, _ key: String, _ place: Place) {
    let isMapLookedUp = other.shapes != nil
    guard isMapLookedUp != (frame.shapes != nil) else { return }
    let (data, name) = isMapLookedUp ? (frame, field) : (other, key)
    let (map, mapKey) = isMapLookedUp ? (other, key) : (frame, field)
    guard let values = data.series(name), let known = map.series(mapKey), data.rowCount > 0, map.rowCount > 0 else {
      return
    }
    let keys = Set((0..<map.rowCount).map { known[$0] })
    var missed: [Literal] = [], seen: Set<Literal> = []
    for row in 0..<data.rowCount where values[row].isValid && !keys.contains(values[row]) {
      if seen.insert(values[row]).inserted { missed.append(values[row]) }
    }
    guard let first = missed.first else { return }
    sink.report(
      Messages.unmatched(
        missed.map(\.asText), field: name, key: mapKey, hint: Self.hint(first, keys, mapKey, in: map), place))
  }

  /// What the author may have meant by a value that no shape has.
  private static func hint(_ value: Literal, _ keys: Set<Literal>, _ key: String, in map: Frame) -> String? {
    let texts = Set(keys.map(\.asText))
    if texts.contains(value.asText) {
      return "“\(value.asText)” is a number on one side and a text on the other."
    }
    for row in 0..<map.rowCount {
      for member in map.series("properties")?[row].members ?? [] where member.value == value {
        return "“\(value.asText)” is a “properties.\(member.name)” of the map: join on that."
      }
    }
    return nearestName(to: value.asText, among: texts.sorted()).map {
      "Did you mean “\($0)” by “\(value.asText)”?"
    }
  }
}
