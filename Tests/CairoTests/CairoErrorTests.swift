import CCairo
import Testing

@testable import Cairo

@Suite("Errors")
struct CairoErrorTests {
  @Test func everyStatusOfCairoIsAnErrorWithASentence() throws {
    for number in 1..<CAIRO_STATUS_LAST_STATUS.rawValue {
      let status = cairo_status_t(rawValue: number)
      let error = #expect(throws: CairoError.self) { try CairoError.check(status, "test") }
      #expect(error?.code.rawValue == Int(number))
      #expect(error?.reason.isEmpty == false)
    }
    try CairoError.check(CAIRO_STATUS_SUCCESS, "test")
  }

  @Test func aStatusThatNobodyKnowsIsAnError() throws {
    let error = #expect(throws: CairoError.self) {
      try CairoError.check(cairo_status_t(rawValue: 4711), "draw")
    }
    #expect(error?.description == "Cannot draw: cairo reported the unknown status 4711.")
  }

  @Test(arguments: [
    (CairoError(.noMemory, "draw"), "Cannot draw: out of memory."),
    (
      CairoError(.pngError, "read a PNG image of 3 bytes"),
      "Cannot read a PNG image of 3 bytes: "
        + "error occurred in libpng while reading from or writing to a PNG file."
    ),
    (CairoError(.noPages, "finish the PDF document"), "Cannot finish the PDF document: it has no pages."),
    (
      CairoError(.writeError, "write the PDF document", underlying: TestError(number: 3)),
      "Cannot write the PDF document: error while writing to output stream (TestError(number: 3))."
    ),
    (CairoError(.invalidDate, "a", reason: "b"), "Cannot a: b."),
    (CairoError(.init(rawValue: -99), "a"), "Cannot a: cairo reported the unknown status -99."),
  ])
  func anErrorIsASentence(_ error: CairoError, _ sentence: String) {
    #expect(error.description == sentence)
  }

  /// Our raw values are C's, so that no table between them can go stale.
  @Test func numbersAreThoseOfC() {
    #expect(Operator.over.rawValue == CAIRO_OPERATOR_OVER.rawValue)
    #expect(Operator.destinationAtop.rawValue == CAIRO_OPERATOR_DEST_ATOP.rawValue)
    #expect(Operator.hslLuminosity.rawValue == CAIRO_OPERATOR_HSL_LUMINOSITY.rawValue)
    #expect(Operator.allCases.count == 29)
    #expect(LineCap.square.rawValue == CAIRO_LINE_CAP_SQUARE.rawValue)
    #expect(LineJoin.bevel.rawValue == CAIRO_LINE_JOIN_BEVEL.rawValue)
    #expect(FillRule.evenOdd.rawValue == CAIRO_FILL_RULE_EVEN_ODD.rawValue)
    #expect(Antialias.best.rawValue == CAIRO_ANTIALIAS_BEST.rawValue)
    #expect(Content.color.rawValue == CAIRO_CONTENT_COLOR.rawValue)
    #expect(Content.colorAlpha.rawValue == CAIRO_CONTENT_COLOR_ALPHA.rawValue)
    #expect(PixelFormat.rgb30.rawValue == CAIRO_FORMAT_RGB30.rawValue)
    #expect(PixelFormat.a1.rawValue == CAIRO_FORMAT_A1.rawValue)
    #expect(Extend.pad.rawValue == CAIRO_EXTEND_PAD.rawValue)
    #expect(Filter.bilinear.rawValue == CAIRO_FILTER_BILINEAR.rawValue)
    #expect(FontOptions.HintStyle.full.rawValue == CAIRO_HINT_STYLE_FULL.rawValue)
    #expect(FontOptions.HintMetrics.off.rawValue == CAIRO_HINT_METRICS_OFF.rawValue)
    #expect(FontOptions.SubpixelOrder.verticalBGR.rawValue == CAIRO_SUBPIXEL_ORDER_VBGR.rawValue)
    #expect(FontFace.Slant.oblique.rawValue == CAIRO_FONT_SLANT_OBLIQUE.rawValue)
    #expect(FontFace.Weight.bold.rawValue == CAIRO_FONT_WEIGHT_BOLD.rawValue)
    #expect(FontFace.Synthesis.oblique.rawValue == CAIRO_FT_SYNTHESIZE_OBLIQUE.rawValue)
    #expect(ClusterOrder.backward.rawValue == CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue)
    #expect(PDFDocument.Metadata.modificationDate.rawValue == CAIRO_PDF_METADATA_MOD_DATE.rawValue)
    #expect(PDFDocument.OutlineStyle.italic.rawValue == CAIRO_PDF_OUTLINE_FLAG_ITALIC.rawValue)
    #expect(PDFDocument.Version.v1_5.rawValue == CAIRO_PDF_VERSION_1_5.rawValue)
    #expect(SVGDocument.Version.v1_2.rawValue == CAIRO_SVG_VERSION_1_2.rawValue)
    #expect(SVGDocument.Unit.percent.rawValue == CAIRO_SVG_UNIT_PERCENT.rawValue)
    #expect(PostScriptDocument.Level.level3.rawValue == CAIRO_PS_LEVEL_3.rawValue)
  }

  @Test func theLibraryIsRecentEnough() {
    #expect(LibraryVersion.current >= LibraryVersion(major: 1, minor: 16, patch: 0))
    #expect(LibraryVersion(major: 1, minor: 16, patch: 0).description == "1.16.0")
  }
}
