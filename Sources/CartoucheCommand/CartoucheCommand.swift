import ArgumentParser

/// The command `cartouche`.
@main
struct CartoucheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cartouche",
    abstract: "Draws typed data as charts, maps and reports.",
    version: "0.1.0")
}
