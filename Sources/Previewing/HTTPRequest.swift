/// What a browser asks for: the first line and the host of a request. Bodies are not read: nothing is ever sent here.
struct HTTPRequest: Equatable {
  /// What is done with the path: `GET`.
  var method: String
  /// The path, without what follows a question mark.
  var path: String
  /// What follows it, decoded.
  var query: [String: String] = [:]
  /// The machine that the browser thinks it is talking to, with its port.
  var host = ""

  /// The longest head that is read.
  static let longestHead = 16_384

  /// Reads a head that ends in an empty line; nil where the bytes are none.
  init?(_ bytes: some Sequence<UInt8>) {
    let lines = String(decoding: Array(bytes), as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return nil }
    method = String(words[0])
    let address = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = Self.decoded(address[0])
    for pair in address.dropFirst().first?.split(separator: "&") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[Self.decoded(parts[0])] = parts.count > 1 ? Self.decoded(parts[1]) : ""
    }
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "host" { host = String(parts[1].drop { $0 == " " }) }
    }
  }

  /// A text with `%20` and the like undone.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 32 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a browser gets.
struct HTTPResponse {
  /// How it went: 200 where all is well.
  var status = 200
  /// What the body is.
  var type: String
  /// The body.
  var body: [UInt8]

  /// A text of some kind.
  init(_ status: Int = 200, _ type: String, _ text: String) {
    (self.status, self.type, body) = (status, type, Array(text.utf8))
  }

  /// Bytes of some kind.
  init(_ type: String, _ bytes: [UInt8]) { (self.type, body) = (type, bytes) }

  /// Head and body as they go over the wire. Nothing is kept by the browser, nothing is fetched from elsewhere.
  var bytes: [UInt8] {
    let reasons = [200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed"]
    let head = """
      HTTP/1.1 \(status) \(reasons[status] ?? "Error")\r
      Content-Type: \(type)\r
      Content-Length: \(body.count)\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:\r
      Connection: close\r
      \r

      """
    return Array(head.utf8) + body
  }
}
