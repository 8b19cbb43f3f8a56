import Files
import Testing

@Suite struct ExportSafetyTests {
  private static func charts(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for index in 0..<count {
      files["c/\(index).vl.json"] = chart(rows: #"[{"year": "2004", "tiv_million": \#(index)}]"#)
    }
    return files
  }

  private func contents(_ command: BuiltCommand, _ folder: String) throws -> [String: [UInt8]] {
    let names = try listFolder(joinPath(command.folder, folder))
    return Dictionary(uniqueKeysWithValues: names.map { ($0, command.file("\(folder)/\($0)") ?? []) })
  }

  @Test func aDiskThatIsFullLosesNothing() throws {
    try BuiltCommand.inFolder(Self.charts(3)) { command in
      // No file may become larger than 4 kB: what a full disk says, without one.
      let full = try command.run(["export", "c", "--out", "out"], before: "ulimit -f 8; trap '' XFSZ;")
      #expect(full.code == 1)
      #expect(full.messages.contains("error: Cannot write “out/0.pdf”: file too large."), "\(full.messages)")
      #expect(full.messages.hasSuffix("Not drawn: c/0.vl.json, c/1.vl.json, c/2.vl.json\n"))
      #expect(try listFolder(joinPath(command.folder, "out")) == ["export.jsonl"])
      #expect(try command.run(["export", "c", "--out", "out"]).code == 0)
      #expect(try command.run(["export", "c", "--out", "whole"]).code == 0)
      #expect(try contents(command, "out") == contents(command, "whole"))
    }
  }

  @Test func aRunThatIsKilledLosesNothing() throws {
    try BuiltCommand.inFolder(Self.charts(60)) { command in
      let arguments = ["export", "c", "--format", "pdf,png", "--workers", "2", "--out"]
      #expect(try command.run(arguments + ["whole"]).code == 0)
      for moment in ["0.15", "0.4"] {
        // The shell becomes the command, so that its number is the command's.
        let killed = try command.run(arguments + ["out"], before: "(sleep \(moment); kill -KILL $$) &")
        #expect(killed.code == -9 || killed.code == 0)
      }
      #expect(try command.run(arguments + ["out"]).code == 0)
      #expect(try contents(command, "out") == contents(command, "whole"))
    }
  }
}
