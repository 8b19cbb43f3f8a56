/// The kinds of file that SIPRI's arms transfers database has let people download over the years.
///
/// A file is known by the cells of its header line, never by its name or by the number of lines above the
/// header: both have changed with every version of the site.
public enum SIPRILayout: String, Sendable, Hashable, CaseIterable {
  /// The TIV table of the old site: a line a partner, years across, one country's exports or imports.
  case valueTable = "TIV table"
  /// The import or export values of the new site: a line a country, years across, trade with all the world.
  case worldValues = "import or export values"
  /// The trade register of the new site with a line for every deal.
  case dealRegister = "trade register by deal"
  /// The trade register of the new site with a line for every deal and year of delivery.
  case deliveryRegister = "trade register by year of delivery"
  /// The register of the old site: a line a deal, SIPRI's own codes, no dates.
  case oldRegister = "trade register of the old site"

  /// The columns that the header must have, in lower case; tables with years across have none by name.
  var requiredColumns: [String] {
    switch self {
    case .valueTable, .worldValues: []
    case .dealRegister:
      [
        "recipient", "supplier", "year of order", "number ordered", "weapon designation",
        "weapon description",
        "number delivered", "year(s) of delivery", "status", "comments", "sipri tiv per unit",
        "sipri tiv for total order", "sipri tiv of delivered weapons",
      ]
    case .deliveryRegister:
      [
        "sipri at database id", "supplier", "recipient", "designation", "description", "armament category",
        "order date", "order date is estimate", "numbers delivered", "numbers delivered is estimate",
        "delivery year", "delivery year is estimate", "status", "sipri estimate", "tiv deal unit",
        "tiv delivery values", "local production",
      ]
    case .oldRegister:
      [
        "buyercod", "sellercod", "desig2", "desc", "nrdel", "buyer", "seller", "tivunit", "tivorder",
        "tivdel",
      ]
    }
  }

  /// The layout whose header these cells are; nil where they are none.
  init?(header cells: [String]) {
    let names = cells.map { $0.lowercased() }
    let years = cells.dropFirst().filter { calendarYear($0) != nil }.count
    if let first = names.first, years > 0 {
      if ["recipient", "supplier", "exports by", "imports by"].contains(first) {
        self = .worldValues
        return
      }
      if first.isEmpty, names.contains("total") {
        self = .valueTable
        return
      }
    }
    for layout in [SIPRILayout.dealRegister, .deliveryRegister, .oldRegister]
    where layout.requiredColumns.allSatisfy(names.contains) {
      self = layout
      return
    }
    return nil
  }

  /// The register that a line was probably meant to be the header of, and what it lacks; for the error
  /// message.
  static func nearMiss(header cells: [String]) -> (layout: SIPRILayout, missing: [String])? {
    let names = Set(cells.map { $0.lowercased() })
    for layout in [SIPRILayout.dealRegister, .deliveryRegister, .oldRegister] {
      let missing = layout.requiredColumns.filter { !names.contains($0) }
      if missing.count * 2 < layout.requiredColumns.count { return (layout, missing) }
    }
    return nil
  }
}

/// A calendar year in four digits, from 1900 to 2199.
func calendarYear(_ text: some StringProtocol) -> Int? {
  guard text.utf8.count == 4, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let year = Int(text),
    1900..<2200 ~= year
  else { return nil }
  return year
}
