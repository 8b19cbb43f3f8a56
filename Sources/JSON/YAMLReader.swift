public import Diagnostics

extension JSONValue {
  /// Reads a YAML text (1.2, core schema) as the same values that JSON has.
  ///
  /// ```swift
  /// let front = try JSONValue.parse(yaml: bytes, file: "briefing.md", firstLine: 2)
  /// front.value["title"]?.string
  /// ```
  ///
  /// Anchors, aliases and merge keys (`<<`) are resolved. Names that are no texts are taken as written. A name given
  /// twice is a warning; the later value holds. Throws a sentence with its place for broken syntax, a second document
  /// in the file, an unknown alias, `.nan` and `.inf`, nesting deeper than 256 levels, and aliases that would
  /// multiply the text to more than 100,000 values. An empty text is null.
  ///
  /// `firstLine` is the number of the first line, for a text that is cut out of a larger file.
  public static func parse(
    yaml bytes: [UInt8], file: String, firstLine: Int = 1
  ) throws(DiagnosticList) -> Diagnosed<JSONValue> {
    var reader = try YAMLReader(SourceText(bytes, file: file), firstLine: firstLine)
    return try reader.read()
  }
}

/// Builds one value from the events of a YAML text.
struct YAMLReader {
  /// How many values aliases may add, counted each time one is used.
  static let aliasLimit = 100_000

  /// A finished value, and how much there is of it.
  private struct Node {
    var value: JSONValue
    var size = 1
    var depth = 1
  }

  private let source: SourceText
  private let lineOffset: Int
  private let events: YAMLEvents
  private var sink = DiagnosticSink()
  private var anchors: [String: Node] = [:]
  private var addedByAliases = 0

  init(_ source: SourceText, firstLine: Int) throws(DiagnosticList) {
    self.source = source
    lineOffset = firstLine - 1
    events = YAMLEvents(source.bytes)
    if let offset = firstInvalidUTF8(in: source.bytes) {
      var place = source.location(at: offset)
      place.line = place.line.map { $0 + firstLine - 1 }
      throw DiagnosticList(Messages.invalidUTF8(place))
    }
  }

  mutating func read() throws(DiagnosticList) -> Diagnosed<JSONValue> {
    let start = try next()
    guard case .documentStart = start.kind else { return Diagnosed(.null) }
    let node = try node(try next(), depth: 0)
    _ = try next()
    let after = try next()
    if case .documentStart = after.kind { sink.report(Messages.secondDocument(place(after).location)) }
    try sink.throwIfErrors()
    return Diagnosed(node.value, sink.diagnostics)
  }

  private mutating func next() throws(DiagnosticList) -> YAMLEvent {
    do { return try events.next() } catch {
      let place = JSONPlace(source, line: error.line + lineOffset, column: error.column).location
      let context = error.context.map { ($0, error.contextLine + lineOffset) }
      sink.report(Messages.yaml(error.problem, context: context, place))
      throw DiagnosticList(sink.diagnostics)
    }
  }

  private func place(_ event: YAMLEvent) -> JSONPlace {
    JSONPlace(source, line: event.line + lineOffset, column: event.column)
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(DiagnosticList) -> Node {
    let place = place(event)
    guard depth <= JSONTokenizer.depthLimit else {
      sink.report(Messages.tooDeep(JSONTokenizer.depthLimit, place.location))
      throw DiagnosticList(sink.diagnostics)
    }
    var result: Node
    switch event.kind {
    case .scalar(let text, let style):
      result = Node(value: JSONValue(scalar(text, style, event.tag, place), at: place))
    case .sequenceStart: result = try sequence(event, depth)
    case .mappingStart: result = try mapping(event, depth)
    case .alias(let name): return try alias(name, event, depth)
    case .documentStart, .documentEnd, .streamEnd, .sequenceEnd, .mappingEnd:
      preconditionFailure("A YAML value cannot begin with the event \(event.kind).")
    }
    if let anchor = event.anchor { anchors[anchor] = result }
    return result
  }

  private mutating func sequence(_ start: YAMLEvent, _ depth: Int) throws(DiagnosticList) -> Node {
    var values: [JSONValue] = []
    var result = Node(value: .null)
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { break }
      let element = try node(event, depth: depth + 1)
      values.append(element.value)
      result.size += element.size
      result.depth = max(result.depth, element.depth + 1)
    }
    result.value = JSONValue(.array(values), at: place(start))
    return result
  }

  private mutating func mapping(_ start: YAMLEvent, _ depth: Int) throws(DiagnosticList) -> Node {
    var object = JSONObject()
    var merged: [JSONObject] = []
    var result = Node(value: .null)
    while true {
      let keyEvent = try next()
      if case .mappingEnd = keyEvent.kind { break }
      let keyPlace = place(keyEvent)
      let (key, isPlain) = try key(keyEvent, depth)
      let element = try node(try next(), depth: depth + 1)
      result.size += element.size
      result.depth = max(result.depth, element.depth + 1)
      if key == "<<", isPlain {
        merged += mergedObjects(element.value)
        continue
      }
      let member = JSONObject.Member(key: key, keyPlace: keyPlace, value: element.value)
      if let earlier = object.set(member) {
        sink.report(Messages.duplicateKey(key, first: earlier.keyPlace?.location, keyPlace.location))
      }
    }
    // What is written here counts more than what is merged, and an earlier source more than a later one.
    for source in merged { for member in source where object[member.key] == nil { object.set(member) } }
    result.value = JSONValue(.object(object), at: place(start))
    return result
  }

  private mutating func key(_ event: YAMLEvent, _ depth: Int) throws(DiagnosticList) -> (String, isPlain: Bool) {
    if case .scalar(let text, let style) = event.kind {
      if let anchor = event.anchor { anchors[anchor] = Node(value: JSONValue(.string(text), at: place(event))) }
      return (text, style == .plain)
    }
    let key = try node(event, depth: depth + 1).value
    if let text = key.string { return (text, false) }
    sink.report(Messages.complexKey(key.kindName, place(event).location))
    return ("", false)
  }

  private mutating func mergedObjects(_ value: JSONValue) -> [JSONObject] {
    if let object = value.object { return [object] }
    if let values = value.array, values.allSatisfy({ $0.object != nil }) { return values.compactMap(\.object) }
    sink.report(Messages.badMerge(value.kindName, value.location))
    return []
  }

  private mutating func alias(_ name: String, _ event: YAMLEvent, _ depth: Int) throws(DiagnosticList) -> Node {
    guard let node = anchors[name] else {
      sink.report(
        Messages.unknownAlias(name, near: nearestName(to: name, among: anchors.keys.sorted()), place(event).location))
      return Node(value: JSONValue(.null, at: place(event)))
    }
    addedByAliases += node.size
    guard addedByAliases <= Self.aliasLimit, depth + node.depth <= JSONTokenizer.depthLimit else {
      sink.report(Messages.aliasBomb(Self.aliasLimit, place(event).location))
      throw DiagnosticList(sink.diagnostics)
    }
    return node
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLEvent.Style, _ tag: String?, _ place: JSONPlace
  ) -> JSONValue.Kind {
    var kind: JSONValue.Kind
    switch tag {
    case "!", "tag:yaml.org,2002:str": return .string(text)
    case nil: kind = style == .plain ? yamlCoreValue(text) : .string(text)
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
      kind = yamlCoreValue(text)
    case let tag?:
      sink.report(Messages.unknownTag(tag, place.location))
      kind = style == .plain ? yamlCoreValue(text) : .string(text)
    }
    if case .number(let number) = kind, !number.double.isFinite {
      sink.report(Messages.notANumber(text, place.location))
      kind = .null
    }
    return kind
  }
}
