import Files
import TestSupport
import Testing

@Test(arguments: commandCases)
func theCommandDoesAsItSays(_ row: CommandCase) throws {
  let files = commonFiles.merging(row.files) { _, mine in mine }
  try BuiltCommand.inFolder(files) { command in
    let outcome = try command.run(row.arguments.split(separator: " ").map(String.init), input: row.input)
    #expect(outcome.code == row.code)
    #expect(
      row.output.isEmpty ? outcome.output.isEmpty : outcome.text.hasPrefix(row.output), "\(outcome.text.prefix(300))")
    // What a mistaken call is told besides is the argument parser's.
    let messages = outcome.messagesWithoutExcerpts
    #expect(row.code == 64 ? messages.hasPrefix(row.messages) : messages == row.messages, "\(outcome.messages)")
    for (name, start) in row.made {
      let text = String(decoding: command.file(name)?.prefix(64) ?? [], as: UTF8.self)
      #expect(text.hasPrefix(start), "\(name) begins “\(text)”")
    }
    for name in row.absent { #expect(fileKind(at: joinPath(command.folder, name)) == nil, "\(name) is there") }
    for (name, text) in files { #expect(command.file(name) == Array(text.utf8), "\(name) was changed") }
  }
}

@Test(arguments: [
  "render ok.vl.json -o OUT/a.pdf", "render ok.vl.json -o OUT/a.png", "render ok.vl.json -o OUT/a.svg",
  "report r -o OUT/a.pdf", "export c --out OUT --format pdf,png,svg --workers WORKERS",
])
func theSameInputGivesTheSameBytes(_ arguments: String) throws {
  var files = commonFiles
  files["r/report.md"] = report("Words.\n\n![Bars](../ok.vl.json){#fig-a fig-alt=\"Bars.\"}")
  for index in 0..<5 { files["c/\(index).vl.json"] = chart(rows: #"[{"year": "2004", "tiv_million": \#(index)}]"#) }
  try BuiltCommand.inFolder(files) { command in
    var made: [[String: [UInt8]]] = []
    for workers in ["1", "2"] {
      let words = arguments.split(separator: " ").map { word in
        word == "WORKERS" ? workers : word.hasPrefix("OUT") ? workers + word.dropFirst(3) : String(word)
      }
      #expect(try command.run(words).code == 0)
      let names = try listFolder(joinPath(command.folder, workers))
      made.append(Dictionary(uniqueKeysWithValues: names.map { ($0, command.file("\(workers)/\($0)") ?? []) }))
    }
    #expect(!made[0].isEmpty && made[0].values.allSatisfy { !$0.isEmpty })
    #expect(made[0] == made[1])
  }
}

@Test func faultsAreShownInTheirLines() throws {
  try BuiltCommand.inFolder([
    "r/report.md": report("See @fig-nothing.\n\n![Bars](gone.vl.json){#fig-a}\n\n{{< value gone \"count()\" >}}")
  ]) { command in
    let outcome = try command.run(["report", "r", "-o", "r.pdf"])
    #expect(
      outcome.messages == """
        r/report.md:8:5: error: Nothing here is called “fig-nothing”.
          8 │ See @fig-nothing.
            │     ^
        r/report.md:12:11: error: There is no dataset “gone”.
          12 │ {{< value gone "count()" >}}
             │           ^
          hint: Datasets are folders with datapackage.json below Datasets, or in the folder that CARTOUCHE_DATA names.
        r/report.md:10:1: error: There is no file “gone.vl.json”, which is to be the figure here.
          10 │ ![Bars](gone.vl.json){#fig-a}
             │ ^

        """)
  }
}

@Test func standardOutputThatCannotBeWrittenIsAnError() throws {
  guard fileKind(at: "/dev/full") != nil else { return }
  try BuiltCommand.inFolder(commonFiles) { command in
    let outcome = try command.run(["render", "ok.vl.json", "-o", "-"], outputPath: "/dev/full")
    #expect(outcome.code == 1)
    #expect(outcome.messages == "error: Cannot write “standard output”: no space left on device.\n")
  }
}

@Test(arguments: [
  "deals.csv", "deliveries.csv", "tiv-table.csv", "tiv-table-bare.csv", "tiv-table-iso.csv", "tiv-table-semicolon.csv",
  "old-register.csv", "world-imports.csv", "deals-data-frame.csv",
])
func whatIsImportedIsAPackageWithoutFault(_ name: String) throws {
  try BuiltCommand.inFolder([:]) { command in
    let download = Repository.path("Tests/Fixtures/SecurityData/\(name)")
    let made = try command.run(["data", "import", "sipri", download, "-o", "new"])
    #expect(made.code == 0, "\(made.messages)")
    #expect(made.messages.hasSuffix("written to new.\n"))
    let checked = try command.run(["check", "new"])
    #expect(checked.code == 0)
    #expect(checked.messages == "1 file checked, 0 errors.\n", "\(checked.messages)")
  }
}

@Test func theRepositoryIsWithoutFault() throws {
  try BuiltCommand.inFolder([:]) { command in
    let outcome = try command.run(["check", Repository.path("Datasets"), Repository.path("Reports")])
    #expect(outcome.code == 0)
    #expect(outcome.messages.hasSuffix(" files checked, 0 errors.\n"))
    #expect(!outcome.messages.contains("warning:"), "\(outcome.messages)")
  }
}
