import Diagnostics
import Files
import JSON
import Synchronization
import Testing

@testable import Previewing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let chart =
  #"{"data": {"url": "rows.csv"}, "mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}}}"#

/// Asks a server on this machine, and gives what it answers: the head and the body.
private func ask(_ port: UInt16, _ path: String, host: String? = nil, method: String = "GET") -> (String, [UInt8]) {
  #if canImport(Glibc)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  #endif
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let connected = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
  guard connected else { return ("", []) }
  let socket = LocalSocket(descriptor: descriptor)
  socket.send(Array("\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n\r\n".utf8))
  var bytes: [UInt8] = []
  while true {
    let more = socket.received()
    if more.isEmpty { break }
    bytes += more
  }
  let end = bytes.indices.first { $0 + 4 <= bytes.count && bytes[$0..<($0 + 4)].elementsEqual([13, 10, 13, 10]) } ?? 0
  return (String(decoding: bytes[..<end], as: UTF8.self), Array(bytes.dropFirst(end + 4)))
}

private func json(_ port: UInt16, _ path: String) throws -> JSONValue {
  try JSONValue.parse(json: ask(port, path).1, file: path).value
}

/// Runs a test beside a preview of a folder with a chart, a broken chart and a report.
private func preview(_ test: (_ folder: String, _ port: UInt16) throws -> Void) throws {
  let folder = "/tmp/cartouche-preview-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  try writeFile("\(folder)/a.vl.json", Array(chart.utf8))
  try writeFile("\(folder)/b.vl.json", Array("{\n  \"mark\": \"bra\"\n}".utf8))
  try writeFile("\(folder)/rows.csv", Array("a\n1\n2\n".utf8))
  try writeFile("\(folder)/report.md", Array("---\ntitle: T\nlang: en\n---\n\n# H\n\nWords.\n".utf8))
  let (port, isStopped) = (Box<UInt16>(0), Box(false))
  let thread = PreviewThread {
    _ = try? Preview(path: folder).serve(
      port: 0,
      ready: { address in port.set(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) } ?? 1) },
      isStopped: { isStopped.value })
  }
  while port.value == 0 { usleep(1000) }
  defer {
    isStopped.set(true)
    thread.join()
  }
  try test(folder, port.value)
}

@Suite(.serialized) struct PreviewTests {
  @Test func itemsAreListedAndDrawn() throws {
    try preview { folder, port in
      let list = try json(port, "/changes?since=0")
      #expect(list["items"]?.array?.compactMap { $0["kind"]?.string } == ["chart", "chart", "report"])
      let drawn = try json(port, "/draw?item=\(folder)/a.vl.json")
      #expect(drawn["svg"]?.string?.hasPrefix("<") == true && drawn["findings"]?.array?.isEmpty == true)
      let broken = try json(port, "/draw?item=\(folder)/b.vl.json")
      let finding = broken["findings"]?[0]
      #expect(broken["drawn"]?.bool == false && finding?["place"]?.string == "\(folder)/b.vl.json:2:11")
      #expect(finding?["line"]?.string == "  \"mark\": \"bra\"" && finding?["column"]?.integer == 11)
      #expect(ask(port, "/document?item=\(folder)/report.md").1.starts(with: Array("%PDF".utf8)))
      #expect(ask(port, "/").0.contains("text/html"))
      #expect(ask(port, "/preview.js").0.contains("text/javascript"))
    }
  }

  @Test func aChangeIsSeenAndDrawnAtOnce() throws {
    try preview { folder, port in
      let first = try json(port, "/draw?item=\(folder)/a.vl.json")
      let version = try json(port, "/changes?since=0")["version"]?.integer ?? 0
      let clock = ContinuousClock()
      var slowest = Duration.zero
      for turn in 1...5 {
        // In turn the chart and its data.
        let start = clock.now
        if turn % 2 == 0 {
          try writeFile("\(folder)/rows.csv", Array("a\n\(turn)\n".utf8))
        } else {
          try writeFile("\(folder)/a.vl.json", Array((chart + String(repeating: " ", count: turn)).utf8))
        }
        let told = try json(port, "/changes?since=\(version + turn - 1)")
        #expect(told["version"]?.integer == version + turn)
        let drawn = try json(port, "/draw?item=\(folder)/a.vl.json")
        slowest = max(slowest, clock.now - start)
        #expect(drawn["version"]?.integer == turn + 1)
        if turn == 2 { #expect(drawn["svg"]?.string != first["svg"]?.string) }
      }
      // A debug build beside other tests; the command itself takes a tenth of it.
      #expect(slowest < .seconds(1), "\(slowest)")
    }
  }

  @Test func newChartsAppear() throws {
    try preview { folder, port in
      let version = try json(port, "/changes?since=0")["version"]?.integer ?? 0
      try writeFile("\(folder)/c.vl.json", Array(chart.utf8))
      #expect(try json(port, "/changes?since=\(version)")["items"]?.array?.count == 4)
    }
  }

  @Test func nothingElseIsServed() throws {
    try preview { folder, port in
      #expect(ask(port, "/draw?item=\(folder)/rows.csv").0.hasPrefix("HTTP/1.1 404"))
      #expect(ask(port, "/draw?item=/etc/passwd").0.hasPrefix("HTTP/1.1 404"))
      #expect(ask(port, "/../../etc/passwd").0.hasPrefix("HTTP/1.1 404"))
      #expect(ask(port, "/", host: "evil.example.org").0.hasPrefix("HTTP/1.1 403"))
      #expect(ask(port, "/", method: "POST").0.hasPrefix("HTTP/1.1 405"))
      #expect(ask(port, "nonsense").0.hasPrefix("HTTP/1.1 400"))
      #expect(ask(port, "/").0.contains("Content-Security-Policy: default-src 'self'"))
    }
  }

  @Test func aFolderWithoutChartsIsSaid() throws {
    #expect { try Preview(path: "/tmp/cartouche-nothing") } throws: {
      "\($0)".hasPrefix("error: Cannot")
    }
  }
}

@Test(arguments: [
  ("GET /a%20b?x=1&y=%C3%BC+z HTTP/1.1\r\nHost: h:1\r\n\r\n", "/a b", ["x": "1", "y": "ü z"], "h:1"),
  ("GET / HTTP/1.0\r\n\r\n", "/", [:], ""), ("GET /%zz HTTP/1.1\r\n\r\n", "/%zz", [:], ""),
])
func requestsAreRead(_ row: (String, String, [String: String], String)) throws {
  let request = try #require(HTTPRequest(row.0.utf8))
  #expect(request.path == row.1 && request.query == row.2 && request.host == row.3)
}

@Test(arguments: ["", "GET", "GET / ", "GET x HTTP/1.1\r\n\r\n", "\0\0\0", "GET / HTTP/2"])
func whatIsNoRequestIsNone(_ text: String) {
  #expect(HTTPRequest(text.utf8) == nil)
}

/// A value that two threads share.
private final class Box<Value: Sendable>: Sendable {
  private let held: Mutex<Value>
  init(_ value: Value) { held = Mutex(value) }
  var value: Value { held.withLock { $0 } }
  func set(_ value: Value) { held.withLock { $0 = value } }
}

/// A thread with room for drawing.
private struct PreviewThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  private let thread: pthread_t

  init(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Glibc)
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
      self.thread = thread
    #else
      var thread: pthread_t?
      pthread_create(
        &thread, nil,
        {
          Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      self.thread = thread ?? pthread_self()
    #endif
  }

  func join() { pthread_join(thread, nil) }
}
