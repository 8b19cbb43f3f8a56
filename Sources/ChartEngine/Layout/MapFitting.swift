import ChartModel
import Diagnostics
import Geography
import Geometry
import Projections

/// Finds the projection of a plot: as stated, or at the scale at which everything on the map fits.
struct MapFitting {
  let plot: PlotPlan
  /// Whether the chart is drawn as a figure, not as Vega draws it.
  let isFigure: Bool
  var sink: DiagnosticSink

  /// The projection of a plot that states none. Layers lose Vega-Lite's own, and Vega takes Mercator's then.
  private var usualKind: String {
    if !isFigure, case .layer = plot.view.content { return "mercator" }
    return "equalEarth"
  }

  /// The projection of the plot's units; nil where nothing is a map.
  mutating func projection(_ size: Size) -> Projection? {
    let units = plot.units.map(\.plan).filter(\.isGeographic)
    guard let settings = units.lazy.compactMap(\.projection).first(where: { !$0.isEmpty }) ?? units.first?.projection
    else { return nil }
    let name = settings.string("type") ?? usualKind
    if PROJ.understands(name) { return foreign(name, settings, units, size) }
    guard var projection = Projection(named: name) else {
      let near = nearestName(to: name, among: ProjectionKind.allCases.map(\.rawValue))
      sink.report(Messages.unknownProjection(name, near: near, Place(settings.place("type"))))
      return nil
    }
    if let center = settings["center"]?.numbers, center.count > 1 {
      projection.center = GeoPoint(longitude: center[0], latitude: center[1])
    }
    if let turn = settings["rotate"]?.numbers, let first = turn.first {
      projection.rotate = GeoRotation(
        lambda: first, phi: turn.count > 1 ? turn[1] : 0, gamma: turn.count > 2 ? turn[2] : 0)
    }
    if let parallels = settings["parallels"]?.numbers { projection.parallels = parallels }
    if projection.kind == .twoPointEquidistant {
      let points = (settings["points"]?.array ?? []).compactMap(\.numbers).filter { $0.count > 1 }
      guard points.count == 2 else {
        sink.report(Messages.twoPointsMissing(Place(settings.place("type"))))
        return nil
      }
      projection.points = points.map { GeoPoint(longitude: $0[0], latitude: $0[1]) }
    }
    return finished(projection, settings, units, size)
  }

  /// A projection of PROJ by its string or its code; nil where there is none.
  private mutating func foreign(
    _ name: String, _ settings: Properties, _ units: [UnitPlan], _ size: Size
  ) -> Projection? {
    do throws(PROJError) {
      for setting in ["rotate", "center", "parallels"] where settings[setting] != nil {
        sink.report(Messages.saidByPROJ(setting, Place(settings.place(setting))))
      }
      return finished(Projection(try PROJ.projection(name)), settings, units, size)
    } catch {
      sink.report(Messages.noPROJ(error.description, Place(settings.place("type"))))
      return nil
    }
  }

  /// A projection with clipping, scale and place as the settings say, or fitted.
  private func finished(
    _ made: Projection, _ settings: Properties, _ units: [UnitPlan], _ size: Size
  ) -> Projection {
    var projection = made
    if let angle = settings.number("clipAngle") { projection.clipAngle = angle }
    if let precision = settings.number("precision") { projection.precision = precision }
    if let flip = settings.bool("reflectX") { projection.reflectX = flip }
    if let flip = settings.bool("reflectY") { projection.reflectY = flip }
    if settings["scale"] == nil, settings["translate"] == nil {
      return projection.fitted(to: Rect(origin: .zero, size: size), .collection(units.flatMap { Self.shapes(of: $0) }))
    }
    if let scale = settings.number("scale") { projection.scale = scale }
    projection.translate = Point(x: size.width / 2, y: size.height / 2)
    if let shift = settings["translate"]?.numbers, shift.count > 1 {
      projection.translate = Point(x: shift[0], y: shift[1])
    }
    if let extent = settings["clipExtent"]?.array?.compactMap(\.numbers), extent.count == 2, extent[0].count == 2,
      extent[1].count == 2
    {
      projection.clipExtent = Rect(Point(x: extent[0][0], y: extent[0][1]), Point(x: extent[1][0], y: extent[1][1]))
    }
    return projection
  }

  /// The height at which a map fills a width; nil where the scale is stated or nothing is a map.
  mutating func height(width: Double) -> Double? {
    let units = plot.units.map(\.plan).filter(\.isGeographic)
    guard !units.isEmpty, !units.contains(where: { $0.projection?["scale"] != nil }),
      let projection = projection(Size(width: width, height: 100_000)),
      let bounds = projection.bounds(of: .collection(units.flatMap { Self.shapes(of: $0) }))
    else { return nil }
    return bounds.height.rounded(.up)
  }

  /// What of a unit must be on the map.
  private static func shapes(of plan: UnitPlan) -> [GeoShape] {
    let frame = plan.mapFrame ?? plan.frame
    if plan.kind == .geoshape, let shapes = frame.shapes { return shapes }
    var found: [GeoShape] = []
    for (longitude, latitude) in [(Channel.longitude, Channel.latitude), (.longitude2, .latitude2)] {
      guard let x = degrees(plan.encoding[longitude], frame), let y = degrees(plan.encoding[latitude], frame) else {
        continue
      }
      var places = Coordinates()
      for (x, y) in zip(x, y) where x.isFinite && y.isFinite { places.append(GeoPoint(longitude: x, latitude: y)) }
      found.append(.points(places))
    }
    return found
  }

  /// The degrees of a channel in each row; the same in all where it is one datum.
  private static func degrees(_ definition: ChannelDefinition?, _ frame: Frame) -> [Double]? {
    guard let definition else { return nil }
    if let datum = definition.datum?.number { return [Double](repeating: datum, count: frame.rowCount) }
    guard let series = frame.series(definition.outputName) else { return nil }
    return (0..<frame.rowCount).map { series.amount($0) }
  }

  /// The projection as a unit's mark needs it.
  static func map(_ projection: Projection, _ unit: UnitPlan, hidesFarSide: Bool) -> MapProjection {
    let radius = unit.projection?.number("pointRadius") ?? 4.5
    var fine = projection
    // Routes are seen as curves, coasts are not: corners that no coast shows would show on them.
    fine.precision = min(fine.precision, 0.05)
    let routes = fine
    return MapProjection(
      place: { longitude, latitude in
        guard longitude.isFinite, latitude.isFinite else { return nil }
        if hidesFarSide, projection.kind != .identity, abs(latitude) > 90 { return nil }
        let place = GeoPoint(longitude: longitude, latitude: latitude)
        return hidesFarSide ? projection.visible(place) : projection(place)
      },
      path: { projection.path(of: $0, pointRadius: radius) },
      route: hidesFarSide ? { routes.path(of: .lines([Coordinates([$0, $1])])) } : nil)
  }
}
