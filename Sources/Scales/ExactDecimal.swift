/// Writes out the exact value of a double in decimal.
///
/// Every double is a whole number times a power of two, so it has finitely many decimal digits, at most 767.
/// The whole part and the fraction are kept in limbs of nine digits; the fraction is built from
/// 1/2ⁿ = 5ⁿ/10ⁿ.
enum ExactDecimal {
  /// All digits of a finite number above zero, without zeros at the end.
  static func digits(of value: Double) -> DecimalDigits {
    var limbs = [UInt32]()
    var significand = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
    let power = Int(value.exponentBitPattern) - (value.isNormal ? 1075 : 1074)
    while significand > 0 {
      limbs.append(UInt32(significand % base))
      significand /= base
    }
    // value = limbs · 2^power, and 2^-n = 5^n / 10^n.
    for _ in 0..<abs(power) { multiply(&limbs, by: power < 0 ? 5 : 2) }
    var text: [UInt8] = []
    for (index, limb) in limbs.enumerated() {
      var rest = limb
      for _ in 0..<9 where index < limbs.count - 1 || rest > 0 {
        text.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    var result = DecimalDigits(shortest: 0)
    result.exponent = text.count - 1 + min(power, 0)
    let trailing = text.prefix { $0 == 0 }.count
    result.digits = text.dropFirst(trailing).reversed()
    return result
  }

  private static let base: UInt64 = 1_000_000_000

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % base)
      carry = product / base
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }
}
