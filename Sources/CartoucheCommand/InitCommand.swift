import ArgumentParser
import Files

/// `cartouche init FOLDER`: begins a project.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: "cartouche",
    abstract: "Begins a project: a dataset, a chart, a report, and what builds and checks them.",
    discussion: """
      Files that are there already are left alone, and named.

        cartouche init yearbook
        cd yearbook && make
      """)

  @Argument(help: "The folder, which is made where it is not there.", completion: .directory)
  var folder: String = "."

  func run() throws {
    try Output.reportingErrors {
      var kept: [String] = []
      for (name, text) in NewProject.files {
        let path = joinPath(folder, name)
        if fileKind(at: path) != nil {
          kept.append(name)
        } else {
          try writeFile(path, Array(text.utf8))
        }
      }
      if !kept.isEmpty { Output.say("Left as they were: \(kept.joined(separator: ", ")).") }
      Output.say(
        "A project stands in \(folder). `make` draws its figures and sets its report; `make check` checks both.")
    }
  }
}
