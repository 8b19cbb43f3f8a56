import Diagnostics
import JSON

extension SIPRIDownload {
  /// Reads a register with a line for every deal and year of delivery, and adds it up by supplier, recipient
  /// and year.
  ///
  /// Such sums reproduce SIPRI's published tables to within half a million.
  static func readDeliveries(
    _ body: SIPRIBody, _ preamble: SIPRIPreamble, _ sink: inout DiagnosticSink
  ) -> [ImportedTable] {
    let register = read(
      body, preamble, &sink, "trade-register", "One row is what was delivered of one deal in one year.",
      [
        RegisterColumn(
          "sipri at database id", .integer, "deal", "SIPRI’s number of the deal.", isRequired: true),
        RegisterColumn("supplier", .party, "supplier"),
        RegisterColumn("recipient", .party, "recipient"),
        RegisterColumn("designation", .text, "designation", "Designation of the weapon.", isRequired: true),
        RegisterColumn("description", .text, "description", "Kind of weapon."),
        RegisterColumn("armament category", .text, "category", "SIPRI’s category of armament."),
        RegisterColumn("order date", .year, "order_year", "Year of the order or licence."),
        RegisterColumn(
          "order date is estimate", .yesNo, "order_year_estimated", "Whether that is an estimate."),
        RegisterColumn("numbers delivered", .integer, "number_delivered", "Units delivered in the year."),
        RegisterColumn(
          "numbers delivered is estimate", .yesNo, "number_delivered_estimated",
          "Whether that is an estimate."),
        RegisterColumn("delivery year", .year, "year", "Year of delivery.", isRequired: true),
        RegisterColumn("delivery year is estimate", .yesNo, "year_estimated", "Whether that is an estimate."),
        RegisterColumn("status", .word, "condition", "new, second hand, or second hand but modernized."),
        RegisterColumn(
          "sipri estimate", .number, "tiv_when_new",
          "Trend-indicator value of the weapon when new, in millions."),
        RegisterColumn(
          "tiv deal unit", .number, "tiv_per_unit",
          "Trend-indicator value of one unit in this deal, in millions."),
        RegisterColumn(
          "tiv delivery values", .number, "tiv_million",
          "Trend-indicator value of the units delivered in the year, in millions; not money.",
          isRequired: true),
        RegisterColumn(
          "local production", .yesNo, "local_production", "Whether made or assembled by the recipient."),
      ])
    checkProducts(body, &sink)
    return [sumByYear(register), register]
  }

  /// Warns of lines whose value is not the unit value times the number delivered, beyond the rounding of the
  /// unit value.
  private static func checkProducts(_ body: SIPRIBody, _ sink: inout DiagnosticSink) {
    guard let units = body.column("numbers delivered"), let per = body.column("tiv deal unit"),
      let values = body.column("tiv delivery values")
    else { return }
    for row in body.rows {
      guard let count = plainNumber(row.text(units)), let unit = plainNumber(row.text(per)),
        let value = plainNumber(row.text(values))
      else { continue }
      // Unit values are printed with two decimals.
      if abs(value - unit * count) > 0.005 * count + 0.5 {
        sink.report(Messages.product(value, unit, count, body.place(row, values)))
      }
    }
  }

  private static func sumByYear(_ register: ImportedTable) -> ImportedTable {
    let names = [
      "edition", "supplier", "supplier_iso3", "supplier_kind", "recipient", "recipient_iso3",
      "recipient_kind", "year",
    ]
    let keyColumns = names.compactMap { name in register.columns.firstIndex { $0.name == name } }
    let value = register.columns.firstIndex { $0.name == "tiv_million" } ?? 0
    var sums: [[String]: Double] = [:]
    for row in register.rows { sums[keyColumns.map { row[$0] }, default: 0] += plainNumber(row[value]) ?? 0 }
    var table = ImportedTable(
      "transfers",
      "One row is what one supplier delivered to one recipient in one year: the sum of the lines of the"
        + " register, not a figure published by SIPRI. A pair and year without a row had no delivery.",
      keyColumns.map { register.columns[$0] } + [register.columns[value]])
    for (key, sum) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      // Values have at most four decimals; more are noise of adding them in binary.
      table.rows.append(key + [shortestDecimal((sum * 10_000).rounded() / 10_000)])
    }
    return table
  }
}
