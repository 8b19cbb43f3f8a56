public import Diagnostics
import Files

/// The formats in which a picture is written.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// Pixels, compressed without loss.
  case png
  /// A page of lines and letters, for print and archives.
  case pdf
  /// Lines and letters for the web and for editors; text stays text.
  case svg
  /// Encapsulated PostScript, for journals that ask for it.
  case eps
  /// Pixels, compressed without loss, flat on white, for journals that ask for it.
  case tiff

  /// The format that a file's name asks for by what follows its last dot.
  ///
  /// ```swift
  /// try OutputFormat(fileName: "out/Figure 1.PNG")  // .png
  /// ```
  ///
  /// Throws where there is none of that name, with the ones there are.
  public init(fileName: String) throws(DiagnosticList) {
    let name = fileExtension(of: fileName)
    guard let format = name == "tif" ? .tiff : OutputFormat(rawValue: name) else {
      throw DiagnosticList(Messages.unknownFormat(name, of: fileName))
    }
    self = format
  }

  /// How the web names it.
  public var mediaType: String {
    switch self {
    case .png: "image/png"
    case .pdf: "application/pdf"
    case .svg: "image/svg+xml"
    case .eps: "application/postscript"
    case .tiff: "image/tiff"
    }
  }
}
