import Geometry

/// Powers of a base and back, on the side of zero where a logarithmic domain lies.
struct LogPowers {
  let base: Double
  let isNegative: Bool

  /// To which power the base must be raised.
  func exponent(_ value: Double) -> Double {
    isNegative ? -plainExponent(-value) : plainExponent(value)
  }

  /// The base raised to a power.
  func power(_ exponent: Double) -> Double {
    isNegative ? -plainPower(-exponent) : plainPower(exponent)
  }

  private func plainExponent(_ value: Double) -> Double {
    switch base {
    case 10: log10(value)
    case 2: log2(value)
    case M_E: log(value)
    default: log(value) / log(base)
    }
  }

  /// Whole powers of ten are read as decimal numbers, so that 1e-5 is the double nearest to it.
  private func plainPower(_ exponent: Double) -> Double {
    if base == 10, exponent == exponent.rounded(), abs(exponent) < 400 {
      return Double("1e\(Int(exponent))") ?? pow(10, exponent)
    }
    return base == M_E ? exp(exponent) : pow(base, exponent)
  }
}
