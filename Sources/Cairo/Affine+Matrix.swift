internal import CCairo
internal import Geometry

extension Affine {
  init(_ m: cairo_matrix_t) { self.init(a: m.xx, b: m.yx, c: m.xy, d: m.yy, tx: m.x0, ty: m.y0) }

  /// The same six numbers as cairo names them.
  var matrix: cairo_matrix_t { cairo_matrix_t(xx: a, yx: b, xy: c, yy: d, x0: tx, y0: ty) }
}

extension Rect {
  init(_ r: cairo_rectangle_t) { self.init(x: r.x, y: r.y, width: r.width, height: r.height) }

  var rectangle: cairo_rectangle_t { cairo_rectangle_t(x: x, y: y, width: width, height: height) }
}
