import Files
import Geometry

/// What a tool prints about a file; nil, with a note, where the tool is not installed.
func output(of command: String, _ file: [UInt8], _ more: String = "") throws -> String? {
  let tool = command.prefix { $0 != " " }
  guard system("command -v \(tool) >/dev/null 2>&1") == 0 else {
    print("Skipped: \(tool) is not installed.")
    return nil
  }
  // Tests run at the same time: each has a file of its own.
  let path = "/tmp/cartouche-\(getpid())-\(UInt.random(in: 0 ... .max))"
  defer { unlink(path) }
  try writeFile(path, file)
  guard let pipe = popen("\(command) \(path) \(more) 2>&1", "r") else { return nil }
  defer { pclose(pipe) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = fread(&buffer, 1, buffer.count, pipe)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
