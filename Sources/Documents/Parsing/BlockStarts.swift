import Diagnostics

/// How a line may begin a block.
extension BlockParser {
  /// What a line began.
  enum Opened {
    case none
    /// A block that may hold others: the rest of the line may begin more.
    case container
    /// A block that took the whole line.
    case leaf
  }

  /// Opens the block that begins here, if one does, in the open block at `depth`.
  mutating func openBlock(at depth: inout Int, lineIsContinued: Bool) -> Opened {
    let (offset, indent) = cursor.next
    guard offset < cursor.end else { return .none }
    let container = open[depth - 1]
    if indent >= 4 {
      guard open.last?.isParagraph != true, !container.isTable else { return .none }
      close(downTo: depth)
      cursor.skipColumns(4)
      let code = add(.indentedCode, start: offset)
      code.content.append(cursor.bytes[cursor.offset..<cursor.end], spaces: cursor.spacesOfTab)
      return .leaf
    }
    let result: Opened =
      switch cursor.bytes[offset] {
      case Ascii.greater: openQuote(offset, depth)
      case Ascii.hash: openHeading(offset, depth)
      case Ascii.backtick, Ascii.tilde: openCode(offset, indent, depth)
      case Ascii.less: openComment(offset, depth)
      case Ascii.colon: openDivision(offset, depth) ?? openDefinition(offset, indent, depth, container)
      case Ascii.openBracket: openNote(offset, depth)
      case Ascii.equals: underline(offset, container, lineIsContinued)
      case Ascii.hyphen:
        underline(offset, container, lineIsContinued) || openTable(offset, container, lineIsContinued)
          || openRule(offset, depth) || openItem(offset, indent, depth, container)
      case Ascii.pipe: openTable(offset, container, lineIsContinued)
      case Ascii.asterisk, Ascii.underscore:
        openRule(offset, depth) || openItem(offset, indent, depth, container)
      case Ascii.plus: openItem(offset, indent, depth, container)
      case let byte where Ascii.isDigit(byte): openItem(offset, indent, depth, container)
      default: .none
      }
    if case .container = result { depth = open.count }
    return result
  }

  private mutating func openQuote(_ offset: Int, _ depth: Int) -> Opened {
    guard mayNest(at: offset) else { return .none }
    close(downTo: depth)
    add(.quote, start: offset)
    cursor.skipBlanks()
    cursor.skipBytes(1)
    cursor.skipColumns(1)
    return .container
  }

  private mutating func openHeading(_ offset: Int, _ depth: Int) -> Opened {
    var at = offset
    while cursor.byte(at: at) == Ascii.hash { at += 1 }
    let level = at - offset
    guard level <= 6, cursor.byte(at: at).map(Ascii.isSpace) ?? true else { return .none }
    close(downTo: depth)
    let heading = add(.heading(level: level), start: offset)
    while let byte = cursor.byte(at: at), Ascii.isSpace(byte) { at += 1 }
    var end = cursor.end
    while end > at, Ascii.isSpace(cursor.bytes[end - 1]) { end -= 1 }
    var hashes = end
    while hashes > at, cursor.bytes[hashes - 1] == Ascii.hash { hashes -= 1 }
    if hashes < end, hashes == at || Ascii.isSpace(cursor.bytes[hashes - 1]) { end = hashes }
    while end > at, Ascii.isSpace(cursor.bytes[end - 1]) { end -= 1 }
    heading.content.append(cursor.bytes[at..<end])
    close(downTo: open.count - 1)
    return .leaf
  }

  private mutating func openCode(_ offset: Int, _ indent: Int, _ depth: Int) -> Opened {
    let character = cursor.bytes[offset]
    var at = offset
    while cursor.byte(at: at) == character { at += 1 }
    let length = at - offset
    guard length >= 3 else { return .none }
    if character == Ascii.backtick, cursor.bytes[at..<cursor.end].contains(Ascii.backtick) { return .none }
    close(downTo: depth)
    let fence = BlockNode.CodeFence(
      character: character, length: length, indent: indent, info: at..<cursor.end)
    add(.fencedCode(fence), start: offset)
    return .leaf
  }

  private mutating func openComment(_ offset: Int, _ depth: Int) -> Opened {
    guard find("<!--", from: offset) == offset else { return .none }
    close(downTo: depth)
    add(.comment, start: offset)
    if find("-->", from: offset + 4) != nil { close(downTo: open.count - 1) }
    return .leaf
  }

  /// `::: {.callout-note}`; nil where the line is no fence.
  private mutating func openDivision(_ offset: Int, _ depth: Int) -> Opened? {
    var at = offset
    while cursor.byte(at: at) == Ascii.colon { at += 1 }
    guard at - offset >= 3 else { return nil }
    if isBareDivisionFence(at: offset) {
      // Where an open division could end here, it has ended before blocks were looked for, unless code stood
      // open.
      if let index = open[..<depth].lastIndex(where: \.isDivision) {
        open[index].isClosed = true
        close(downTo: index)
      } else {
        sink.report(Messages.strayFence(at: location(offset)))
      }
      return .leaf
    }
    guard mayNest(at: offset) else { return Opened.none }
    var reader = AttributeReader(Array(cursor.bytes[at..<cursor.end])) { [sourceNumber] in
      Place(source: sourceNumber, offset: at + $0)
    }
    let attributes = reader.readFenceInfo()
    if let problem = reader.problem {
      sink.report(Messages.badAttributes(problem.reason, at: location(problem.place.offset)))
    }
    close(downTo: depth)
    add(.division(attributes), start: offset)
    cursor.skipBlanks()
    cursor.skipBytes(cursor.end - cursor.offset)
    return .leaf
  }

  /// `: meaning` below a term.
  private mutating func openDefinition(
    _ offset: Int, _ indent: Int, _ depth: Int, _ container: BlockNode
  ) -> Opened {
    guard indent <= 2, cursor.byte(at: offset + 1).map(Ascii.isSpace) == true else { return .none }
    let before = container.isParagraph ? container : container.children.last
    guard let before else { return .none }
    switch before.kind {
    case .paragraph where before.content.lineCount == 1: break
    case .definition: break
    default: return .none
    }
    guard mayNest(at: offset) else { return .none }
    close(downTo: container.isParagraph ? depth - 1 : depth)
    cursor.skipBlanks()
    cursor.skipBytes(1)
    let gap = min(cursor.indent, 4)
    cursor.skipColumns(gap)
    add(.definition(indent: indent + 1 + gap), start: offset)
    return .container
  }

  /// `[^name]: what the note says`.
  private mutating func openNote(_ offset: Int, _ depth: Int) -> Opened {
    guard cursor.byte(at: offset + 1) == Ascii.caret,
      let close = cursor.bytes[offset..<cursor.end].firstIndex(of: Ascii.closeBracket),
      close > offset + 2, cursor.byte(at: close + 1) == Ascii.colon,
      !cursor.bytes[(offset + 2)..<close].contains(where: Ascii.isSpace), mayNest(at: offset)
    else { return .none }
    self.close(downTo: depth)
    let label = String(decoding: cursor.bytes[(offset + 2)..<close], as: UTF8.self)
    add(.note(label: label), start: offset)
    cursor.skipBlanks()
    cursor.skipBytes(close + 2 - offset)
    cursor.skipBlanks()
    return .container
  }

  /// A line of `=` or `-` below a paragraph makes it a heading.
  private mutating func underline(_ offset: Int, _ container: BlockNode, _ continued: Bool) -> Opened {
    guard container.isParagraph, continued else { return .none }
    let character = cursor.bytes[offset]
    var at = offset
    while cursor.byte(at: at) == character { at += 1 }
    while let byte = cursor.byte(at: at), Ascii.isSpace(byte) { at += 1 }
    guard at >= cursor.end else { return .none }
    container.kind = .heading(level: character == Ascii.equals ? 1 : 2)
    close(downTo: open.count - 1)
    return .leaf
  }

  private mutating func openRule(_ offset: Int, _ depth: Int) -> Opened {
    let character = cursor.bytes[offset]
    var count = 0
    for byte in cursor.bytes[offset..<cursor.end] where !Ascii.isSpace(byte) {
      guard byte == character else { return .none }
      count += 1
    }
    guard count >= 3 else { return .none }
    close(downTo: depth)
    add(.rule, start: offset)
    close(downTo: open.count - 1)
    return .leaf
  }

  private mutating func openItem(
    _ offset: Int, _ indent: Int, _ depth: Int, _ container: BlockNode
  ) -> Opened {
    var at = offset
    var marker = BlockNode.ListMarker(character: cursor.bytes[at], isOrdered: false)
    while let byte = cursor.byte(at: at), Ascii.isDigit(byte), at - offset < 9 {
      marker.start = marker.start * 10 + Int(byte - 0x30)
      at += 1
    }
    if at > offset {
      guard let end = cursor.byte(at: at), end == Ascii.period || end == Ascii.closeParenthesis else {
        return .none
      }
      (marker.character, marker.isOrdered) = (end, true)
    }
    at += 1
    guard cursor.byte(at: at).map(Ascii.isSpace) ?? true else { return .none }
    let isEmpty = cursor.bytes[at..<cursor.end].allSatisfy(Ascii.isSpace)
    // Only a list that begins at 1 and has words may interrupt a paragraph: “in the year\n2005. It rose.”
    if container.isParagraph, isEmpty || (marker.isOrdered && marker.start != 1) { return .none }
    guard mayNest(at: offset) else { return .none }
    close(downTo: container.isParagraph || container.isTable ? depth - 1 : depth)
    cursor.skipBlanks()
    cursor.skipBytes(at - offset)
    let gap = cursor.indent
    let kept = isEmpty || gap > 4 ? 1 : max(gap, 1)
    cursor.skipColumns(kept)
    if let list = open.last, case .list(let earlier) = list.kind, marker.continues(earlier) {
    } else {
      add(.list(marker), start: offset)
    }
    add(.item(indent: indent + at - offset + kept), start: offset)
    return .container
  }

  /// A line of dashes and pipes below a paragraph's last line makes that line the head of a table.
  private mutating func openTable(_ offset: Int, _ container: BlockNode, _ continued: Bool) -> Opened {
    guard container.isParagraph, continued,
      let alignments = TableRow.alignments(cursor.bytes[offset..<cursor.end])
    else { return .none }
    let (before, head) = container.content.splittingLastLine()
    guard TableRow.cells(of: head).count == alignments.count, head.bytes.contains(Ascii.pipe) else {
      return .none
    }
    let start = head.place(0).offset
    open.removeLast()
    if before.isEmpty { open.last?.removeLastChild() } else { container.content = before }
    add(.table(BlockNode.TableLines(head: head, alignments: alignments)), start: start)
    return .leaf
  }
}

/// The first of two attempts that opened something.
private func || (
  first: BlockParser.Opened, second: @autoclosure () -> BlockParser.Opened
) -> BlockParser.Opened {
  if case .none = first { second() } else { first }
}
