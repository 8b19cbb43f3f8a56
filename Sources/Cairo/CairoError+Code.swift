internal import CCairo

extension CairoError {
  /// The kind of a failure: one of cairo's statuses, or one of ours below zero.
  ///
  /// An open set: a status that a later cairo adds is a code without a name here, and never a success.
  public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// cairo's `cairo_status_t`, or a negative number of ours.
    public let rawValue: Int

    /// The code of a number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    init(_ status: cairo_status_t) { self.rawValue = Int(status.rawValue) }

    /// cairo's sentence for it, beginning with a small letter. The corresponding C function is
    /// `cairo_status_to_string`.
    public var description: String {
      if let own = Code.own[self] { return own }
      guard rawValue >= 0, rawValue < Int(CAIRO_STATUS_LAST_STATUS.rawValue),
        let text = cairo_status_to_string(cairo_status_t(rawValue: UInt32(rawValue)))
      else { return "cairo reported the unknown status \(rawValue)" }
      let sentence = String(cString: text)
      let second = sentence.dropFirst().first
      // “PNG error” keeps its capitals, “Out of memory” does not.
      return second?.isUppercase == true ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private static let own: [Code: String] = [
      .noPages: "it has no pages",
      .missingDestination: "a link leads nowhere",
      .duplicateDestination: "two destinations have the same name",
      .invalidTagValue: "a number in a tag is infinite or not a number",
      .tooManyPages: "it can have one page only",
      .invalidDate: "a date is not one of the calendar",
    ]
  }
}

extension CairoError.Code {
  /// There was not enough memory.
  public static let noMemory = Self(CAIRO_STATUS_NO_MEMORY)
  /// A state was restored that had not been saved.
  public static let invalidRestore = Self(CAIRO_STATUS_INVALID_RESTORE)
  /// A group was ended that had not been begun.
  public static let invalidPopGroup = Self(CAIRO_STATUS_INVALID_POP_GROUP)
  /// A step of a path needs a point to start from, and there was none.
  public static let noCurrentPoint = Self(CAIRO_STATUS_NO_CURRENT_POINT)
  /// A transform flattens the plane, so that it cannot be undone.
  public static let invalidMatrix = Self(CAIRO_STATUS_INVALID_MATRIX)
  /// A text is not valid UTF-8, or has a zero byte in it.
  public static let invalidString = Self(CAIRO_STATUS_INVALID_STRING)
  /// Reading failed.
  public static let readError = Self(CAIRO_STATUS_READ_ERROR)
  /// Writing failed.
  public static let writeError = Self(CAIRO_STATUS_WRITE_ERROR)
  /// The surface was finished before.
  public static let surfaceFinished = Self(CAIRO_STATUS_SURFACE_FINISHED)
  /// The surface cannot do what only other kinds of surface can.
  public static let surfaceTypeMismatch = Self(CAIRO_STATUS_SURFACE_TYPE_MISMATCH)
  /// The pattern cannot do what only other kinds of pattern can.
  public static let patternTypeMismatch = Self(CAIRO_STATUS_PATTERN_TYPE_MISMATCH)
  /// The pixel format is not one that cairo has.
  public static let invalidFormat = Self(CAIRO_STATUS_INVALID_FORMAT)
  /// There is no such file.
  public static let fileNotFound = Self(CAIRO_STATUS_FILE_NOT_FOUND)
  /// A dash has a negative length, or only zeros.
  public static let invalidDash = Self(CAIRO_STATUS_INVALID_DASH)
  /// A comment for the head of a PostScript document is not one.
  public static let invalidDSCComment = Self(CAIRO_STATUS_INVALID_DSC_COMMENT)
  /// An index is out of range.
  public static let invalidIndex = Self(CAIRO_STATUS_INVALID_INDEX)
  /// The clip is not a set of rectangles.
  public static let clipNotRepresentable = Self(CAIRO_STATUS_CLIP_NOT_REPRESENTABLE)
  /// The bytes of a row do not fit its pixels, or are not a multiple of four.
  public static let invalidStride = Self(CAIRO_STATUS_INVALID_STRIDE)
  /// Clusters do not cover the text and the glyphs exactly.
  public static let invalidClusters = Self(CAIRO_STATUS_INVALID_CLUSTERS)
  /// A size is zero, negative, infinite, or more than can be held.
  public static let invalidSize = Self(CAIRO_STATUS_INVALID_SIZE)
  /// The corners and curves of a mesh were given in an impossible order.
  public static let invalidMeshConstruction = Self(CAIRO_STATUS_INVALID_MESH_CONSTRUCTION)
  /// The bytes are not a PNG image.
  public static let pngError = Self(CAIRO_STATUS_PNG_ERROR)
  /// A font could not be read.
  public static let freetypeError = Self(CAIRO_STATUS_FREETYPE_ERROR)
  /// A tag, its attributes, or its nesting is wrong.
  public static let tagError = Self(CAIRO_STATUS_TAG_ERROR)

  /// A document was finished that has no pages.
  public static let noPages = Self(rawValue: -1)
  /// A link leads to a destination or page that the finished document does not have.
  public static let missingDestination = Self(rawValue: -2)
  /// Two destinations of a document have the same name.
  public static let duplicateDestination = Self(rawValue: -3)
  /// A rectangle or point of a tag is infinite or not a number.
  public static let invalidTagValue = Self(rawValue: -4)
  /// A date has a month, day, hour, minute or second that does not exist.
  public static let invalidDate = Self(rawValue: -5)
  /// A second page was begun in a document that can have one only.
  public static let tooManyPages = Self(rawValue: -6)
}
