import Colors
import Geometry
import SceneGraph

/// The pictures that are recorded: what text cannot show.
enum PictureSheet: String, CaseIterable {
  case everything, curves, texts, paints, strokes, arcs

  private static let colors = [0xC8451B, 0x2E7D5B, 0xD59A1C, 0x7A5BA6, 0x1F4E79].map {
    Paint.color(Color($0))
  }

  var scene: Scene {
    if self == .everything { return SampleScenes.everything() }
    let nodes: [SceneNode] =
      switch self {
      case .everything: []
      case .curves: curves
      case .texts: texts
      case .paints: paints
      case .strokes: strokes
      case .arcs: arcs
      }
    return Scene(size: Size(width: 160, height: 120), background: SampleScenes.white, children: nodes)
  }

  private var curves: [SceneNode] {
    let all: [Curve] = [
      .linear, .linearClosed, .step, .stepBefore, .stepAfter, .monotoneX, .monotoneY, .natural, .basis,
      .basisOpen,
      .basisClosed, .bundle(tension: 0.5), .cardinal(tension: 0), .cardinalOpen(tension: 0.3),
      .cardinalClosed(tension: 0.6), .catmullRom(alpha: 0.5), .catmullRomOpen(alpha: 1),
      .catmullRomClosed(alpha: 0),
    ]
    let shape = [(0, 12), (4, 2), (8, 14), (14, 14), (18, 4), (22, 9)].map { Point(x: $0.0, y: $0.1) }
    return all.enumerated().flatMap { index, curve -> [SceneNode] in
      let move = Vector(dx: 4 + 26 * Double(index % 6), dy: 4 + 38 * Double(index / 6))
      let style = BatchStyle(
        stroke: .constant(PictureSheet.colors[index % 5]), line: .constant(Stroke(width: 0.9, cap: .round)))
      let points = shape.map { $0 + move }
      let area = AreaBatch(
        role: .mark, points: points.map { $0 + Vector(dx: 0, dy: 18) },
        base: points.map { Point(x: $0.x, y: move.dy + 34) },
        curve: curve, style: BatchStyle(fill: .constant(PictureSheet.colors[index % 5])))
      return [.line(LineBatch(role: .mark, points: points, curve: curve, style: style)), .area(area)]
    }
  }

  private var texts: [SceneNode] {
    let baselines: [TextBatch.Baseline] = [.alphabetic, .top, .middle, .bottom, .lineTop, .lineBottom]
    let ruler = RuleBatch(
      role: .axisDomain, starts: [Point(x: 0, y: 24), Point(x: 80, y: 30)],
      ends: [Point(x: 160, y: 24), Point(x: 80, y: 74)],
      style: BatchStyle(stroke: .constant(SampleScenes.grey), line: .constant(Stroke(width: 0.5))))
    let lato = TextStyle(family: "Lato", size: 9)
    let upright = TextBatch(
      role: .axisLabel,
      items: baselines.enumerated().map {
        TextBatch.Item(["Hxg"], at: Point(x: 4 + 26 * Double($0.offset), y: 24), baseline: $0.element)
      }, styles: .constant(lato), fills: .constant(SampleScenes.ink), lineHeight: 11)
    let aligned = TextBatch(
      role: .note,
      items: [TextBatch.Alignment.left, .center, .right].enumerated().map {
        TextBatch.Item(
          ["office fig", "zwei"], at: Point(x: 80, y: 40 + 14 * Double($0.offset)), alignment: $0.element)
      },
      styles: .each([
        TextStyle(family: "Vollkorn", size: 8, slant: .italic),
        TextStyle(family: "Lato", size: 8, weight: 700),
        TextStyle(family: "Lato", size: 8, features: ["tnum": 1], tracking: 0.1),
      ]), fills: .each(Array(PictureSheet.colors.prefix(3))), lineHeight: 8)
    let turned = TextBatch(
      role: .mark,
      items: (0..<8).map {
        TextBatch.Item(
          ["turn"], at: Point(x: 40, y: 92), offset: Vector(dx: 8, dy: 0), baseline: .middle,
          angle: .degrees(Double($0) * 45))
      }, styles: .constant(lato), fills: .constant(SampleScenes.ink), lineHeight: 11)
    let ground = RectBatch(
      role: .mark, rects: [Rect(x: 90, y: 84, width: 66, height: 30)],
      style: BatchStyle(fill: .constant(PictureSheet.colors[4])))
    let halo = TextBatch(
      role: .mark, items: [TextBatch.Item(["Halo"], at: Point(x: 123, y: 102), alignment: .center)],
      styles: .constant(TextStyle(family: "Lato", size: 14, weight: 700)), fills: .constant(SampleScenes.ink),
      lineHeight: 16, halo: .init(paint: SampleScenes.white, width: 1.5))
    return [.rules(ruler), .texts(upright), .texts(aligned), .texts(turned), .rects(ground), .texts(halo)]
  }

  private var paints: [SceneNode] {
    let stops = [
      Gradient.Stop(offset: 0, color: Color(0xEAF1F6)), .init(offset: 0.5, color: Color(0xD59A1C)),
      .init(offset: 1, color: Color(0x123A5C, opacity: 0.3)),
    ]
    let gradients: [Paint] = [
      .gradient(Gradient(.linear(from: .zero, to: Point(x: 1, y: 0)), stops: stops)),
      .gradient(Gradient(.linear(from: .zero, to: Point(x: 1, y: 1)), stops: stops)),
      .gradient(
        Gradient(
          .radial(from: Point(x: 0.5, y: 0.5), fromRadius: 0, to: Point(x: 0.5, y: 0.5), toRadius: 0.5),
          stops: stops)),
      .hatch(Hatch(ground: nil, line: Color(0x1A1A1A), width: 0.8, spacing: 4, angle: .degrees(30))),
    ]
    let boxes = (0..<4).map { Rect(x: 4 + 39 * Double($0), y: 4, width: 35, height: 22) }
    let overlapping = [
      Rect(x: 4, y: 34, width: 40, height: 30), Rect(x: 24, y: 44, width: 40, height: 30),
    ]
    let layers = { (opacity: Double, x: Double) -> SceneNode in
      .group(
        Group(
          role: .scope, transform: .translation(x, 0), opacity: opacity,
          children: [
            .rects(
              RectBatch(
                role: .mark, rects: overlapping,
                style: BatchStyle(fill: .each([PictureSheet.colors[0], PictureSheet.colors[4]]))))
          ]))
    }
    let clip = Path.circle(center: Point(x: 30, y: 98), radius: 16)
    let clipped = Group(
      role: .scope, clip: clip,
      children: [
        .rects(
          RectBatch(
            role: .mark, rects: [Rect(x: 0, y: 90, width: 60, height: 30)],
            style: BatchStyle(fill: .constant(PictureSheet.colors[1]))))
      ])
    let strokes = RuleBatch(
      role: .mark, starts: [Point(x: 64, y: 90), Point(x: 64, y: 106)],
      ends: [Point(x: 152, y: 90), Point(x: 152, y: 106)],
      style: BatchStyle(stroke: .each([gradients[0], gradients[3]]), line: .constant(Stroke(width: 6))))
    return [
      .rects(RectBatch(role: .mark, rects: boxes, style: BatchStyle(fill: .each(gradients)))),
      layers(1, 0), layers(0.5, 80), .group(clipped), .rules(strokes),
    ]
  }

  private var strokes: [SceneNode] {
    let corner = [Point(x: 0, y: 22), Point(x: 10, y: 2), Point(x: 20, y: 22)]
    let joins: [Stroke] = [
      Stroke(width: 6), Stroke(width: 6, join: .round), Stroke(width: 6, join: .bevel),
      Stroke(width: 6, cap: .round, join: .round), Stroke(width: 6, cap: .square, miterLimit: 1),
    ]
    let dashes: [Stroke] = [
      Stroke(width: 2, dash: [6, 3]), Stroke(width: 2, cap: .round, dash: [0, 4]),
      Stroke(width: 2, dash: [8, 2, 2, 2]),
      Stroke(width: 2, dash: [8, 4], dashOffset: 4), Stroke(width: 2, dash: [0, 0]),
      Stroke(width: 2, dash: [-1]),
    ]
    let cornered = joins.enumerated().map { index, stroke -> SceneNode in
      .line(
        LineBatch(
          role: .mark, points: corner.map { $0 + Vector(dx: 8 + 31 * Double(index), dy: 8) },
          style: BatchStyle(stroke: .constant(PictureSheet.colors[index]), line: .constant(stroke))))
    }
    let dots = LineBatch(
      role: .mark, points: (0..<7).map { Point(x: 10 + 20 * Double($0), y: 44) },
      defined: [true, false, true, true, false, false, true],
      style: BatchStyle(stroke: .constant(SampleScenes.blue), line: .constant(Stroke(width: 5, cap: .round))))
    let dashed = dashes.enumerated().map { index, stroke -> SceneNode in
      .rules(
        RuleBatch(
          role: .mark, starts: [Point(x: 8, y: 58 + 10 * Double(index))],
          ends: [Point(x: 152, y: 58 + 10 * Double(index))],
          style: BatchStyle(stroke: .constant(SampleScenes.ink), line: .constant(stroke))))
    }
    return cornered + [.line(dots)] + dashed
  }

  private var arcs: [SceneNode] {
    let sets: [(inner: Double, pad: Double, corner: Double, ends: [Double])] = [
      (0, 0, 0, [0, 100, 220, 360]), (8, 4, 0, [0, 100, 220, 360]), (8, 6, 3, [0, 100, 220, 360]),
      (0, 8, 4, [0, 30, 100, 360]),
      (14, 0, 8, [0, 20, 60, 180, 300]), (4, 20, 2, [0, 40, 200, 360]), (10, 0, 0, [0, 360]),
      (6, 4, 5, [-30, -200, -330]),
    ]
    return sets.enumerated().map { index, set in
      let center = Point(x: 20 + 40 * Double(index % 4), y: 30 + 60 * Double(index / 4))
      let arcs = zip(set.ends, set.ends.dropFirst()).map { start, end in
        ArcShape(
          center: center, start: .degrees(start), end: .degrees(end), innerRadius: set.inner, outerRadius: 18,
          padAngle: .degrees(set.pad), cornerRadius: set.corner)
      }
      return .arcs(
        ArcBatch(
          role: .mark, arcs: arcs,
          style: BatchStyle(fill: .each(arcs.indices.map { PictureSheet.colors[$0 % 5] }))))
    }
  }
}
