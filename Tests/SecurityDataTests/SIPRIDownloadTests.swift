import Diagnostics
import Files
import JSON
import SecurityData
import Tabular
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private func parse(_ name: String) throws -> Diagnosed<SIPRIDownload> {
  let path = Repository.path("Tests/Fixtures/SecurityData/" + name)
  return try SIPRIDownload.parse(try readFile(path), file: fileName(of: name))
}

private let latin = "note: The file is not UTF-8; it was read as Latin-1 (Windows-1252)."
private let undated =
  "warning: The file does not say when its figures were generated; the column edition is blank.\n"
  + "  hint: SIPRI revises earlier years: keep the lines above the header, or fill in the date yourself."

@Test(arguments: [
  (
    "tiv-table.csv", SIPRILayout.valueTable, "2022-07-28" as String?, 4,
    "TIV of arms exports from Russia, 2001-2004"
  ),
  ("tiv-table-semicolon.csv", .valueTable, "2020-03-03", 0, "TIV of arms imports to Korea, South, 2001-2002"),
  ("tiv-table-iso.csv", .valueTable, "2020-03-03", 0, "TIV of arms imports to Korea, South, 2001-2002"),
  ("tiv-table-bare.csv", .valueTable, nil, 0, ""),
  ("deals-data-frame.csv", .dealRegister, nil, 0, ""),
  ("world-imports.csv", .worldValues, "2024-10-13", 3, "Volume of transfers of major arms"),
  (
    "deals.csv", .dealRegister, "2026-05-18", 2,
    "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the year"
      + " range 'Not specified' to 'Not specified'"
  ),
  (
    "deliveries.csv", .deliveryRegister, "2026-02-12", 2,
    "Transfers of major conventional arms from Russia to All countries. Deals with deliveries or orders made for year"
      + " range '2030' to '2033'"
  ),
  ("old-register.csv", .oldRegister, nil, 0, ""),
])
func `A download is known by its header, its edition and notes by the lines above`(
  name: String, layout: SIPRILayout, edition: String?, notes: Int, title: String
) throws {
  let download = try parse(name).value
  #expect(download.layout == layout)
  #expect(download.edition == edition)
  #expect(download.notes.count == notes)
  #expect(download.title == title)
}

@Test(arguments: [
  (
    "tiv-table.csv", "transfers",
    """
    edition,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,year,tiv_million
    2022-07-28,Russia,RUS,state,China,CHN,state,2001,10
    2022-07-28,Russia,RUS,state,China,CHN,state,2002,0
    2022-07-28,Russia,RUS,state,China,CHN,state,2004,25
    2022-07-28,Russia,RUS,state,European Union,,international organisation,2002,3
    2022-07-28,Russia,RUS,state,PLO (Israel),,armed group,2001,1

    """
  ),
  (
    "tiv-table-semicolon.csv", "transfers",
    """
    edition,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,year,tiv_million
    2020-03-03,Germany,DEU,state,"Korea, South",KOR,state,2001,7

    """
  ),
  (
    "tiv-table-bare.csv", "transfers",
    """
    edition,partner,partner_iso3,partner_kind,year,tiv_million
    ,China,CHN,state,2001,10
    ,China,CHN,state,2002,2

    """
  ),
  (
    "world-imports.csv", "transfers",
    """
    edition,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,year,tiv_million
    2024-10-13,World,WLD,world,India,IND,state,2021,20
    2024-10-13,World,WLD,world,India,IND,state,2022,30
    2024-10-13,World,WLD,world,UIC (Somalia),,armed group,2021,0
    2024-10-13,World,WLD,world,unknown recipient(s),,unknown,2022,30

    """
  ),
  (
    "deals.csv", "trade-register",
    """
    edition,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,designation,description,number_ordered,\
    number_ordered_estimated,order_year,order_year_estimated,number_delivered,number_delivered_estimated,\
    delivery_years,condition,tiv_per_unit,tiv_ordered,tiv_delivered,comment
    2026-05-18,Russia,RUS,state,China,CHN,state,Exámple-35,fighter aircraft,24,false,2031,true,14,true,2032;2033,new,60,1440,840,\
    "$2 b deal; 5"" guns"
    2026-05-18,Iran,IRN,state,Hezbollah (Lebanon),,armed group,Rocket 6,surface-to-surface missile,,true,2030,false,0,false,,\
    second hand but modernized,0.25,,0,

    """
  ),
  (
    "deliveries.csv", "transfers",
    """
    edition,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,year,tiv_million
    2026-02-12,Russia,RUS,state,Algeria,DZA,state,2031,250
    2026-02-12,Russia,RUS,state,China,CHN,state,2031,66.2
    2026-02-12,Russia,RUS,state,China,CHN,state,2032,9.75

    """
  ),
  (
    "deliveries.csv", "trade-register",
    """
    edition,deal,supplier,supplier_iso3,supplier_kind,recipient,recipient_iso3,recipient_kind,designation,description,category,order_year,\
    order_year_estimated,number_delivered,number_delivered_estimated,year,year_estimated,condition,tiv_when_new,\
    tiv_per_unit,tiv_million,local_production
    2026-02-12,7,Russia,RUS,state,China,CHN,state,Engine-1,turbofan,Engines,2030,true,20,true,2031,false,new,3.25,3.25,65,false
    2026-02-12,7,Russia,RUS,state,China,CHN,state,Engine-1,turbofan,Engines,2030,true,3,true,2032,false,new,3.25,3.25,9.75,false
    2026-02-12,8,Russia,RUS,state,China,CHN,state,Mortar,mortar,Artillery,2030,,12,false,2031,false,second hand,0.25,0.1,1.2,false
    2026-02-12,9,Russia,RUS,state,Algeria,DZA,state,Ship,frigate,Ships,2030,false,2,false,2031,false,new,100,100,250,true

    """
  ),
  (
    "old-register.csv", "trade-register",
    """
    edition,supplier,supplier_iso3,supplier_kind,supplier_code,recipient,recipient_iso3,recipient_kind,recipient_code,designation,description,\
    number_delivered,tiv_per_unit,tiv_ordered,tiv_delivered
    ,Argentina,ARG,state,ARG,Colombia,COL,state,COL,Pucará,Ground attack ac,3,2,6,6
    ,Iran,IRN,state,IRN,Hezbollah (Lebanon),,armed group,XLH,Rocket,SSM,10,0.5,,5

    """
  ),
])
func `Each layout becomes a table of one row a fact, without totals`(name: String, table: String, csv: String)
  throws
{
  let found = try #require(try parse(name).value.tables.first { $0.name == table })
  #expect(String(decoding: found.csv, as: UTF8.self) == csv)
}

@Test(arguments: [
  ("tiv-table.csv", ["tiv-table.csv:9: note: No row has a value for 2003; the edition may not cover it."]),
  (
    "tiv-table-semicolon.csv",
    ["tiv-table-semicolon.csv:4: note: No row has a value for 2002; the edition may not cover it."]
  ),
  (
    "tiv-table-bare.csv",
    [
      "tiv-table-bare.csv: " + undated,
      "tiv-table-bare.csv:1: warning: The file does not say whose exports or imports it lists; its parties are called"
        + " partner.\n  hint: Keep SIPRI’s first line, such as “TIV of arms exports from Russia, 1950-2021”.",
    ]
  ),
  (
    "world-imports.csv",
    [
      "world-imports.csv:11:36: warning: The total of row “unknown recipient(s)” is 90, but its cells add up to 30, more"
        + " apart than rounding explains.",
      "world-imports.csv:8: note: No row has a value for 2023; the edition may not cover it.",
    ]
  ),
  ("deals.csv", ["deals.csv: " + latin]),
  ("deliveries.csv", ["deliveries.csv:10:70: warning: The value 250 is not 100 for each of 2 units."]),
  ("old-register.csv", ["old-register.csv: " + latin, "old-register.csv: " + undated]),
  (
    "old-register-total.csv",
    [
      "old-register-total.csv: " + latin, "old-register-total.csv: " + undated,
      "old-register-total.csv:4:5: warning: The total of column “nrdel” is 19, but its cells add up to 13, more apart than"
        + " rounding explains.",
    ]
  ),
])
func `What is odd in a download is told with its place`(name: String, expected: [String]) throws {
  #expect(try parse(name).diagnostics.map(\.description) == expected)
}

private let known =
  "\n  hint: Known are: TIV table; import or export values; trade register by deal; trade register by year of delivery;"
  + " trade register of the old site."

@Test(arguments: [
  (
    "no-header.csv",
    [
      "no-header.csv: error: No line of the file is the header of a table that SIPRI offers for download."
        + known
    ]
  ),
  (
    "empty.csv",
    ["empty.csv: error: No line of the file is the header of a table that SIPRI offers for download." + known]
  ),
  (
    "wrong-cell.csv",
    [
      "wrong-cell.csv:2:10: error: “?” stands where a number of millions of TIV was expected.",
      "wrong-cell.csv:3:7: error: “1.5.2” stands where a number of millions of TIV was expected.",
      "wrong-cell.csv:3:13: error: “-3” stands where a number of millions of TIV was expected.",
      "wrong-cell.csv:4: error: The row has values but no name in its first cell.",
    ]
  ),
  (
    "too-wide.csv",
    [
      "too-wide.csv:2:15: error: The row has 5 cells, the header has 4.\n"
        + "  hint: A comma inside a text without quotes divides it."
    ]
  ),
  (
    "unquoted-comma.csv",
    [
      "unquoted-comma.csv:7:100: error: The row has 17 cells, the header has 16.\n"
        + "  hint: A comma inside a text without quotes divides it."
    ]
  ),
  (
    "missing-column.csv",
    [
      "missing-column.csv:6: error: This looks like the header of a trade register by deal, but the columns “number"
        + " ordered”, “number delivered” are missing.\n"
        + "  hint: The file has “Numbers ordered” for “number ordered”, “Nr delivered” for “number delivered”."
    ]
  ),
  (
    "named-flag.csv",
    [
      "named-flag.csv:6: error: The column on the right of “year of order” should have no name and hold its “?” marks."
    ]
  ),
  (
    "wrong-flag.csv",
    [
      "wrong-flag.csv:7:24: error: “x” stands where “?” or nothing was expected.",
      "wrong-flag.csv:7:59: error: “2032; later” stands where a list of years joined with “; ” was expected.",
    ]
  ),
  (
    "blank-name.csv",
    [
      "blank-name.csv:8:3: error: A blank cell stands where a text was expected.",
      "blank-name.csv:8:41: error: “maybe” stands where “Yes”, “No” or nothing was expected.",
    ]
  ),
  ("header-only.csv", ["header-only.csv:1: error: No row with a value follows the header."]),
  (
    "workbook.csv",
    [
      "workbook.csv: error: The file is an Excel or OpenDocument spreadsheet, not a text table.\n"
        + "  hint: Download it as CSV, or open it in a spreadsheet and save it as CSV (UTF-8)."
    ]
  ),
  (
    "page.csv",
    [
      "page.csv: error: The file is a web page, not a text table.\n"
        + "  hint: Download it as CSV, or open it in a spreadsheet and save it as CSV (UTF-8)."
    ]
  ),
])
func `A broken download gives sentences with their places and no table`(name: String, expected: [String])
  throws
{
  let thrown = #expect(throws: DiagnosticList.self) { try parse("broken/" + name) }
  #expect(thrown?.diagnostics.filter { $0.severity == .error }.map(\.description) == expected)
}

@Test(arguments: ["tiv-table.csv", "world-imports.csv", "deals.csv", "deliveries.csv", "old-register.csv"])
func `The data package describes its files`(name: String) throws {
  let download = try parse(name).value
  let files = download.dataPackage()
  #expect(files == download.dataPackage())
  let descriptor = try JSONValue.parse(json: try #require(files.last).bytes, file: "datapackage.json").value
  #expect(descriptor["name"]?.string == "sipri-" + download.tables[0].name)
  #expect(descriptor["edition"]?.string == download.edition)
  for (index, file) in files.dropLast().enumerated() {
    let resource = descriptor["resources"]?[index]
    #expect(resource?["path"]?.string == file.name)
    #expect(resource?["bytes"]?.integer == file.bytes.count)
    let header = String(decoding: file.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let fields = resource?["schema"]?["fields"]?.array?.compactMap { $0["name"]?.string }
    #expect(fields?.joined(separator: ",") == header)
  }
  #expect(download.dataPackage(named: "mine").last?.bytes != files.last?.bytes)
}

@Test func `A state without a code is named once`() throws {
  let text = "Generated: 1 Jan 2030\nRecipient,2029\nRuritania,3\nIndia,2\nRuritania **,1\n"
  let read = try SIPRIDownload.parse(Array(text.utf8), file: "a.csv")
  #expect(
    read.diagnostics.map(\.description) == [
      "a.csv: note: No ISO code is known for “Ruritania”; the column is blank there, and a map will not find them."
    ])
  #expect(read.value.tables[0].rows.map { $0[4] } == ["Ruritania", "India", "Ruritania"])
  #expect(read.value.tables[0].rows.map { $0[5] } == ["", "IND", ""])
}

@Test(arguments: ["tiv-table.csv", "world-imports.csv", "deliveries.csv"])
func `The transfers of a download can be measured like those of the dataset`(name: String) throws {
  let read = try parse(name).value
  let csv = try Table.read(csv: read.tables[0].csv, file: "transfers.csv").value
  let transfers = try ArmsTransfer.records(in: csv, file: "transfers.csv")
  #expect(transfers.count == read.tables[0].rows.count)
  #expect(transfers.editions == [read.edition])
  let edition = try #require(read.edition)
  let sum = transfers.filter { $0.recipientCode == "CHN" }.reduce(0) { $0 + $1.tivMillions }
  #expect(transfers.series(from: "RUS", to: "CHN", edition: edition).total() == sum)
}

@Test(arguments: ["Russia", "Soviet Union", "Viet Nam", "UAE", "Türkiye", "Bosnia-Herzegovina", "DR Congo"])
func `Names of states are known in all editions`(name: String) throws {
  let text = "Generated: 1 Jan 2030\nRecipient,2029\n\(name),3\n"
  let row = try SIPRIDownload.parse(Array(text.utf8), file: "a.csv").value.tables[0].rows[0]
  #expect(row[5].count == 3 && row[6] == "state")
}

@Test(arguments: [
  "tiv-table.csv", "tiv-table-bare.csv", "world-imports.csv", "deals.csv", "deliveries.csv",
  "old-register.csv",
])
func `The data package of a download loads without a warning`(name: String) throws {
  let download = try parse(name).value
  let folder = "/tmp/cartouche-sipri-\(getpid())-\(name)"
  for file in download.dataPackage() { try writeFile(joinPath(folder, file.name), file.bytes) }
  let read = try Dataset.load(folder)
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  #expect(read.value.tables.map(\.name) == download.tables.map(\.name))
  #expect(read.value.tables.map(\.table.rowCount) == download.tables.map(\.rows.count))
}

@Test func `A register that a data frame saved gives the same rows, but for the edition`() throws {
  let original = try parse("deals.csv").value.tables[0]
  let saved = try parse("deals-data-frame.csv").value.tables[0]
  #expect(saved.columns == original.columns)
  #expect(saved.rows.map { $0.dropFirst() } == original.rows.map { $0.dropFirst() })
}

@Test func `No damage to a download crashes the reader`() throws {
  var state: UInt64 = 1
  for name in ["tiv-table.csv", "world-imports.csv", "deals.csv", "deliveries.csv", "old-register.csv"] {
    let bytes = try readFile(Repository.path("Tests/Fixtures/SecurityData/" + name))
    for _ in 0..<100 {
      var damaged = bytes
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] =
          [0x2C, 0x22, 0x0A, 0x0D, 0x00, 0xFF, 0x3B, 0x39][Int(state >> 20) & 7]
      }
      let read = try? SIPRIDownload.parse(damaged, file: name)
      let widths = Set(
        (read?.value.tables ?? []).flatMap { table in table.rows.map { $0.count - table.columns.count } })
      #expect(widths.isSubset(of: [0]))
    }
  }
}

@Test func `No cut of a download crashes the reader`() throws {
  for name in ["tiv-table.csv", "world-imports.csv", "deals.csv", "deliveries.csv", "old-register.csv"] {
    let bytes = try readFile(Repository.path("Tests/Fixtures/SecurityData/" + name))
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let read = try? SIPRIDownload.parse(Array(bytes[..<end]), file: name)
      #expect(read == nil || read?.value.tables[0].rows.isEmpty == false)
    }
  }
}
