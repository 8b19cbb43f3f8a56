import Files
import TestSupport
import Testing

@Suite struct InitTests {
  @Test func aNewProjectWorksAtOnce() throws {
    try BuiltCommand.inFolder([:]) { command in
      #expect(try command.run(["init", "p"]).code == 0)
      for call in [
        "check p/charts p/Datasets p/report.md --profile briefing",
        "export p/charts --out p/build/figures --format pdf,png",
        "report p/report.md -o p/build/report.pdf",
      ] {
        let outcome = try command.run(call.split(separator: " ").map(String.init))
        #expect(outcome.code == 0 && !outcome.messages.contains("warning"), "\(outcome.messages)")
      }
      #expect(command.file("p/build/report.pdf")?.starts(with: Array("%PDF".utf8)) == true)
      // What is there stays.
      try writeFile(joinPath(command.folder, "p/report.md"), [35])
      let again = try command.run(["init", "p"])
      #expect(again.code == 0 && again.messages.hasPrefix("Left as they were: README.md, Makefile"))
      #expect(command.file("p/report.md") == [35])
    }
  }

  @Test func theManualNamesEveryCommandAndOption() throws {
    let manual = Repository.text("Documentation/cartouche.1")
    try BuiltCommand.inFolder([:]) { command in
      let help = try command.run(["--experimental-dump-help"]).text
      var names: Set<String> = []
      for piece in help.split(separator: "\"name\" :").dropFirst() {
        names.insert(String(piece.split(separator: "\"")[1]))
      }
      #expect(names.count > 15)
      for name in names where name.count > 1 && !["help", "version", "subcommands"].contains(name) {
        // A manual writes “--dpi” as “Fl -dpi”.
        #expect(manual.contains("Fl -\(name)") || name == "output", "\(name)")
      }
      for command in ["render", "report", "export", "check", "preview", "data", "init"] {
        #expect(manual.contains(".It Cm \(command)\n"), "\(command)")
      }
    }
  }
}
