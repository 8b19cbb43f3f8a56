import Diagnostics
import Files
import Reporting
import TestSupport
import Testing

private let folder = "Tests/Fixtures/Broken"
private let broken = Repository.files(
  under: folder, ending: [".vl.json", ".vl.yaml", ".csv", "datapackage.json", ".qmd"]
)
// Rows that stand in a package are checked with it.
.filter { !($0.contains("/packages/") && $0.hasSuffix(".csv")) }

@Test func thereAreEnoughBrokenInputs() {
  #expect(broken.count >= 40)
}

/// What is said of each stands beside it, in a file of its name and `.txt`.
@Test(arguments: broken)
func brokenInputIsDescribedWithItsPlace(_ path: String) throws {
  let findings = try CheckPlan(path: Repository.path(path)).run()
  let sentences = findings.flatMap(\.diagnostics)
  #expect(sentences.contains { $0.severity >= .warning || path.hasSuffix(".csv") })
  for finding in sentences { #expect(finding.location != nil, "\(finding)") }
  let text = sentences.map { "\($0)\n" }.joined()
    .replacing(Repository.path(folder) + "/", with: "")
  if let difference = Golden.difference(text, path + ".txt") { Issue.record("\(difference)") }
}
