import ChartModel
import Colors
import Diagnostics
import Geometry
import SceneGraph

/// A unit on its way to the picture: its rows, its scales, and how each channel's values are found.
struct MarkContext {
  private(set) var plan: UnitPlan
  var frame: PlotFrame
  /// The rows that are drawn, in their order.
  var rows: [Int]
  /// Draws places of the globe; nil where the unit is no map.
  var map: MapProjection?
  /// Whether texts find their place when all else is drawn: then no edge leaves them out before.
  var looksForPlace = false
  /// The lines along which texts run, in the order of the texts drawn; nil where they stand at points.
  var textLines: [[Point]]?

  var look: Properties { plan.look }
  var data: Frame { plan.frame }
  var count: Int { rows.count }

  init(_ plan: UnitPlan, frame: PlotFrame, rows: [Int], map: MapProjection? = nil) {
    (self.plan, self.frame, self.rows, self.map) = (plan, frame, rows, map)
    // Settings computed from parameters alone are the same for all rows.
    for name in plan.look.names {
      guard let setting = plan.look[name], let text = setting.expressionText, !text.contains("datum") else { continue }
      let place = Place(plan.look.place(name)), before = self.frame.sink
      let value = constant(setting, place)
      // A name that is not there only matters where the setting is used.
      if self.frame.sink.diagnostics.count == before.diagnostics.count { self.plan.look.set(name, value, at: place) }
      self.frame.sink = before
    }
  }

  // MARK: Values of a channel

  /// The value behind a channel for each row, before any scale: from the field, the datum or the constant.
  mutating func values(_ definition: ChannelDefinition, _ channel: Channel) -> Varying<Literal> {
    if let value = definition.value { return .constant(constant(value, definition.place)) }
    if let datum = definition.datum { return .constant(moment(constant(datum, definition.place), definition)) }
    guard let series = data.series(plan.fields[channel]?.start ?? definition.outputName) else {
      return .constant(.null)
    }
    return .each(rows.map { series[$0] })
  }

  /// The values behind a channel, each changed. A text that stands in many rows is changed once.
  mutating func values<Value: Sendable & Hashable>(
    _ definition: ChannelDefinition, _ channel: Channel, _ change: (Literal) -> Value
  ) -> Varying<Value> {
    guard definition.value == nil, definition.datum == nil,
      case .texts(let codes, let dictionary)? = data.series(plan.fields[channel]?.start ?? definition.outputName),
      dictionary.count < count
    else { return values(definition, channel).map(change) }
    let changed = dictionary.map { change(.string($0)) }
    let absent = change(.null)
    return .each(rows.map { codes[$0] < 0 ? absent : changed[Int(codes[$0])] })
  }

  private func moment(_ value: Literal, _ definition: ChannelDefinition) -> Literal {
    if let time = DateObject.milliseconds(value) { return .number(time) }
    if definition.type == .temporal, let text = value.string { return .number(DateText.milliseconds(text)) }
    return value
  }

  /// A constant, computed where it is an expression.
  mutating func constant(_ literal: Literal, _ place: Place) -> Literal {
    guard let text = literal.expressionText else { return literal }
    var names = frame.names
    if !names.stated.contains("width") { names.values["width"] = .number(frame.size.width) }
    if !names.stated.contains("height") { names.values["height"] = .number(frame.size.height) }
    do {
      var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
      let formula = compiler.compile(try Expression(parsing: text, place: place))
      frame.sink.report(compiler.findings)
      return formula(0)
    } catch {
      frame.sink.report(Messages.badExpression(text, error.message, place))
      return .null
    }
  }

  /// A property of the mark that may be an expression, over all rows or for each.
  mutating func property(_ name: String) -> Varying<Literal>? {
    guard let literal = look[name] else { return nil }
    guard let text = literal.expressionText else { return .constant(literal) }
    guard text.contains("datum"), let expression = try? Expression(parsing: text, place: Place(look.place(name))) else {
      return .constant(constant(literal, Place(look.place(name))))
    }
    var compiler = FormulaCompiler(frame: data, names: frame.names)
    let formula = compiler.compile(expression)
    frame.sink.report(compiler.findings)
    return .each(rows.map { formula($0) })
  }

  /// Which condition of a definition holds for each row: its index, or nil for none.
  private mutating func chosen(_ definition: ChannelDefinition) -> [Int?] {
    var tests: [(Int) -> Bool] = []
    for condition in definition.conditions {
      var flow = Dataflow(names: frame.names, sink: frame.sink) { _ throws(DiagnosticList) in Frame(rowCount: 0) }
      tests.append(flow.compile(condition.test, data))
      frame.sink = flow.sink
    }
    return rows.map { row in tests.firstIndex { $0(row) } }
  }

  /// What a channel gives each row, through its scale and its conditions; nil where nothing is said.
  mutating func resolve<Value: Sendable & Hashable>(
    _ channel: Channel, scaled: (inout MarkContext, ChannelDefinition, Channel) -> Varying<Value?>
  ) -> Varying<Value?>? {
    guard let definition = plan.encoding[channel] else { return nil }
    guard !definition.conditions.isEmpty else {
      return definition.isData || definition.value != nil ? scaled(&self, definition, channel) : nil
    }
    let choice = chosen(definition)
    var branches: [Varying<Value?>] = []
    for condition in definition.conditions {
      var branch = condition.definition
      if branch.type == nil { branch.type = definition.type }
      branches.append(scaled(&self, branch, channel))
    }
    let hasRest = definition.isData || definition.value != nil
    let rest = hasRest ? scaled(&self, definition, channel) : .constant(nil)
    return .each(choice.indices.map { index in choice[index].map { branches[$0][index] } ?? rest[index] })
  }

  /// The numbers of a channel.
  mutating func numbers(_ channel: Channel) -> Varying<Double?>? {
    resolve(channel) { context, definition, channel in
      guard definition.value == nil, let scale = context.frame.book.scales[channel] else {
        return context.values(definition, channel) { $0.isNull ? nil : $0.asNumber }
      }
      return context.values(definition, channel) { value in
        let number = scale.place(value)
        return number.isNaN ? nil : number
      }
    }
  }

  /// The numbers of a channel, then of a property, then a usual one.
  mutating func numbers(_ channel: Channel?, property name: String, usual: Double) -> Varying<Double> {
    let stated = property(name)
    let base: Varying<Double> = stated.map { $0.map { $0.isNull ? usual : $0.asNumber } } ?? .constant(usual)
    guard let channel, let scaled = numbers(channel) else { return base }
    return scaled.zipped(with: base) { $0 ?? $1 }
  }

  /// The colours of a channel.
  mutating func colors(_ channel: Channel) -> Varying<Color?>? {
    resolve(channel) { context, definition, channel in
      guard definition.value == nil, let paint = context.frame.book.paints[channel] else {
        return context.values(definition, channel) { $0.string.flatMap { Color(css: $0) } }
      }
      return context.values(definition, channel) { paint($0) }
    }
  }
}

extension Varying {
  /// Each value changed.
  func map<Other: Sendable & Hashable>(_ change: (Value) -> Other) -> Varying<Other> {
    switch self {
    case .constant(let value): .constant(change(value))
    case .each(let values): .each(values.map(change))
    }
  }

  /// Two properties made into one.
  func zipped<Second: Sendable & Hashable, Other: Sendable & Hashable>(
    with second: Varying<Second>, _ join: (Value, Second) -> Other
  ) -> Varying<Other> {
    switch (self, second) {
    case (.constant(let a), .constant(let b)): return .constant(join(a, b))
    case (.each(let values), _): return .each(values.indices.map { join(values[$0], second[$0]) })
    case (_, .each(let values)): return .each(values.indices.map { join(self[$0], values[$0]) })
    }
  }
}
