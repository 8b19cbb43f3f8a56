import Diagnostics
import Testing

@Test(arguments: [
  (Diagnostics.SourceLocation(file: "a.csv"), "a.csv"),
  (Diagnostics.SourceLocation(file: "a.csv", line: 3), "a.csv:3"),
  (Diagnostics.SourceLocation(file: "a.csv", line: 214, column: 5), "a.csv:214:5"),
])
func placesReadAsEditorsWriteThem(place: Diagnostics.SourceLocation, text: String) {
  #expect(place.description == text)
}

@Test func aDiagnosticSaysPlaceSeveritySentenceAndHint() {
  let place = Diagnostics.SourceLocation(file: "arms.csv", line: 214, column: 5)
  let finding = Diagnostic.error("tabular.type", "“n/a” is not a number.", at: place, hint: "Name it in missingValues.")
  #expect(finding.description == "arms.csv:214:5: error: “n/a” is not a number.\n  hint: Name it in missingValues.")
  #expect(Diagnostic.warning("x.y", "Odd.").description == "warning: Odd.")
}

@Test func aSinkKeepsNoRepeatsAndCountsWhatItDrops() {
  var sink = DiagnosticSink(limit: 2)
  sink.report(.warning("a", "One."))
  sink.report(.warning("a", "One."))
  sink.report(.warning("a", "Two."))
  sink.report(.warning("a", "Three."))
  #expect(!sink.hasErrors)
  sink.report([.error("b", "Four."), .error("b", "Five."), .error("b", "Six."), .error("b", "Seven.")])
  #expect(sink.hasErrors)
  #expect(
    sink.diagnostics.map(\.message) == [
      "One.", "Two.", "Four.", "Five.", "2 more errors not shown.", "1 more warning not shown.",
    ])
  #expect(throws: DiagnosticList.self) { try sink.throwIfErrors() }
}

@Test(
  arguments: [
    ("tiv_milion", "tiv_million"), ("yaer", "year"), ("Year", "year"), ("zzz", nil), ("", nil), ("x", nil),
  ] as [(String, String?)])
func theNearestNameIsTheOneMeant(typed: String, meant: String?) {
  #expect(nearestName(to: typed, among: ["year", "tiv_million", "supplier"]) == meant)
}
