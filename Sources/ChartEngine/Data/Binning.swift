import ChartModel
import Geometry

/// Bins of one width over a range.
struct Bins: Sendable, Equatable {
  var start: Double
  var stop: Double
  var step: Double

  /// How Vega chooses bins: at most `maxbins` of a round width, taken from the powers of a base and their divisors.
  init(extent: (low: Double, high: Double), settings: Properties) {
    func positive(_ name: String, _ usual: Double) -> Double {
      settings.number(name).flatMap { $0 > 0 && $0.isFinite ? $0 : nil } ?? usual
    }
    // What spans more than numbers can tell apart has no bins; one that holds it all is honest.
    guard (extent.high - extent.low).isFinite else {
      (start, stop, step) = (extent.low, extent.high, extent.high)
      return
    }
    let stated = positive("step", 0)
    if stated > 0 {
      step = stated
      (start, stop) = extent
    } else {
      let maxbins = max(1, positive("maxbins", 10))
      let base = max(1.01, positive("base", 10))
      let logBase = log(base)
      let minstep = positive("minstep", 0)
      let divide = (settings["divide"]?.numbers ?? [5, 2]).filter { $0 > 0 }
      let span = extent.high - extent.low
      let width = span == 0 ? (abs(extent.low) == 0 ? 1 : abs(extent.low)) : span
      if let steps = settings["steps"]?.numbers?.filter({ $0 > 0 }), !steps.isEmpty {
        let wanted = width / maxbins
        step = steps.first { $0 >= wanted } ?? steps[steps.count - 1]
      } else {
        let level = (log(maxbins) / logBase).rounded(.up)
        step = max(minstep, pow(base, (log(width) / logBase).rounded() - level))
        if !(step > 0 && step.isFinite) { step = width / maxbins }
        while (width / step).rounded(.up) > maxbins { step *= base }
        for divisor in divide {
          let finer = step / divisor
          if finer >= minstep, width / finer <= maxbins { step = finer }
        }
      }
      (start, stop) = extent
    }
    if settings.bool("nice") ?? true {
      let digits = log(step) / log(10)
      let precision = digits >= 0 ? 0 : Int(clamped: (-digits).rounded(.down)) + 1
      let epsilon = pow(10, Double(-precision) - 1)
      let low = (start / step + epsilon).rounded(.down) * step
      start = start < low ? low - step : low
      stop = (stop / step).rounded(.up) * step
      // A value on the last edge would stand in a bin of its own.
      if stop == start { stop = start + step }
    }
    // Whole bins, where the last digits of the stop would cut one.
    if settings["step"] != nil || (settings.bool("nice") ?? true) {
      stop = start + ((stop - start) / step).rounded(.up) * step
    }
    if let anchor = settings.number("anchor") {
      let shift = anchor - (start + step * ((anchor - start) / step).rounded(.down))
      start += shift
      stop += shift
    }
  }

  /// The lower edge of the bin of a value; infinite beyond the range.
  func lower(_ value: Double) -> Double {
    if value.isNaN { return .nan }
    if value < start { return -.infinity }
    if value > stop { return .infinity }
    let clamped = max(start, min(value, stop - step))
    return start + step * ((clamped - start) / step + 1e-14).rounded(.down)
  }

  /// All edges.
  var edges: [Double] {
    let count = ((stop - start) / step).rounded()
    guard count.isFinite, count < 100_000 else { return [start, stop] }
    return (0...max(0, Int(count))).map { start + Double($0) * step }
  }
}
