import ChartModel
import JSON

extension SpecReader {
  /// The configuration: plain settings, blocks, and named styles.
  mutating func readConfig(_ value: JSONValue) -> Config {
    var config = Config()
    guard let object = object(value, "config") else { return config }
    check(object, known: PropertyTable.configValues.union(PropertyTable.configBlocks.keys), in: "“config”")
    for member in object {
      let place = member.value.spot
      if member.key == "style" {
        for style in member.value.object?.members ?? [] {
          config.styles[style.key] = block(style.value, .style)
        }
      } else if let table = PropertyTable.configBlocks[member.key] {
        guard member.value.object != nil else {
          if !member.value.isNull { config.values.set(member.key, member.value.literal, at: place) }
          continue
        }
        config[member.key] = block(member.value, table)
      } else if PropertyTable.configValues.contains(member.key) {
        config.values.set(member.key, member.value.literal, at: place)
      }
    }
    return config
  }
}
