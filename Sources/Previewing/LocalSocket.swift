import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sockets of this machine alone: what listens is bound to 127.0.0.1, and no other machine can reach it.
struct LocalSocket {
  /// The number by which the system knows it.
  let descriptor: Int32

  /// Listens on a port; 0 takes a free one.
  static func listening(on port: UInt16) throws(FileError) -> LocalSocket {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    let name = "127.0.0.1:\(port)"
    guard descriptor >= 0 else { throw FileError(.write, name, number: errno) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let failed = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) != 0
      }
    }
    guard !failed, listen(descriptor, 16) == 0 else {
      let number = errno
      close(descriptor)
      throw FileError(.write, name, number: number)
    }
    return LocalSocket(descriptor: descriptor)
  }

  /// The port that it listens on.
  var port: UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  /// The next browser that asks; nil where it went away again. Neither reading nor writing waits for it for long.
  func accepted() -> LocalSocket? {
    let descriptor = accept(descriptor, nil, nil)
    guard descriptor >= 0 else { return nil }
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
    return LocalSocket(descriptor: descriptor)
  }

  /// Reads what is there; empty where nothing comes any more.
  func received() -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &chunk, chunk.count, 0)
    return count > 0 ? Array(chunk[..<count]) : []
  }

  /// Sends all bytes, or as many as the other side takes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let quietly = Int32(MSG_NOSIGNAL)
      #else
        let quietly: Int32 = 0
      #endif
      let count = rest.withUnsafeBytes { platformSend(descriptor, $0.baseAddress, $0.count, quietly) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the connection.
  func end() { close(descriptor) }

  /// The sockets of several that have something to say, after at most so many milliseconds.
  static func ready(_ sockets: [LocalSocket], milliseconds: Int32) -> [LocalSocket] {
    var polled = sockets.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
    return zip(sockets, polled).filter { $1.revents != 0 }.map(\.0)
  }
}

private func platformSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  #if canImport(Glibc)
    Glibc.send(descriptor, bytes, count, flags)
  #else
    Darwin.send(descriptor, bytes, count, flags)
  #endif
}
