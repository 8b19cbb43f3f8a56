import ChartModel
import Diagnostics
import Geography
import Geometry
import Scales
import SceneGraph

extension MapFurniture {
  /// A bar of a round length, true along the parallel that it names.
  ///
  /// Options: `latitude` in degrees (the middle of the map unless stated), `length` (a round one of at most a
  /// quarter of the map's width), `unit` (`km`, `mi`, `nmi`), `orient` (a corner, `bottom-left`). Where the
  /// scale changes by more than a twentieth over the map, the bar says for which latitude it is true.
  mutating func scaleBar(_ options: Properties) -> SceneNode? {
    let unit = unit(options)
    let latitude = options.number("latitude") ?? middle.latitude
    guard let pointsPerKilometre = scale(at: GeoPoint(longitude: middle.longitude, latitude: latitude)) else {
      sink.report(Messages.noScale(latitude, Place(options.place("latitude"))))
      return nil
    }
    let perUnit = pointsPerKilometre * unit.kilometres
    let length = options.number("length") ?? Self.round(below: min(size.width / 4, 110) / perUnit)
    let width = length * perUnit
    guard width.isFinite, width > 4, width < size.width else {
      sink.report(Messages.scaleBarTooLong(length, unit.name, Place(options.place("length"))))
      return nil
    }
    var end = "\(Self.number(length)) \(unit.name)"
    if options["latitude"] != nil || varies(from: pointsPerKilometre) {
      let degrees = Self.number(abs(latitude.rounded()))
      end += latitude.rounded() == 0 ? " at the equator" : " at \(degrees)° \(latitude < 0 ? "S" : "N")"
    }
    let tick = 3.0, type = look.size
    let right = look.width(end, measurer) - look.width(Self.number(length), measurer) / 2
    let left = look.width("0", measurer) / 2
    let box = Size(width: left + width + right, height: type + 2 + tick)
    let origin = corner(options, usual: .bottomLeft).origin(of: box, in: size)
    let x = origin.x + left, y = origin.y + box.height
    let places = [0, width / 2, width]
    let texts = texts(
      [
        TextBatch.Item(["0"], at: Point(x: x, y: y - tick - 2), alignment: .center),
        TextBatch.Item([Self.number(length / 2)], at: Point(x: x + width / 2, y: y - tick - 2), alignment: .center),
        // The number stands over its tick, the unit behind it.
        TextBatch.Item(
          [end], at: Point(x: x + width - look.width(Self.number(length), measurer) / 2, y: y - tick - 2)),
      ], role: "map-scale-label")
    let rules = RuleBatch(
      role: "map-scale-bar",
      starts: [Point(x: x, y: y)] + places.map { Point(x: x + $0, y: y) },
      ends: [Point(x: x + width, y: y)] + places.map { Point(x: x + $0, y: y - tick) }, style: line(0.6))
    return .group(Group(role: "map-scale", children: [.rules(rules), texts]))
  }

  /// Points per kilometre along the parallel at a place; nil where the map does not show it.
  func scale(at place: GeoPoint) -> Double? {
    let half = 0.05
    let west = GeoPoint(longitude: place.longitude - half, latitude: place.latitude)
    let east = GeoPoint(longitude: place.longitude + half, latitude: place.latitude)
    guard let a = projection(west), let b = projection(east) else { return nil }
    let scale = hypot(b.x - a.x, b.y - a.y) / (west.distance(to: east) * GeoPoint.earthRadius)
    return scale.isFinite && scale > 0 ? scale : nil
  }

  /// Whether the scale at the edges of the map is another than in its middle.
  private func varies(from usual: Double) -> Bool {
    let edges = [
      Point(x: size.width / 2, y: 1), Point(x: size.width / 2, y: size.height - 1), Point(x: 1, y: size.height / 2),
      Point(x: size.width - 1, y: size.height / 2),
    ]
    return edges.compactMap { projection.invert($0).flatMap { scale(at: $0) } }.contains { abs($0 / usual - 1) > 0.05 }
  }

  /// The largest of 1, 2, 5, 10, 20, … that is not above a number.
  static func round(below number: Double) -> Double {
    guard number > 0, number.isFinite else { return 0 }
    let power = pow(10, floor(log10(number)))
    let digit = number / power
    return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power
  }

  /// A length as a map writes it: “1,000”, “2.5”.
  private static func number(_ value: Double) -> String {
    NumberFormat(",~f").map { $0(value) } ?? SceneNumber.text(value)
  }

  /// A unit of length by name, kilometres where none is stated: statute and nautical miles by their definitions.
  private mutating func unit(_ options: Properties) -> (name: String, kilometres: Double) {
    switch options.string("unit") {
    case nil, "km": return ("km", 1)
    case "mi": return ("mi", 1.609344)
    case "nmi": return ("nmi", 1.852)
    case let name?:
      sink.report(Messages.unknownUnit(name, Place(options.place("unit"))))
      return ("km", 1)
    }
  }
}
