import ChartModel
import Geometry
import SceneGraph

extension AxisTicks {
  /// The ticks of a figure's horizontal axis: round steps that have room, and always the last.
  ///
  /// Years become 1995, 2000, … and the last one; a round year that would stand too close to it gives way.
  /// Names are all kept: their axis is turned into lines, not thinned.
  func thinned(for scale: ChannelScale, look: TextLook, measurer: any TextMeasuring, roomAfter: Double = 0) -> AxisTicks
  {
    if !scale.isBanded { return withLastYear(scale, look, measurer, roomAfter) }
    guard values.count > 2 else { return self }
    let numbers = values.map { value -> Double in value.number ?? Double(value.asText) ?? .nan }
    guard numbers.allSatisfy({ $0.isFinite }), zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return self
    }
    let isTime = scale.plan.definition.type == .temporal || scale.plan.definition.timeUnit != nil
    let widest = labels.map { look.width($0, measurer) }.max() ?? 0
    // Two labels want a third of an em between them at least.
    let room = widest + look.size
    if scale.step >= room { return self }
    let need = (room / max(scale.step, 0.001)).rounded(.up)
    // Years are counted in fives and tens, other numbers also in twos.
    let areYears = numbers.allSatisfy { $0 >= 1000 && $0 < 3000 && $0 == $0.rounded() }
    let ladder =
      areYears ? [1.0, 5, 10, 20, 25, 50, 100, 250, 500] : [1.0, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
    let stride = ladder.first { $0 >= need } ?? need
    var kept = values.indices.filter { index in
      isTime ? index % max(1, Int(stride)) == 0 : (numbers[index] / stride).rounded() * stride == numbers[index]
    }
    let last = values.count - 1
    if kept.last != last {
      while let before = kept.last, Double(last - before) * scale.step < room { kept.removeLast() }
      kept.append(last)
    }
    var result = self
    result.values = kept.map { values[$0] }
    result.labels = kept.map { labels[$0] }
    return result
  }

  /// The ticks of a line of years, and always its last year: the reader wants to know how recent the data are.
  private func withLastYear(_ scale: ChannelScale, _ look: TextLook, _ measurer: any TextMeasuring, _ roomAfter: Double)
    -> AxisTicks
  {
    guard let last = scale.ends.last, let low = scale.ends.first, low < last, let text = lastYear(last, scale),
      let tick = values.last?.number, tick <= last
    else { return self }
    var result = self
    if tick == last {
      result.values.removeLast()
      result.labels.removeLast()
    }
    // Without room after the plot the last label ends with it, and comes nearer to the one before.
    let width = look.width(text, measurer)
    let room = width + look.size * 0.6 + max(0, width / 2 - roomAfter)
    while let before = result.values.last, abs(scale.place(.number(last)) - scale.place(before)) < room {
      result.values.removeLast()
      result.labels.removeLast()
    }
    result.values.append(.number(last))
    result.labels.append(text)
    return result
  }

  /// How the last year of a line is written; nil where the line does not end at a year, or its ticks are none.
  private func lastYear(_ last: Double, _ scale: ChannelScale) -> String? {
    if scale.plan.type.isTime {
      func isYear(_ time: Double) -> Bool { CalendarUnits.floor(time, to: TimeUnit([.year])) == time }
      let ticks = values.compactMap(\.number)
      guard isYear(last), ticks.allSatisfy(isYear), labels.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) })
      else { return nil }
      return String(Int(clamped: 1970 + (last / 31_556_952_000).rounded()))
    }
    let ticks = values.map(\.asNumber)
    guard scale.plan.definition.countsYears(ticks + [last]) else { return nil }
    return String(Int(clamped: last))
  }
}
