import TestSupport
import Testing

/// Names that only the compiler calls, or that stand for what every mark, figure or value is.
private let unspoken: Set<String> = ["body", "collect", "instance", "plotted", "spec", "markKind"]

@Test func everyPublicNameOfChartsStandsInAnExample() {
  var names: Set<String> = [], spoken: Set<String> = []
  for file in Repository.files(under: "Sources/Charts", ending: [".swift"]) {
    var isExample = false
    for line in Repository.text(file).split(separator: "\n") {
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      if line.drop(while: { $0 == " " }).hasPrefix("///") {
        if line.contains("```") { isExample.toggle() } else if isExample { spoken.formUnion(words) }
      } else if let name = publicName(words), !unspoken.contains(name), !name.hasPrefix("build") {
        names.insert(name)
      }
    }
  }
  #expect(names.count > 300)
  #expect(names.subtracting(spoken).sorted() == [])
}

/// The name that a line declares for all, if it does.
private func publicName(_ words: [String]) -> String? {
  let kinds: Set<String> = ["func", "var", "let", "struct", "enum", "protocol", "typealias"]
  guard words.first == "public" || words.dropFirst().first == "public",
    let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count
  else { return nil }
  return words[kind + 1]
}
