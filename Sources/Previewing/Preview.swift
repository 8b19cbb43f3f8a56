public import Diagnostics
public import Files
import JSON
public import Reporting

/// A page in a browser of this machine that shows charts and reports, and draws them again whenever one of their files
/// is written.
///
/// ```swift
/// let preview = try Preview(path: "Reports")
/// try preview.serve(port: 0) { print($0) }   // http://127.0.0.1:49812/
/// ```
///
/// It listens on 127.0.0.1 alone, answers nothing but requests for what it shows, and none that come by another name
/// than this machine's own, so that no page of the web can look into it.
public final class Preview {
  private let path: String
  private var items: [PreviewItem]
  private var desk: ChartDesk
  private let timeLimit: TimeLimit
  /// Grows with every change of any item.
  private var version = 1
  /// Browsers that wait for the next change, and the version they know.
  private var waiting: [(socket: LocalSocket, since: Int)] = []
  private var port: UInt16 = 0

  /// A preview of a chart, a report, or a folder with any of these. Throws where there is none.
  ///
  /// - Parameters:
  ///   - reach: Which files charts and reports may read.
  ///   - timeLimit: How long each may take.
  public init(
    path: String, reach: FileReach = .everything, timeLimit: TimeLimit = .none
  ) throws(DiagnosticList) {
    (self.path, self.timeLimit) = (path, timeLimit)
    desk = ChartDesk(reach: reach)
    items = try PreviewItem.items(at: path)
    if items.isEmpty { throw DiagnosticList(Messages.nothingToShow(path)) }
  }

  /// Serves until `isStopped` says otherwise; `ready` hears the address.
  ///
  /// - Parameter port: The port; 0 takes a free one.
  public func serve(
    port: UInt16, ready: (String) -> Void, isStopped: () -> Bool = { false }
  ) throws(FileError) {
    let listener = try LocalSocket.listening(on: port)
    defer { listener.end() }
    self.port = listener.port
    ready("http://127.0.0.1:\(self.port)/")
    var turn = 0
    while !isStopped() {
      // Forty looks a second at the files cost nothing that one would notice, and are there on every system.
      for socket in LocalSocket.ready([listener], milliseconds: 25) {
        if let browser = socket.accepted() { answer(browser) }
      }
      turn += 1
      if turn % 40 == 0 { lookForNewItems() }
      noticeChanges()
    }
    for (socket, _) in waiting { socket.end() }
  }

  private func noticeChanges() {
    var isChanged = false
    for index in items.indices where items[index].noticeChanges() { isChanged = true }
    if isChanged { tellChange() }
  }

  private func lookForNewItems() {
    guard let found = try? PreviewItem.items(at: path), found.map(\.path) != items.map(\.path) else { return }
    items = found.map { new in items.first { $0.path == new.path } ?? new }
    tellChange()
  }

  private func tellChange() {
    version += 1
    for (socket, _) in waiting {
      socket.send(list().bytes)
      socket.end()
    }
    waiting = []
  }

  private func answer(_ browser: LocalSocket) {
    var head: [UInt8] = []
    while !head.hasEmptyLine, head.count < HTTPRequest.longestHead {
      let more = browser.received()
      if more.isEmpty { return browser.end() }
      head += more
    }
    let request = HTTPRequest(head)
    if let request, isOwn(request), request.path == "/changes", let since = request.query["since"].flatMap({ Int($0) }),
      since == version
    {
      // A browser that went away without a word is noticed when something is sent to it; few can pile up.
      if waiting.count >= 64 { waiting.removeFirst().socket.end() }
      return waiting.append((browser, since))
    }
    browser.send(response(to: request).bytes)
    browser.end()
  }

  /// Whether the request is for this machine: a page elsewhere that has its name lead here says its own name.
  private func isOwn(_ request: HTTPRequest) -> Bool {
    ["127.0.0.1:\(port)", "localhost:\(port)"].contains(request.host)
  }

  private func response(to request: HTTPRequest?) -> HTTPResponse {
    guard let request else { return HTTPResponse(400, "text/plain", "This is no request.") }
    guard isOwn(request) else { return HTTPResponse(403, "text/plain", "This page is for this machine alone.") }
    guard request.method == "GET" else { return HTTPResponse(405, "text/plain", "There is nothing to change here.") }
    switch request.path {
    case "/": return HTTPResponse(200, "text/html; charset=utf-8", PreviewPage.html)
    case "/preview.js": return HTTPResponse(200, "text/javascript; charset=utf-8", PreviewPage.script)
    case "/changes": return list()
    case "/draw", "/document":
      guard let index = items.firstIndex(where: { $0.path == request.query["item"] }) else { break }
      items[index].draw(desk, timeLimit)
      if items[index].drawing?.findings.tellOfLeftWork ?? false { desk = ChartDesk(reach: desk.reach) }
      if request.path == "/document", items[index].kind == .report {
        return HTTPResponse("application/pdf", items[index].drawing?.bytes ?? [])
      }
      return drawing(of: items[index])
    default: break
    }
    return HTTPResponse(404, "text/plain", "There is nothing of that name here.")
  }

  /// What there is, and in which version.
  private func list() -> HTTPResponse {
    let list = items.map { item in
      JSONValue.object([
        ("path", .string(item.path)), ("kind", .string(item.kind.rawValue)), ("version", .integer(item.version)),
      ])
    }
    return HTTPResponse(
      200, "application/json", JSONValue.object([("version", .integer(version)), ("items", .array(list))]).text())
  }

  private func drawing(of item: PreviewItem) -> HTTPResponse {
    guard let drawing = item.drawing else { return HTTPResponse(404, "text/plain", "It is not drawn.") }
    var lines: [String: [Substring]] = [:]
    let findings = drawing.findings.map { finding -> JSONValue in
      var members: [(String, JSONValue)] = [
        ("severity", .string("\(finding.severity)")), ("message", .string(finding.message)),
      ]
      if let place = finding.location {
        members.append(("place", .string("\(place)")))
        if let line = place.line {
          let text = lines[place.file] ?? Self.lines(of: place.file)
          lines[place.file] = text
          if text.indices.contains(line - 1) { members.append(("line", .string(String(text[line - 1])))) }
          if let column = place.column { members.append(("column", .integer(column))) }
        }
      }
      if let hint = finding.hint { members.append(("hint", .string(hint))) }
      return .object(members)
    }
    var members: [(String, JSONValue)] = [
      ("version", .integer(item.version)), ("drawn", .bool(drawing.isDrawn)), ("findings", .array(findings)),
      ("milliseconds", .number((drawing.milliseconds * 10).rounded() / 10)),
    ]
    if item.kind == .report { members.append(("hasDocument", .bool(!drawing.bytes.isEmpty))) }
    if item.kind == .chart { members.append(("svg", .string(String(decoding: drawing.bytes, as: UTF8.self)))) }
    return HTTPResponse(200, "application/json", JSONValue.object(members).text())
  }

  private static func lines(of file: String) -> [Substring] {
    guard let bytes = try? readFile(file), bytes.count < 4_000_000 else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}

extension [UInt8] {
  /// Whether the head of a request is all there.
  fileprivate var hasEmptyLine: Bool {
    count >= 4
      && (0...(count - 4)).contains { self[$0] == 13 && self[($0)..<($0 + 4)].elementsEqual([13, 10, 13, 10]) }
  }
}
