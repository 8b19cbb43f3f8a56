import Diagnostics
import Files
import Geometry
import Rendering
import SceneGraph

/// A picture that was written: what can be said of the file itself, whatever drew it.
struct PictureFile {
  let path: String
  let profile: PrintProfile

  /// The endings of pictures that can be looked into.
  static let endings = ["pdf", "png", "tif", "tiff", "eps", "jpg", "jpeg"]

  /// What is wrong with the file. `isFigure` says that the whole of it is one figure, so that its width counts.
  func findings(isFigure: Bool) -> [PrintFinding] {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch {
      return [PrintFinding(Messages.unreadable(path, error.description))]
    }
    if fileExtension(of: path) == "pdf" { return pdf(bytes, isFigure: isFigure) }
    var found = isFigure ? format() : []
    switch fileExtension(of: path) {
    case "eps": found += postScript(bytes, isFigure: isFigure)
    default:
      guard let facts = PictureFacts(bytes) else {
        return found + [PrintFinding(Messages.unreadable(path, "it is no picture of the kind that its name says."))]
      }
      found += pixels(facts, isFigure: isFigure)
    }
    return found
  }

  /// A finding on the file, at its start.
  private func finding(
    _ severity: Diagnostic.Severity, _ code: String, _ element: String, _ what: String, value: String, limit: String,
    because: String? = nil
  ) -> PrintFinding {
    PrintFinding(
      Messages.beyond(
        severity, code, element, what, because ?? "\(profile.title) wants \(limit)", at: SourceLocation(file: path)),
      element: element, value: value, limit: limit)
  }

  private func format() -> [PrintFinding] {
    let ending = fileExtension(of: path)
    guard !profile.formats.contains(ending) else { return [] }
    let limit = profile.formats.joined(separator: ", ")
    return [finding(.warning, "print.format", "the file", "is a \(ending)", value: ending, limit: limit)]
  }

  private func width(_ points: Double) -> [PrintFinding] {
    guard let limit = profile.widthLimit(for: points) else { return [] }
    let value = millimetres(points)
    return [finding(.error, "print.width", "the width of the file", "is \(value)", value: value, limit: limit)]
  }

  private func pdf(_ bytes: [UInt8], isFigure: Bool) -> [PrintFinding] {
    let facts: PDFFacts
    do throws(RenderingError) { facts = try PDFFacts(bytes) } catch {
      return [PrintFinding(Messages.unreadable(path, error.description))]
    }
    // A file of several pages is a document, in which figures stand.
    let isFigure = isFigure && facts.pages.count == 1
    var found = isFigure ? format() : []
    for font in facts.fonts {
      let element = "font \(font.name)"
      if font.kind == "Type3" {
        found.append(
          finding(
            .error, "print.type-3", "the \(element)", "is of Type 3", value: "Type 3", limit: "TrueType or OpenType",
            because: "journals take letters as TrueType or OpenType only"))
      } else if !font.isEmbedded {
        found.append(
          finding(
            .error, "print.font-missing", "the \(element)", "is not in the file", value: "not embedded",
            limit: "embedded", because: "a press that lacks it puts another in its place"))
      }
    }
    if facts.hasTransparency, !profile.allowsTransparency {
      found.append(
        finding(
          .error, "print.transparency", "something in the file", "lets through what is below it", value: "transparent",
          limit: "no transparent objects"))
    }
    if isFigure, let page = facts.pages.first { found += width(page.width) }
    return found
  }

  private func postScript(_ bytes: [UInt8], isFigure: Bool) -> [PrintFinding] {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    var found: [PrintFinding] = []
    if let line = head.split(separator: "\n").first(where: { $0.hasPrefix("%%HiResBoundingBox:") }) {
      let box = line.split(separator: " ").dropFirst().compactMap { Double($0) }
      if isFigure, box.count == 4 { found += width(box[2] - box[0]) }
    }
    if profile.outlinesPostScript, bytes.contains("/FontType".utf8) {
      found.append(
        finding(
          .error, "print.text-outlined", "text in the file", "is set in fonts", value: "fonts", limit: "outlines"))
    }
    return found
  }

  private func pixels(_ facts: PictureFacts, isFigure: Bool) -> [PrintFinding] {
    var found: [PrintFinding] = []
    if let dpi = facts.dpi {
      let (value, limit) = ("\(Int(dpi.rounded())) dpi", "at least \(Int(profile.lineResolution)) dpi")
      if isFigure, dpi < profile.lineResolution - 1 {
        found.append(finding(.error, "print.resolution", "the file", "has \(value)", value: value, limit: limit))
      }
      if isFigure { found += width(facts.pixels.width / dpi * 72) }
    } else if isFigure {
      let limit = "at least \(Int(profile.lineResolution)) dpi"
      found.append(
        finding(.warning, "print.resolution", "the file", "does not say its dpi", value: "none", limit: limit))
    }
    if facts.hasOpacity, !profile.allowsTransparency || profile.name == "plos" {
      found.append(
        finding(
          .error, "print.transparency", "the picture", "has a channel for opacity", value: "alpha", limit: "no alpha"))
    }
    return found
  }
}

extension [UInt8] {
  /// Whether bytes stand in it one after another.
  fileprivate func contains(_ word: String.UTF8View) -> Bool {
    let word = Array(word)
    guard let first = word.first, count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0] == first && self[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
