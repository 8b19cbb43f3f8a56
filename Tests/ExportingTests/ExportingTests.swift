import Diagnostics
import Exporting
import Files
import Rendering
import Reporting
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let good =
  #"{"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}}}"#
private let bad =
  #"{"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"x": {"field": "b", "type": "quantitative"}}}"#

/// A folder with charts; the caller's text names what stands in them.
private func folder(_ charts: [String: String]) throws -> String {
  let folder = "/tmp/cartouche-exporting-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  for (name, text) in charts { try writeFile(joinPath(folder, name), Array(text.utf8)) }
  return folder
}

@Test func chartsThatDifferInTheirEndingDoNotWriteOverEachOther() throws {
  let folder = try folder(["a.vl.json": good, "a.vl.yaml": good, "b/a.vl.yml": good, "notes.json": good])
  let plan = try ExportPlan(charts: folder + "/./", into: "out", formats: [.picture(.pdf)])
  #expect(plan.jobs.map(\.chart) == ["a.vl.json", "a.vl.yaml", "b/a.vl.yml"].map { "\(folder)/\($0)" })
  #expect(plan.jobs.map(\.stem) == ["out/a.vl.json", "out/a.vl.yaml", "out/b/a"])
}

@Test func aPlanWithoutChartsSaysSo() throws {
  let folder = try folder(["notes.json": good])
  #expect { try ExportPlan(charts: folder, into: "out", formats: []) } throws: {
    "\($0)" == """
      error: There is no chart below “\(folder)”.
        hint: Charts are files that end in .vl.json, .vl.yaml or .vl.yml.
      """
  }
  #expect { try ExportPlan(charts: "/no/such", into: "out", formats: []) } throws: {
    "\($0)" == "error: Cannot list “/no/such”: no such file or directory."
  }
}

@Test(arguments: [1, 2, 7])
func resultsAreInTheOrderOfTheJobs(workers: Int) throws {
  let names = (0..<9).map { "c\($0).vl.json" }
  let folder = try folder(Dictionary(uniqueKeysWithValues: names.map { ($0, $0 == "c4.vl.json" ? bad : good) }))
  let plan = try ExportPlan(charts: folder, into: folder + "/out", formats: [.picture(.svg), .scene])
  let heard = Mutex<[Int]>([])
  let results = plan.run(ChartOptions(), workers: workers) { _, done in heard.withLock { $0.append(done) } }.value
  #expect(results.map(\.job) == plan.jobs)
  #expect(results.map(\.isFailure) == (0..<9).map { $0 == 4 })
  #expect(heard.withLock { $0 } == Array(1...9))
  #expect(
    results[4].diagnostics.map(\.description) == [
      "\(folder)/c4.vl.json:1:77: error: The data have no field “b”.\n  hint: Did you mean “a”?"
    ])
  #expect(results[4].files.isEmpty)
  // Two files for each of eight charts, and nothing half written.
  #expect(try listFolder(folder + "/out").count == 16)
  #expect(results.flatMap(\.files).allSatisfy { fileKind(at: $0) == .file })
}

@Test func aFolderThatCannotBeMadeIsSaidOfEachChart() throws {
  let folder = try folder(["a.vl.json": good])
  let plan = try ExportPlan(charts: folder, into: folder + "/a.vl.json/out", formats: [.scene])
  let results = plan.run(ChartOptions()).value
  #expect(results.map(\.isFailure) == [true])
  #expect(results[0].diagnostics.map(\.message) == ["Cannot make “\(folder)/a.vl.json/out”: not a directory."])
}
