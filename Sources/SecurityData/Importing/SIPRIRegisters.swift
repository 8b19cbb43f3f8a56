import Diagnostics

extension SIPRIDownload {
  /// Reads a register with a line for every deal.
  static func readDeals(
    _ body: SIPRIBody, _ preamble: SIPRIPreamble, _ sink: inout DiagnosticSink
  ) -> ImportedTable {
    read(
      body, preamble, &sink, "trade-register",
      "One row is one deal. A blank number is not known yet; amounts by year are not known.",
      [
        RegisterColumn("supplier", .party, "supplier"),
        RegisterColumn("recipient", .party, "recipient"),
        RegisterColumn(
          "weapon designation", .text, "designation", "Designation of the weapon.", isRequired: true),
        RegisterColumn("weapon description", .text, "description", "Kind of weapon."),
        RegisterColumn("number ordered", .integer, "number_ordered", "Units ordered."),
        RegisterColumn(
          "number ordered", .estimateOnTheRight, "number_ordered_estimated", "Whether that is an estimate."),
        RegisterColumn("year of order", .year, "order_year", "Year of the order or licence."),
        RegisterColumn(
          "year of order", .estimateOnTheRight, "order_year_estimated", "Whether that is an estimate."),
        RegisterColumn("number delivered", .integer, "number_delivered", "Units delivered so far."),
        RegisterColumn(
          "number delivered", .estimateOnTheRight, "number_delivered_estimated",
          "Whether that is an estimate."),
        RegisterColumn(
          "year(s) of delivery", .years, "delivery_years", "Years with a delivery, rising, joined with “;”."),
        RegisterColumn("status", .word, "condition", "new, second hand, or second hand but modernized."),
        RegisterColumn(
          "sipri tiv per unit", .number, "tiv_per_unit", "Trend-indicator value of one unit, in millions."),
        RegisterColumn(
          "sipri tiv for total order", .number, "tiv_ordered",
          "Trend-indicator value of the whole order, in millions."),
        RegisterColumn(
          "sipri tiv of delivered weapons", .number, "tiv_delivered",
          "Trend-indicator value of all units delivered, in millions; not money."),
        RegisterColumn(
          "comments", .text, "comment", "SIPRI’s comment, with prices and licences where known."),
      ])
  }

  /// Reads the register of the old site.
  static func readOldRegister(
    _ body: SIPRIBody, _ preamble: SIPRIPreamble, _ sink: inout DiagnosticSink
  ) -> ImportedTable {
    // The last line is a grand total without a buyer and a seller.
    let sides = [body.column("buyer"), body.column("seller")].compactMap { $0 }
    let isTotal = { (row: SIPRIBody.Row) in
      sides.allSatisfy { row.text($0).isEmpty || row.text($0).lowercased() == "total" }
    }
    let table = read(
      body, preamble, &sink, "trade-register",
      "One row is one deal, without its years. A blank value of the order means that its size was not known.",
      [
        RegisterColumn("seller", .party, "supplier"),
        RegisterColumn("sellercod", .text, "supplier_code", "SIPRI’s own code; not ISO."),
        RegisterColumn("buyer", .party, "recipient"),
        RegisterColumn("buyercod", .text, "recipient_code", "SIPRI’s own code; not ISO."),
        RegisterColumn("desig2", .text, "designation", "Designation of the weapon.", isRequired: true),
        RegisterColumn("desc", .text, "description", "Kind of weapon."),
        RegisterColumn("nrdel", .integer, "number_delivered", "Units delivered in the years asked for."),
        RegisterColumn("tivunit", .number, "tiv_per_unit", "Trend-indicator value of one unit, in millions."),
        RegisterColumn(
          "tivorder", .numberOrZero, "tiv_ordered", "Trend-indicator value of the whole order, in millions."),
        RegisterColumn(
          "tivdel", .number, "tiv_delivered",
          "Trend-indicator value of the units delivered, in millions; not money."),
      ], skipping: isTotal)
    checkGrandTotal(body, isTotal, &sink)
    return table
  }

  /// Compares the sums of an old register with its last line, which gives a total for some of the columns.
  private static func checkGrandTotal(
    _ body: SIPRIBody, _ isTotal: (SIPRIBody.Row) -> Bool, _ sink: inout DiagnosticSink
  ) {
    for name in ["nrdel", "tivorder", "tivdel"] {
      guard let column = body.column(name) else { continue }
      var sum = ColumnSums(count: 1)
      for row in body.rows {
        guard let value = plainNumber(row.text(column)) else { continue }
        if isTotal(row) {
          let place = body.place(row, column)
          sum.check(value, at: 0).map { sink.report(Messages.total("column “\(name)”", value, $0, place)) }
        } else {
          sum.add(value, to: 0)
        }
      }
    }
  }

  /// Reads a register column by column, as the list says; a cell that does not fit its column is an error.
  static func read(
    _ body: SIPRIBody, _ preamble: SIPRIPreamble, _ sink: inout DiagnosticSink, _ name: String,
    _ description: String, _ columns: [RegisterColumn],
    skipping isLeftOut: (SIPRIBody.Row) -> Bool = { _ in false }
  ) -> ImportedTable {
    var table = ImportedTable(name, description, [editionColumn] + columns.flatMap(\.columns))
    let places = columns.map { column in
      (body.column(column.source) ?? body.header.count) + (column.form == .estimateOnTheRight ? 1 : 0)
    }
    for (column, place) in zip(columns, places) where column.form == .estimateOnTheRight {
      let flag = body.header.indices.contains(place) ? body.header[place] : ""
      if !flag.isEmpty {
        sink.report(Messages.noFlagColumn(column.source, body.source.place(body.headerLine)))
      }
    }
    table.rows.reserveCapacity(body.rows.count)
    for row in body.rows where !isLeftOut(row) {
      var cells = [preamble.edition ?? ""]
      for (column, place) in zip(columns, places) {
        let text = row.text(place)
        if let converted = column.convert(text) {
          cells += converted
        } else {
          sink.report(Messages.wrongCell(text, wanted: column.wanted, body.place(row, place)))
        }
      }
      if cells.count == table.columns.count { table.rows.append(cells) }
    }
    return table
  }
}
