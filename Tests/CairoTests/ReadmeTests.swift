import Files
import Geometry
import TestSupport
import Testing

/// The program of the module's README stands in ReadmeProgram.swift, so that it compiles.
@Suite("README")
struct ReadmeTests {
  @Test func theProgramIsTheOneThatIsCompiled() {
    let program = Repository.text("Tests/CairoTests/ReadmeProgram.swift")
    #expect(program.hasPrefix("import Cairo\n") && program.contains("func writeDocument()"))
    let block = "```swift\n\(program)\ntry writePicture()\ntry writeDocument()\n```"
    #expect(Repository.text("Sources/Cairo/README.md").contains(block))
  }

  @Test func theProgramRuns() async {
    await #expect(processExitsWith: .success) {
      let folder = temporaryPath("folder")
      try makeFolder(folder)
      #expect(chdir(folder) == 0)
      try writePicture()
      try writeDocument()
      for (name, start) in [("figure.png", [0x89, 0x50]), ("figure.pdf", [0x25, 0x50])] as [(String, [UInt8])] {
        #expect(try readFile(name).starts(with: start))
        unlink(name)
      }
      rmdir(folder)
    }
  }
}
