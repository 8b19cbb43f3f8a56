import Diagnostics

extension SIPRIDownload {
  /// Reads a table with years across: a row for every filled cell.
  static func readValues(
    _ body: SIPRIBody, _ preamble: SIPRIPreamble, _ sink: inout DiagnosticSink
  ) -> ImportedTable {
    let orientation = Orientation(body, preamble)
    if orientation.owner == nil { sink.report(Messages.unknownOwner(body.source.place(1))) }
    let years = body.header.enumerated().compactMap { index, name in
      calendarYear(name).map { (index: index, year: $0) }
    }
    let totalColumn = body.column("total") ?? body.column("sum total years")
    var table = ImportedTable(
      "transfers",
      "One row is what one supplier delivered to one recipient in one year. A pair and year without a row had"
        + " no delivery; 0 is a delivery of less than half a million.", orientation.columns)
    var sums = ColumnSums(count: body.header.count)
    var seen: Set<String> = []
    for row in body.rows {
      let name = row.text(0)
      let isTotal = name.lowercased() == "total" || name.lowercased().hasPrefix("total world")
      if !isTotal {
        if name.isEmpty { sink.report(Messages.namelessRow(body.source.place(row.line))) }
        if !seen.insert(name).inserted {
          sink.report(Messages.repeatedParty(name, body.source.place(row.line)))
        }
      }
      let party = SIPRIParty(name)
      var rowSum = ColumnSums(count: 1)
      var isWhole = true
      for (index, year) in years {
        let text = row.text(index)
        if text.isEmpty { continue }
        guard let value = plainNumber(text), value >= 0 else {
          sink.report(Messages.wrongCell(text, wanted: "a number of millions of TIV", body.place(row, index)))
          isWhole = false
          continue
        }
        rowSum.add(value, to: 0)
        if isTotal {
          let place = body.place(row, index)
          sums.check(value, at: index).map { sink.report(Messages.total("column \(year)", value, $0, place)) }
        } else {
          sums.add(value, to: index)
          table.rows.append(orientation.row(party, year, text, preamble.edition))
        }
      }
      if let totalColumn, let total = plainNumber(row.text(totalColumn)), !isTotal, isWhole {
        let place = body.place(row, totalColumn)
        rowSum.check(total, at: 0).map { sink.report(Messages.total("row “\(name)”", total, $0, place)) }
      }
    }
    let empty = years.filter { sums.isEmpty($0.index) }.map(\.year)
    if !empty.isEmpty, !table.rows.isEmpty {
      sink.report(Messages.emptyYears(empty, body.source.place(body.headerLine)))
    }
    return table
  }

  /// Which side of the trade the listed parties are on, and who is on the other.
  private struct Orientation {
    var areSuppliers: Bool
    /// The other side of all rows; nil where the file does not say.
    var owner: SIPRIParty?

    init(_ body: SIPRIBody, _ preamble: SIPRIPreamble) {
      if body.layout == .worldValues {
        areSuppliers = ["exports by", "supplier"].contains(body.header[0].lowercased())
        owner = .world
      } else {
        areSuppliers = preamble.trade?.direction == .imports
        owner = (preamble.trade?.country).map { SIPRIParty($0) }
      }
    }

    var columns: [ImportedTable.Column] {
      let parties =
        owner == nil
        ? SIPRIParty.columns("partner") : SIPRIParty.columns("supplier") + SIPRIParty.columns("recipient")
      return [SIPRIDownload.editionColumn] + parties + [
        .init("year", "year", "Year of delivery.", isRequired: true),
        .init(
          "tiv_million", "number", "Volume delivered, in millions of SIPRI trend-indicator value; not money.",
          isRequired: true),
      ]
    }

    func row(_ party: SIPRIParty, _ year: Int, _ value: String, _ edition: String?) -> [String] {
      let listed = party.cells
      let other = owner?.cells ?? []
      return [edition ?? ""] + (areSuppliers ? listed + other : other + listed) + [String(year), value]
    }
  }

  /// The column that every table begins with.
  static let editionColumn = ImportedTable.Column(
    "edition", "string",
    "Day on which SIPRI’s database generated the figures; never mix editions in one series.")
}
