import Cairo
import Colors
import Geometry
import SceneGraph

extension Painter {
  /// Draws with a colour from now on.
  func setSource(_ color: Color) {
    context.setSource(red: color.red, green: color.green, blue: color.blue, opacity: color.opacity)
  }

  /// Draws with a paint from now on; gradients stretch over `bounds`. A hatching, where no outline can be
  /// clipped to, as along a line, is drawn in the colour of its lines.
  func setSource(_ paint: Paint, bounds: @autoclosure () -> Rect) {
    switch paint {
    case .color(let color): setSource(color)
    case .gradient(let gradient): context.setSource(pattern(gradient, over: bounds()))
    case .hatch(let hatch): setSource(hatch.line)
    }
  }

  private func pattern(_ gradient: Gradient, over bounds: Rect) -> Pattern {
    let stops = gradient.stops.map { stop in
      GradientPattern.Stop(
        offset: stop.offset, red: stop.color.red, green: stop.color.green, blue: stop.color.blue,
        opacity: stop.color.opacity)
    }
    let pattern: GradientPattern
    switch gradient.shape {
    case .linear(let from, let to): pattern = LinearGradient(from: from, to: to, stops: stops)
    case .radial(let from, let fromRadius, let to, let toRadius):
      pattern = RadialGradient(from: from, radius: fromRadius, to: to, radius: toRadius, stops: stops)
    }
    pattern.extend = .pad
    if let toUnitSquare = bounds.fromUnitSquare.inverse { pattern.transform = toUnitSquare }
    return pattern
  }
}

extension Hatch {
  /// The lines that cross a box, on a raster through the origin.
  func lines(over bounds: Rect) -> Path {
    var path = Path()
    guard spacing > 0, spacing.isFinite else { return path }
    let turn = Affine.rotation(angle)
    guard let back = turn.inverse else { return path }
    let box = back(bounds)
    // A hatching finer than this would be a ground, and take forever.
    guard box.height / spacing < 100_000 else { return path }
    var row = (box.minY / spacing - 0.5).rounded(.down)
    while (row + 0.5) * spacing <= box.maxY + width {
      let y = (row + 0.5) * spacing
      path.move(to: turn(Point(x: box.minX, y: y)))
      path.line(to: turn(Point(x: box.maxX, y: y)))
      row += 1
    }
    return path
  }
}
