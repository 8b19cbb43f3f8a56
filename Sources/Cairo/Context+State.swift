internal import CCairo

// The settings that drawing follows, and how they are put back.
extension Context {
  /// Does something and puts all settings back afterwards, also where it throws: source, transform, clip,
  /// line, font. The path is not one of them.
  ///
  /// ```swift
  /// context.withSavedState {
  ///   context.rotate(by: .degrees(-90))
  ///   label.draw(in: context)
  /// }
  /// ```
  ///
  /// The corresponding C functions are `cairo_save` and `cairo_restore`.
  public func withSavedState<R>(_ body: () throws -> R) rethrows -> R {
    call { cairo_save($0) }
    defer { call { cairo_restore($0) } }
    return try body()
  }

  /// How what is drawn meets what is there; by default it covers it.
  /// The corresponding C functions are `cairo_get_operator` and `cairo_set_operator`.
  public var `operator`: Operator {
    get { Operator(rawValue: cairo_get_operator(pointer).rawValue) ?? .over }
    set { call { cairo_set_operator($0, cairo_operator_t(rawValue: newValue.rawValue)) } }
  }

  /// How edges are smoothed. The corresponding C functions are `cairo_get_antialias` and
  /// `cairo_set_antialias`.
  public var antialias: Antialias {
    get { Antialias(rawValue: cairo_get_antialias(pointer).rawValue) ?? .default }
    set { call { cairo_set_antialias($0, cairo_antialias_t(rawValue: newValue.rawValue)) } }
  }

  /// How far the lines that a curve is drawn with may stray from it, in device units. The default 0.1 suits
  /// screens; on paper smaller values serve only very large prints.
  /// The corresponding C functions are `cairo_get_tolerance` and `cairo_set_tolerance`.
  public var tolerance: Double {
    get { cairo_get_tolerance(pointer) }
    set { call { cairo_set_tolerance($0, newValue) } }
  }

  /// What is inside a path that crosses itself.
  /// The corresponding C functions are `cairo_get_fill_rule` and `cairo_set_fill_rule`.
  public var fillRule: FillRule {
    get { FillRule(rawValue: cairo_get_fill_rule(pointer).rawValue) ?? .winding }
    set { call { cairo_set_fill_rule($0, cairo_fill_rule_t(rawValue: newValue.rawValue)) } }
  }

  /// How thick a line is, in user units as they are when it is stroked; 2 at first.
  /// The corresponding C functions are `cairo_get_line_width` and `cairo_set_line_width`.
  public var lineWidth: Double {
    get { cairo_get_line_width(pointer) }
    set { call { cairo_set_line_width($0, newValue) } }
  }

  /// How a line ends. The corresponding C functions are `cairo_get_line_cap` and `cairo_set_line_cap`.
  public var lineCap: LineCap {
    get { LineCap(rawValue: cairo_get_line_cap(pointer).rawValue) ?? .butt }
    set { call { cairo_set_line_cap($0, cairo_line_cap_t(rawValue: newValue.rawValue)) } }
  }

  /// How two pieces of a line meet. The corresponding C functions are `cairo_get_line_join` and
  /// `cairo_set_line_join`.
  public var lineJoin: LineJoin {
    get { LineJoin(rawValue: cairo_get_line_join(pointer).rawValue) ?? .miter }
    set { call { cairo_set_line_join($0, cairo_line_join_t(rawValue: newValue.rawValue)) } }
  }

  /// How long a pointed corner may be, in line widths, before it is cut off; 10 at first.
  /// The corresponding C functions are `cairo_get_miter_limit` and `cairo_set_miter_limit`.
  public var miterLimit: Double {
    get { cairo_get_miter_limit(pointer) }
    set { call { cairo_set_miter_limit($0, newValue) } }
  }

  /// The strokes and gaps of a line. A negative length, or zeros alone, are an error.
  /// The corresponding C functions are `cairo_get_dash` and `cairo_set_dash`.
  public var dash: Dash {
    get {
      var dash = Dash(Array(repeating: 0, count: Int(cairo_get_dash_count(pointer))))
      cairo_get_dash(pointer, &dash.lengths, &dash.offset)
      return dash
    }
    set { call { cairo_set_dash($0, newValue.lengths, Int32(newValue.lengths.count), newValue.offset) } }
  }
}
