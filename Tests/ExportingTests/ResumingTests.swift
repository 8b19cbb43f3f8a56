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

private let chart =
  #"{"data": {"url": "rows.csv"}, "mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}}}"#

/// A folder of nine charts over one file of data, the fifth of them broken.
private func project() throws -> String {
  let folder = "/tmp/cartouche-resuming-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  for index in 0..<9 {
    let text = index == 4 ? "{" : chart
    try writeFile(joinPath(folder, "charts/c\(index).vl.json"), Array(text.utf8))
  }
  try writeFile(joinPath(folder, "charts/rows.csv"), Array("a\n1\n2\n".utf8))
  return folder
}

private func plan(_ folder: String, out: String) throws -> ExportPlan {
  try ExportPlan(charts: folder + "/charts", into: joinPath(folder, out), formats: [.picture(.svg), .scene])
}

/// Names and bytes of all files in a folder, logs of shards left out.
private func contents(_ folder: String) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  for name in try listFolder(folder) where !name.hasPrefix("export-") {
    found[name] = try readFile(joinPath(folder, name))
  }
  return found
}

@Suite struct ResumingTests {
  @Test func onlyWhatChangedIsDrawnAgain() throws {
    let folder = try project()
    let whole = try plan(folder, out: "out"), log = ExportLog(joinPath(folder, "out/export.jsonl"))
    #expect(whole.run(ChartOptions(), log: log).value.allSatisfy { !$0.isKept })
    let first = try contents(folder + "/out")
    // The broken one is tried again, the others are left alone; the log is the same.
    #expect(whole.run(ChartOptions(), log: log).value.map(\.isKept) == (0..<9).map { $0 != 4 })
    #expect(try contents(folder + "/out") == first)
    try writeFile(folder + "/charts/c2.vl.json", Array((chart + " ").utf8))
    removeFile(folder + "/out/c7.svg")
    #expect(whole.run(ChartOptions(), log: log).value.map(\.isKept) == (0..<9).map { ![2, 4, 7].contains($0) })
    // Other options, or other data, and all are drawn.
    #expect(whole.run(ChartOptions(dpi: 72), log: log).value.allSatisfy { !$0.isKept })
    try writeFile(folder + "/charts/rows.csv", Array("a\n1\n3\n".utf8))
    #expect(whole.run(ChartOptions(dpi: 72), log: log).value.allSatisfy { !$0.isKept })
    #expect(whole.run(ChartOptions(dpi: 72), log: log, redraws: true).value.allSatisfy { !$0.isKept })
  }

  @Test func aRunThatWasCutOffGoesOn() throws {
    let folder = try project()
    let log = ExportLog(joinPath(folder, "out/export.jsonl"))
    let whole = try plan(folder, out: "out")
    let done = Mutex(0)
    let part = whole.run(
      ChartOptions(), workers: 1, log: log,
      progress: { _, count in done.withLock { $0 = count } }, isStopped: { done.withLock { $0 } >= 3 }
    ).value
    #expect(part.count == 3)
    // What a killed run leaves: half a line, and a file half written.
    try writeFile(log.path, try readFile(log.path) + Array(#"{"name": "c5", "dra"#.utf8))
    try writeFile(folder + "/out/c5.svg.4711.part", [1, 2, 3])
    #expect(whole.run(ChartOptions(), log: log).value.map(\.isKept) == (0..<9).map { $0 < 3 })
    let undisturbed = try project()
    _ = try plan(undisturbed, out: "out").run(ChartOptions(), log: ExportLog(undisturbed + "/out/export.jsonl"))
    var (one, other) = (try contents(folder + "/out"), try contents(undisturbed + "/out"))
    // The logs name the folders of their charts, which differ here.
    (one["export.jsonl"], other["export.jsonl"]) = (nil, nil)
    #expect(one == other)
  }

  @Test func shardsAreTheWholeTogether() throws {
    let folder = try project()
    let whole = try plan(folder, out: "whole"), parts = try plan(folder, out: "parts")
    _ = whole.run(ChartOptions(), log: ExportLog(folder + "/whole/export.jsonl"))
    for index in 1...4 {
      _ = parts.shard(index, of: 4).run(ChartOptions(), log: ExportLog(folder + "/parts/export-\(index)-of-4.jsonl"))
    }
    let logs = (1...4).map { ExportLog(folder + "/parts/export-\($0)-of-4.jsonl") }
    let results = try parts.collect(logs, into: ExportLog(folder + "/parts/export.jsonl"))
    #expect(results.map(\.isFailure) == (0..<9).map { $0 == 4 })
    #expect(try contents(folder + "/parts") == contents(folder + "/whole"))
    let missing = try parts.collect(Array(logs.prefix(1)), into: ExportLog(folder + "/parts/some.jsonl"))
    #expect(
      missing[1].diagnostics.map(\.message) == [
        "“\(folder)/charts/c1.vl.json” has not been drawn: no log speaks of it."
      ])
  }
}
