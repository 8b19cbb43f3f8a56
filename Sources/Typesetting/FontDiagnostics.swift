import Diagnostics
import SceneGraph

/// What a font book had to replace: each finding once, however often it is met.
struct FontDiagnostics {
  private var pending: [Diagnostic] = []
  /// Where in `pending` the warning of a missing character stands; nil once it was handed over.
  private var characters: [MissingCharacter: Int?] = [:]
  /// What is missing, by the place of its warning in `pending`.
  private var missing: [Int: MissingCharacters] = [:]
  private var seen: Set<String> = []

  private struct MissingCharacter: Hashable {
    var family: String
    var scalar: Unicode.Scalar
  }

  /// The characters of one text that a family lacks: a line of Chinese is one warning.
  struct MissingCharacters {
    var family: String, substitute: String?
    var scalars: [Unicode.Scalar]
    /// The text that they stand in, and where it is.
    var text: String, location: SourceLocation?
  }

  mutating func take() -> [Diagnostic] {
    for (place, characters) in missing { pending[place] = Messages.missingGlyphs(characters) }
    defer {
      (pending, missing) = ([], [:])
      for key in characters.keys { characters[key] = .some(nil) }
    }
    return pending
  }

  mutating func report(
    missing scalar: Unicode.Scalar, from family: String, in text: String, substitute: String?,
    at location: SourceLocation?
  ) {
    let key = MissingCharacter(family: family, scalar: scalar)
    if let known = characters[key] {
      // Text is often measured before its place is known; the first place that turns up is told.
      if let known, missing[known]?.location == nil { missing[known]?.location = location }
      return
    }
    if let last = pending.indices.last, let beside = missing[last], beside.family == family,
      beside.substitute == substitute, beside.text == text
    {
      missing[last]?.scalars.append(scalar)
      characters[key] = last
      return
    }
    characters[key] = pending.count
    let found = MissingCharacters(
      family: family, substitute: substitute, scalars: [scalar], text: text, location: location)
    missing[pending.count] = found
    pending.append(Messages.missingGlyphs(found))
  }

  mutating func report(
    missingFamily family: String, substitute: String?, known: [String], searched: FontConfiguration
  ) {
    guard seen.insert("family \(family)").inserted else { return }
    pending.append(
      substitute.map { Messages.missingFamily(family, substitute: $0, known: known) }
        ?? Messages.noFonts(family, folders: searched.standardFolders))
  }

  /// Warns where the face found does not look as the style asks: no italic, or no weight near it.
  mutating func report(found record: FontRecord, for style: TextStyle) {
    let lacksSlant = record.slant != style.slant
    guard lacksSlant || abs(record.weight - style.weight) > 100 else { return }
    let message = Messages.missingFace(
      family: record.family, weight: style.weight, slant: style.slant, found: record)
    if seen.insert(message.message).inserted { pending.append(message) }
  }

  /// Warns of features that are asked for and that the font does not have. Fonts whose figures are tabular or
  /// lining from the start need no feature for it, so these two are no loss.
  mutating func report(missingFeaturesOf face: FontFace, for style: TextStyle) {
    let asked = style.features.filter { $0.value != 0 && !["tnum", "lnum", "kern", "liga"].contains($0.key) }
    for tag in asked.keys.sorted() where !face.features.contains(tag) {
      let message = Messages.missingFeature(tag, family: face.record.family)
      if seen.insert(message.message).inserted { pending.append(message) }
    }
  }

  mutating func report(missingHyphenation language: String) {
    pending.append(Messages.missingHyphenation(language))
  }

  mutating func report(unreadable paths: [String]) {
    for path in paths where seen.insert("file \(path)").inserted {
      pending.append(Messages.unreadableFont(path))
    }
  }
}
