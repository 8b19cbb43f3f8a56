import ChartModel
import Diagnostics
import Geography
import Geometry
import SceneGraph

extension MapFurniture {
  /// An arrow to the north, where the map has one: north must lie in the same direction, within 10°, all over it.
  ///
  /// Options: `orient` (a corner, `top-right`).
  mutating func northArrow(_ options: Properties) -> SceneNode? {
    let box = Size(width: 10, height: 24)
    let origin = corner(options, usual: .topRight).origin(of: box, in: size)
    let middle = Point(x: origin.x + box.width / 2, y: origin.y + box.height / 2)
    guard let here = north(at: middle) ?? north(at: Point(x: size.width / 2, y: size.height / 2)) else {
      sink.report(Messages.noNorth(Place(settings.place("northArrow"))))
      return nil
    }
    let steps = [0.1, 0.3, 0.5, 0.7, 0.9]
    let spread =
      steps.flatMap { x in steps.map { y in Point(x: x * size.width, y: y * size.height) } }
      .compactMap { north(at: $0) }.map { abs(($0 - here).remainder(dividingBy: 2 * .pi)) }.max() ?? 0
    guard spread < 10 * .pi / 180 else {
      sink.report(Messages.noNorth(Place(settings.place("northArrow"))))
      return nil
    }
    var arrow = Path()
    arrow.move(to: Point(x: 0, y: -8))
    arrow.line(to: Point(x: 3, y: 2))
    arrow.line(to: Point(x: 0, y: 0))
    arrow.line(to: Point(x: -3, y: 2))
    arrow.close()
    let letter = texts(
      [TextBatch.Item(["N"], at: Point(x: 0, y: 3.5), alignment: .center, baseline: .top)], role: "map-north-label")
    let shape = PathBatch(role: "map-north-arrow", paths: [arrow], style: BatchStyle(fill: .constant(look.color)))
    let turn = Affine.rotation(Angle(radians: here)).then(.translation(middle.x, middle.y))
    return .group(Group(role: "map-north", transform: turn, children: [.paths(shape), letter]))
  }

  /// The direction of north at a point of the map, clockwise from the top, in radians; nil off the map.
  private func north(at point: Point) -> Double? {
    guard let place = projection.invert(point), abs(place.latitude) < 89.5,
      let here = projection(place),
      let there = projection(GeoPoint(longitude: place.longitude, latitude: place.latitude + 0.05))
    else { return nil }
    return atan2(there.x - here.x, here.y - there.y)
  }
}
