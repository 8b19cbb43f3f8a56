import ChartModel
import JSON

extension JSONValue {
  /// The value as a constant of the chart model.
  var constant: Literal {
    switch kind {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value.double)
    case .string(let value): .string(value)
    case .array(let values): .array(values.map(\.constant))
    case .object(let object): .object(object.members.map { Literal.Member($0.key, $0.value.constant) })
    }
  }
}

extension JSONValue {
  /// A constant of the chart model as a JSON value.
  init(constant literal: Literal) {
    switch literal {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let values): self = .array(values.map { JSONValue(constant: $0) })
    case .object(let members): self = .object(members.map { ($0.name, JSONValue(constant: $0.value)) })
    }
  }
}
