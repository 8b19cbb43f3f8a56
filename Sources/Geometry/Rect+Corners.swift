extension Rect {
  /// The same area with a width and a height that are not negative.
  public var normalized: Rect {
    width >= 0 && height >= 0 ? self : Rect(Point(x: x, y: y), Point(x: x + width, y: y + height))
  }

  /// The rectangle as an outline, its corners rounded (upper left, upper right, lower right, lower left).
  /// A radius is cut to half of the shorter side; corners not given are sharp.
  public func outline(corners: [Double]) -> Path {
    var path = Path()
    let rect = normalized
    let radii = (0..<4).map { index in
      min(max(index < corners.count ? corners[index] : 0, 0), rect.width / 2, rect.height / 2)
    }
    guard radii.contains(where: { $0 > 0 }) else {
      path.addRect(rect)
      return path
    }
    let places = [
      (Point(x: rect.minX + radii[0], y: rect.minY + radii[0]), 180.0),
      (Point(x: rect.maxX - radii[1], y: rect.minY + radii[1]), 270),
      (Point(x: rect.maxX - radii[2], y: rect.maxY - radii[2]), 0),
      (Point(x: rect.minX + radii[3], y: rect.maxY - radii[3]), 90),
    ]
    for (radius, (center, degrees)) in zip(radii, places) {
      if radius > 0 {
        path.addArc(center: center, radius: radius, from: .degrees(degrees), to: .degrees(degrees + 90))
      } else {
        path.line(to: center)
      }
    }
    path.close()
    return path
  }
}
