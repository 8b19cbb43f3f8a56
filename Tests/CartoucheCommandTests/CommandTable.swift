import Testing

/// A call of the command, and all that it must say and do.
struct CommandCase: CustomTestStringConvertible {
  /// The arguments, separated by spaces.
  var arguments: String
  var files: [String: String] = [:]
  var input = ""
  var code: Int32 = 0
  /// How standard output begins; nothing must stand there where this is empty.
  var output = ""
  /// Standard error, whole; of a mistaken call its first line.
  var messages = ""
  /// Files that must be there afterwards, each with how it begins.
  var made: [String: String] = [:]
  /// Files that must not be there.
  var absent: [String] = []
  var testDescription: String { arguments }
}

/// What every folder holds; all of it must be there unchanged after every call.
let commonFiles = [
  "ok.vl.json": chart(), "old.pdf": "an earlier output", "empty.vl.json": "",
  "badfield.vl.json": chart(y: "tiv_milion"),
  "cut.vl.json": "{\"mark\": \"bar\",\n", "cut.vl.yaml": "mark: bar\ndata: [\n", "folder/note.txt": "nothing",
  "huge.vl.json": chart(more: "\"width\": 1e9, "),
  "endless.vl.json": chart(more: "\"width\": 1e300, \"height\": 1e300, "),
  "rows.vl.json": chart(rows: "[]"), "plain.csv": csv(), "wrong.csv": csv(line: 214, "213,n/a,x"),
]

/// A bar chart of two rows.
func chart(y: String = "tiv_million", rows: String? = nil, more: String = "") -> String {
  let rows = rows ?? #"[{"year": "2004", "tiv_million": 1}, {"year": "2005", "tiv_million": 2}]"#
  return """
    {\(more)"data": {"values": \(rows)}, "mark": "bar", "encoding": {
      "x": {"field": "year", "type": "nominal"},
      "y": {"field": "\(y)", "type": "quantitative"}}}
    """
}

/// Three hundred lines of three columns, one line replaced.
func csv(line: Int = 0, _ text: String = "") -> String {
  (1...300).map { $0 == line ? text : $0 == 1 ? "id,tiv,name" : "\($0 - 1),\($0 * 2),x" }.joined(separator: "\n") + "\n"
}

/// The descriptor of a package with one resource.
func package(_ path: String) -> String {
  """
  {"name": "deals", "resources": [{
    "name": "data",
    "path": "\(path)", "schema": {"fields": [
    {"name": "id", "type": "integer"}, {"name": "tiv", "type": "number"}, {"name": "name", "type": "string"}]}}]}
  """
}

func report(_ text: String) -> String { "---\ntitle: Title\nlang: en-GB\n---\n\n# Heading\n\n\(text)\n" }

let commandCases: [CommandCase] = [
  // Drawing
  CommandCase(arguments: "render ok.vl.json", made: ["ok.png": "\u{FFFD}PNG"]),
  CommandCase(arguments: "render ok.vl.json --format svg", made: ["ok.svg": "<"]),
  CommandCase(arguments: "render ok.vl.json -o new/a.pdf --width 89mm --theme journal", made: ["new/a.pdf": "%PDF"]),
  CommandCase(arguments: "render ok.vl.json -o a.eps", made: ["a.eps": "%!PS"]),
  CommandCase(arguments: "render ok.vl.json -o a.tif --dpi 100", made: ["a.tif": "II*"]),
  CommandCase(arguments: "render ok.vl.json -o b.tiff --dpi 100", made: ["b.tiff": "II*"]),
  CommandCase(arguments: "render ok.vl.json -o a.scene.json", made: ["a.scene.json": "{"]),
  CommandCase(
    arguments: "render rows.vl.json -o rows.pdf",
    messages: "rows.vl.json:1:34: warning: The mark “bar” draws nothing: there are no rows.\n",
    made: ["rows.pdf": "%PDF"]),
  CommandCase(arguments: "render - --format pdf", input: chart(), output: "%PDF"),
  CommandCase(arguments: "render ok.vl.json -o - --format svg", output: "<"),
  CommandCase(
    arguments: "render - --format pdf", input: chart(y: "yaer"), code: 1,
    messages: "<standard input>:3:18: error: The data have no field “yaer”.\n  hint: Did you mean “year”?\n"),
  CommandCase(
    arguments: "render badfield.vl.json -o old.pdf", code: 1,
    messages: """
      badfield.vl.json:3:18: error: The data have no field “tiv_milion”.
        hint: Did you mean “tiv_million”?

      """),
  CommandCase(
    arguments: "render missing.vl.json -o old.pdf", code: 1,
    messages: "error: Cannot read “missing.vl.json”: no such file or directory.\n"),
  CommandCase(
    arguments: "render folder -o old.pdf", code: 1, messages: "error: Cannot read “folder”: is a directory.\n"),
  CommandCase(
    arguments: "render empty.vl.json -o old.pdf", code: 1,
    messages: "empty.vl.json:1:1: error: The file is empty; a value was expected.\n"),
  CommandCase(
    arguments: "render cut.vl.json -o old.pdf", code: 1,
    messages: "cut.vl.json:1:1: error: The file ends inside an object that begins here.\n"),
  CommandCase(
    arguments: "render ok.vl.json -o a.xyz", code: 1,
    messages: """
      error: There is no output format “xyz”, asked for by “a.xyz”.
        hint: Use one of .png, .pdf, .svg, .eps, .tiff, .scene.json.

      """, absent: ["a.xyz"]),
  CommandCase(
    arguments: "render ok.vl.json -o ok.vl.json", code: 1,
    messages: """
      error: There is no output format “json”, asked for by “ok.vl.json”.
        hint: Use one of .png, .pdf, .svg, .eps, .tiff, .scene.json.

      """),
  CommandCase(
    arguments: "render ok.vl.json -o old.pdf/a.pdf", code: 1,
    messages: "error: Cannot write “old.pdf/a.pdf”: not a directory.\n"),
  CommandCase(
    arguments: "render huge.vl.json -o old.pdf", code: 1,
    messages: """
      huge.vl.json: error: A figure of over a million by over a million points is larger than the 14400 (5.08 m) that a side may have.

      """),
  CommandCase(
    arguments: "render endless.vl.json -o old.png", code: 1,
    messages: """
      endless.vl.json: error: A figure of over a million by over a million points is larger than the 14400 (5.08 m) that a side may have.

      """, absent: ["old.png"]),
  CommandCase(
    arguments: "render link.vl.json -o old.pdf",
    files: ["link.vl.json": #"{"data": {"url": "folder/../folder/gone.csv"}, "mark": "bar"}"#], code: 1,
    messages: "link.vl.json:1:18: error: Cannot read “folder/gone.csv”: no such file or directory.\n"),
  CommandCase(
    arguments: "render charts/used.vl.json -o old.pdf",
    files: [
      "charts/used.vl.json": #"{"data": {"url": "../ragged.csv"}, "mark": "bar", "encoding": {"x": {"field": "a"}}}"#,
      "ragged.csv": "a,b\n1,2\n3\n",
    ], code: 1, messages: "ragged.csv:3:1: error: The row has 1 cell, the header has 2.\n"),
  CommandCase(
    arguments: "render ok.vl.json --width nonsense", code: 64,
    messages: "Error: “nonsense” is not a length such as 89mm, 3.5in or 252pt."),
  CommandCase(
    arguments: "render ok.vl.json --width -5mm", code: 64, messages: "Error: Missing value for '--width <width>'"),
  CommandCase(
    arguments: "render ok.vl.json --theme no", code: 64,
    messages: "Error: There is no look “no”; there are briefing, journal and vega."),
  CommandCase(
    arguments: "render ok.vl.json --dpi nan", code: 64, messages: "Error: --dpi takes a number from 1 to 9600."),
  CommandCase(
    arguments: "render ok.vl.json -o old.pdf --format svg", code: 64,
    messages:
      "Error: The name of the output says the format; --format is for standard output and for charts drawn beside their file."
  ),

  // Checking
  CommandCase(
    arguments: "check p",
    files: ["p/datapackage.json": package("data.csv"), "p/data.csv": csv(line: 214, "213,n/a,x")],
    code: 1,
    messages: """
      p/data.csv:214:5: error: “n/a” in column “tiv” is not a number.
        hint: If it stands for a missing value, add it to missingValues.
      1 file checked, 1 error.

      """),
  CommandCase(
    arguments: "check p", files: ["p/datapackage.json": package("gone.csv")], code: 1,
    messages: """
      p/datapackage.json:3:11: error: Cannot read “p/gone.csv”: no such file or directory.
      1 file checked, 1 error.

      """),
  CommandCase(
    arguments: "check wrong.csv",
    messages: """
      wrong.csv:214:5: note: “n/a” is not an integer as the cells before it, so column “tiv” is read as texts.
      1 file checked, 0 errors.

      """),
  CommandCase(arguments: "check ok.vl.json plain.csv", messages: "2 files checked, 0 errors.\n"),
  CommandCase(
    arguments: "check folder", code: 1, messages: "error: Nothing at “folder” is a chart, a report or data.\n"),
  CommandCase(
    arguments: "check gone", code: 1, messages: "error: Cannot read “gone”: no such file or directory.\n"),
  CommandCase(arguments: "check", code: 64, messages: "Error: Missing expected argument '<paths> ...'"),

  // Reports
  CommandCase(
    arguments: "report r -o r.pdf",
    files: ["r/report.md": report("Words.\n\n![Bars](../ok.vl.json){#fig-a fig-alt=\"Bars.\"}")],
    made: ["r.pdf": "%PDF"]),
  CommandCase(
    arguments: "report r -o old.pdf", files: ["r/report.md": report("See @fig-nothing.")], code: 1,
    messages: "r/report.md:8:5: error: Nothing here is called “fig-nothing”.\n"),
  CommandCase(
    arguments: "report r -o old.pdf",
    files: ["r/report.md": report("![Bars](../badfield.vl.json){#fig-a fig-alt=\"Bars.\"}")],
    code: 1,
    messages: """
      badfield.vl.json:3:18: error: The data have no field “tiv_milion”.
        hint: Did you mean “tiv_million”?
      r/report.md:8:1: note: “badfield.vl.json” is the figure here.

      """),
  CommandCase(
    arguments: "report r -o old.pdf", files: ["r/report.md": report("![Bars](gone.vl.json){#fig-a fig-alt=\"Bars.\"}")],
    code: 1,
    messages: "r/report.md:8:1: error: There is no file “gone.vl.json”, which is to be the figure here.\n"),
  CommandCase(
    arguments: "report folder -o old.pdf", code: 1,
    messages: "error: There is no report.md in “folder”.\n  hint: Name the Markdown file itself.\n"),
  CommandCase(
    arguments: "report gone.md -o old.pdf", code: 1,
    messages: "error: Cannot read “gone.md”: no such file or directory.\n"),
  CommandCase(
    arguments: "report r -o old.pdf/r.pdf", files: ["r/report.md": report("Words.")], code: 1,
    messages: "error: Cannot write “old.pdf/r.pdf”: not a directory.\n"),

  // Exporting
  CommandCase(
    arguments: "export c --out out --format pdf,scene.json",
    files: ["c/a.vl.json": chart(), "c/b.vl.json": chart(y: "tiv_milion"), "c/deep/c.vl.json": chart()], code: 1,
    messages: """
      c/b.vl.json:3:18: error: The data have no field “tiv_milion”.
        hint: Did you mean “tiv_million”?
      2 of 3 charts drawn into out.
      Not drawn: c/b.vl.json

      """,
    made: ["out/a.pdf": "%PDF", "out/a.scene.json": "{", "out/deep/c.pdf": "%PDF"],
    absent: ["out/b.pdf", "out/b.scene.json"]),
  CommandCase(
    arguments: "export folder --out out", code: 1,
    messages: """
      error: There is no chart below “folder”.
        hint: Charts are files that end in .vl.json, .vl.yaml or .vl.yml.

      """),
  CommandCase(
    arguments: "export ok.vl.json --out old.pdf", code: 1,
    messages: """
      error: Cannot write “old.pdf/ok.pdf”: not a directory.
      0 of 1 charts drawn into old.pdf.
      Not drawn: ok.vl.json

      """),
  CommandCase(
    arguments: "export folder --out out --format ,", code: 64,
    messages: "Error: --format takes one or more of png, pdf, svg, eps, tiff, scene.json."),
  CommandCase(
    arguments: "export folder --out out --workers 0", code: 64, messages: "Error: --workers takes a number from 1."),

  // Data
  CommandCase(
    arguments: "data describe plain.csv",
    output: """
      299 rows, 3 columns
      column  type     missing  distinct  values
      id      integer        0       299  1 to 299, mean 150
      """),
  CommandCase(
    arguments: "data describe deals",
    files: ["Datasets/deals/datapackage.json": package("d.csv"), "Datasets/deals/d.csv": csv()],
    output: "299 rows, 3 columns\n"),
  CommandCase(
    arguments: "data describe deal",
    files: ["Datasets/deals/datapackage.json": package("d.csv"), "Datasets/deals/d.csv": csv()],
    code: 1, messages: "error: There is no dataset “deal”.\n  hint: Did you mean “deals”?\n"),
  CommandCase(
    arguments: "data list", files: ["Datasets/deals/datapackage.json": package("d.csv")], output: "deals\n"),
  CommandCase(
    arguments: "data describe empty.vl.json", code: 1,
    messages: "empty.vl.json:1:1: error: The file is empty; a value was expected.\n"),
  CommandCase(
    arguments: "data import sipri gone.csv -o new", code: 1,
    messages: "error: Cannot read “gone.csv”: no such file or directory.\n", absent: ["new"]),

  // Conventions
  CommandCase(arguments: "--version", output: "0.1.0\n"),
  CommandCase(arguments: "--help", output: "OVERVIEW: Draws typed data as charts, maps and reports."),
  CommandCase(arguments: "help render", output: "OVERVIEW: Draws a chart."),
  CommandCase(arguments: "render --help", output: "OVERVIEW: Draws a chart."),
  CommandCase(arguments: "--generate-completion-script bash", output: "#!/bin/bash"),
  CommandCase(arguments: "rendre ok.vl.json", code: 64, messages: "Error: 2 unexpected arguments: "),
]
