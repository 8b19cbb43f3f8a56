import ChartModel
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

  /// A scale over a range of places or numbers.
  init(_ plan: ScalePlan, range: [Double], round: Bool = false) {
    self.plan = plan
    var range = range
    if plan.isReversed { range.reverse() }
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
            count: values.count, range: range, padding: plan.paddingOuter, align: plan.settings.number("align") ?? 0.5,
            round: plan.settings.bool("round") ?? round), domain)
      default: form = .list(domain)
      }
    case .numbers(var numbers):
      if plan.padding > 0, range.count == 2, numbers.count == 2 {
        // The domain grows so that its old ends lie so many points inside.
        let span = abs(range[1] - range[0])
        if span > 2 * plan.padding, plan.type == .linear || plan.type.isTime {
          let share = plan.padding / (span - 2 * plan.padding) * (numbers[1] - numbers[0])
          numbers = [numbers[0] - share, numbers[1] + share]
        }
      }
      if plan.type.isDiscretizing {
        form = .classes(Self.classes(plan, numbers, count: max(1, range.count)))
      } else {
        var scale = ContinuousScale(
          Self.transform(plan), domain: numbers, range: range, clamp: plan.settings.bool("clamp") ?? false)
        scale.round = plan.settings.bool("round") ?? false
        if plan.type.isTime {
          var time = TimeScale(domain: numbers, range: range, clamp: plan.settings.bool("clamp") ?? false)
          if plan.isNice { time = time.nice(plan.settings.number("nice") ?? 10) }
          form = .time(time)
        } else {
          if plan.isNice { scale = scale.nice(plan.settings.number("nice") ?? 10) }
          form = .continuous(scale)
        }
      }
    }
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
    case .list(let domain): return domain.index(of: value).map(Double.init) ?? .nan
    case .classes(let scale): return value.isNull ? .nan : Double(scale(value.asNumber))
    }
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

  /// Where the zero of the scale lies, or the end of the range nearest to it.
  var base: Double {
    switch form {
    case .continuous(let scale):
      if plan.type == .log { return scale.range.first ?? 0 }
      let domain = scale.domain
      let low = domain.min() ?? 0, high = domain.max() ?? 0
      return scale(min(max(0, low), high))
    case .time(let scale): return scale.continuous.range.first ?? 0
    default: return 0
    }
  }
}
