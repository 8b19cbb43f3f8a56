import ChartModel
import JSON

extension SpecReader {
  /// The configuration: plain settings, blocks, and named styles.
  mutating func readConfig(_ value: JSONValue) -> Config {
    var config = Config()
    guard let object = object(value, "config") else { return config }
    let blocks = PropertyTable.configBlocks.keys.sorted().joined(separator: " ")
    check(object, known: PropertyTable.configValues + WordList(blocks), in: "“config”")
    for member in object {
      if member.key == "style" {
        for style in member.value.object?.members ?? [] {
          config.styles[style.key] = block(style.value, .style)
        }
      } else if let table = PropertyTable.configBlocks[member.key] {
        if member.value.isNull { continue }
        config[member.key] = block(member.value, table)
      } else if PropertyTable.configValues.contains(member.key) {
        if let value = setting(member.value, member.key, in: .configSettings) {
          config.values.set(member.key, value, at: member.value.spot)
        }
      }
    }
    return config
  }
}
