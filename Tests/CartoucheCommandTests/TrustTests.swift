import Files
import TestSupport
import Testing

/// A call from a folder of a project, and what must be said. The secret lies above the project in `secret.csv`.
struct TrustCase: CustomTestStringConvertible {
  var arguments: String
  var files: [String: String]
  /// Where it runs, and what the shell does before.
  var before = "cd p/c;"
  /// Standard error; nothing where all is well.
  var messages = ""
  var testDescription: String { "\(before) \(arguments) \(files.keys.sorted())" }
}

private func chart(of url: String) -> String {
  #"{"data": {"url": "\#(url)"}, "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}}"#
}

private func refused(_ place: String, _ path: String, allow: String) -> String {
  "\(place): error: “\(path)” lies outside the project, where nothing is read.\n"
    + "  hint: Allow its folder: --allow \(allow).\n"
}

private func text(_ text: String, head: String = "") -> String { "---\ntitle: T\nlang: en-GB\n\(head)---\n\n\(text)\n" }

private let drawing = "render a.vl.json -o out.svg"
private let setting = "report a.md -o out.pdf"
private let outside = ["p/c/a.vl.json": chart(of: "../../secret.csv")]

private let trustCases: [TrustCase] = [
  // What a chart names
  TrustCase(
    arguments: drawing, files: outside, messages: refused("a.vl.json:1:18", "../../secret.csv", allow: "../..")),
  TrustCase(
    arguments: drawing, files: ["p/c/a.vl.json": chart(of: "/etc/passwd")],
    messages: refused("a.vl.json:1:18", "/etc/passwd", allow: "/etc")),
  TrustCase(
    arguments: drawing, files: ["p/c/a.vl.json": chart(of: "file:///etc/passwd")],
    messages: refused("a.vl.json:1:18", "file:///etc/passwd", allow: "/etc")),
  TrustCase(
    arguments: drawing, files: ["p/c/a.vl.json": chart(of: "%2e%2e/%2e%2e/secret.csv")],
    messages: refused("a.vl.json:1:18", "%2e%2e/%2e%2e/secret.csv", allow: "../..")),
  TrustCase(
    arguments: drawing, files: ["p/c/a.vl.json": chart(of: "inside.csv")],
    before: "cd p/c; ln -s ../../secret.csv inside.csv;", messages: refused("a.vl.json:1:18", "inside.csv", allow: ".")),
  TrustCase(
    arguments: drawing, files: ["p/c/a.vl.json": chart(of: "folder/secret.csv")],
    before: "cd p/c; ln -s ../.. folder;", messages: refused("a.vl.json:1:18", "folder/secret.csv", allow: "folder")),
  TrustCase(
    arguments: drawing,
    files: ["p/Datasets/d/datapackage.json": "{}", "p/c/a.vl.json": chart(of: "d/../../../secret.csv")],
    messages: refused("a.vl.json:1:18", "d/../../../secret.csv", allow: "../..")),
  // What makes a project, and what is allowed besides
  TrustCase(arguments: drawing + " --allow ../..", files: outside),
  TrustCase(arguments: drawing + " --allow . --allow ../..", files: outside),
  TrustCase(arguments: "render p/c/a.vl.json -o out.svg", files: outside, before: ""),
  TrustCase(
    arguments: drawing,
    files: ["p/.git/HEAD": "", "p/data/n.csv": "n\n1\n", "p/c/a.vl.json": chart(of: "../data/n.csv")]),
  TrustCase(
    arguments: drawing,
    files: ["p/_quarto.yml": "", "p/data/n.csv": "n\n1\n", "p/c/a.vl.json": chart(of: "../data/n.csv")]),
  TrustCase(
    arguments: drawing, files: ["p/data/n.csv": "n\n1\n", "p/c/a.vl.json": chart(of: "../data/n.csv")],
    messages: refused("a.vl.json:1:18", "../data/n.csv", allow: "../data")),
  TrustCase(
    arguments: drawing, files: ["p/c/n.csv": "n\n1\n", "p/c/a.vl.json": chart(of: "within.csv")],
    before: "cd p/c; ln -s n.csv within.csv;"),
  // Packages whose rows lie elsewhere
  TrustCase(
    arguments: drawing,
    files: [
      "p/Datasets/d/datapackage.json": #"{"name": "d", "resources": [{"name": "r", "path": "r.csv"}]}"#,
      "p/c/a.vl.json": #"{"data": {"name": "d"}, "mark": "point", "encoding": {"x": {"field": "n"}}}"#,
    ], before: "cd p/c; ln -s ../../../secret.csv ../Datasets/d/r.csv;",
    messages: """
      ../Datasets/d/datapackage.json:1:51: error: “../Datasets/d/r.csv” lies outside the project, where nothing is read.
        hint: Allow its folder: --allow DIR.

      """),
  // What a report names
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text("![A](../../a.vl.json){#fig-a}")],
    messages: refused("a.md:6:1", "../../a.vl.json", allow: "../..")),
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text("![A](/usr/share/a.png){#fig-a}")],
    messages: refused("a.md:6:1", "/usr/share/a.png", allow: "/usr/share")),
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text("{{< include ../../secret.csv >}}")],
    messages: refused("a.md:6:1", "../../secret.csv", allow: "../..")),
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text(#"{{< value ../../secret.csv "max(n)" >}}"#)],
    messages: refused("a.md:6:11", "../../secret.csv", allow: "../..")),
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text("Text.", head: "bibliography: ../../works.bib\n")],
    messages: refused("a.md:4:15", "../../works.bib", allow: "../..")),
  TrustCase(
    arguments: setting, files: ["p/c/a.md": text("![A](a.vl.json){#fig-a}")].merging(outside) { a, _ in a },
    messages: refused("a.vl.json:1:18", "../../secret.csv", allow: "../..")
      + "a.md:6:1: note: “a.vl.json” is the figure here.\n"),
  TrustCase(
    arguments: setting + " --allow ../..",
    files: ["p/c/a.md": text("{{< include ../../text.md >}}"), "text.md": "Words.\n"]),
  // Other commands
  TrustCase(
    arguments: "export a.vl.json b.vl.json --out out --workers 1",
    files: ["p/c/b.vl.json": chart(of: "b.csv"), "p/c/b.csv": "n\n1\n"].merging(outside) { a, _ in a },
    messages: refused("a.vl.json:1:18", "../../secret.csv", allow: "../..")
      + "1 of 2 charts drawn into out.\nNot drawn: a.vl.json\n"),
  TrustCase(
    arguments: "export charts.csv --out out", files: ["p/c/charts.csv": "chart\n../../a.vl.json\n"],
    messages: """
      charts.csv: error: Row 1 of the table names “../../a.vl.json”, which lies outside the project.
        hint: Allow its folder: --allow DIR.

      """),
  TrustCase(
    arguments: "check a.vl.json", files: outside,
    messages: refused("a.vl.json:1:18", "../../secret.csv", allow: "../..") + "1 file checked, 1 error.\n"),
  TrustCase(
    arguments: "check a.vl.json --profile briefing", files: outside,
    messages: refused("a.vl.json:1:18", "../../secret.csv", allow: "../..") + "1 file checked, 1 error.\n"),
]

@Test(arguments: trustCases)
func nothingOutsideTheProjectIsRead(_ row: TrustCase) throws {
  let files = row.files.merging(["secret.csv": "n\n71077345\n"]) { mine, _ in mine }
  try BuiltCommand.inFolder(files) { command in
    let outcome = try command.run(row.arguments.split(separator: " ").map(String.init), before: row.before)
    #expect(outcome.messagesWithoutExcerpts == row.messages)
    #expect(outcome.code == (row.messages.isEmpty ? 0 : 1))
    // Neither an error nor the line that it shows tells anything of the file.
    #expect(row.messages.isEmpty || !outcome.messages.contains("71077345"))
  }
}

/// A pipe that nobody writes to: who reads it waits for ever.
private let endless = "mkfifo endless.csv;"

@Test(arguments: [
  (
    "render a.vl.json -o old.svg --time-limit 0.3",
    "a.vl.json: error: This takes longer than 0.3 seconds and was given up.\n  hint: Give it more with --time-limit.\n"
  ),
  (
    "report a.md -o old.svg --time-limit 1",
    "a.md: error: This takes longer than 1 second and was given up.\n  hint: Give it more with --time-limit.\n"
  ),
  (
    "export a.vl.json b.vl.json c.vl.json --out out --format svg --time-limit 0.7 --workers 1",
    """
    a.vl.json: error: This takes longer than 0.7 seconds and was given up.
      hint: Give it more with --time-limit.
    2 of 3 charts drawn into out.
    Not drawn: a.vl.json

    """
  ),
  (
    "check a.vl.json b.vl.json --time-limit 0.7",
    """
    a.vl.json: error: This takes longer than 0.7 seconds and was given up.
      hint: Give it more with --time-limit.
    2 files checked, 1 error.

    """
  ),
])
func whatTakesTooLongIsGivenUp(_ arguments: String, _ messages: String) throws {
  let good = chart(of: "b.csv")
  let files = [
    "a.vl.json": chart(of: "endless.csv"), "b.vl.json": good, "c.vl.json": good, "b.csv": "n\n1\n",
    "a.md": text("![A](a.vl.json){#fig-a}"), "old.svg": "an earlier output", "out/a.svg": "an earlier output",
  ]
  try BuiltCommand.inFolder(files) { command in
    let outcome = try command.run(arguments.split(separator: " ").map(String.init), before: endless)
    #expect(outcome.messages == messages)
    #expect(outcome.code == 1)
    for name in ["old.svg", "out/a.svg"] { #expect(command.file(name) == Array("an earlier output".utf8)) }
    if arguments.hasPrefix("export") {
      for name in ["out/b.svg", "out/c.svg"] { #expect(command.file(name)?.isEmpty == false) }
      let log = String(decoding: command.file("out/export.jsonl") ?? [], as: UTF8.self)
      #expect(log.split(separator: "\n").count == 3)
    }
  }
}

@Test(arguments: [
  ("render a.vl.json --allow nowhere", "Error: --allow takes a folder; “nowhere” is none."),
  ("export a.vl.json --out o --time-limit 0", "Error: --time-limit takes a number of seconds above 0."),
  ("check a.vl.json --time-limit=-1", "Error: --time-limit takes a number of seconds above 0."),
])
func boundsThatMakeNoSenseAreRefused(_ arguments: String, _ message: String) throws {
  try BuiltCommand.inFolder(["a.vl.json": "{}"]) { command in
    let outcome = try command.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.code == 64)
    #expect(outcome.messages.hasPrefix(message), "\(outcome.messages)")
  }
}
