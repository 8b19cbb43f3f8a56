import Files
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command as it was built with the tests, run as a process in a folder of its own.
struct BuiltCommand {
  /// What a run left behind.
  struct Outcome {
    var code: Int32
    var output: [UInt8]
    var messages: String
    /// The same without the lines of source that findings are shown in.
    var messagesWithoutExcerpts: String {
      messages.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(" │ ") }
        .joined(separator: "\n")
    }
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that it runs in; gone when the test ends.
  let folder: String

  /// Runs a test in a folder that holds the files, and takes the folder away.
  static func inFolder(_ files: [String: String], _ body: (BuiltCommand) throws -> Void) throws {
    let folder = "/tmp/cartouche-command-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try makeFolder(folder)
    defer { remove(folder) }
    for (name, text) in files { try writeFile(joinPath(folder, name), Array(text.utf8)) }
    try body(BuiltCommand(folder: folder))
  }

  /// The bytes of a file in the folder; nil where there is none.
  func file(_ name: String) -> [UInt8]? { try? readFile(joinPath(folder, name)) }

  /// Runs `cartouche` with the arguments and waits for it; `before` is what the shell does first.
  func run(
    _ arguments: [String], input: String = "", outputPath: String? = nil, before: String = ""
  ) throws -> Outcome {
    let streams = ["in", "out", "err"].map { "\(folder).\($0)" }
    defer { for stream in streams { unlink(stream) } }
    try writeFile(streams[0], Array(input.utf8))
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath ?? streams[1], writing, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, streams[2], writing, 0o644)
    // Spawning into another folder is not in every C library; the shell can.
    let shell = "/bin/sh"
    var words =
      ([shell, "-c", "cd \"$0\" || exit; \(before) exec \"$@\"", folder, Self.path] + arguments).map { strdup($0) } + [
        nil
      ]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let number = posix_spawn(&process, shell, &actions, nil, &words, environ)
    guard number == 0 else { throw FileError(.read, shell, number: number) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // A process that a signal ended has the signal in the low bits.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    return Outcome(
      code: code, output: (try? readFile(streams[1])) ?? [],
      messages: String(decoding: try readFile(streams[2]), as: UTF8.self))
  }

  /// The command stands beside the bundle of the tests.
  private static let path: String = {
    let beside = joinPath(parentFolder(of: CommandLine.arguments[0]), "cartouche")
    return fileKind(at: beside) == .file ? beside : Repository.path(".build/debug/cartouche")
  }()

  private static func remove(_ path: String) {
    if fileKind(at: path) == .folder {
      for name in (try? listFolder(path)) ?? [] { remove(joinPath(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
