/// Settings that hold throughout a chart, in blocks such as `axis`, `axisY`, `bar`, `legend`, `view`.
///
/// ```swift
/// var config = Config()
/// config["axis"] = ["grid": false]
/// config.values["background"] = "white"
/// ```
public struct Config: Sendable, Hashable {
  /// Settings that are not blocks: `background`, `font`, `padding`, `numberFormat`, ….
  public var values: Properties
  /// The blocks by name.
  public var blocks: [String: Properties]
  /// The named styles, `config.style`.
  public var styles: [String: Properties]

  /// A configuration.
  public init(
    values: Properties = Properties(), blocks: [String: Properties] = [:], styles: [String: Properties] = [:]
  ) {
    (self.values, self.blocks, self.styles) = (values, blocks, styles)
  }

  /// A block by name; empty where nothing was said.
  public subscript(block: String) -> Properties {
    get { blocks[block] ?? Properties() }
    set { blocks[block] = newValue.isEmpty ? nil : newValue }
  }

  /// This configuration with a stronger one laid over it. A font for all of the chart beats those of weaker blocks.
  public func overlaid(by stronger: Config) -> Config {
    var result = self
    if let font = stronger.values["font"] {
      result.blocks = blocks.mapValues { $0.replacingFonts(with: font) }
      result.styles = styles.mapValues { $0.replacingFonts(with: font) }
    }
    result.values = values.overlaid(by: stronger.values)
    result.blocks.merge(stronger.blocks) { $0.overlaid(by: $1) }
    result.styles.merge(stronger.styles) { $0.overlaid(by: $1) }
    return result
  }

  /// Whether nothing is set.
  public var isEmpty: Bool { values.isEmpty && blocks.isEmpty && styles.isEmpty }
}

extension Properties {
  /// The settings with every font they name replaced.
  fileprivate func replacingFonts(with font: Literal) -> Properties {
    var result = self
    for name in names where name == "font" || name.hasSuffix("Font") { result[name] = font }
    return result
  }
}
