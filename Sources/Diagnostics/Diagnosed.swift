/// A value, and what has to be said about how it came to be.
///
/// Reading a user's file gives one of these: the value is usable, the diagnostics are warnings and notes.
/// Where nothing usable could be made, the function throws a ``DiagnosticList`` instead.
///
/// ```swift
/// let read = try readSpec(text)          // Diagnosed<ChartSpec>
/// read.diagnostics.forEach { print($0) }
/// draw(read.value)
/// ```
public struct Diagnosed<Value> {
  /// What was made.
  public var value: Value
  /// Warnings and notes, in the order of their places.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with what was noticed while making it.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The same findings over another value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
    Diagnosed<Other>(try transform(value), diagnostics)
  }
}

extension Diagnosed {
  /// The same where no error is among the findings; throws all of them where one is.
  ///
  /// Stages that go on after an error, so that later ones find theirs in the same run, end in this.
  public func checked() throws(DiagnosticList) -> Diagnosed {
    if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticList(diagnostics) }
    return self
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
