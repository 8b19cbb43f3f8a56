import SceneGraph

/// Measures sans-serif texts by the widths of Helvetica, as Vega lays them out, whatever font draws them: which
/// labels of an axis give way depends on widths to a point.
///
/// The widths are those of Adobe's font metrics, in thousandths of an em; other families are measured as they are.
struct ReferenceMeasuring: TextMeasuring {
  let base: any TextMeasuring

  func measure(_ text: String, _ style: TextStyle) -> TextExtent {
    guard ["sans-serif", "Helvetica", "Arial", "Helvetica Neue"].contains(style.family), style.tracking == 0 else {
      return base.measure(text, style)
    }
    let widths = style.weight >= 600 ? Self.bold : Self.regular
    let total = text.unicodeScalars.reduce(0.0) { sum, scalar in
      let index = Int(scalar.value) - 32
      return sum
        + (widths.indices.contains(index)
          ? widths[index] : scalar == "…" || scalar == "—" ? 1000 : Self.isPicture(scalar) ? 750 : 556)
    }
    return TextExtent(advance: total / 1000 * style.size, ascent: 0.79 * style.size, descent: 0.21 * style.size)
  }

  /// Whether a character is a picture, for which the fonts have an empty box.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1F000 }

  /// From the space on, in the order of ASCII.
  private static let regular: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722,
    778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,
    556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold: [Double] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556,
    556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722,
    778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333,
    611,
    611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
