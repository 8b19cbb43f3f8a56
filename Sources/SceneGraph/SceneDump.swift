import Colors
import Geometry

extension Scene {
  /// The picture as text, for tests: a line for each group, a short table for each batch.
  ///
  /// ```
  /// scene 482 × 210, background #ffffff
  ///   group frame at 24,40, 0,0 458×140
  ///     rects mark × 3, fill #a9bed0
  ///       3.1,20 12×120
  /// ```
  ///
  /// Numbers have three decimals. Of a batch the first twenty rows are written, and a hash of all.
  public var dump: String {
    var lines = [
      "scene \(number(size.width)) × \(number(size.height))" + (background.map { ", background \(text($0))" } ?? "")
    ]
    if let alternativeText { lines.append("  alt “\(alternativeText)”") }
    for child in children { write(child, 1, &lines) }
    for label in labels where label.outcome != .placed {
      lines.append("  label “\(label.text)” \(label.outcome.rawValue)\(label.hasLeader ? ", with a leader" : "")")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

private func number(_ value: Double) -> String { SceneNumber.text(value) }
private func point(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }
private func rect(_ rect: Rect) -> String {
  "\(number(rect.x)),\(number(rect.y)) \(number(rect.width))×\(number(rect.height))"
}

private func text(_ paint: Paint) -> String {
  switch paint {
  case .color(let color): return "\(color)"
  case .gradient(let gradient):
    return "gradient(" + gradient.stops.map { "\(number($0.offset)) \($0.color)" }.joined(separator: ", ") + ")"
  case .hatch(let hatch): return "hatch(\(hatch.ground.map { "\($0)" } ?? "none") \(hatch.line) \(number(hatch.width)))"
  }
}

private func text(_ stroke: Stroke) -> String {
  var words = [number(stroke.width)]
  if stroke.cap != .butt { words.append(stroke.cap.rawValue) }
  if !stroke.dash.isEmpty { words.append("dash " + stroke.dash.map(number).joined(separator: " ")) }
  return words.joined(separator: " ")
}

private func text(_ style: TextStyle) -> String {
  var words = [style.family, number(style.size)]
  if style.weight != 400 { words.append(String(style.weight)) }
  if style.slant == .italic { words.append("italic") }
  return words.joined(separator: " ")
}

/// The parts of a style that all items share, and a column for each that varies.
private func describe(_ style: BatchStyle) -> (shared: String, column: (Int) -> String) {
  var shared: [String] = []
  var columns: [(Int) -> String] = []
  func add(_ name: String, _ paints: Varying<Paint?>) {
    switch paints {
    case .constant(let paint): if let paint { shared.append("\(name) \(text(paint))") }
    case .each(let all): columns.append { " \(name) \(all[$0].map { text($0) } ?? "none")" }
    }
  }
  add("fill", style.fill)
  add("stroke", style.stroke)
  if style.stroke != .constant(nil) {
    switch style.line {
    case .constant(let stroke): shared.append("line \(text(stroke))")
    case .each(let all): columns.append { " line \(text(all[$0]))" }
    }
  }
  return (shared.map { ", \($0)" }.joined(), { index in columns.map { $0(index) }.joined() })
}

/// The first rows, and a hash over all of them where there are more.
private func rows(_ count: Int, _ indent: String, _ lines: inout [String], _ row: (Int) -> String) {
  for index in 0..<min(count, 20) { lines.append(indent + "  " + row(index)) }
  guard count > 20 else { return }
  // FNV-1a over the rows' text: the same on every machine, unlike Swift's own hashes.
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in 0..<count {
    for byte in row(index).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
  lines.append(indent + "  … \(count) rows, hash \(String(hash, radix: 16))")
}

private func write(_ node: SceneNode, _ depth: Int, _ lines: inout [String]) {
  let indent = String(repeating: "  ", count: depth)
  func head(_ kind: String, _ role: Role, _ count: Int?, _ shared: String) {
    lines.append("\(indent)\(kind) \(role.rawValue)" + (count.map { " × \($0)" } ?? "") + shared)
  }
  switch node {
  case .group(let group):
    var words = "\(indent)group \(group.role.rawValue)"
    if let name = group.name { words += " “\(name)”" }
    if group.transform != .identity {
      let t = group.transform
      words +=
        Affine(a: 1, b: 0, c: 0, d: 1, tx: t.tx, ty: t.ty) == t
        ? " at \(number(t.tx)),\(number(t.ty))"
        : " by \([t.a, t.b, t.c, t.d, t.tx, t.ty].map(number).joined(separator: " "))"
    }
    if let bounds = group.bounds { words += ", \(rect(bounds))" }
    if let background = group.background { words += describe(background).shared }
    if group.clip != nil { words += ", clipped" }
    if group.opacity != 1 { words += ", opacity \(number(group.opacity))" }
    if let resolution = group.resolution { words += ", as pixels at \(number(resolution)) dpi" }
    if let link = group.link { words += ", link \(link)" }
    lines.append(words)
    for child in group.children { write(child, depth + 1, &lines) }
  case .rects(let batch):
    let style = describe(batch.style)
    head("rects", batch.role, batch.rects.count, style.shared)
    rows(batch.rects.count, indent, &lines) { index in
      let corners = batch.corners[index]
      return rect(batch.rects[index])
        + (corners.isEmpty ? "" : " corners \(corners.map(number).joined(separator: " "))") + style.column(index)
    }
  case .rules(let batch):
    let style = describe(batch.style)
    head("rules", batch.role, batch.starts.count, style.shared)
    rows(batch.starts.count, indent, &lines) {
      "\(point(batch.starts[$0])) → \(point(batch.ends[$0]))" + style.column($0)
    }
  case .symbols(let batch):
    let style = describe(batch.style)
    head("symbols", batch.role, batch.centers.count, style.shared)
    rows(batch.centers.count, indent, &lines) {
      "\(point(batch.centers[$0])) \(shape(batch.shapes[$0])) \(number(batch.areas[$0]))" + style.column($0)
    }
  case .line(let batch):
    head(
      "line", batch.role, batch.points.count,
      ", \(batch.curve)" + describe(batch.style).shared + describe(batch.style).column(0))
    rows(batch.points.count, indent, &lines) { index in
      point(batch.points[index]) + (batch.defined.isEmpty || batch.defined[index] ? "" : " absent")
    }
  case .area(let batch):
    head(
      "area", batch.role, batch.points.count,
      ", \(batch.curve)" + describe(batch.style).shared + describe(batch.style).column(0))
    rows(batch.points.count, indent, &lines) { "\(point(batch.points[$0])) | \(point(batch.base[$0]))" }
  case .trail(let batch):
    head("trail", batch.role, batch.points.count, describe(batch.style).shared)
    rows(batch.points.count, indent, &lines) { "\(point(batch.points[$0])) \(number(batch.widths[$0]))" }
  case .arcs(let batch):
    let style = describe(batch.style)
    head("arcs", batch.role, batch.arcs.count, style.shared)
    rows(batch.arcs.count, indent, &lines) { index in
      let arc = batch.arcs[index]
      return
        "\(point(arc.center)) \(number(arc.start.radians))–\(number(arc.end.radians)) \(number(arc.innerRadius))–\(number(arc.outerRadius))"
        + style.column(index)
    }
  case .paths(let batch):
    let style = describe(batch.style)
    head("paths", batch.role, batch.paths.count, style.shared)
    rows(batch.paths.count, indent, &lines) { index in
      let path = batch.paths[index]
      return "\(path.verbs.count) steps \(path.controlBounds.map(rect) ?? "empty")" + style.column(index)
    }
  case .texts(let batch):
    var shared = ""
    if case .constant(let style) = batch.styles { shared += ", \(text(style))" }
    if case .constant(let fill) = batch.fills { shared += fill.map { ", fill \(text($0))" } ?? ", no fill" }
    if let halo = batch.halo { shared += ", halo \(text(halo.paint)) \(number(halo.width))" }
    head("texts", batch.role, batch.items.count, shared)
    rows(batch.items.count, indent, &lines) { index in
      let item = batch.items[index]
      var words =
        "\(point(item.anchor)) “\(item.lines.joined(separator: " / "))” \(item.alignment.rawValue) \(item.baseline.rawValue)"
      if item.offset != .zero { words += " moved \(number(item.offset.dx)),\(number(item.offset.dy))" }
      if item.angle != .zero { words += " turned \(number(item.angle.radians * 180 / .pi))" }
      if case .each(let styles) = batch.styles { words += " \(text(styles[index]))" }
      if case .each(let fills) = batch.fills { words += fills[index].map { " fill \(text($0))" } ?? "" }
      return words
    }
  case .glyphs(let run):
    lines.append("\(indent)glyphs \(point(run.origin)) \(number(run.size)) “\(run.text)”")
  case .images(let batch):
    head("images", batch.role, batch.rects.count, "")
    rows(batch.rects.count, indent, &lines) { rect(batch.rects[$0]) }
  }
}

private func shape(_ shape: SymbolShape) -> String {
  if case .custom(let path) = shape { return "path of \(path.verbs.count)" }
  return "\(shape)"
}
