/// A sound chart with one fault planted in it, and what the check has to say.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  var name: String
  var profile: String
  /// The sound chart: `bars`, `lines` or `points`.
  var base: String
  /// What is laid over the sound chart: a merge patch (RFC 7386).
  var patch: String
  /// The code of the finding, its value, and words that its element holds.
  var code: String, value: String, element: String

  init(
    _ name: String, _ profile: String, _ base: String, _ patch: String, _ code: String, _ value: String,
    _ element: String = ""
  ) {
    (self.name, self.profile, self.base, self.patch) = (name, profile, base, patch)
    (self.code, self.value, self.element) = (code, value, element)
  }

  var testDescription: String { "\(name) (\(profile))" }
}

import Testing

/// The sound charts, to which nothing is said under any profile but on the family of their letters and their width.
let soundCharts = [
  "bars": """
  {
    "data": {"values": [{"who": "Algeria", "orders": 4}, {"who": "China", "orders": 7}, {"who": "India", "orders": 11}]},
    "title": {"text": "India ordered most"},
    "mark": "bar",
    "encoding": {
      "x": {"field": "orders", "type": "quantitative", "title": null},
      "y": {"field": "who", "type": "nominal", "title": null}
    },
    "config": {"font": "Lato"},
    "usermeta": {"cartouche": {"theme": "journal", JOURNAL "width": "WIDTH", "source": "Own count.", "alt": "Three bars."}}
  }
  """,
  "lines": """
  {
    "data": {"values": [
      {"year": 2001, "who": "Oslo", "n": 2}, {"year": 2002, "who": "Oslo", "n": 5}, {"year": 2003, "who": "Oslo", "n": 4},
      {"year": 2001, "who": "Riga", "n": 1}, {"year": 2002, "who": "Riga", "n": 2}, {"year": 2003, "who": "Riga", "n": 6}
    ]},
    "title": {"text": "Exercises moved to Riga"},
    "mark": "line",
    "encoding": {
      "x": {"field": "year", "type": "quantitative", "scale": {"zero": false}, "axis": {"format": "d", "tickCount": 3}},
      "y": {"field": "n", "type": "quantitative"},
      "color": {"field": "who", "type": "nominal", "scale": {"range": ["#1F4E79", "#D59A1C"]}}
    },
    "usermeta": {"cartouche": {"theme": "journal", JOURNAL "width": "WIDTH", "source": "Own count.", "alt": "Two lines.",
      "labels": {"series": false}}}
  }
  """,
  "points": """
  {
    "data": {"values": [{"a": 1, "b": 2, "n": "Minsk"}, {"a": 3, "b": 5, "n": "Ankara"}, {"a": 5, "b": 3, "n": "Delhi"}]},
    "title": {"text": "Visits and agreements"},
    "encoding": {
      "x": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 6]}},
      "y": {"field": "b", "type": "quantitative", "scale": {"domain": [0, 6]}}
    },
    "layer": [
      {"mark": {"type": "point", "filled": true, "opacity": 1}},
      {"mark": {"type": "text", "dy": -8, "color": "#1A1A1A"}, "encoding": {"text": {"field": "n"}}}
    ],
    "usermeta": {"cartouche": {"theme": "journal", JOURNAL "width": "WIDTH", "source": "Own count.", "alt": "Three points.",
      "labels": {"series": false}}}
  }
  """,
]

let plantedFaults: [PlantedFault] = [
  // Texts too small, by every name that sets them
  .init(
    "axis labels", "nature", "bars", #"{"config": {"axis": {"labelFontSize": 4}}}"#, "print.text-small", "4 pt",
    "axis label"),
  .init(
    "labels of one axis", "science", "lines", #"{"encoding": {"y": {"axis": {"labelFontSize": 3.5}}}}"#,
    "print.text-small", "3.5 pt", "axis label"),
  .init(
    "axis title", "elsevier", "lines", #"{"config": {"axis": {"titleFontSize": 5}}}"#, "print.text-small", "5 pt",
    "axis title"),
  .init(
    "text marks for IEEE", "ieee", "points", #"{"config": {"text": {"fontSize": 6}}}"#, "print.text-small", "6 pt",
    "text"),
  .init(
    "one text", "briefing", "points",
    #"{"layer": [{"mark": {"type": "text", "x": 60, "y": 60, "fontSize": 4.5}, "encoding": {"text": {"value": "Kyiv"}}}]}"#,
    "print.text-small", "4.5 pt", "text “Kyiv”"),
  .init(
    "legend labels", "taylor-francis", "lines", #"{"config": {"legend": {"labelFontSize": 5}}}"#, "print.text-small",
    "5 pt", "legend label"),
  .init(
    "legend title", "elsevier", "lines", #"{"encoding": {"color": {"title": "City", "legend": {"titleFontSize": 4}}}}"#,
    "print.text-small", "4 pt", "legend title"),
  .init(
    "text marks", "nature", "points", #"{"config": {"text": {"fontSize": 4.2}}}"#, "print.text-small", "4.2 pt", "text"),
  .init(
    "axis labels for PLOS", "plos", "bars", #"{"config": {"axis": {"labelFontSize": 7}}}"#, "print.text-small", "7 pt",
    "axis label"),
  .init(
    "labels too large for Nature", "nature", "bars", #"{"config": {"axis": {"labelFontSize": 12}}}"#,
    "print.text-large", "12 pt", "axis label"),
  .init(
    "labels too large", "plos", "lines", #"{"config": {"axis": {"labelFontSize": 13}}}"#, "print.text-large", "13 pt",
    "axis label"),

  // Lines too thin and too thick
  .init(
    "axis line", "nature", "bars", #"{"config": {"axis": {"domainWidth": 0.1}}}"#, "print.line-thin", "0.1 pt",
    "axis line"),
  .init(
    "ticks", "science", "lines", #"{"config": {"axis": {"tickWidth": 0.2}}}"#, "print.line-thin", "0.2 pt", "axis tick"),
  .init(
    "lines of marks", "ieee", "lines", #"{"mark": {"type": "line", "strokeWidth": 0.15}}"#, "print.line-thin",
    "0.15 pt", "line of a mark"),
  .init(
    "grid", "briefing", "bars", #"{"config": {"axis": {"grid": true, "gridWidth": 0.1}, "axisX": {"grid": true}}}"#,
    "print.line-thin", "0.1 pt", "grid line"),
  .init(
    "outlines of bars", "plos", "bars", #"{"mark": {"type": "bar", "stroke": "black", "strokeWidth": 0.2}}"#,
    "print.line-thin", "0.2 pt", "line of a mark"),
  .init(
    "lines for Taylor & Francis", "taylor-francis", "lines", #"{"mark": {"type": "line", "strokeWidth": 0.28}}"#,
    "print.line-thin", "0.28 pt", "line of a mark"),
  .init(
    "lines for Elsevier", "elsevier", "lines", #"{"mark": {"type": "line", "strokeWidth": 0.05}}"#, "print.line-thin",
    "0.05 pt", "line of a mark"),
  .init(
    "thick lines", "elsevier", "lines", #"{"mark": {"type": "line", "strokeWidth": 3}}"#, "print.line-thick", "3 pt",
    "line of a mark"),

  // Sizes
  .init(
    "width for Nature", "nature", "bars", #"{"usermeta": {"cartouche": {"width": "100mm"}}}"#, "print.width", "100 mm",
    "width"),
  .init(
    "width for Science", "science", "bars", #"{"usermeta": {"cartouche": {"width": "89mm"}}}"#, "print.width", "89 mm",
    "width"),
  .init(
    "width for Elsevier", "elsevier", "lines", #"{"usermeta": {"cartouche": {"width": "91mm"}}}"#, "print.width",
    "91 mm", "width"),
  .init(
    "width for IEEE", "ieee", "lines", #"{"usermeta": {"cartouche": {"width": "3.6in"}}}"#, "print.width", "91.4 mm",
    "width"),
  .init(
    "width for PLOS", "plos", "bars", #"{"usermeta": {"cartouche": {"width": "60mm"}}}"#, "print.width", "60 mm",
    "width"),
  .init(
    "too wide for PLOS", "plos", "bars", #"{"usermeta": {"cartouche": {"width": "200mm"}}}"#, "print.width", "200 mm",
    "width"),
  .init(
    "height for Nature", "nature", "lines", #"{"usermeta": {"cartouche": {"height": "180mm"}}}"#, "print.height",
    "180 mm", "height"),
  .init(
    "height for PLOS", "plos", "lines", #"{"usermeta": {"cartouche": {"height": "230mm"}}}"#, "print.height", "230 mm",
    "height"),
  .init(
    "height of a briefing", "briefing", "lines", #"{"usermeta": {"cartouche": {"height": "260mm"}}}"#, "print.height",
    "260 mm", "height"),

  // Families
  .init(
    "family for Nature", "nature", "points", #"{"config": {"text": {"font": "Vollkorn"}}}"#, "print.family", "Vollkorn",
    "text"),

  // Contrast
  .init(
    "pale axis labels", "briefing", "bars", ##"{"config": {"axis": {"labelColor": "#BBBBBB"}}}"##, "print.contrast",
    "1.9", "axis label"),
  .init(
    "pale axis titles", "nature", "lines", ##"{"config": {"axis": {"titleColor": "#CCCCCC"}}}"##, "print.contrast",
    "1.6", "axis title"),
  .init(
    "white words on white", "briefing", "points",
    #"{"config": {"text": {"color": "white"}}, "layer": [{"mark": "point"}, {"mark": {"type": "text", "dy": -8, "color": "white"}, "encoding": {"text": {"field": "n"}}}]}"#,
    "print.contrast", "1", "text"),
  .init("ink on a dark ground", "science", "bars", ##"{"background": "#444444"}"##, "print.contrast", "", ""),
  .init(
    "words on dark bars", "briefing", "bars",
    ##"{"mark": null, "layer": [{"mark": {"type": "bar", "color": "#1F4E79"}}, {"mark": {"type": "text", "align": "right", "dx": -4, "color": "#000000"}, "encoding": {"text": {"field": "orders"}}}]}"##,
    "print.contrast", "2.4", "text"),
  .init(
    "legend labels", "ieee", "lines", ##"{"config": {"legend": {"labelColor": "#C0C0C0"}}}"##, "print.contrast", "1.8",
    "legend label"),
  .init(
    "see-through labels", "briefing", "bars", #"{"config": {"axis": {"labelOpacity": 0.3}}}"#, "print.contrast", "",
    "axis label"),

  .init(
    "pale lines", "briefing", "lines",
    ##"{"mark": {"type": "line", "color": "#EEEEEE"}, "encoding": {"color": null, "detail": {"field": "who"}}}"##,
    "print.mark-faint", "1.1", "line"),
  .init(
    "pale points", "science", "points",
    ##"{"layer": [{"mark": {"type": "point", "filled": true, "opacity": 1, "color": "#E0E0E0"}}]}"##,
    "print.mark-faint", "1.3", "points"),

  // Colours
  .init(
    "alike in full colour", "briefing", "lines",
    ##"{"encoding": {"color": {"scale": {"range": ["#1F4E79", "#22507A"]}}}}"##, "print.colors-alike", "", "Oslo"),
  .init(
    "alike in grey", "briefing", "lines", ##"{"encoding": {"color": {"scale": {"range": ["#C8451B", "#2F7F5C"]}}}}"##,
    "print.colors-alike", "", "Riga"),
  .init(
    "red and green", "nature", "lines", ##"{"encoding": {"color": {"scale": {"range": ["#A07A00", "#7A8A00"]}}}}"##,
    "print.colors-alike", "", "Riga"),
  .init(
    "blue and green", "elsevier", "lines", ##"{"encoding": {"color": {"scale": {"range": ["#008FA8", "#009A8C"]}}}}"##,
    "print.colors-alike", "", "Riga"),
  .init(
    "a rainbow", "briefing", "points",
    #"{"layer": [{"mark": {"type": "point", "filled": true, "opacity": 1}, "encoding": {"color": {"field": "b", "type": "quantitative", "scale": {"scheme": "rainbow"}}}}]}"#,
    "print.ramp", "", "colours"),

  // Texts on one another, cut, shortened, dropped
  .init(
    "words over words", "briefing", "points",
    #"{"data": {"values": [{"a": 2, "b": 3, "n": "Minsk"}, {"a": 2.1, "b": 3, "n": "Ankara"}]}, "usermeta": {"cartouche": {"labels": {"series": false}}}, "layer": [{"mark": "point"}, {"mark": {"type": "text", "dy": -8}, "encoding": {"text": {"field": "n"}}}]}"#,
    "print.collision", "", "Minsk"),
  .init(
    "turned words over words", "nature", "points",
    #"{"layer": [{"mark": {"type": "text", "angle": 45, "x": 60, "y": 60}, "encoding": {"text": {"value": "Murmansk"}}}, {"mark": {"type": "text", "angle": -45, "x": 60, "y": 60}, "encoding": {"text": {"value": "Archangelsk"}}}]}"#,
    "print.collision", "", "Murmansk"),
  .init(
    "words beyond the edge", "briefing", "points",
    #"{"layer": [{"mark": {"type": "text", "align": "left"}, "encoding": {"x": {"value": 245}, "y": {"value": 40}, "text": {"value": "Vladivostok"}}}]}"#,
    "print.text-cut", "", "Vladivostok"),
  .init(
    "words cut by the plot", "briefing", "points",
    #"{"layer": [{"mark": {"type": "text", "clip": true, "align": "center"}, "encoding": {"x": {"value": 2}, "y": {"value": 40}, "text": {"value": "Kaliningrad"}}}]}"#,
    "print.text-cut", "", "Kaliningrad"),
  .init(
    "shortened label", "briefing", "bars",
    #"{"encoding": {"y": {"axis": {"labelLimit": 24}}}, "usermeta": {"cartouche": {"theme": "vega"}}}"#,
    "print.text-shortened", "shortened", "axis label"),
  .init(
    "shortened legend", "briefing", "lines",
    #"{"encoding": {"color": {"legend": {"labelLimit": 12}}}, "usermeta": {"cartouche": {"theme": "vega"}}}"#,
    "print.text-shortened", "shortened", "legend label"),

  // Transparency, grid
  .init(
    "see-through points", "taylor-francis", "points",
    #"{"layer": [{"mark": {"type": "point", "filled": true, "opacity": 0.5}}]}"#, "print.transparency", "0.5", "mark"),
  .init(
    "see-through bars", "taylor-francis", "bars", #"{"mark": {"type": "bar", "fillOpacity": 0.8}}"#,
    "print.transparency", "0.8", "mark"),
  .init(
    "see-through lines", "taylor-francis", "lines", #"{"mark": {"type": "line", "strokeOpacity": 0.6}}"#,
    "print.transparency", "0.6", "mark"),
  .init(
    "see-through labels of axes", "taylor-francis", "bars", #"{"config": {"axis": {"labelOpacity": 0.9}}}"#,
    "print.transparency", "0.9", "axis label"),
  .init("grid for Nature", "nature", "bars", #"{"config": {"axisX": {"grid": true}}}"#, "print.grid", "drawn", "grid"),

  // Pixels
  .init(
    "coarse pixels", "briefing", "points", #"{"usermeta": {"cartouche": {"rasterize": {"above": 1, "dpi": 100}}}}"#,
    "print.resolution", "100 dpi", "picture"),
  .init(
    "pixels for Elsevier", "elsevier", "points",
    #"{"usermeta": {"cartouche": {"rasterize": {"above": 1, "dpi": 300}}}}"#, "print.resolution", "300 dpi", "picture"),

  // Words
  .init(
    "no alternative text", "briefing", "bars", #"{"usermeta": {"cartouche": {"alt": null}}}"#, "print.no-alt", "none"),
  .init(
    "empty alternative text", "briefing", "lines", #"{"usermeta": {"cartouche": {"alt": "  "}}}"#, "print.no-alt",
    "none"),
  .init(
    "no alternative text for Nature", "nature", "lines", #"{"usermeta": {"cartouche": {"alt": null}}}"#, "print.no-alt",
    "none"),
  .init("no source", "briefing", "bars", #"{"usermeta": {"cartouche": {"source": null}}}"#, "print.no-source", "none"),
  .init(
    "no source for PLOS", "plos", "points", #"{"usermeta": {"cartouche": {"source": null}}}"#, "print.no-source", "none"
  ),
  .init(
    "no words at all", "briefing", "points", #"{"usermeta": {"cartouche": {"alt": null, "source": null}}}"#,
    "print.no-source", "none"),
]
