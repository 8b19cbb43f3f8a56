extension Table {
  /// The table as a delimited text that gives the same cells when it is read.
  ///
  /// A missing cell has nothing in it, the empty text is `""`; numbers have as few digits as give them back; lines end
  /// with LF. Texts that hold a delimiter, a quote or a line end, or that would be taken for missing, stand in quotes.
  /// Reading finds the types again, except where all texts of a column look like numbers or dates, or all its numbers
  /// are whole: there a data package says what they are.
  public func csv(_ dialect: CSVDialect = .comma) -> [UInt8] {
    let delimiter = dialect.delimiter.asciiValue ?? UInt8(ascii: ",")
    let quote = dialect.quote.asciiValue ?? UInt8(ascii: "\"")
    var out: [UInt8] = []
    if dialect.hasHeader {
      for (index, name) in names.enumerated() {
        if index > 0 { out.append(delimiter) }
        append(name, delimiter, quote, &out)
      }
      out.append(0x0A)
    }
    for row in 0..<rowCount {
      for (index, column) in columns.enumerated() {
        if index > 0 { out.append(delimiter) }
        switch column[row] {
        case .missing: break
        case let value: append(value.description, delimiter, quote, &out)
        }
      }
      out.append(0x0A)
    }
    return out
  }

  private func append(_ text: String, _ delimiter: UInt8, _ quote: UInt8, _ out: inout [UInt8]) {
    let needsQuotes =
      text.isEmpty || text.utf8.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return out.append(contentsOf: text.utf8) }
    out.append(quote)
    for byte in text.utf8 {
      if byte == quote { out.append(quote) }
      out.append(byte)
    }
    out.append(quote)
  }
}
