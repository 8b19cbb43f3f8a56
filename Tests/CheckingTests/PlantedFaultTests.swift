import Checking
import Diagnostics
import Files
import JSON
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One column of each journal.
private let widths = [
  "nature": "89mm", "science": "57mm", "elsevier": "90mm", "plos": "100mm", "ieee": "88.9mm", "taylor-francis": "81mm",
  "briefing": "89mm",
]

/// Writes a chart into a folder of its own, and checks it.
private func findings(_ text: String, _ profile: String) throws -> [PrintFinding] {
  let path = "/tmp/cartouche-checking-\(getpid())/\(UInt64.random(in: 0 ... .max)).vl.json"
  try writeFile(path, Array(text.utf8))
  defer { removeFile(path) }
  let profile = try #require(PrintProfile(named: profile))
  return PrintCheck(profile).findings(chart: path)
}

private func sound(_ base: String, _ profile: String) throws -> String {
  let chart = try #require(soundCharts[base])
  let journal = profile == "briefing" ? "" : "\"journal\": \"\(profile)\","
  return chart.replacing("WIDTH", with: widths[profile] ?? "89mm").replacing("JOURNAL", with: journal)
}

extension String {
  fileprivate func replacing(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// Lays a merge patch over a value: null takes away, objects are merged, everything else replaces.
private func merged(_ value: JSONValue?, _ patch: JSONValue) -> JSONValue {
  guard let changes = patch.object else { return patch }
  var members = value?.object?.members.map { ($0.key, $0.value) } ?? []
  for change in changes.members {
    let index = members.firstIndex { $0.0 == change.key }
    if change.value.isNull {
      if let index { members.remove(at: index) }
    } else if let index {
      members[index].1 = merged(members[index].1, change.value)
    } else {
      members.append((change.key, merged(nil, change.value)))
    }
  }
  return .object(members)
}

private func parsed(_ text: String) throws -> JSONValue {
  try JSONValue.parse(json: Array(text.utf8), file: "test").value
}

@Test func thereAreSixtyPlantedFaults() {
  #expect(plantedFaults.count >= 60)
  #expect(Set(plantedFaults.map { "\($0.name) \($0.profile)" }).count == plantedFaults.count)
}

@Test(arguments: ["bars", "lines", "points"])
func theSoundChartsAreSound(_ base: String) throws {
  for profile in PrintProfile.names {
    let text = try sound(base, profile)
    let codes = try findings(text, profile).map(\.diagnostic)
    // The letters of all are those that come with the program.
    #expect(codes.filter { $0.code != "print.family" } == [], "\(profile)")
  }
}

@Test(arguments: plantedFaults)
func thePlantedFaultIsFound(_ row: PlantedFault) throws {
  let text = try sound(row.base, row.profile)
  let planted = merged(try parsed(text), try parsed(row.patch)).text(.pretty(width: 90))
  let found = try findings(planted, row.profile)
  let hits = found.filter { $0.diagnostic.code == row.code }
  let all = found.map { "\($0.diagnostic)" }.joined(separator: "\n")
  #expect(!hits.isEmpty, "\(all)")
  guard let hit = hits.first(where: { $0.element?.contains(row.element) == true }) else {
    Issue.record("nothing is said of “\(row.element)”: \(all)")
    return
  }
  if !row.value.isEmpty { #expect(hit.value == row.value, "\(all)") }
  #expect(hit.limit != nil && hit.diagnostic.location?.line != nil, "\(all)")
  // Nothing is said of what is sound.
  let others = found.filter { ![row.code, "print.family"].contains($0.diagnostic.code) }
  let expected = row.name == "no words at all" ? ["print.no-alt"] : []
  #expect(others.map(\.diagnostic.code) == expected, "\(all)")
}
