@testable import ChartEngine
import ChartModel
import Diagnostics
import JSON
import SceneGraph
import VegaLite

/// Measures every character as 0.6 em wide: fonts are not what is tried here.
private struct Measurer: TextMeasuring {
  func measure(_ text: String, _ style: TextStyle) -> TextExtent {
    TextExtent(advance: 0.6 * style.size * Double(text.count), ascent: 0.8 * style.size, descent: 0.2 * style.size)
  }
}

/// A chart from its file to its scene, and the scene as text; what was read is also written as a file.
func compileChart(_ bytes: [UInt8]) {
  guard let read = try? VegaLite.read(bytes, file: "a.vl.json") else { return }
  _ = VegaLite.write(read.value)
  guard let scene = try? compile(read.value, ChartEnvironment(measurer: Measurer())) else { return }
  _ = VegaSceneWriter.write(scene.value)
}

/// A row with a value of every kind.
private let row: Literal = .object([
  .init("n", .number(-3.25)), .init("t", .string("Größe 12")), .init("b", .bool(true)), .init("x", .null),
  .init("d", .number(1_700_000_000_000)), .init("l", .array([.number(1), .string("a"), .null])),
])

/// A formula, evaluated over one row.
func evaluateFormula(_ bytes: [UInt8]) {
  guard let expression = try? Expression(parsing: String(decoding: bytes, as: UTF8.self)) else { return }
  var compiler = FormulaCompiler(frame: Frame(rowCount: 1), names: Names(), datum: { _ in row })
  _ = compiler.compile(expression)(0)
}

/// The outline of a symbol.
func readPaths(_ bytes: [UInt8]) {
  guard let path = PathText.path(String(decoding: bytes, as: UTF8.self)) else { return }
  _ = path.controlBounds
}
