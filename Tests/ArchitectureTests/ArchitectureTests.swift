import TestSupport
import Testing

private let sources = Repository.files(under: "Sources", ending: [".swift"])
private let layerOf = Dictionary(
  uniqueKeysWithValues: layers.flatMap { layer in layer.modules.map { ($0, layer.number) } })

private func module(of file: String) -> String { String(file.split(separator: "/")[1]) }

@Test func sourcesAreFound() {
  #expect(sources.count > 40)
}

@Test func importsPointOnlyToLowerLayers() {
  for file in sources {
    let importer = module(of: file)
    guard let layer = layerOf[importer] else {
      Issue.record("\(file): module \(importer) is in no layer")
      continue
    }
    for line in Repository.lines(file) {
      guard let imported = importedModule(line), !foreign.contains(imported) else { continue }
      let allowed = sideways[importer, default: []].contains(imported)
      #expect((layerOf[imported] ?? 99) < layer || allowed, "\(file) imports \(imported)")
      if layerOf[imported] == 0 {
        #expect(
          wrappers[importer, default: []].contains(imported), "\(file): only a wrapper may import \(imported)")
      }
    }
  }
}

@Test func importsAreDeclaredInTheManifest() {
  // Each target's declaration begins with a call on a line of its own and ends before the next.
  let manifest = Repository.text("Package.swift")
  let declarations = manifest.split(separator: "\n    library(") + manifest.split(separator: "\n    .executableTarget(")
  for (number, modules) in layers where number > 0 {
    for name in modules {
      let wanted = ["\"\(name)\"", "name: \"\(name)\""]
      let declaration = declarations.first { text in
        let start = text.drop { $0 == " " || $0 == "\n" }
        return wanted.contains { start.hasPrefix($0) }
      }
      guard let declaration else { continue }
      let named = String(declaration)
      for file in sources where module(of: file) == name {
        for line in Repository.lines(file) {
          guard let imported = importedModule(line), layerOf[imported] != nil else { continue }
          #expect(named.contains("\"\(imported)\""), "\(file) imports \(imported), which its target does not name")
        }
      }
    }
  }
}

@Test func foundationIsNotImported() {
  for file in sources {
    for line in Repository.lines(file) {
      #expect(importedModule(line)?.hasPrefix("Foundation") != true, "\(file) imports Foundation")
    }
  }
}

@Test func filesHoldOneThing() {
  for file in sources where !file.contains("Table") {
    let count = Repository.lines(file).count
    #expect(count <= 401, "\(file) has \(count) lines")
  }
  let vague: Set = ["Utils.swift", "Helpers.swift", "Types.swift", "Misc.swift", "Common.swift"]
  for file in sources {
    #expect(!vague.contains(String(file.split(separator: "/").last ?? "")), "\(file) is not named by its thing")
  }
}

/// `make format` breaks what can be broken; texts may be longer.
@Test func linesFitBesideEachOther() {
  for file in sources {
    var isText = false
    for (index, line) in Repository.lines(file).enumerated() {
      let delimiters = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
      if !isText, !line.contains("\"") || line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(line.count <= 120, "\(file):\(index + 1) has \(line.count) characters")
      }
      if delimiters % 2 == 1 { isText.toggle() }
    }
  }
}

@Test func publicDeclarationsAreDocumented() {
  for file in sources {
    let lines = Repository.lines(file).map { $0.drop(while: { $0 == " " }) }
    for (index, line) in lines.enumerated() where isPublicDeclaration(line) {
      // Attributes may stand between the comment and the declaration, on lines of their own.
      var above = index - 1
      while above >= 0, lines[above].hasPrefix("@") || lines[above].hasPrefix("#if") { above -= 1 }
      #expect(above >= 0 && lines[above].hasPrefix("///"), "\(file):\(index + 1): no comment on: \(line)")
    }
  }
}

@Test func dangerousFormsHaveReasons() {
  for file in sources {
    let lines = Repository.lines(file)
    for (index, line) in lines.enumerated() {
      let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
      for form in ["try!", "as!", "fatalError("] {
        #expect(!code.contains(form), "\(file):\(index + 1) has \(form)")
      }
      for form in ["@unchecked Sendable", "nonisolated(unsafe)"] where code.contains(form) {
        let near = lines[max(0, index - 6)...index].joined(separator: "\n")
        #expect(near.contains("//"), "\(file):\(index + 1): \(form) without a reason")
      }
    }
  }
}

@Test func goldensHaveFixtures() {
  let fixtures = Set(Repository.files(under: "Tests/Fixtures", ending: [""]).map(stem))
  for golden in Repository.files(under: "Tests/Goldens/Scenes", ending: [".txt"]) {
    #expect(fixtures.contains(stem(golden)), "\(golden) belongs to no fixture")
  }
}

/// A file's name up to its first dot.
private func stem(_ path: String) -> String {
  String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
}

/// The module that a line imports, or nil where it imports none.
private func importedModule(_ line: Substring) -> String? {
  var words = line.split(separator: " ")
  while let first = words.first, first.hasPrefix("@") || ["public", "package", "internal"].contains(first) {
    words.removeFirst()
  }
  guard words.first == "import", words.count >= 2 else { return nil }
  // `import struct Module.Name` names the module before the dot.
  let name = ["struct", "func", "class", "enum", "var", "let", "typealias"].contains(words[1]) ? words.last : words[1]
  return name.map { String($0.split(separator: ".")[0]) }
}

private func isPublicDeclaration(_ line: Substring) -> Bool {
  var words = line.split(separator: " ")
  while let first = words.first, first.hasPrefix("@") { words.removeFirst() }
  guard words.first == "public", words.count >= 2, words[1] != "import" else { return false }
  // `public override`, `public internal(set) var` and the like are still declarations; `public extension` is not.
  return words[1] != "extension"
}
