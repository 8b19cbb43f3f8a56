#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a whole file.
///
/// ```swift
/// let bytes = try readFile("Datasets/arms-transfers/data.csv")
/// ```
///
/// Throws a ``FileError`` where there is no such file, it is a folder, or it may not be read.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(.read, path, number: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, number: errno) }
  guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, number: EISDIR) }
  var failure: Int32 = 0
  // The size is a hint: files that grow, and pipes, are read to their end all the same.
  var bytes = [UInt8](unsafeUninitializedCapacity: max(Int(status.st_size), 0) + 1) { buffer, count in
    adviseLargePages(UnsafeMutableRawBufferPointer(buffer))
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { return }
      count += got
    }
  }
  if failure == 0 && bytes.count == Int(status.st_size) + 1 {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &chunk, chunk.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      bytes.append(contentsOf: chunk[..<got])
    }
  }
  guard failure == 0 else { throw FileError(.read, path, number: failure) }
  return bytes
}

/// Writes a whole file, or leaves an earlier one as it was.
///
/// The bytes go to a file beside it that takes its place when all of them are written, so that a full disk,
/// a crash or a reader at the wrong moment never sees half a file. Folders on the way are made.
/// A path that is not a regular file, such as `/dev/stdout`, is written in place.
public func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  try makeFolder(parentFolder(of: path))
  var status = stat()
  let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  if isSpecial && status.st_mode & S_IFMT == S_IFDIR { throw FileError(.write, path, number: EISDIR) }
  if !isSpecial && access(path, F_OK) == 0 && access(path, W_OK) != 0 {
    throw FileError(.write, path, number: errno)
  }
  let temporary = isSpecial ? path : "\(path).\(getpid()).part"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileError(.write, path, number: errno) }
  var written = 0
  var failure: Int32 = 0
  bytes.withUnsafeBytes { buffer in
    while written < buffer.count {
      let put = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if put < 0 && errno == EINTR { continue }
      if put <= 0 {
        failure = errno
        return
      }
      written += put
    }
  }
  if close(descriptor) != 0 && failure == 0 { failure = errno }
  if failure == 0 && !isSpecial && rename(temporary, path) != 0 { failure = errno }
  guard failure == 0 else {
    if !isSpecial { unlink(temporary) }
    throw FileError(.write, path, number: failure)
  }
}

/// Removes a file; one that is not there is no error.
public func removeFile(_ path: String) { unlink(path) }

/// Makes a folder and those above it; one that is there already is no error.
public func makeFolder(_ path: String) throws(FileError) {
  guard !path.isEmpty, access(path, F_OK) != 0 else { return }
  try makeFolder(parentFolder(of: path))
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.makeFolder, path, number: errno) }
}
