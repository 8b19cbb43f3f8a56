import Colors
import Diagnostics
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Rendering

/// The halo of a label must not eat into the label above or below it: it is drawn before all letters.
@Test func halosLieBelowAllLettersOfABatch() throws {
  func dark(_ lines: [(String, Double)]) throws -> Int {
    let batch = TextBatch(
      role: .mark, items: lines.map { .init([$0.0], at: Point(x: 10, y: $0.1)) },
      styles: .constant(TextStyle(family: "Lato", size: 12)), fills: .constant(.color(Color(0x000000))), lineHeight: 14,
      halo: TextBatch.Halo(paint: .color(Color(0xFFFFFF)), width: 4))
    let scene = Scene(size: Size(width: 120, height: 60), children: [.texts(batch)])
    let png = try render(scene, as: .png, options: RenderOptions(dpi: 144), fonts: FontBook()).value
    return try Picture(png: png).pixels.count { $0 & 255 < 90 && $0 >> 24 > 200 }
  }
  let apart = try dark([("gypsy jay", 20)]) + dark([("gypsy jay", 32)])
  #expect(abs(try dark([("gypsy jay", 20), ("gypsy jay", 32)]) - apart) < 12)
}
