import Files
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private func temporaryFolder(_ name: String) -> String { "/tmp/cartouche-files-\(getpid())-\(name)" }

@Test(arguments: [
  ("a/b/c.csv", "a/b", "c.csv", "csv"), ("c.CSV", "", "c.CSV", "csv"), ("/c", "/", "c", ""),
  ("a/b/", "a", "b", ""), (".hidden", "", ".hidden", ""), ("x.vl.json", "", "x.vl.json", "json"),
])
func pathsComeApart(path: String, folder: String, name: String, ending: String) {
  #expect(parentFolder(of: path) == folder)
  #expect(fileName(of: path) == name)
  #expect(fileExtension(of: path) == ending)
}

@Test(arguments: [
  ("", "a/../b", "b"), ("a", "", "a"), ("a", "/b", "/b"), ("a/", "./b", "a/b"), (".", "b", "b"), (".", "..", ".."),
  ("r/charts", "../../Datasets/x/data.csv", "Datasets/x/data.csv"), ("..", "../a", "../../a"), ("/a", "../../b", "/b"),
  ("a", "..", "."), ("a//b/", "c//d/", "a/b/c/d"), ("/", ".", "/"), ("", "", ""), ("a", "...", "a/..."),
])
func joinedPathsAreShort(folder: String, path: String, expected: String) {
  #expect(joinPath(folder, path) == expected)
}

@Test func whatIsWrittenIsReadBackAndFoldersAreMade() throws {
  let folder = temporaryFolder("round")
  let path = joinPath(folder, "deep/er/file.bin")
  for count in [0, 1, 5, 70_000] {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try writeFile(path, bytes)
    #expect(try readFile(path) == bytes)
  }
  #expect(try listFolder(joinPath(folder, "deep/er")) == ["file.bin"])
}

@Test func failuresNameThePathAndTheReason() {
  #expect {
    try readFile("/no/such/file.csv")
  } throws: {
    "\($0)" == "Cannot read “/no/such/file.csv”: no such file or directory."
  }
  #expect {
    try readFile("/tmp")
  } throws: {
    "\($0)" == "Cannot read “/tmp”: is a directory."
  }
  #expect {
    try writeFile("/proc/nothing/file.pdf", [1])
  } throws: {
    "\($0)".hasPrefix("Cannot make “/proc/nothing”: ")
  }
}

@Test func aFailedWriteLeavesTheEarlierFile() throws {
  let path = joinPath(temporaryFolder("kept"), "out.pdf")
  try writeFile(path, [1, 2, 3])
  #expect(throws: FileError.self) { try writeFile(joinPath(path, "below-a-file.pdf"), [4]) }
  #expect(try readFile(path) == [1, 2, 3])
}
