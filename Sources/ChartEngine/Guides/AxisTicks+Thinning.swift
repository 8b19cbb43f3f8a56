import ChartModel
import Geometry
import SceneGraph

extension AxisTicks {
  /// The ticks of a figure's horizontal axis: round steps that have room, and always the last.
  ///
  /// Years become 1995, 2000, … and the last one; a round year that would stand too close to it gives way.
  /// Names are all kept: their axis is turned into lines, not thinned.
  func thinned(for scale: ChannelScale, look: TextLook, measurer: any TextMeasuring) -> AxisTicks {
    guard scale.isBanded, values.count > 2 else { return self }
    let numbers = values.map { value -> Double in value.number ?? Double(value.asText) ?? .nan }
    guard numbers.allSatisfy({ $0.isFinite }), zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { return self }
    let isTime = scale.plan.definition.type == .temporal || scale.plan.definition.timeUnit != nil
    let widest = labels.map { look.width($0, measurer) }.max() ?? 0
    // Two labels want a third of an em between them at least.
    let room = widest + look.size
    if scale.step >= room { return self }
    let need = (room / max(scale.step, 0.001)).rounded(.up)
    // Years are counted in fives and tens, other numbers also in twos.
    let areYears = numbers.allSatisfy { $0 >= 1000 && $0 < 3000 && $0 == $0.rounded() }
    let ladder = areYears ? [1.0, 5, 10, 20, 25, 50, 100, 250, 500] : [1.0, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
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
}
