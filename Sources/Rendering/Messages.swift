import Diagnostics

/// The sentences of this module.
enum Messages {
  /// A file name whose ending is no format's.
  static func unknownFormat(_ name: String, of file: String) -> Diagnostic {
    let known = OutputFormat.allCases.map(\.rawValue)
    let sentence =
      name.isEmpty
      ? "The file name “\(file)” does not say which format to write."
      : "There is no output format “\(name)”, asked for by “\(file)”."
    let nearest = nearestName(to: name, among: known)
    let list = known.map { "." + $0 }.joined(separator: ", ")
    return .error(
      "rendering.unknown-format", sentence,
      hint: nearest.map { "Did you mean .\($0)?" } ?? "Use one of \(list).")
  }

  /// A picture too large to be made of pixels.
  static func tooManyPixels(width: Double, height: Double, dpi: Double) -> String {
    "A picture of \(Int(width)) × \(Int(height)) points at \(Int(dpi)) dpi is larger than 32,767 pixels."
  }

  /// A picture without extent.
  static let noExtent = "The picture has no extent: its width and its height must be positive numbers."

  /// A resolution that is none.
  static func impossibleResolution(_ dpi: Double) -> String {
    "A resolution of \(dpi) dpi is not possible: it must be a positive number."
  }

  /// A picture in a scene that is neither PNG nor JPEG.
  static let unknownImage = Diagnostic.warning(
    "rendering.unknown-image", "A picture was left out: its file is neither PNG, JPEG, SVG nor PDF.")

  /// A picture in a scene that is damaged.
  static func unreadableImage(_ reason: String) -> Diagnostic {
    .warning("rendering.unreadable-image", "A picture was left out: \(reason)")
  }

  /// The finishing of a PDF failed.
  static func finishingFailed(_ reason: String) -> Diagnostic {
    .warning("rendering.unfinished-pdf", "The PDF is not tagged and not fit for archives: \(reason)")
  }

  /// Contents that no element holds: they are drawn, but those who cannot see them will not know.
  static func unstructuredContents(_ numbers: [Int]) -> Diagnostic {
    let list = numbers.prefix(5).map(String.init).joined(separator: ", ") + (numbers.count > 5 ? ", …" : "")
    return .warning(
      "rendering.unstructured", "No element of the document's structure holds the drawn contents \(list).")
  }

  /// A link that leads nowhere.
  static func missingDestination(_ name: String, page: Int) -> Diagnostic {
    .warning(
      "rendering.missing-destination", "A link on page \(page + 1) leads to “\(name)”, which no page has.")
  }

  /// An entry of the outline that leads nowhere.
  static func missingOutlineDestination(_ name: String, of title: String) -> Diagnostic {
    .warning(
      "rendering.missing-destination", "The outline's “\(title)” leads to “\(name)”, which no page has.")
  }

  /// Cairo could not draw something.
  static func drawing(_ reason: String) -> Diagnostic {
    .error("rendering.drawing", "Something could not be drawn: \(reason)")
  }

  /// Pixels of JPEG files are not decoded.
  static let jpegOnPixels = Diagnostic.warning(
    "rendering.jpeg", "A JPEG picture was left out: it can stand in PDF, SVG and EPS, not in PNG.",
    hint: "Use a PNG picture.")

  /// A document without pages.
  static let noPages = "The document has no pages."
}
