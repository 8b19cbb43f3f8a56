internal import CCairo

/// In which form the data of an image come along with its pixels.
public struct MIMEType: RawRepresentable, Sendable, Hashable {
  /// Such as `image/jpeg`.
  public let rawValue: String
  /// A form by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A JPEG file: kept as it is in PDF, PostScript and SVG.
  public static let jpeg = MIMEType(rawValue: CAIRO_MIME_TYPE_JPEG)
  /// A PNG file: kept as it is in SVG.
  public static let png = MIMEType(rawValue: CAIRO_MIME_TYPE_PNG)
  /// A JPEG 2000 file: kept as it is in PDF.
  public static let jpeg2000 = MIMEType(rawValue: CAIRO_MIME_TYPE_JP2)
  /// A JBIG2 file for black and white: kept as it is in PDF.
  public static let jbig2 = MIMEType(rawValue: CAIRO_MIME_TYPE_JBIG2)
  /// What several JBIG2 images share.
  public static let jbig2Global = MIMEType(rawValue: CAIRO_MIME_TYPE_JBIG2_GLOBAL)
  /// The name by which JBIG2 images find what they share.
  public static let jbig2GlobalID = MIMEType(rawValue: CAIRO_MIME_TYPE_JBIG2_GLOBAL_ID)
  /// A fax of group 3 or 4: kept as it is in PDF and PostScript.
  public static let ccittFax = MIMEType(rawValue: CAIRO_MIME_TYPE_CCITT_FAX)
  /// How a fax is coded, such as `Columns=1728 Rows=2200 K=-1`.
  public static let ccittFaxParameters = MIMEType(rawValue: CAIRO_MIME_TYPE_CCITT_FAX_PARAMS)
  /// An EPS file: kept as it is in PostScript.
  public static let eps = MIMEType(rawValue: CAIRO_MIME_TYPE_EPS)
  /// How an EPS file is placed, such as `bbox=[0 0 100 100]`.
  public static let epsParameters = MIMEType(rawValue: CAIRO_MIME_TYPE_EPS_PARAMS)
  /// An address where the image lies: SVG refers to it.
  public static let uri = MIMEType(rawValue: CAIRO_MIME_TYPE_URI)
  /// Any name that is the same for the same image: a document then holds it once.
  public static let uniqueID = MIMEType(rawValue: CAIRO_MIME_TYPE_UNIQUE_ID)
}
