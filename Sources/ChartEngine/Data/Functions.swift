import ChartModel
import Geometry
import Scales

/// The functions of the expression language: one table, by name.
enum Functions {
  typealias Function = @Sendable ([Literal]) -> Literal

  /// A function by name; nil where there is none.
  static func named(_ name: String) -> Function? { table[name] }
  /// All names, sorted.
  static var names: [String] { table.keys.sorted() + ["if"] }

  private static let table: [String: Function] = mathematics.merging(texts) { a, _ in a }
    .merging(lists) { a, _ in a }.merging(types) { a, _ in a }.merging(times) { a, _ in a }
    .merging(formats) { a, _ in a }.merging(places) { a, _ in a }

  /// A function of one number.
  static func one(_ function: @escaping @Sendable (Double) -> Double) -> Function {
    { .number(function($0.first?.asNumber ?? .nan)) }
  }
  /// A function of two numbers.
  static func two(_ function: @escaping @Sendable (Double, Double) -> Double) -> Function {
    { .number(function($0.first?.asNumber ?? .nan, $0.count > 1 ? $0[1].asNumber : .nan)) }
  }

  private static let mathematics: [String: Function] = [
    "abs": one { Swift.abs($0) }, "acos": one(acos), "asin": one(asin), "atan": one(atan), "atan2": two(atan2),
    "ceil": one { $0.rounded(.up) }, "cos": one(cos), "exp": one(exp), "floor": one { $0.rounded(.down) },
    "log": one(log), "pow": two(pow), "sin": one(sin), "sqrt": one { $0.squareRoot() }, "tan": one(tan),
    "round": one { ($0 + 0.5).rounded(.down) }, "trunc": one { $0.rounded(.towardZero) },
    "sign": one { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }, "hypot": two(hypot), "cbrt": one(cbrt),
    "log2": one(log2), "log10": one(log10), "log1p": one(log1p), "expm1": one(expm1),
    "sinh": one(sinh), "cosh": one(cosh), "tanh": one(tanh),
    "max": { values in
      .number(values.map(\.asNumber).reduce(-.infinity) { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) })
    },
    "min": { values in
      .number(values.map(\.asNumber).reduce(.infinity) { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) })
    },
    "clamp": { values in
      guard values.count == 3 else { return .null }
      return .number(Swift.min(Swift.max(values[0].asNumber, values[1].asNumber), values[2].asNumber))
    },
    "quantileNormal": { values in
      let mean = values.count > 1 ? values[1].asNumber : 0, spread = values.count > 2 ? values[2].asNumber : 1
      return .number(mean + spread * normalQuantile(values.first?.asNumber ?? .nan))
    },
    "quantileUniform": { values in
      let low = values.count > 2 ? values[1].asNumber : 0
      let high = values.count > 2 ? values[2].asNumber : values.count > 1 ? values[1].asNumber : 1
      return .number(low + (values.first?.asNumber ?? .nan) * (high - low))
    },
  ]

  private static let texts: [String: Function] = [
    "lower": { .string($0.first?.asText.lowercased() ?? "") },
    "upper": { .string($0.first?.asText.uppercased() ?? "") },
    "trim": { .string(trimmed($0.first?.asText ?? "")) },
    "length": { $0.first.map { $0.step("length") } ?? .null },
    "toString": { $0.first.map { $0.isNull ? .null : .string($0.asText) } ?? .null },
    "toNumber": { $0.first.map { $0.isNull || $0 == "" ? .null : .number($0.asNumber) } ?? .null },
    "toBoolean": {
      $0.first.map { $0.isNull || $0 == "" ? .null : .bool($0.isTruthy && $0 != "false" && $0 != "0") } ?? .null
    },
    "toDate": { $0.first.map { $0.isNull || $0 == "" ? .null : time(of: $0) } ?? .null },
    "parseFloat": { .number(leadingNumber($0.first?.asText ?? "", fraction: true)) },
    "parseInt": { .number(leadingNumber($0.first?.asText ?? "", fraction: false)) },
    "substring": { values in slice(values, swaps: true) }, "slice": { values in slice(values, swaps: false) },
    "pad": { values in
      let text = values.first?.asText ?? ""
      let wanted = values.count > 1 ? Int(clamped: values[1].asNumber) : 0
      let sign = values.count > 2 ? values[2].asText : " "
      let most = Literal.longest / Swift.max(1, sign.utf8.count) + 8
      let fill = String(repeating: sign, count: Swift.max(0, Swift.min(wanted - text.count, most)))
      return .text(values.count > 3 && values[3] == "left" ? fill + text : text + fill)
    },
    "truncate": { values in
      let text = values.first?.asText ?? ""
      let length = values.count > 1 ? Int(clamped: values[1].asNumber) : text.count
      let mark = values.count > 3 ? values[3].asText : "…"
      if text.count <= length { return .string(text) }
      let kept = Swift.max(0, length - mark.count)
      switch values.count > 2 ? values[2].asText : "right" {
      case "left": return .string(mark + text.suffix(kept))
      case "center": return .string(text.prefix((kept + 1) / 2) + mark + text.suffix(kept / 2))
      default: return .string(text.prefix(kept) + mark)
      }
    },
    "split": { values in
      guard values.count > 1 else { return .null }
      return .array(split(values[0].asText, by: values[1].asText).map { .string($0) })
    },
    "replace": { values in
      guard values.count == 3 else { return .null }
      let text = values[0].asText
      if let pattern = Pattern(values[1]) {
        return .text(pattern.replace(in: text, with: values[2].asText))
      }
      let parts = split(text, by: values[1].asText)
      if parts.count < 2 { return .string(text) }
      return .text(parts[0] + values[2].asText + parts.dropFirst().joined(separator: values[1].asText))
    },
    "regexp": { values in
      .object([.init("pattern", values.first ?? ""), .init("flags", values.count > 1 ? values[1] : "")])
    },
    "test": { values in
      guard values.count > 1, let pattern = Pattern(values[0]) else { return .bool(false) }
      return .bool(pattern.matches(values[1].asText))
    },
  ]

  private static let lists: [String: Function] = [
    "indexof": { values in
      guard values.count > 1 else { return .number(-1) }
      if let items = values[0].array { return .number(Double(items.firstIndex(of: values[1]) ?? -1)) }
      return .number(Double(offset(of: values[1].asText, in: values[0].asText) ?? -1))
    },
    "inrange": { values in
      guard values.count > 1, let bounds = values[1].numbers, bounds.count == 2 else { return .bool(false) }
      let value = values[0].asNumber
      return .bool(value >= Swift.min(bounds[0], bounds[1]) && value <= Swift.max(bounds[0], bounds[1]))
    },
    "join": { values in
      .text(Literal.joined(values.first?.array ?? [], values.count > 1 ? values[1].asText : ","))
    },
    "extent": { values in
      let numbers = (values.first?.array ?? []).map(\.amount).filter { !$0.isNaN }
      return .array([numbers.min().map { .number($0) } ?? .null, numbers.max().map { .number($0) } ?? .null])
    },
    "span": { values in
      guard let first = values.first?.array?.first, let last = values.first?.array?.last else { return .number(0) }
      return .number(last.asNumber - first.asNumber)
    },
    // The rows of a selection: none, before anyone has touched the chart.
    "data": { _ in .array([]) },
    "peek": { $0.first?.array?.last ?? .null }, "reverse": { .array(($0.first?.array ?? []).reversed()) },
    "sequence": { values in
      let numbers = values.map(\.asNumber)
      let (start, stop) = numbers.count > 1 ? (numbers[0], numbers[1]) : (0, numbers.first ?? 0)
      let step = numbers.count > 2 ? numbers[2] : 1
      let count = ((stop - start) / step).rounded(.up)
      guard count > 0, count < 1_000_000 else { return .array([]) }
      return .array((0..<Int(count)).map { .number(start + Double($0) * step) })
    },
    "pluck": { values in
      guard values.count > 1 else { return .array([]) }
      return .array((values[0].array ?? []).map { $0.step(values[1].asText) })
    },
  ]

  private static let types: [String: Function] = [
    "isValid": { .bool($0.first?.isValid ?? false) }, "isDefined": { .bool($0.first.map { !$0.isNull } ?? false) },
    "isNumber": { .bool($0.first?.number != nil) }, "isString": { .bool($0.first?.string != nil) },
    "isBoolean": { .bool($0.first?.bool != nil) }, "isArray": { .bool($0.first?.array != nil) },
    "isObject": { .bool($0.first?.members != nil) }, "isDate": { .bool($0.first?.number != nil) },
    "isNaN": { .bool(($0.first?.asNumber ?? .nan).isNaN) },
    "isFinite": { .bool(($0.first?.asNumber ?? .nan).isFinite) },
    "isNull": { .bool($0.first?.isNull ?? true) }, "isRegExp": { .bool($0.first?["pattern"] != nil) },
  ]
}

extension Int {
  /// The whole number nearest to zero from a number of any size; 0 for what is no number.
  init(clamped value: Double) {
    self = value.isNaN ? 0 : Int(Swift.max(-1e15, Swift.min(1e15, value)))
  }
}
