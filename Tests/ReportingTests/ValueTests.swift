import Diagnostics
import Documents
import Testing
import TestSupport

@testable import Reporting

/// Values from data in the text: what they read, and what is said of those that cannot be told.
@Suite struct ValueTests {
  static let values: [(String, String)] = [
    (#""count()""#, "5"),
    (#""max(tons)""#, "1,250.3"),
    (#""max(tons)" format=",.2f""#, "1,250.25"),
    (#""min(tons)" format=".0f""#, "80"),
    (#""sum(tons)" format=",.1f""#, "1,750.8"),
    (#""sum(tons, supplier == 'Aland')" format=".1f""#, "200.5"),
    (#""sum(tons)" where="supplier == 'Aland' && year > 2001""#, "80"),
    (#""mean(tons, category == 'ships')" format=".1f""#, "483.6"),
    (#""median(tons)" format=".2f""#, "210.25"),
    (#""distinct(supplier)" format="words""#, "two"),
    (#""argmax(tons).year""#, "2004"),
    (#""argmin(tons).supplier""#, "Aland"),
    (#""argmax(tons, year < 2004).when" format="%-d %B %Y""#, "30 September 2002"),
    (#""first(supplier)" sort="-year""#, "Borduria"),
    (#""last(year)" sort="year""#, "2004"),
    (#""max(when)""#, "2004-12-24"),
    (#""count(when >= '2002-08-01')""#, "3"),
    (#""count(year(when) in [2001, 2002])" format="Words""#, "Three"),
    (#""100 * sum(tons, category == 'ships') / sum(tons)" format=".0f""#, "83"),
    (#""sum(tons, category == 'ships') / sum(tons)" format=".0%""#, "83%"),
    (#""count(!isValid(tons))""#, "1"),
    (#""count(tons > mean(tons))" format="ordinal""#, "first"),
    (#""sum(tons)" where="year == 1900""#, "0"),
  ]

  @Test(arguments: values) func `a value reads as its format says`(code: String, expected: String) throws {
    let filled = try fill("{{< value deliveries.csv \(code) >}} in all")
    #expect(filled == expected + " in all")
  }

  static let faults: [(String, String)] = [
    (
      #"{{< value deliveries.csv "max(tonnes)" >}} x"#,
      "r.md:1:31: error: There is no column “tonnes” here.\n  hint: Did you mean “tons”?"
    ),
    (
      #"{{< value deliveries.csv "maxx(tons)" >}} x"#,
      "r.md:1:27: error: There is no function “maxx”.\n  hint: Did you mean “max”?"
    ),
    (
      #"{{< value deliveries.csv "tons" >}} x"#,
      "r.md:1:27: error: “tons” is a column of many rows and not one value.\n"
        + "  hint: Write max(tons), or another aggregate."
    ),
    (
      #"{{< value deliveries.csv "sum(supplier)" >}} x"#,
      "r.md:1:27: error: “Aland” is no number, and “sum” is of numbers only."
    ),
    (
      #"{{< value deliveries.csv "max(tons" >}} x"#,
      "r.md:1:35: error: This formula cannot be read. Here the formula ends, where “,” is expected."
    ),
    (
      #"{{< value deliveries.csv "max(tons)" where="yaer == 2002" >}} x"#,
      "r.md:1:45: error: There is no column “yaer” here.\n  hint: Did you mean “year”?"
    ),
    (
      #"{{< value deliveries.csv "max(tons)" where="year == 1900" >}} x"#,
      "r.md:1:27: error: No row has a value here, so there is no max."
    ),
    (
      #"{{< value deliveries.csv "max(tons)" fromat=".0f" >}} x"#,
      "r.md:1:38: error: A value has no option “fromat”.\n  hint: Did you mean “format”?"
    ),
    (
      #"{{< value deliveries.csv "max(tons)" format="nonsense" >}} x"#,
      "r.md:1:46: error: “nonsense” is no format.\n  hint: Formats are such as “,.0f”, “.1%”, “words”."
    ),
    (
      #"{{< value deliveries.csv >}} x"#,
      "r.md:1:1: error: A value needs a dataset and a formula.\n"
        + "  hint: Write {{< value arms-transfers \"max(tiv_million)\" format=\",.0f\" >}}."
    ),
    (
      #"{{< value arms-transferz "count()" >}} x"#,
      "r.md:1:11: error: There is no dataset “arms-transferz”.\n  hint: Did you mean “arms-transfers”?"
    ),
    (
      #"{{< value deliveries.csv "count() / 0" >}} x"#,
      "r.md:1:35: error: This divides by zero."
    ),
  ]

  @Test(arguments: faults) func `a fault in a value has its place and a hint`(text: String, expected: String) {
    do {
      _ = try fill(text)
      Issue.record("nothing was thrown")
    } catch {
      #expect("\(error)" == expected)
    }
  }

  @Test func `a name in the front matter stands for some rows of a dataset`() throws {
    let text = """
      ---
      format:
        cartouche:
          data:
            aland: {from: deliveries.csv, where: "supplier == 'Aland'", sort: -year}
      ---
      {{< value aland "count()" >}} deliveries, the last in {{< value aland "first(year)" >}}.
      """
    #expect(try fill(text) == "3 deliveries, the last in 2003.")
  }

  @Test func `values stand in attributes too`() throws {
    let text =
      #"![A](a.vl.json){#fig-a fig-alt="At most {{< value deliveries.csv 'max(tons)' format='.0f' >}} tons {now}."}"#
    let document = try Document.parse(Array(text.utf8), file: "r.md").value
    let folder = Repository.path("Tests/Fixtures/Values")
    let filled = try ReportValues(document, folder: folder).filled().checked().value
    #expect(filled.blocks.first?.attributes["fig-alt"] == "At most 1250 tons {now}.")
    let wrong = try Document.parse(Array(text.replacing("tons)", with: "tns)").utf8), file: "r.md").value
    let said = ReportValues(wrong, folder: folder).filled().diagnostics.map(\.description)
    #expect(said == ["r.md:1:71: error: There is no column “tns” here.\n  hint: Did you mean “tons”?"])
  }

  @Test(arguments: [
    (0.0, "zero"), (13, "thirteen"), (20, "twenty"), (37, "thirty-seven"), (100, "one hundred"),
    (108, "one hundred and eight"), (999, "nine hundred and ninety-nine"),
  ]) func `numbers are spelled`(number: Double, words: String) {
    #expect(NumberWords.text(number, .words) == words)
  }

  @Test(arguments: [
    (1.0, "first"), (12, "twelfth"), (20, "twentieth"), (29, "twenty-ninth"), (101, "one hundred and first"),
  ])
  func `places in a row are spelled`(number: Double, words: String) {
    #expect(NumberWords.text(number, .ordinal) == words)
  }

  private func fill(_ text: String) throws -> String {
    let document = try Document.parse(Array(text.utf8), file: "r.md").value
    let filled = try ReportValues(document, folder: Repository.path("Tests/Fixtures/Values")).filled().checked().value
    return filled.blocks.map { block in
      if case .paragraph(let text) = block.kind { text.plainText } else { "" }
    }.joined(separator: "\n")
  }
}
