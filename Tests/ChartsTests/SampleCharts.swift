import Cartouche

struct Delivery: Identifiable {
  let id: Int
  let date: CivilDate
  let year: Int
  let tiv: Double
  let low: Double, high: Double
  let category: String
  let domain: Domain
  var color: Color { category == "Ships" ? .red : .blue }
  var dashed: StrokeStyle { StrokeStyle(lineWidth: 1, dash: [2, 2]) }
  var certainty: Double { tiv > 2000 ? 1 : 0.5 }

  init(_ id: Int, _ year: Int, _ month: Int, _ tiv: Double, _ category: String, _ domain: Domain) {
    (self.id, self.year, self.tiv, self.category, self.domain) = (id, year, tiv, category, domain)
    date = CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0)
    (low, high) = (tiv * 0.9, tiv * 1.1)
  }
}

enum Domain: String, Plottable, CaseIterable { case land, sea, air }

let deliveries = [
  Delivery(1, 2004, 3, 1200, "Ships", .sea), Delivery(2, 2004, 9, 1672, "Aircraft", .air),
  Delivery(3, 2005, 2, 900, "Ships", .sea), Delivery(4, 2005, 7, 2177, "Aircraft", .air),
  Delivery(5, 2006, 1, 1450, "Ships", .sea), Delivery(6, 2006, 11, 1000, "Aircraft", .air),
  Delivery(7, 2006, 12, 300, "Armour", .land),
]

private let table = Table([
  Column("year", [2004, 2005, 2006]), Column("tiv", [2872.0, 3077, 2750]), Column("kind", ["a", "b", "a"]),
])

private let tivBins = NumberBins(data: deliveries.map(\.tiv), desiredCount: 4)
private let dateBins = DateBins(unit: .quarter, range: deliveries[0].date.start...deliveries[6].date.start)

/// Charts that between them use the whole interface, written as Swift Charts' users write them.
let sampleCharts: [(name: String, figure: any ChartFigure)] =
  markSamples + plotSamples + modifierSamples + figureSamples

private let markSamples: [(name: String, figure: any ChartFigure)] = [
  ("bars", Chart(deliveries) { BarMark(x: .value("Year", String($0.year)), y: .value("TIV", $0.tiv)) }),
  (
    "bars by id",
    Chart(deliveries, id: \.id) {
      BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv), width: .ratio(0.6))
    }
  ),
  (
    "bars of one row",
    Chart(deliveries) { BarMark(x: .value("TIV", $0.tiv)).foregroundStyle(by: .value("Kind", $0.category)) }
  ),
  (
    "bars between",
    Chart(deliveries) {
      BarMark(x: .value("Year", String($0.year)), yStart: .value("Low", $0.low), yEnd: .value("High", $0.high))
    }
  ),
  (
    "bars lying",
    Chart(deliveries) {
      BarMark(xStart: .value("Low", $0.low), xEnd: .value("High", $0.high), y: .value("Kind", $0.category), height: 6)
    }
  ),
  ("bars in points", Chart(deliveries) { BarMark(x: .value("Year", String($0.year)), yStart: 10, yEnd: 20) }),
  ("bars by unit", Chart(deliveries) { BarMark(x: .value("Month", $0.date, unit: .month), y: .value("TIV", $0.tiv)) }),
  (
    "bars of bins",
    Chart(deliveries) { BarMark(x: .value("TIV", $0.tiv, bins: 5), y: .value("Deliveries", $0.id, aggregate: .count)) }
  ),
  (
    "bars of own bins",
    Chart(tivBins.indices) { index in
      BarMark(
        x: .value("TIV", tivBins[index]),
        y: .value("Deliveries", deliveries.count { tivBins.index(for: $0.tiv) == index }))
    }
  ),
  (
    "bars of bins of dates",
    Chart(dateBins.indices) { index in
      BarMark(
        x: .value("Quarter", dateBins[index]),
        y: .value("Deliveries", deliveries.count { dateBins.index(for: $0.date.start) == index }))
    }
  ),
  ("bars of ranges", Chart(deliveries) { BarMark(x: .value("TIV", $0.low..<$0.high), y: .value("Kind", $0.category)) }),
  (
    "bars of means",
    Chart(deliveries) { BarMark(x: .value("Domain", $0.domain), y: .value("Mean TIV", $0.tiv, aggregate: .mean)) }
  ),
  (
    "lines",
    Chart(deliveries) {
      LineMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv), series: .value("Kind", $0.category))
    }
  ),
  (
    "area, stacked",
    Chart(deliveries) {
      AreaMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv), stacking: .center).foregroundStyle(
        by: .value("Kind", $0.category))
    }
  ),
  (
    "area between",
    Chart(deliveries) {
      AreaMark(x: .value("Date", $0.date), yStart: .value("Low", $0.low), yEnd: .value("High", $0.high))
    }
  ),
  (
    "points",
    Chart(deliveries) {
      PointMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)).symbol(by: .value("Domain", $0.domain))
    }
  ),
  ("points of one row", Chart(deliveries) { PointMark(x: .value("TIV", $0.tiv), y: 10) }),
  (
    "cells",
    Chart(deliveries) {
      RectangleMark(x: .value("Year", String($0.year)), y: .value("Kind", $0.category)).foregroundStyle(
        by: .value("TIV", $0.tiv))
    }
  ),
  (
    "rectangles",
    Chart {
      RectangleMark(xStart: .value("Year", 2004), xEnd: .value("Year", 2005)).foregroundStyle(.gray.opacity(0.2))
      RectangleMark(yStart: .value("TIV", 1000), yEnd: .value("TIV", 2000)).opacity(0.2)
      RectangleMark(
        xStart: .value("Year", 2004), xEnd: .value("Year", 2006), yStart: .value("TIV", 10), yEnd: .value("TIV", 20))
      RectangleMark(xStart: 0, xEnd: 20, yStart: 5, yEnd: nil)
      for row in deliveries { LineMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)) }
    }
  ),
  (
    "rules",
    Chart {
      RuleMark(x: .value("Year", 2005)).lineStyle(StrokeStyle(lineWidth: 0.5, dash: [2, 2]))
      RuleMark(xStart: .value("Year", 2004), xEnd: .value("Year", 2006), y: .value("TIV", 1262))
      RuleMark(x: .value("Year", 2004), yStart: .value("TIV", 1), yEnd: .value("TIV", 2))
      RuleMark(xStart: 4, y: .value("TIV", 800))
    }
  ),
  (
    "sectors",
    Chart(deliveries) {
      SectorMark(angle: .value("TIV", $0.tiv), innerRadius: .ratio(0.6), angularInset: 1)
        .foregroundStyle(by: .value("Kind", $0.category))
    }
  ),
  ("ticks", Chart(deliveries) { TickMark(x: .value("TIV", $0.tiv), y: .value("Kind", $0.category), thickness: 1) }),
  (
    "box plots",
    Chart(deliveries) { BoxPlotMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv), whiskers: .extremes) }
  ),
  (
    "errors",
    Chart(deliveries) {
      ErrorBandMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv), extent: .confidence)
      ErrorBarMark(x: .value("Date", $0.date), yStart: .value("Low", $0.low), yEnd: .value("High", $0.high))
    }
  ),
  (
    "texts",
    Chart(deliveries) {
      TextMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv), text: "\($0.tiv)").textAlignment(.left).font(
        .caption)
      TextMark(
        x: .value("Date", $0.date), y: .value("TIV", $0.tiv), text: .value("Share", $0.tiv),
        format: .number.notation(.compactName))
    }
  ),
  (
    "map",
    Chart {
      GeoShapeMark(.sphere).markStyle("sea")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .joining([("RUS", 12.0), ("CHN", 8.0)], key: { $0.0 }, on: "properties.iso3", .value("TIV", \.1))
        .foregroundStyle(by: .field("TIV", .quantitative))
      PointMark(longitude: .value("Longitude", 131.9), latitude: .value("Latitude", 43.1))
      TextMark(longitude: .value("Longitude", 131.9), latitude: .value("Latitude", 43.1), text: "Vladivostok")
    }
    .chartProjection("equalEarth", ["rotate": [-75, 0, 0]])
  ),
]

private let plotSamples: [(name: String, figure: any ChartFigure)] = [
  (
    "bar plot",
    Chart {
      BarPlot(deliveries, x: .value("Kind", \.category), y: .value("TIV", \.tiv)).foregroundStyle(\.color).opacity(
        \.certainty)
    }
  ),
  (
    "line plot",
    Chart {
      LinePlot(deliveries, x: .value("Date", \.date), y: .value("TIV", \.tiv)).foregroundStyle(
        by: .value("Kind", \.category)
      ).interpolationMethod(.monotone)
    }
  ),
  (
    "area plot",
    Chart {
      AreaPlot(deliveries, x: .value("Date", \.date), yStart: .value("Low", \.low), yEnd: .value("High", \.high))
    }
  ),
  (
    "point plot",
    Chart {
      PointPlot(deliveries, x: .value("Date", \.date), y: .value("TIV", \.tiv)).opacity(0.8).symbolSize(
        by: .value("High", \.high)
      ).symbol(by: .value("Domain", \.domain))
    }
  ),
  (
    "rule plot",
    Chart {
      RulePlot(deliveries, x: .value("Kind", \.category), yStart: .value("Low", \.low), yEnd: .value("High", \.high))
        .lineStyle(\.dashed)
    }
  ),
  (
    "rectangle plot",
    Chart {
      RectanglePlot(deliveries, x: .value("Kind", \.category), y: .value("Domain", \.domain)).foregroundStyle(
        by: .value("TIV", \.tiv))
    }
  ),
  (
    "sector plot",
    Chart {
      SectorPlot(deliveries, angle: .value("TIV", \.tiv), innerRadius: 20).foregroundStyle(
        by: .value("Kind", \.category))
    }
  ),
  ("function", Chart { LinePlot(x: "x", y: "y", domain: 0...1) { $0 * $0 } }),
  ("curve", Chart { LinePlot(x: "x", y: "y", t: "t", domain: 0...1) { (x: $0 * (1 - $0), y: $0) } }),
  (
    "area of functions",
    Chart { AreaPlot(x: "x", yStart: "low", yEnd: "high", domain: 0...1) { (yStart: -$0, yEnd: $0) } }
  ),
  (
    "table",
    Chart(table) { BarMark(x: .field("year"), y: .field("tiv", aggregate: .sum)).foregroundStyle(by: .field("kind")) }
  ),
  (
    "counts",
    Chart(table) {
      BarMark(x: .field("kind"), y: .count("Rows")); RuleMark(y: .value("Two", 2))
    }
  ),
]

private let modifierSamples: [(name: String, figure: any ChartFigure)] = [
  (
    "grouped",
    Chart(deliveries) {
      BarMark(x: .value("Year", String($0.year)), y: .value("TIV", $0.tiv)).cornerRadius(1)
        .foregroundStyle(by: .value("Kind", $0.category)).position(by: .value("Kind", $0.category), span: .ratio(0.8))
    }
    .chartForegroundStyleScale(["Ships": .red, "Aircraft": .blue, "Armour": .gray])
  ),
  (
    "annotated",
    Chart {
      ForEach(deliveries) { row in
        BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv))
          .foregroundStyle(by: .value("Kind", row.category))
          .annotation(position: .overlay) { Text("\(row.tiv)").font(.caption).foregroundStyle(.white) }
      }
      RuleMark(y: .value("Mean", 1262))
        .annotation(position: .top, alignment: .leading) { Text("Mean").bold() }
    }
  ),
  (
    "gradients",
    Chart(deliveries) {
      AreaMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv), stacking: .unstacked)
        .foregroundStyle(.linearGradient(colors: [.blue, .clear], startPoint: .top, endPoint: .bottom))
      LineMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)).symbol(.circle.strokeBorder(lineWidth: 1))
        .interpolationMethod(.catmullRom(alpha: 0.5))
      PointMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)).symbol(.pentagon).symbolSize(30).offset(x: 2)
    }
  ),
  (
    "places by a proxy, a legend of texts, signs as symbols",
    Chart(deliveries) {
      PointMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)).symbol { Text("†").bold() }
      LineMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)).clipShape(.rect).alignsMarkStylesWithPlotArea()
    }
    .chartOverlay { proxy in
      Text("peak of \(proxy.xDomain(dataType: Int.self).count) years")
        .position(proxy.position(for: (x: 2005, y: 2177.0)))
    }
    .chartBackground { proxy in Text("2006").foregroundStyle(.gray).position(proxy.position(forX: 2006)) }
    .chartLegend(position: .top, alignment: .leading) {
      Text("Ships").foregroundStyle(.red)
      Text("Aircraft").foregroundStyle(.blue)
    }
    .chartLabels(series: false, values: false)
  ),
  (
    "sectors between angles, axes of layers",
    Chart {
      SectorMark(angleStart: .value("from", 0), angleEnd: .value("to", 40), innerRadius: 20, outerRadius: 50)
        .scaling(.theta, ["domain": [0, 100]])
      TextMark(angle: .value("at", 20), radius: 60, text: .value("share", 40))
    }
  ),
  (
    "order and depth",
    Chart {
      PointMark(x: .value("x", 1), y: .value("y", 2)).zIndex(1).accessibilityLabel("Peak").accessibilityValue("2")
      Plot {
        LineMark(x: .value("x", 1), y: .value("y", 2)).order(by: .value("step", 1))
        LineMark(x: .value("x", 0), y: .value("y", 3)).order(by: .value("step", 2))
      }
      .foregroundStyle(.teal).clipped()
    }
  ),
  (
    "axes",
    Chart(deliveries) { LineMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)) }
      .chartXAxis {
        AxisMarks(values: .stride(by: .year)) { _ in
          AxisGridLine(stroke: StrokeStyle(lineWidth: 0.5, dash: [1, 2]))
          AxisTick(length: 3)
          AxisValueLabel(format: .dateTime.month(.abbreviated).year(), orientation: .vertical)
        }
      }
      .chartYAxis {
        AxisMarks(position: .trailing, values: [0, 1000, 2000]) { value in
          AxisGridLine()
          if value.index > 0 { AxisValueLabel { if let number = value.as(Int.self) { Text("\(number / 1000)k") } } }
        }
      }
      .chartXAxisLabel("Delivered", alignment: .trailing).chartYAxisLabel("TIV")
      .chartYScale(domain: .automatic(includesZero: true, reversed: true), type: .squareRoot)
      .chartXScale(range: .plotDimension(padding: 4))
  ),
  (
    "axes of formats",
    Chart(deliveries) { PointMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)) }
      .chartXAxis { AxisMarks(format: .number.grouping(.never), preset: .aligned, values: .automatic(desiredCount: 3)) }
      .chartYAxis(.hidden).chartXScale(domain: 2000...2010).chartYScale(type: .log)
  ),
  (
    "scales",
    Chart(deliveries) {
      PointMark(x: .value("Year", $0.year), y: .value("TIV", $0.tiv)).symbolSize(by: .value("High", $0.high))
        .foregroundStyle(by: .value("TIV", $0.tiv)).symbol(by: .value("Domain", $0.domain))
    }
    .chartForegroundStyleScale(range: Gradient(colors: [.white, .blue])).chartSymbolSizeScale(range: 4...100)
    .chartSymbolScale(["land": .square, "sea": .circle, "air": .triangle]).chartXScale(type: .category)
    .chartLegend(position: .bottom, spacing: 4)
  ),
  (
    "mapped colours",
    Chart(deliveries) {
      BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv)).foregroundStyle(by: .value("Domain", $0.domain))
    }
    .chartForegroundStyleScale { (domain: Domain) in domain == .sea ? .blue : .gray }
    .chartLegend(.hidden)
  ),
  (
    "dashes",
    Chart(deliveries) {
      LineMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)).lineStyle(by: .value("Kind", $0.category))
    }
    .chartLineStyleScale(domain: ["Ships", "Aircraft"], range: [StrokeStyle(), StrokeStyle(dash: [3, 2])])
  ),
]

private let figureSamples: [(name: String, figure: any ChartFigure)] = [
  (
    "facets",
    Chart(deliveries) {
      LineMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)).facet(by: .value("Kind", $0.category))
    }
    .chartFacet(columns: 2, spacing: 10).chartTitle("Cells")
  ),
  (
    "layers in facets",
    Chart {
      ForEach(deliveries) { row in
        Plot {
          BarMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv))
          TextMark(x: .value("Year", String(row.year)), y: .value("TIV", row.tiv), text: "\(row.id)")
        }
        .facet(row: .value("Domain", row.domain))
      }
      RuleMark(y: .value("Mean", 1000))
    }
    .chartFacet(scales: [.y: .independent])
  ),
  (
    "facets by label",
    Chart(deliveries) {
      BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv)).foregroundStyle(by: .value("Domain", $0.domain))
    }
    .chartFacet(wrap: "Domain", columns: 3)
  ),
  (
    "two axes",
    Chart(deliveries) {
      BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv))
      PointMark(x: .value("Kind", $0.category), y: .value("Year", $0.year)).foregroundStyle(.red)
    }
    .chartResolve(scales: [.y: .independent]).chartMissing(.connect).chartTheme(.journal)
  ),
  (
    "side by side",
    HConcat(spacing: 12) {
      Chart(deliveries) { BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv)) }.chartTitle("Kinds")
      VConcat {
        Chart(deliveries) { PointMark(x: .value("Date", $0.date), y: .value("TIV", $0.tiv)) }
        Chart(deliveries) { TickMark(x: .value("TIV", $0.tiv)) }
      }
    }
    .chartTitle("Deliveries", subtitle: "TIV").chartSource("SIPRI").chartNote("Estimates.")
    .chartAlternativeText("Bars and points.").chartSize(width: .millimetres(170))
  ),
  (
    "grid of charts",
    ChartGrid(columns: 2) {
      for domain in Domain.allCases {
        Chart(deliveries.filter { $0.domain == domain }) {
          BarMark(x: .value("Year", String($0.year)), y: .value("TIV", $0.tiv))
        }
        .chartTitle(domain.rawValue)
      }
    }
    .chartResolve(scales: [.y: .shared])
  ),
  (
    "plot style",
    Chart(deliveries) { BarMark(x: .value("Kind", $0.category), y: .value("TIV", $0.tiv)) }
      .chartPlotStyle { $0.background(.gray.opacity(0.1)).border(.gray, width: 0.5).frame(width: 200, height: 80) }
      .chartOverlay(alignment: .topTrailing) { Text("Draft").font(.title) }
      .chartBackground(.white).chartYSort(.descending)
  ),
]
