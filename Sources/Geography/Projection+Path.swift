public import Geometry

extension Projection {
  /// The outline of a shape on the page.
  ///
  /// Polygons become closed runs (fill them by the non-zero rule or even-odd; rings alternate), lines open
  /// ones, places circles of `pointRadius` points. Takes time in proportion to the places, about a quarter
  /// of a microsecond for each.
  public func path(of shape: GeoShape, pointRadius: Double = 4.5) -> Path {
    var sink = PathSink(pointRadius: pointRadius)
    sink.path.reserve(verbs: shape.pointCount, points: shape.pointCount)
    stream(shape, to: &sink)
    return sink.path
  }

  /// The smallest rectangle around a shape on the page; nil where nothing of it is shown.
  public func bounds(of shape: GeoShape) -> Rect? {
    var sink = BoundsSink()
    stream(shape, to: &sink)
    return sink.rect
  }

  /// The middle of a shape on the page: of its area, or else of its lines, or else of its places; nil where
  /// nothing of it is shown.
  public func centroid(of shape: GeoShape) -> Point? {
    var sink = CentroidSink()
    stream(shape, to: &sink)
    return sink.centroid
  }

  /// The area of a shape on the page in square points.
  public func area(of shape: GeoShape) -> Double {
    var sink = CentroidSink()
    stream(shape, to: &sink)
    return sink.area
  }

  /// The same projection at the scale and place at which a shape fills a rectangle, in its middle.
  ///
  /// Unchanged where nothing of the shape is shown.
  public func fitted(to rect: Rect, _ shape: GeoShape) -> Projection {
    var trial = self
    (trial.scale, trial.translate, trial.clipExtent) = (150, .zero, nil)
    guard let bounds = trial.bounds(of: shape) else { return self }
    let factor = min(rect.width / bounds.width, rect.height / bounds.height)
    guard factor.isFinite, factor > 0 else { return self }
    var fitted = self
    fitted.scale = 150 * factor
    fitted.translate = Point(
      x: rect.minX + (rect.width - factor * (bounds.maxX + bounds.minX)) / 2,
      y: rect.minY + (rect.height - factor * (bounds.maxY + bounds.minY)) / 2)
    return fitted
  }
}

/// Draws what it is sent.
struct PathSink: GeoSink {
  var path = Path()
  let pointRadius: Double
  private var inLine = false
  private var inPolygon = false
  private var isFirst = false

  init(pointRadius: Double) { self.pointRadius = pointRadius }

  mutating func point(_ vertex: Vertex) {
    let point = Point(x: vertex.x, y: vertex.y)
    // A place that a foreign projection does not know is left out.
    guard point.isFinite else { return }
    guard inLine else {
      path.append(.circle(center: point, radius: pointRadius))
      return
    }
    if isFirst { path.move(to: point) } else { path.line(to: point) }
    isFirst = false
  }

  mutating func lineStart() { (inLine, isFirst) = (true, true) }

  mutating func lineEnd() {
    if inPolygon, !isFirst { path.close() }
    inLine = false
  }

  mutating func polygonStart() { inPolygon = true }
  mutating func polygonEnd() { inPolygon = false }
}

/// Measures how far what it is sent reaches.
struct BoundsSink: GeoSink {
  private var low = Point(x: .infinity, y: .infinity)
  private var high = Point(x: -.infinity, y: -.infinity)

  var rect: Rect? { low.x <= high.x && low.y <= high.y ? Rect(low, high) : nil }

  mutating func point(_ vertex: Vertex) {
    if vertex.x < low.x { low.x = vertex.x }
    if vertex.x > high.x { high.x = vertex.x }
    if vertex.y < low.y { low.y = vertex.y }
    if vertex.y > high.y { high.y = vertex.y }
  }
  mutating func lineStart() {}
  mutating func lineEnd() {}
}

/// Finds the middle and the area of what it is sent.
struct CentroidSink: GeoSink {
  private var inLine = false
  private var inPolygon = false
  private var first: Vertex?
  private var last = Vertex(0, 0)
  /// Sums of x, y and weight for areas (three times the doubled area), lines and places.
  private var areas = (x: 0.0, y: 0.0, weight: 0.0)
  private var lengths = (x: 0.0, y: 0.0, weight: 0.0)
  private var places = (x: 0.0, y: 0.0, weight: 0.0)
  private var doubledArea = 0.0
  private(set) var area = 0.0

  var centroid: Point? {
    for sum in [areas, lengths, places] where sum.weight != 0 {
      return Point(x: sum.x / sum.weight, y: sum.y / sum.weight)
    }
    return nil
  }

  mutating func point(_ vertex: Vertex) {
    if !inLine || first == nil {
      places = (places.x + vertex.x, places.y + vertex.y, places.weight + 1)
    } else {
      edge(to: vertex)
    }
    if inLine, first == nil { first = vertex }
    last = vertex
  }

  private mutating func edge(to vertex: Vertex) {
    let length = hypot(vertex.x - last.x, vertex.y - last.y)
    lengths.x += length * (last.x + vertex.x) / 2
    lengths.y += length * (last.y + vertex.y) / 2
    lengths.weight += length
    places = (places.x + vertex.x, places.y + vertex.y, places.weight + 1)
    if inPolygon {
      let cross = last.y * vertex.x - last.x * vertex.y
      areas.x += cross * (last.x + vertex.x)
      areas.y += cross * (last.y + vertex.y)
      areas.weight += cross * 3
      doubledArea += cross
    }
  }

  mutating func lineStart() { (inLine, first) = (true, nil) }

  mutating func lineEnd() {
    if inPolygon, let first { edge(to: first) }
    inLine = false
  }

  mutating func polygonStart() { (inPolygon, doubledArea) = (true, 0) }

  mutating func polygonEnd() {
    inPolygon = false
    area += abs(doubledArea) / 2
  }
}
