extension GlyphRun {
  /// The run with the letters that are drawn as its text, for formats that have only one text for both.
  public var spelledAsDrawn: GlyphRun {
    guard isCapitals else { return self }
    var drawn = self
    drawn.text = ""
    drawn.isCapitals = false
    var rest = Array(text.utf8)[...]
    for index in clusters.indices {
      let letters = String(decoding: rest.prefix(clusters[index].byteCount), as: UTF8.self).uppercased()
      rest = rest.dropFirst(clusters[index].byteCount)
      drawn.text += letters
      drawn.clusters[index].byteCount = letters.utf8.count
    }
    return drawn
  }
}
