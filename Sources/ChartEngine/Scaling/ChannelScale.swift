import ChartModel
import Chronology
import Geometry
import Scales

/// A scale ready for use: from values to places, numbers, or entries of a list.
struct ChannelScale: Sendable {
  /// The forms a scale takes.
  enum Form: Sendable {
    case continuous(ContinuousScale)
    case time(TimeScale)
    case band(BandScale, DiscreteDomain<Literal>)
    case list(DiscreteDomain<Literal>)
    case classes(ThresholdScale)
  }

  var plan: ScalePlan
  var form: Form
  /// What the entries of a list or of classes stand for: sizes, widths, opacities. Nothing where an entry is its place
  /// in a list of colours or shapes.
  private var outputs: [Double] = []

  /// A scale over a range of places or numbers. With `picksNumbers` entries and classes are numbers of the range,
  /// otherwise their places in a list.
  init(_ plan: ScalePlan, range: [Double], round: Bool = false, picksNumbers: Bool = false) {
    self.plan = plan
    var range = range
    if plan.isReversed { range.reverse() }
    if picksNumbers { outputs = range }
    switch plan.domain {
    case .values(let values):
      let domain = DiscreteDomain(values)
      switch plan.type {
      case .band:
        form = .band(
          BandScale(
            count: values.count, range: range, paddingInner: plan.paddingInner, paddingOuter: plan.paddingOuter,
            align: plan.settings.number("align") ?? 0.5, round: plan.settings.bool("round") ?? round), domain)
      case .point:
        form = .band(
          .point(
            count: values.count, range: range, padding: plan.pointPadding, align: plan.settings.number("align") ?? 0.5,
            round: plan.settings.bool("round") ?? round), domain)
      default: form = .list(domain)
      }
    case .numbers(var numbers):
      if plan.padding > 0, numbers.count > 1 { numbers = Self.padded(numbers, plan, range) }
      if plan.type.isDiscretizing {
        form = .classes(Self.classes(plan, numbers, count: max(1, range.count)))
      } else {
        var scale = ContinuousScale(
          Self.transform(plan), domain: numbers, range: range, clamp: plan.settings.bool("clamp") ?? false)
        scale.round = plan.settings.bool("round") ?? false
        if plan.type.isTime {
          var time = TimeScale(domain: numbers, range: range, clamp: plan.settings.bool("clamp") ?? false)
          if plan.isNice { time = Self.nice(time, plan.settings["nice"]) }
          form = .time(time)
        } else {
          if plan.isNice { scale = scale.nice(plan.settings.number("nice") ?? 10) }
          form = .continuous(scale)
        }
      }
    }
  }

  /// A time scale that begins and ends at round moments: about so many, or those of an interval.
  private static func nice(_ scale: TimeScale, _ wish: Literal?) -> TimeScale {
    if let name = wish?.string ?? wish?["interval"]?.string, let unit = CalendarUnit(intervalNamed: name) {
      let step = Int(clamped: wish?["step"]?.number ?? 1)
      return scale.nice(every: CalendarInterval(unit, step: max(1, step)))
    }
    return scale.nice(wish?.number ?? 10)
  }

  /// The bend of a continuous scale.
  static func transform(_ plan: ScalePlan) -> ScaleTransform {
    switch plan.type {
    case .log: .log(base: plan.settings.number("base") ?? 10)
    case .pow: .pow(exponent: plan.settings.number("exponent") ?? 1)
    case .sqrt: .sqrt
    case .symlog: .symlog(constant: plan.settings.number("constant") ?? 1)
    default: .linear
    }
  }

  private static func classes(_ plan: ScalePlan, _ numbers: [Double], count: Int) -> ThresholdScale {
    switch plan.type {
    case .quantile: .quantile(plan.sample, classes: count)
    case .quantize: .quantize(numbers, classes: count)
    case .binOrdinal: ThresholdScale(Array((plan.bins ?? numbers).dropFirst().dropLast()))
    default: ThresholdScale(numbers)
    }
  }

  /// The place of a value: the start of its band, or its place on the line; not a number outside the domain.
  func place(_ value: Literal) -> Double {
    switch form {
    case .continuous(let scale): return value.isNull ? .nan : scale(value.asNumber)
    case .time(let scale): return value.isNull ? .nan : scale(value.asNumber)
    case .band(let scale, let domain): return domain.index(of: value).map { scale[$0] } ?? .nan
    case .list(let domain): return domain.index(of: value).map(output) ?? .nan
    case .classes(let scale): return value.isNull ? .nan : output(scale(value.asNumber))
    }
  }

  /// What an entry stands for; where there are more entries than numbers, these begin again.
  private func output(_ entry: Int) -> Double {
    outputs.isEmpty ? Double(entry) : outputs[entry % outputs.count]
  }

  /// The places of all rows of a series.
  func places(_ series: Series) -> [Double] {
    switch form {
    case .continuous(let scale):
      if case .numbers(let values) = series { return scale.map(values) }
    case .time(let scale):
      if case .numbers(let values) = series { return scale.map(values) }
    case .band, .list:
      if case .texts(let codes, let dictionary) = series {
        let places = dictionary.map { place(.string($0)) }
        let absent = place(.null)
        return codes.map { $0 < 0 ? absent : places[Int($0)] }
      }
    case .classes: break
    }
    return (0..<series.count).map { place(series[$0]) }
  }

  /// The width of a band; 0 on a line.
  var bandwidth: Double { if case .band(let scale, _) = form { scale.bandwidth } else { 0 } }
  /// From one band to the next.
  var step: Double { if case .band(let scale, _) = form { scale.step } else { 0 } }
  /// Whether it has bands or points for a list of values.
  var isBanded: Bool { if case .band = form { true } else { false } }

  /// Where its range begins and ends, as far as it is one of places.
  var span: (first: Double, last: Double) {
    let range: [Double]
    switch form {
    case .continuous(let scale): range = scale.range
    case .time(let scale): range = scale.range
    case .band(let scale, _): range = scale.range
    case .list, .classes: range = []
    }
    return (range.first ?? 0, range.last ?? 0)
  }

  /// The values of a discrete domain in order.
  var keys: [Literal] {
    switch form {
    case .band(_, let domain), .list(let domain): domain.keys
    default: []
    }
  }

  /// The ends of a continuous domain, after rounding.
  var ends: [Double] {
    switch form {
    case .continuous(let scale): scale.domain
    case .time(let scale): scale.domain
    case .classes, .band, .list: if case .numbers(let numbers) = plan.domain { numbers } else { [] }
    }
  }

  /// Where marks grow from: the zero of the scale, or the start of its domain where zero is not in it.
  /// `isHigh` takes the end of the domain instead.
  func base(isHigh: Bool = false) -> Double {
    guard plan.type.isContinuous else {
      guard let key = isHigh ? keys.last : keys.first else { return 0 }
      return place(key)
    }
    let domain = ends
    guard let first = domain.first, let last = domain.last else { return 0 }
    let hasZero =
      plan.type != .log && !plan.type.isTime
      && (plan.hasZero || (min(first, last) <= 0 && max(first, last) >= 0))
    return place(.number(hasZero ? 0 : isHigh ? last : first))
  }

  /// A domain grown so that its old ends lie so many points inside of the range.
  private static func padded(_ domain: [Double], _ plan: ScalePlan, _ range: [Double]) -> [Double] {
    guard let first = domain.first, let last = domain.last, first != last, let start = range.first,
      let end = range.last
    else { return domain }
    let span = abs(end - start)
    guard span > 2 * plan.padding else { return domain }
    let share = plan.padding / (span - 2 * plan.padding)
    let bend = ContinuousScale(transform(plan), domain: [first, last], range: [0, 1])
    var result = domain
    (result[0], result[result.count - 1]) = (bend.invert(-share), bend.invert(1 + share))
    return result
  }
}
