internal import Files

extension PagedSurface {
  /// Completes the document and writes it to a file.
  func finish(toFile path: String) throws(CairoError) {
    try write(finish(), toFile: path, "write the \(name) to “\(path)”")
  }
}

/// Writes a whole file, with a file's error inside one of ours.
func write(_ bytes: [UInt8], toFile path: String, _ action: String) throws(CairoError) {
  do { try writeFile(path, bytes) } catch {
    throw CairoError(.writeError, action, underlying: error)
  }
}
