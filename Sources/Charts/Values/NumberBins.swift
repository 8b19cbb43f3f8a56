import Geometry
import Scales

/// A number that can be counted into bins: `Int`, `Double`, `Float`.
///
/// ```swift
/// extension Money: BinnableNumber {
///   var binNumber: Double { amount }
///   init(binNumber: Double) { self.init(amount: binNumber) }
///   static var leastBinStride: Double { 0.01 }
/// }
/// ```
public protocol BinnableNumber: Plottable, Comparable, Sendable {
  /// As a floating-point number.
  var binNumber: Double { get }
  /// The nearest number of this type.
  init(binNumber: Double)
  /// The least difference between two numbers; zero where there is none.
  static var leastBinStride: Double { get }
}

extension Double: BinnableNumber {
  /// Itself.
  public var binNumber: Double { self }
  /// Itself.
  public init(binNumber: Double) { self = binNumber }
  /// There is none.
  public static var leastBinStride: Double { 0 }
}

extension Float: BinnableNumber {
  /// With more digits.
  public var binNumber: Double { Double(self) }
  /// With fewer digits.
  public init(binNumber: Double) { self.init(binNumber) }
  /// There is none.
  public static var leastBinStride: Double { 0 }
}

extension Int: BinnableNumber {
  /// As a floating-point number.
  public var binNumber: Double { Double(self) }
  /// The nearest whole number; the greatest or the least where it is beyond them.
  public init(binNumber: Double) { self = Int(exactly: binNumber.rounded()) ?? (binNumber < 0 ? .min : .max) }
  /// One.
  public static var leastBinStride: Double { 1 }
}

/// Bins that numbers are counted into, with round bounds.
///
/// ```swift
/// let bins = NumberBins(data: rows.map(\.tiv), desiredCount: 10)
/// let counts = Dictionary(grouping: rows) { bins.index(for: $0.tiv) }
/// Chart(counts.sorted { $0.key < $1.key }, id: \.key) { index, rows in
///   BarMark(x: .value("TIV", bins[index]), y: .value("Deliveries", rows.count))
/// }
/// ```
public struct NumberBins<Value: BinnableNumber>: RandomAccessCollection, Sendable {
  /// The bounds of the bins, ascending: one more than there are bins.
  public let thresholds: [Value]

  /// Bins between these bounds.
  public init(thresholds: [Value]) { self.thresholds = thresholds.sorted() }

  /// Bins with round bounds over what the data span, about so many, no narrower than a stride.
  public init(data: some Collection<Value>, desiredCount: Int? = nil, minimumStride: Value? = nil) {
    guard let least = data.min(), let greatest = data.max() else {
      self.init(thresholds: [])
      return
    }
    self.init(range: least...greatest, desiredCount: desiredCount, minimumStride: minimumStride)
  }

  /// So many bins of one width over a range.
  public init(range: ClosedRange<Value>, count: Int) {
    let (low, high) = (range.lowerBound.binNumber, range.upperBound.binNumber)
    let count = Swift.max(1, count)
    self.init(thresholds: (0...count).map { Value(binNumber: low + (high - low) * Double($0) / Double(count)) })
  }

  /// Bins with round bounds over a range, about so many, no narrower than a stride.
  public init(range: ClosedRange<Value>, desiredCount: Int? = nil, minimumStride: Value? = nil) {
    let (low, high) = (range.lowerBound.binNumber, range.upperBound.binNumber)
    let wanted = Ticks.step(from: low, to: high > low ? high : low + 1, count: Double(Swift.max(1, desiredCount ?? 10)))
    self.init(step: Swift.max(wanted, minimumStride?.binNumber ?? 0, Value.leastBinStride), low, high)
  }

  /// Bins of a width over a range, their bounds multiples of it.
  public init(size: Value, range: ClosedRange<Value>) {
    self.init(step: size.binNumber, range.lowerBound.binNumber, range.upperBound.binNumber)
  }

  private init(step: Double, _ low: Double, _ high: Double) {
    guard step > 0, low.isFinite, high.isFinite, (high - low) / step < 10_000 else {
      self.init(thresholds: [Value(binNumber: low), Value(binNumber: high)])
      return
    }
    let first = (low / step).rounded(.down), last = Swift.max((high / step).rounded(.up), first + 1)
    self.init(thresholds: stride(from: first, through: last, by: 1).map { Value(binNumber: $0 * step) })
  }

  /// The first bin.
  public var startIndex: Int { 0 }
  /// After the last bin.
  public var endIndex: Int { Swift.max(0, thresholds.count - 1) }
  /// A bin.
  public subscript(index: Int) -> ChartBinRange<Value> {
    ChartBinRange(
      lowerBound: thresholds[index], upperBound: thresholds[index + 1], isClosed: index == thresholds.count - 2)
  }
  /// The bin of a value; the first or the last where it is beyond them.
  public func index(for value: Value) -> Int { thresholds.binIndex(of: value) }
}

extension Array where Element: Comparable {
  /// How many bounds but the first are not above a value, the last bin not left.
  func binIndex(of value: Element) -> Int {
    let above = dropFirst().dropLast()
    return above.firstIndex { $0 > value }.map { $0 - 1 } ?? Swift.max(0, count - 2)
  }
}
