import ChartModel

extension ChannelDefinition {
  /// The name of the field its values stand in after binning, cutting and aggregating, as Vega-Lite names it.
  var outputName: String {
    let field = fieldName ?? ""
    if let aggregate {
      switch aggregate.operation {
      case .count: return "__count"
      case .argmin, .argmax: return "\(aggregate.operation.rawValue)_\(aggregate.by ?? "")['\(field)']"
      default: return "\(aggregate.operation.rawValue)_\(field)"
      }
    }
    if case .on(let settings)? = bin {
      let parts = settings.names.map { "\($0)_\(settings[$0]?.asText ?? "")" }
      return (["bin"] + (parts.isEmpty ? ["maxbins_10"] : parts) + [field]).joined(separator: "_")
    }
    if let timeUnit, !timeUnit.isBinned {
      let step = timeUnit.step == 1 ? "" : "_step_\(Literal.number(timeUnit.step).asText)"
      return "\(timeUnit.name)\(step)_\(field)"
    }
    return field
  }

  /// What its values mean, where it does not say so.
  func inferredType(for channel: Channel) -> FieldType {
    if let type { return type }
    switch channel {
    case .longitude, .latitude, .longitude2, .latitude2: return .quantitative
    case .row, .column, .facet, .shape, .strokeDash, .tooltip, .href, .url, .description, .key, .detail:
      if timeUnit == nil && bin == nil && aggregate == nil { return .nominal }
    case .order: return .ordinal
    default: break
    }
    if case .values? = sort { return .ordinal }
    if timeUnit != nil { return .temporal }
    if aggregate != nil && aggregate?.operation != .argmin && aggregate?.operation != .argmax { return .quantitative }
    if case .on? = bin { return .quantitative }
    if case .binned? = bin { return .quantitative }
    if let datum {
      if datum.string != nil { return .nominal }
      return datum.members != nil ? .temporal : .quantitative
    }
    switch scale?.properties.string("type") {
    case "time", "utc": return .temporal
    case "band", "point", "ordinal": return .nominal
    case .some: return .quantitative
    case nil: break
    }
    return .nominal
  }

  /// The title of its guide, as Vega-Lite words it.
  func guideTitle(_ config: Config) -> String {
    let field = fieldName ?? ""
    if let aggregate {
      let name = aggregate.operation
      switch name {
      case .count: return config.values.string("countTitle") ?? "Count of Records"
      case .argmin: return "\(field) for min \(aggregate.by ?? "")"
      case .argmax: return "\(field) for max \(aggregate.by ?? "")"
      default: return name.rawValue.prefix(1).uppercased() + name.rawValue.dropFirst() + " of \(field)"
      }
    }
    if case .on? = bin { return "\(field) (binned)" }
    if let timeUnit, !timeUnit.isBinned { return "\(field) (\(timeUnit.units.map(\.rawValue).joined(separator: "-")))" }
    return field
  }
}
