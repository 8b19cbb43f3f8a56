import Diagnostics

/// Reads lines into a tree of blocks.
///
/// This is CommonMark's container algorithm (CommonMark Spec, appendix “A parsing strategy”): each line first
/// goes through the blocks that are open, then may open new ones, and what is left is text. Divisions, notes,
/// definitions and tables are blocks among the others, so that a closing fence ends a list that is open.
struct BlockParser {
  /// Blocks nested deeper than this are taken as text: nobody reads that deep, and no stack is that high.
  static let maximumDepth = 48

  let source: Source
  let sourceNumber: Int
  let root: BlockNode
  var cursor: LineCursor
  /// The blocks that are open, the document first.
  var open: [BlockNode]
  var sink: DiagnosticSink
  private var reportedDepth = false

  init(_ source: Source, number: Int, sink: DiagnosticSink) {
    (self.source, sourceNumber, self.sink) = (source, number, sink)
    root = BlockNode(.document, start: 0, source: number)
    open = [root]
    cursor = LineCursor(source.bytes, from: 0, to: 0)
  }

  /// Reads all lines from an offset on.
  mutating func parse(from start: Int) {
    var start = start
    while start < source.bytes.count {
      let newline = source.bytes[start...].firstIndex(of: Ascii.newline) ?? source.bytes.count
      var end = newline
      if end > start, source.bytes[end - 1] == Ascii.carriageReturn { end -= 1 }
      cursor = LineCursor(source.bytes, from: start, to: end)
      readLine()
      start = newline + 1
    }
    close(downTo: 1)
  }

  func location(_ offset: Int) -> SourceLocation { source.location(of: offset) }

  private mutating func readLine() {
    guard let matched = matchOpenBlocks() else { return }
    var depth = matched
    let allMatched = depth == open.count
    var opened = false
    if !takesLinesVerbatim(open[depth - 1]) {
      while true {
        let (before, wasOpen) = (cursor.offset, open.count)
        switch openBlock(at: &depth, lineIsContinued: allMatched && !opened) {
        case .none: break
        case .container:
          opened = true
          if cursor.offset > before || open.count != wasOpen { continue }
        case .leaf: return
        }
        break
      }
    }
    addText(depth: depth, opened: opened)
  }

  /// Walks down the open blocks as long as the line goes on with them; nil where the line is used up.
  private mutating func matchOpenBlocks() -> Int? {
    var depth = 1
    while depth < open.count {
      let node = open[depth]
      let (offset, indent) = cursor.next
      let isBlank = offset >= cursor.end
      switch node.kind {
      case .document, .list: break
      case .quote:
        guard indent <= 3, cursor.byte(at: offset) == Ascii.greater else { return depth }
        cursor.skipBlanks()
        cursor.skipBytes(1)
        cursor.skipColumns(1)
      case .item(let needed), .definition(let needed):
        if isBlank {
          if node.children.isEmpty { return depth }
          cursor.skipBlanks()
        } else if indent >= needed {
          cursor.skipColumns(needed)
        } else {
          return depth
        }
      case .note:
        if isBlank { cursor.skipBlanks() } else if indent >= 4 { cursor.skipColumns(4) } else { return depth }
      case .division:
        if indent <= 3, closesDivision(openAt: depth) { return nil }
      case .paragraph: return isBlank ? depth : depth + 1
      case .table: return isBlank || isCaptionStart(offset) ? depth : depth + 1
      case .fencedCode(let fence):
        if indent <= 3, isClosingFence(fence, at: offset) {
          close(downTo: depth)
          return nil
        }
        cursor.skipColumns(fence.indent)
      case .indentedCode:
        guard indent >= 4 || isBlank else { return depth }
        cursor.skipColumns(4)
      case .comment: break
      case .rule, .heading: return depth
      }
      depth += 1
    }
    return depth
  }

  /// Whether a division's closing fence stands here; it ends the innermost division that is open below
  /// `depth`, whatever lists and paragraphs are open in it.
  private mutating func closesDivision(openAt depth: Int) -> Bool {
    guard isBareDivisionFence(at: cursor.next.offset) else { return false }
    if let tip = open.last, case .fencedCode = tip.kind { return false }
    if let tip = open.last, case .comment = tip.kind { return false }
    var innermost = depth
    for index in open.indices.dropFirst(depth + 1) {
      if case .quote = open[index].kind { break }
      if open[index].isDivision { innermost = index }
    }
    open[innermost].isClosed = true
    close(downTo: innermost)
    return true
  }

  func isBareDivisionFence(at offset: Int) -> Bool {
    var at = offset
    while cursor.byte(at: at) == Ascii.colon { at += 1 }
    guard at - offset >= 3 else { return false }
    while let byte = cursor.byte(at: at), Ascii.isSpace(byte) { at += 1 }
    return at >= cursor.end
  }

  private func isCaptionStart(_ offset: Int) -> Bool {
    cursor.byte(at: offset) == Ascii.colon && cursor.byte(at: offset + 1).map(Ascii.isSpace) == true
  }

  private func isClosingFence(_ fence: BlockNode.CodeFence, at offset: Int) -> Bool {
    var at = offset
    while cursor.byte(at: at) == fence.character { at += 1 }
    guard at - offset >= fence.length else { return false }
    while let byte = cursor.byte(at: at), Ascii.isSpace(byte) { at += 1 }
    return at >= cursor.end
  }

  private func takesLinesVerbatim(_ node: BlockNode) -> Bool {
    switch node.kind {
    case .fencedCode, .indentedCode, .comment: true
    default: false
    }
  }

  /// What is left of the line is text.
  private mutating func addText(depth: Int, opened: Bool) {
    let isBlank = cursor.isBlank
    if !opened, depth < open.count, !isBlank, let tip = open.last, tip.isParagraph {
      addLine(to: tip)  // a lazy line: the paragraph goes on without its blocks' marks
      return
    }
    close(downTo: depth)
    guard let container = open.last else { return }
    if isBlank { markBlank(container) } else { for node in open { node.endsBlank = false } }
    switch container.kind {
    case .fencedCode, .indentedCode:
      container.content.append(cursor.bytes[cursor.offset..<cursor.end], spaces: cursor.spacesOfTab)
      if cursor.spacesOfTab > 0 { return }
    case .comment:
      endComment(container)
    case .table(var lines):
      var row = Content(source: sourceNumber)
      cursor.skipBlanks()
      row.append(cursor.bytes[cursor.offset..<cursor.end])
      lines.rows.append(row)
      container.kind = .table(lines)
    case .paragraph: addLine(to: container)
    default:
      guard !isBlank else { return }
      let paragraph = add(.paragraph, start: cursor.next.offset)
      addLine(to: paragraph)
    }
  }

  private mutating func addLine(to paragraph: BlockNode) {
    cursor.skipBlanks()
    paragraph.content.append(cursor.bytes[cursor.offset..<cursor.end])
  }

  private mutating func endComment(_ comment: BlockNode) {
    if find("-->", from: cursor.offset) != nil { close(downTo: open.count - 1) }
  }

  /// The offset of a word in the rest of the line.
  func find(_ word: StaticString, from start: Int) -> Int? {
    let bytes = Array(word.description.utf8)
    guard cursor.end - start >= bytes.count else { return nil }
    return (start...(cursor.end - bytes.count)).first { at in
      cursor.bytes[at..<(at + bytes.count)].elementsEqual(bytes)
    }
  }

  private func markBlank(_ container: BlockNode) {
    container.children.last?.endsBlank = true
    switch container.kind {
    case .quote, .heading, .rule, .fencedCode: break
    case .item where container.children.isEmpty: break
    default: container.endsBlank = true
    }
  }

  // MARK: Opening and closing

  /// Adds a block to the innermost open one that may hold it.
  @discardableResult
  mutating func add(_ kind: BlockNode.Kind, start: Int) -> BlockNode {
    while let last = open.last, open.count > 1, !last.mayHold(kind) { close(downTo: open.count - 1) }
    let node = BlockNode(kind, start: start, source: sourceNumber)
    open[open.count - 1].append(node)
    open.append(node)
    return node
  }

  /// Whether there is room for a block inside another; says so once where there is none.
  mutating func mayNest(at offset: Int) -> Bool {
    if open.count < BlockParser.maximumDepth { return true }
    if !reportedDepth { sink.report(Messages.tooDeep(BlockParser.maximumDepth, at: location(offset))) }
    reportedDepth = true
    return false
  }

  /// Closes blocks until only so many are open.
  mutating func close(downTo count: Int) {
    while open.count > count {
      let node = open.removeLast()
      if node.isDivision, !node.isClosed { sink.report(Messages.unclosedDivision(at: location(node.start))) }
    }
  }
}
