import ArgumentParser
import Files
import Reporting

/// What work on files of others may use, for every command that draws.
struct BoundOptions: ParsableArguments {
  @Option(
    help: """
      A folder outside the project that may be read, too. The project is the folder of the file, the folder the command \
      runs in where the file lies below it, and the nearest folder above with .git, _quarto.yml or Datasets.
      """, completion: .directory)
  var allow: [String] = []

  @Option(help: "The seconds that one chart or report may take; what takes longer is given up.")
  var timeLimit: Double?

  /// How long each chart or report may take.
  var limit: TimeLimit { TimeLimit(seconds: timeLimit) }

  /// Which files may be read.
  var reach: FileReach { .project(allowing: allow) }

  func validate() throws {
    for folder in allow where fileKind(at: folder) != .folder {
      throw ValidationError("--allow takes a folder; “\(folder)” is none.")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit takes a number of seconds above 0.")
    }
  }
}
