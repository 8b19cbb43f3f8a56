import Diagnostics
import Geometry
import Rendering
import SceneGraph
import Testing
import Typesetting

@Suite("Output")
struct OutputTests {
  @Test(
    "A file's name says the format",
    arguments: [("a/b.png", OutputFormat.png), ("X.PDF", .pdf), ("c.d.svg", .svg), ("e.eps", .eps)])
  func formats(_ name: String, _ format: OutputFormat) throws {
    #expect(try OutputFormat(fileName: name) == format)
  }

  @Test(
    "Unknown formats are named, with what was probably meant",
    arguments: [
      (
        "a.pgn",
        "error: There is no output format “pgn”, asked for by “a.pgn”.\n  hint: Did you mean .png?"
      ),
      (
        "out/figure",
        "error: The file name “out/figure” does not say which format to write.\n"
          + "  hint: Use one of .png, .pdf, .svg, .eps."
      ),
    ])
  func unknownFormats(_ name: String, _ sentence: String) {
    #expect { try OutputFormat(fileName: name) } throws: { "\($0)" == sentence }
  }

  @Test("The same scene gives the same bytes", arguments: OutputFormat.allCases)
  func sameBytes(_ format: OutputFormat) throws {
    let scene = SampleScenes.everything()
    let renderer = Renderer(fonts: FontBook())
    let first = try render(scene, as: format, fonts: FontBook())
    #expect(first.diagnostics.isEmpty)
    #expect(try renderer.render(scene, as: format).value == first.value)
    // Also after another picture was drawn on the same canvas.
    _ = try renderer.render(SampleScenes.bars(), as: format)
    #expect(try renderer.render(scene, as: format).value == first.value)
  }

  @Test(
    "Pictures that cannot be are refused",
    arguments: [
      (Size(width: 0, height: 10), 300.0, "The picture has no extent: its width and its height must be positive numbers."),
      (Size(width: 10, height: .nan), 300, "The picture has no extent: its width and its height must be positive numbers."),
      (Size(width: 10, height: 10), 0, "A resolution of 0.0 dpi is not possible: it must be a positive number."),
      (
        Size(width: 72_000, height: 10), 72,
        "A picture of 72000 × 10 points at 72 dpi is larger than 32,767 pixels."
      ),
    ])
  func refused(_ size: Size, _ dpi: Double, _ sentence: String) {
    let options = RenderOptions(dpi: dpi)
    #expect { try render(Scene(size: size), as: .png, options: options, fonts: FontBook()) } throws: {
      "\($0)" == sentence
    }
  }
}
