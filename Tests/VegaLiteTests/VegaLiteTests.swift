import ChartModel
import Diagnostics
import JSON
import Testing
import VegaLite

/// Reads a chart from text.
func read(_ text: String) throws -> Diagnosed<ChartSpec> {
  try VegaLite.read(Array(text.utf8), file: "chart.vl.json")
}

@Suite struct ReadingTests {
  @Test func aMisspeltPropertyIsAWarningWithItsPlaceAndTheNearestName() throws {
    let read = try read("{\"mark\": {\"type\": \"bar\", \"colour\": \"red\"}, \"encoding\": {}}")
    #expect(
      read.diagnostics.map(\.description) == [
        """
        chart.vl.json:1:26: warning: A mark has no property “colour”; it is ignored.
          hint: Did you mean “color”?
        """
      ])
  }

  @Test(arguments: [
    ("{\"mark\": \"bra\"}", "chart.vl.json:1:10: error: “bra” is no mark.\n  hint: Did you mean “bar”?"),
    (
      "{\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitativ\"}}}",
      "chart.vl.json:1:58: error: “quantitativ” is no type of a field.\n  hint: Did you mean “quantitative”?"
    ),
    (
      "{\"mark\": \"bar\", \"encoding\": {\"colour\": {\"field\": \"a\"}}}",
      "chart.vl.json:1:30: error: There is no channel “colour”.\n  hint: Did you mean “color”?"
    ),
    (
      "{}",
      "chart.vl.json:1:1: error: The chart says nothing to draw.\n  hint: A view has “mark”, “layer”, “facet”, “repeat”, “concat”, “hconcat” or “vconcat”."
    ),
    (
      "{\"mark\": \"bar\", \"transform\": [{\"calculate\": \"datum.a +\", \"as\": \"b\"}]}",
      "chart.vl.json:1:45: error: The formula “datum.a +” cannot be read: Here the formula ends, where a value is expected.\n  hint: The fault is after 9 characters."
    ),
    (
      "{\"mark\": \"bar\", \"transform\": [{\"filtr\": \"datum.a\"}]}",
      "chart.vl.json:1:31: error: No transform has the properties “filtr”.\n  hint: Did you mean “filter”?"
    ),
    (
      "{\"mark\": \"bar\", \"usermeta\": {\"cartouche\": {\"width\": \"wide\"}}}",
      "chart.vl.json:1:53: error: “wide” is no length.\n  hint: Write a number and a unit: 170mm, 8.1cm, 3.5in, 12pt."
    ),
  ])
  func aChartThatCannotBeDrawnSaysWhatIsWrongAndWhere(_ text: String, _ sentence: String) throws {
    let list = #expect(throws: DiagnosticList.self) { try read(text) }
    #expect(list?.description == sentence)
  }

  @Test func commentsAndAnchorsOfAYAMLFileSayWhatAJSONFileSays() throws {
    let yaml = """
      # What was delivered
      data:
        values: &rows
          - {year: 2004, tiv: 12}   # revised
          - {year: 2005, tiv: 31}
      mark: {type: bar, tooltip: yes}
      encoding:
        x: &year {field: year, type: ordinal}
        y: {field: tiv, type: quantitative, title: "Deliveries: million"}
        order: *year
      """
    let json = """
      {"data": {"values": [{"year": 2004, "tiv": 12}, {"year": 2005, "tiv": 31}]}, "mark": {"type": "bar", "tooltip": "yes"},
       "encoding": {"x": {"field": "year", "type": "ordinal"},
       "y": {"field": "tiv", "type": "quantitative", "title": "Deliveries: million"},
       "order": {"field": "year", "type": "ordinal"}}}
      """
    let first = try VegaLite.read(Array(yaml.utf8), file: "chart.vl.yaml")
    #expect(try first.value == read(json).value)
    #expect(first.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "{\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"year\",\"type\":\"ordinal\",\"axis\":null},\"y\":{\"aggregate\":\"sum\",\"field\":\"v\",\"stack\":null}}}",
    "{\"layer\":[{\"mark\":\"line\"},{\"mark\":{\"type\":\"text\",\"style\":[\"a\",\"b\"],\"dx\":3}}],\"transform\":[{\"filter\":{\"field\":\"a\",\"range\":[1,null]}},{\"window\":[{\"op\":\"sum\",\"field\":\"a\",\"as\":\"b\"}],\"frame\":[null,0]}]}",
    "{\"facet\":{\"row\":{\"field\":\"a\"}},\"spec\":{\"mark\":\"point\"},\"usermeta\":{\"cartouche\":{\"width\":\"170mm\",\"note\":\"N\"},\"x\":1},\"config\":{\"bar\":{\"color\":\"red\"},\"style\":{\"s\":{\"dx\":1}},\"background\":\"white\"}}",
    "{\"repeat\":[\"a\",\"b\"],\"spec\":{\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":{\"repeat\":\"repeat\"},\"bin\":true},\"color\":{\"condition\":{\"test\":\"datum.a > 1\",\"value\":\"red\"},\"value\":\"blue\"}}}}",
    "{\"mark\":\"geoshape\",\"projection\":{\"type\":\"equalEarth\"},\"data\":{\"url\":\"w.json\",\"format\":{\"type\":\"topojson\",\"feature\":\"c\"}},\"width\":{\"step\":20},\"title\":{\"text\":[\"a\",\"b\"],\"anchor\":\"start\"}}",
  ])
  func whatIsWrittenReadsAsTheSameChart(_ text: String) throws {
    let spec = try read(text).value
    let written = VegaLite.write(spec)
    #expect(try VegaLite.read(written).value == spec)
  }
}
