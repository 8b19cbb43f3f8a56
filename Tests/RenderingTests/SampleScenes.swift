import Colors
import Geometry
import Rendering
import SceneGraph

/// Small pictures that tests draw.
enum SampleScenes {
  static let blue = Paint.color(Color(0x1F4E79))
  static let grey = Paint.color(Color(0xD5D8DB))
  static let ink = Paint.color(Color(0x1A1A1A))
  static let white = Paint.color(.white)

  /// A figure of bars with title, grid and labels.
  static func bars(_ count: Int = 25, size: Size = Size(width: 504, height: 324)) -> Scene {
    let plot = Rect(x: 40, y: 50, width: size.width - 50, height: size.height - 90)
    let step = plot.width / Double(count)
    let rects = (0..<count).map { index in
      let height = plot.height * (0.3 + 0.6 * abs(sin(Double(index) * 0.7)))
      return Rect(
        x: plot.x + step * (Double(index) + 0.125), y: plot.maxY - height, width: step * 0.75, height: height)
    }
    let lines = (0...5).map { plot.maxY - plot.height * Double($0) / 5 }
    let lato = TextStyle(family: "Lato", size: 7)
    return Scene(
      size: size, background: white,
      children: [
        .rules(
          RuleBatch(
            role: .axisGrid, starts: lines.map { Point(x: plot.minX, y: $0) },
            ends: lines.map { Point(x: plot.maxX, y: $0) },
            style: BatchStyle(stroke: .constant(grey), line: .constant(Stroke(width: 0.35))))),
        .rects(RectBatch(role: .mark, rects: rects, style: BatchStyle(fill: .constant(blue)))),
        .texts(
          TextBatch(
            role: .axisLabel,
            items: lines.enumerated().map {
              TextBatch.Item(
                ["\($0.offset * 20)"], at: Point(x: plot.minX - 4, y: $0.element), alignment: .right,
                baseline: .middle)
            }, styles: .constant(lato), fills: .constant(ink), lineHeight: 9)),
        .texts(
          TextBatch(
            role: .axisLabel,
            items: (0..<count).map {
              TextBatch.Item(
                ["\(1992 + $0)"], at: Point(x: rects[$0].midX, y: plot.maxY + 4), alignment: .center,
                baseline: .top)
            }, styles: .constant(lato), fills: .constant(ink), lineHeight: 9)),
        .texts(
          TextBatch(
            role: .titleText,
            items: [TextBatch.Item(["Arms exports fell & rose again"], at: Point(x: 10, y: 20))],
            styles: .constant(TextStyle(family: "Lato", size: 12, weight: 700)), fills: .constant(ink),
            lineHeight: 14)),
      ], alternativeText: "Bars that rise and fall.")
  }

  /// One of each kind of batch, in a picture of 160 by 120 points.
  static func everything() -> Scene {
    let colors = [0xC8451B, 0x2E7D5B, 0xD59A1C, 0x7A5BA6].map { Paint.color(Color($0)) }
    let shapes: [SymbolShape] = [
      .circle, .square, .cross, .diamond, .triangleUp, .triangleDown, .triangleRight, .triangleLeft, .arrow,
      .wedge,
      .triangle, .stroke,
    ]
    let gradient = Paint.gradient(
      Gradient(
        .linear(from: Point(x: 0, y: 0), to: Point(x: 1, y: 0)),
        stops: [.init(offset: 0, color: Color(0xEAF1F6)), .init(offset: 1, color: Color(0x123A5C))]))
    let hatch = Paint.hatch(Hatch(ground: Color(0xE6E6E3), line: Color(0xBDBDB8)))
    let wave = (0..<12).map { Point(x: 6 + Double($0) * 6, y: 60 + 8 * sin(Double($0))) }
    return Scene(
      size: Size(width: 160, height: 120), background: white,
      children: [
        .symbols(
          SymbolBatch(
            role: .mark, centers: shapes.indices.map { Point(x: 10 + 12.0 * Double($0), y: 12) },
            areas: .constant(64), shapes: .each(shapes),
            style: BatchStyle(
              fill: .each(shapes.indices.map { colors[$0 % 4] }), stroke: .constant(ink),
              line: .constant(Stroke(width: 0.5))))),
        .rects(
          RectBatch(
            role: .mark,
            rects: [
              Rect(x: 6, y: 24, width: 24, height: 14), Rect(x: 36, y: 38, width: 24, height: -14),
              Rect(x: 66, y: 24, width: 24, height: 14),
            ], corners: .each([[], [4, 4, 0, 0], [7, 7, 7, 7]]),
            style: BatchStyle(fill: .each([gradient, hatch, colors[0]])))),
        .line(
          LineBatch(
            role: .mark, points: wave, curve: .monotoneX,
            style: BatchStyle(
              stroke: .constant(blue), line: .constant(Stroke(width: 1.4, cap: .round, join: .round))))),
        .area(
          AreaBatch(
            role: .mark, points: wave.map { Point(x: $0.x, y: $0.y + 20) },
            base: wave.map { Point(x: $0.x, y: 92) },
            defined: wave.indices.map { $0 != 6 }, curve: .linear,
            style: BatchStyle(fill: .constant(.color(Color(0x5FA8D3).withOpacity(0.6)))))),
        .trail(
          TrailBatch(
            role: .mark, points: wave.map { Point(x: $0.x, y: $0.y + 45) },
            widths: wave.indices.map { Double($0) / 3 },
            style: BatchStyle(fill: .constant(colors[1])))),
        .arcs(
          ArcBatch(
            role: .mark,
            arcs: [
              ArcShape(
                center: Point(x: 112, y: 62), start: .zero, end: .degrees(130), innerRadius: 8,
                outerRadius: 20,
                padAngle: .degrees(6), cornerRadius: 3),
              ArcShape(
                center: Point(x: 112, y: 62), start: .degrees(130), end: .degrees(360), innerRadius: 8,
                outerRadius: 20,
                padAngle: .degrees(6)),
            ], style: BatchStyle(fill: .each([colors[2], colors[3]])))),
        .rules(
          RuleBatch(
            role: .axisTick, starts: [Point(x: 100, y: 30), Point(x: 100, y: 36)],
            ends: [Point(x: 150, y: 30), Point(x: 150, y: 39)],
            style: BatchStyle(
              stroke: .constant(ink), line: .each([Stroke(width: 0.6), Stroke(width: 0.8, dash: [3, 2])])))),
        .group(
          Group(
            role: .scope, transform: Affine.rotation(.degrees(12)).then(.translation(90, 88)),
            clip: Path(roundClip: Rect(x: 0, y: 0, width: 40, height: 24)), opacity: 0.5,
            children: [
              .rects(
                RectBatch(
                  role: .mark,
                  rects: [Rect(x: 0, y: 0, width: 30, height: 16), Rect(x: 12, y: 8, width: 40, height: 20)],
                  style: BatchStyle(fill: .each([colors[0], blue]))))
            ])),
        .texts(
          TextBatch(
            role: .note,
            items: [
              TextBatch.Item(["Two", "lines"], at: Point(x: 152, y: 92), alignment: .right, baseline: .top),
              TextBatch.Item(["turned"], at: Point(x: 142, y: 88), baseline: .middle, angle: .degrees(-60)),
            ], styles: .constant(TextStyle(family: "Lato", size: 8)), fills: .constant(ink), lineHeight: 9.5,
            halo: .init(paint: white, width: 1))),
      ], alternativeText: "One of each kind of mark.")
  }
}

extension Path {
  fileprivate init(roundClip rect: Rect) { self = .roundedRect(rect, radius: 5) }
}
