import Geometry

/// A scale that sorts numbers into classes.
///
/// ```swift
/// let scale = ThresholdScale([10, 100])
/// scale.map([3, 10, 250])       // 0, 1, 2
/// ThresholdScale.quantize([0, 90], classes: 3).thresholds   // 30, 60
/// ThresholdScale.quantile(sample, classes: 4).thresholds    // the quartiles
/// ```
///
/// A class is a number from 0; an ``OrdinalScale`` turns it into a colour. A number on a threshold belongs to
/// the class above. What is not a number belongs to none, -1.
public struct ThresholdScale: Sendable, Hashable {
  /// The numbers between classes, rising.
  public let thresholds: [Double]
  /// The ends that the outermost classes have, where they have ends.
  private let ends: [Double]

  /// Classes between thresholds, which must rise; one class more than thresholds.
  public init(_ thresholds: [Double]) {
    self.init(thresholds, ends: [])
  }

  private init(_ thresholds: [Double], ends: [Double]) {
    (self.thresholds, self.ends) = (thresholds, ends)
  }

  /// Classes of equal length between the two ends of a domain; what lies outside belongs to the outermost.
  public static func quantize(_ domain: [Double], classes: Int) -> ThresholdScale {
    guard let first = domain.first, let last = domain.last, classes > 0 else { return ThresholdScale([]) }
    let count = Double(classes)
    let thresholds = (1..<max(2, classes)).prefix(classes - 1).map { index in
      (Double(index) * last - (Double(index) - count) * first) / count
    }
    return ThresholdScale(thresholds, ends: [first, last])
  }

  /// Classes that hold equally many of a sample. What is not a number is left out of it.
  ///
  /// Thresholds are quantiles interpolated between neighbours (method 7 of Hyndman and Fan, 1996).
  public static func quantile(_ sample: [Double], classes: Int) -> ThresholdScale {
    let sorted = sample.filter { !$0.isNaN }.sorted()
    guard let first = sorted.first, let last = sorted.last, classes > 0 else { return ThresholdScale([]) }
    let thresholds = (1..<max(2, classes)).prefix(classes - 1).map { index in
      let place = Double(sorted.count - 1) * (Double(index) / Double(classes))
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
    }
    return ThresholdScale(thresholds, ends: [first, last])
  }

  /// How many classes there are.
  public var count: Int { thresholds.count + 1 }

  /// The class of a number, or -1 for what is none.
  public func callAsFunction(_ value: Double) -> Int {
    guard !value.isNaN else { return -1 }
    var low = 0, high = thresholds.count
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The classes of a column of numbers.
  public func map(_ values: [Double]) -> [Int] { values.map { self($0) } }

  /// The numbers between which a class lies; nil where it has no end on that side.
  public func extent(of index: Int) -> (low: Double?, high: Double?) {
    let low = index > 0 && index <= thresholds.count ? thresholds[index - 1] : index == 0 ? ends.first : nil
    let high = thresholds.indices.contains(index) ? thresholds[index] : index == count - 1 ? ends.last : nil
    return (low, high)
  }
}

/// A scale that gives each bin between neighbouring boundaries its number: Vega's `bin-ordinal`.
///
/// ```swift
/// BinOrdinalScale([0, 10, 20, 30]).map([5, 20, 29, -1])   // 0, 2, 2, -1
/// ```
public struct BinOrdinalScale: Sendable, Hashable {
  /// Where bins begin, and where the last ends; rising.
  public let boundaries: [Double]

  /// Bins between boundaries.
  public init(_ boundaries: [Double]) {
    self.boundaries = boundaries
  }

  /// The bins of a column of numbers; -1 below the first boundary and for what is not a number. From the last
  /// boundary on the count goes on, so that an ``OrdinalScale`` begins again.
  public func map(_ values: [Double]) -> [Int] {
    let classes = ThresholdScale(boundaries)
    return values.map { max(-1, classes($0) - 1) }
  }
}
