import Cartouche
import ChartModel
import Colors
import Diagnostics
import Geometry
import JSON
import SceneGraph
import TestSupport
import Testing
import VegaLite

private struct Row {
  let year: Int
  let tiv: Double
  let category: String
}

private let rows = [
  Row(year: 2004, tiv: 2872, category: "Ships"), Row(year: 2005, tiv: 3077, category: "Aircraft"),
]

/// A chart in Swift and the file that says the same, as one line of JSON.
private let pairs: [(name: String, chart: Chart, file: String)] = [
  (
    "bars",
    Chart(rows) { BarMark(x: .value("Year", String($0.year)), y: .value("TIV", $0.tiv)) },
    """
    {"data":{"values":[{"Year":"2004","TIV":2872},{"Year":"2005","TIV":3077}]},"mark":"bar",
    "encoding":{"x":{"field":"Year","type":"nominal","sort":null},"y":{"field":"TIV","type":"quantitative"}}}
    """
  ),
  (
    "key paths give the same as a loop",
    Chart { LinePlot(rows, x: .value("Year", \.year), y: .value("TIV", \.tiv)) },
    """
    {"data":{"values":[{"Year":2004,"TIV":2872},{"Year":2005,"TIV":3077}]},"mark":"line",
    "encoding":{"x":{"field":"Year","type":"quantitative"},"y":{"field":"TIV","type":"quantitative"}}}
    """
  ),
  (
    "colour by value, normalised",
    Chart(rows) { row in
      BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv), stacking: .normalized)
        .foregroundStyle(by: .value("Category", row.category))
    }
    .chartForegroundStyleScale(["Ships": Color(0x1F4E79), "Aircraft": Color(0xC8451B)]),
    """
    {"data":{"values":[{"Year":"2004","TIV":2872,"Category":"Ships"},{"Year":"2005","TIV":3077,"Category":"Aircraft"}]},
    "mark":"bar","encoding":{"x":{"field":"Year","type":"nominal","sort":null,"stack":"normalize"},
    "y":{"field":"TIV","type":"quantitative","stack":"normalize"},
    "color":{"field":"Category","type":"nominal","sort":null,
    "scale":{"domain":["Ships","Aircraft"],"range":["#1f4e79","#c8451b"]}}}}
    """
  ),
  (
    "a colour that differs from mark to mark goes through no scale",
    Chart(rows) { row in
      BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv))
        .foregroundStyle(row.year == 2005 ? Color(0xC8451B) : Color(0xA9BED0))
    },
    """
    {"data":{"values":[{"Year":"2004","TIV":2872,"color of mark":"#a9bed0"},{"Year":"2005","TIV":3077,"color of mark":"#c8451b"}]},
    "mark":"bar","encoding":{"x":{"field":"Year","type":"nominal","sort":null},"y":{"field":"TIV","type":"quantitative"},
    "color":{"field":"color of mark","type":"nominal","scale":null,"legend":null}}}
    """
  ),
  (
    "layers, a title, and what print needs",
    Chart {
      ForEach(rows) { PointMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)) }
      RuleMark(y: .value("TIV", 3000)).opacity(0.5)
    }
    .chartTitle("Peak", subtitle: "Millions").chartSource("SIPRI").chartXAxisLabel(nil)
    .chartSize(width: .millimetres(89)),
    """
    {"usermeta":{"cartouche":{"width":"89mm","source":"SIPRI"}},"title":{"text":"Peak","subtitle":"Millions"},"layer":[
    {"data":{"values":[{"Year":2004,"TIV":2872},{"Year":2005,"TIV":3077}]},"mark":{"type":"point","filled":true},
    "encoding":{"x":{"field":"Year","type":"quantitative","title":null},"y":{"field":"TIV","type":"quantitative"}}},
    {"data":{"values":[{"TIV":3000}]},"mark":"rule","encoding":{"y":{"field":"TIV","type":"quantitative"},"opacity":{"value":0.5}}}]}
    """
  ),
  (
    "only what lies within a mask is kept",
    Chart {
      ForEach(rows) { PointMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)) }
        .mask { RectangleMark(xStart: .value("From", 2005), xEnd: .value("To", 2010)) }
    },
    """
    {"data":{"values":[{"Year":2005,"TIV":3077}]},"mark":{"type":"point","filled":true},
    "encoding":{"x":{"field":"Year","type":"quantitative"},"y":{"field":"TIV","type":"quantitative"}}}
    """
  ),
  (
    "a domain that is inferred and changed, an annotation by the size of its symbol",
    Chart(rows) { row in
      PointMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).symbolSize(row.year == 2005 ? 100 : 100)
        .annotation(position: .overlay) { context in if context.targetSize.width > 10 { Text("large") } }
    }
    .chartYScale(domain: .automatic(includesZero: true, dataType: Double.self) { $0[1] += 23 }),
    """
    {"data":{"values":[{"Year":2004,"TIV":2872},{"Year":2005,"TIV":3077}]},"mark":{"type":"point","filled":true},
    "encoding":{"x":{"field":"Year","type":"quantitative"},
    "y":{"field":"TIV","type":"quantitative","scale":{"zero":true,"domain":[0,3100]}},"size":{"value":100}}}
    """
  ),
  (
    "a stack adds up the amounts along the height",
    Chart(rows) { AreaMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv), stacking: .center) },
    """
    {"data":{"values":[{"Year":2004,"TIV":2872},{"Year":2005,"TIV":3077}]},"mark":"area",
    "encoding":{"x":{"field":"Year","type":"quantitative"},"y":{"field":"TIV","type":"quantitative","stack":"center"}}}
    """
  ),
  (
    "a map of points",
    Chart {
      GeoShapeMark(.sphere).markStyle("sea")
      GeoShapeMark(.graticule(step: 30)).markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries")).markStyle("borders")
      PointMark(longitude: .value("lon", 131.9), latitude: .value("lat", 43.1))
    }
    .chartProjection("equalEarth", ["rotate": [-75, 0, 0]]),
    """
    {"projection":{"type":"equalEarth","rotate":[-75,0,0]},"layer":[
    {"data":{"sphere":true},"mark":{"type":"geoshape","style":"sea"}},
    {"data":{"graticule":{"step":[30,30]}},"mark":{"type":"geoshape","style":"graticule"}},
    {"data":{"url":"base-map/countries-110m.topojson","format":{"type":"topojson","feature":"countries"}},
    "mark":{"type":"geoshape","style":"borders"}},
    {"data":{"values":[{"lon":131.9,"lat":43.1}]},"mark":{"type":"point","filled":true},
    "encoding":{"longitude":{"field":"lon","type":"quantitative"},"latitude":{"field":"lat","type":"quantitative"}}}]}
    """
  ),
]

@Test(arguments: pairs.indices)
func aChartInSwiftIsTheSameValueAsItsFile(index: Int) throws {
  let (name, chart, file) = pairs[index]
  let read = try VegaLite.read(Array(file.utf8), file: "\(name).vl.json")
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  #expect(chart.spec == read.value, "\(name): \(VegaLite.write(chart.spec))\n\(VegaLite.write(read.value))")
}

@Test func whatAChartWritesIsReadBackAsTheSame() throws {
  for (name, figure) in sampleCharts + pairs.map({ ($0.name, $0.chart as any ChartFigure) }) {
    let written = VegaLite.write(figure.spec).text()
    let read = try VegaLite.read(Array(written.utf8), file: name)
    #expect(read.diagnostics.isEmpty, "\(name): \(read.diagnostics)")
    #expect(read.value == figure.spec, "\(name): \(written)")
  }
}

@Test(arguments: sampleCharts.indices)
func aChartAndItsFileGiveTheSamePicture(index: Int) throws {
  let (name, figure) = sampleCharts[index]
  let desk = ChartDesk()
  let drawn = try desk.scene(figure.spec, folder: Repository.root)
  #expect(drawn.diagnostics.map(\.message) == [], "\(name): \(figure.vegaLite)")
  let read = try VegaLite.read(Array(figure.vegaLite.utf8), file: name).value
  #expect(try desk.scene(read, folder: Repository.root).value == drawn.value, "\(name)")
}

@Test func labelsWithDotsAreFieldsAndNotPaths() {
  let spec = Chart { PointMark(x: .value("sq.km", 1), y: .value("sq.km", 2)) }.spec
  guard case .unit(_, let encoding) = spec.view.content else {
    Issue.record("not a unit")
    return
  }
  #expect(encoding[.x]?.fieldName == "sq\\.km")
  #expect(encoding[.y]?.fieldName == "sq\\.km (y)")
}

@Test func conditionsAndLoopsKeepTheirOrder() {
  let wanted = true
  let chart = Chart {
    for row in rows { BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv)) }
    if wanted { RuleMark(y: .value("TIV", 1000)) } else { RuleMark(x: .value("Year", "2004")) }
    if !wanted { RuleMark(x: .value("Year", "2005")) }
  }
  guard case .layer(let layers, _) = chart.spec.view.content else {
    Issue.record("not layered")
    return
  }
  #expect(layers.count == 2)
}
