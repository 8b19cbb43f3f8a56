import ChartModel
public import Colors

/// How amounts are laid along an axis.
public enum ScaleType: Sendable, Hashable {
  /// In proportion; by magnitudes; by moments; by names.
  case linear, log, date, category
  /// By a root, by a power, and by magnitudes to both sides of zero.
  case squareRoot, power(exponent: Double), symmetricLog

  var properties: Properties {
    switch self {
    case .linear: ["type": "linear"]
    case .log: ["type": "log"]
    case .date: ["type": "utc"]
    case .category: ["type": "band"]
    case .squareRoot: ["type": "sqrt"]
    case .power(let exponent): ["type": "pow", "exponent": .number(exponent)]
    case .symmetricLog: ["type": "symlog"]
    }
  }
}

extension Chart {
  /// The scale along the width, from one amount or moment to another.
  public func chartXScale<Value: Plottable & Comparable>(domain: ClosedRange<Value>, type: ScaleType? = nil) -> Chart {
    scale(.x, bounds(domain), type)
  }
  /// The scale along the width, through these names in this order.
  public func chartXScale<Value: Plottable>(domain: [Value], type: ScaleType? = nil) -> Chart {
    scale(.x, domain.map(\.plottableLiteral), type)
  }
  /// The kind of scale along the width.
  public func chartXScale(type: ScaleType) -> Chart { scale(.x, nil, type) }

  /// The scale along the height, from one amount or moment to another.
  public func chartYScale<Value: Plottable & Comparable>(domain: ClosedRange<Value>, type: ScaleType? = nil) -> Chart {
    scale(.y, bounds(domain), type)
  }
  /// The scale along the height, through these names in this order.
  public func chartYScale<Value: Plottable>(domain: [Value], type: ScaleType? = nil) -> Chart {
    scale(.y, domain.map(\.plottableLiteral), type)
  }
  /// The kind of scale along the height.
  public func chartYScale(type: ScaleType) -> Chart { scale(.y, nil, type) }

  /// The colour of each name, in the order of the legend.
  ///
  /// ```swift
  /// chart.chartForegroundStyleScale(["China": .init(0x1F4E79), "Russia": .init(0xC8451B)])
  /// ```
  public func chartForegroundStyleScale<Value: Plottable>(_ colors: KeyValuePairs<Value, Color>) -> Chart {
    setting {
      $0.scales[.color] = [
        "domain": .array(colors.map { $0.key.plottableLiteral }),
        "range": .array(colors.map { .string($0.value.description) }),
      ]
    }
  }

  /// The colours of a named scheme, such as `viridis`.
  public func chartForegroundStyleScale(scheme: String) -> Chart {
    setting { $0.scales[.color] = ["scheme": .string(scheme)] }
  }

  /// The areas of symbols, in square points, from the least value to the greatest.
  public func chartSymbolSizeScale(range: ClosedRange<Double>) -> Chart {
    setting { $0.scales[.size] = ["range": [.number(range.lowerBound), .number(range.upperBound)]] }
  }

  private func bounds<Value: Plottable>(_ range: ClosedRange<Value>) -> [Literal] {
    [range.lowerBound.plottableLiteral, range.upperBound.plottableLiteral]
  }

  private func scale(_ channel: Channel, _ domain: [Literal]?, _ type: ScaleType?) -> Chart {
    setting {
      var scale = $0.scales[channel] ?? Properties()
      if let domain { scale["domain"] = .array(domain) }
      if let type { scale = scale.overlaid(by: type.properties) }
      $0.scales[channel] = scale
    }
  }
}
