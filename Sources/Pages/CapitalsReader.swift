import SceneGraph

/// Gives text that is set in capitals the letters in which it was written, so that it is read aloud, searched and
/// copied as words: capitals are how it looks.
///
/// It follows the runs of a paragraph in their order. Letters that become more than one capital (“ß”, “SS”) stay as
/// they are drawn.
struct CapitalsReader {
  /// What of the written text is still to come, by item.
  private var rest: [Int: Substring.UnicodeScalarView] = [:]
  /// Capitals that are still to come of the letter that was read last.
  private var pending: Substring.UnicodeScalarView = "".unicodeScalars[...]

  /// A run of an item in capitals as the text was written.
  mutating func read(_ run: GlyphRun, item: Int, written: String) -> GlyphRun {
    // Scripts that run to the left have no capitals.
    if run.isBackward { return run }
    var rest = self.rest[item] ?? written[...].unicodeScalars
    var text = ""
    var clusters: [GlyphRun.Cluster] = []
    clusters.reserveCapacity(run.clusters.count)
    var bytes = Array(run.text.utf8)[...]
    for cluster in run.clusters {
      var letters = ""
      for capital in String(decoding: bytes.prefix(cluster.byteCount), as: UTF8.self).unicodeScalars {
        letters.unicodeScalars.append(letter(of: capital, &rest))
      }
      bytes = bytes.dropFirst(cluster.byteCount)
      text += letters
      clusters.append(GlyphRun.Cluster(byteCount: letters.utf8.count, glyphCount: cluster.glyphCount))
    }
    self.rest[item] = rest
    var read = run
    (read.text, read.clusters, read.isCapitals) = (text, clusters, true)
    return read
  }

  /// The letter that was written for a capital; the capital itself where it is one of several, and where nobody wrote
  /// it, as with the hyphen at the end of a line.
  private mutating func letter(
    of capital: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar {
    if pending.first == capital {
      pending.removeFirst()
      return capital
    }
    // Spaces at the end of a line are not set.
    while let space = rest.first, space == " ", capital != " " { rest.removeFirst() }
    guard let letter = rest.first else { return capital }
    var capitals = letter.properties.uppercaseMapping[...].unicodeScalars
    guard capitals.first == capital else { return capital }
    capitals.removeFirst()
    pending = capitals
    rest.removeFirst()
    return capitals.isEmpty ? letter : capital
  }
}
