import Diagnostics
import Documents
import Geometry
import SceneGraph
import Typesetting

/// Turns inlines into the items of a paragraph, and keeps beside each what a line cannot know: its element,
/// where it leads, which note it calls.
struct InlineSetter {
  /// What is known of an item beside its text.
  struct Info {
    var element: ElementID
    var link: (target: Page.Link.Target, description: String, number: Int)?
    var note: Int?
    var decoration: Decoration?
    /// The place that this item is, for links that lead here.
    var destination: String?
    /// What was written where capitals are set.
    var written: String?
  }
  enum Decoration { case underline, strike, mark }

  /// The typeface at a point of the text.
  private struct Look {
    var style: TextStyle
    var rise = 0.0
    var hyphenates = true
    var allowsBreaks = true
    var decoration: Decoration?
    var element: ElementID
    var link: (target: Page.Link.Target, description: String, number: Int)?
    var paint: Paint
    var isUppercase = false
  }

  let setting: Setting
  private(set) var items: [Paragraph.Item] = []
  private(set) var infos: [Info] = []
  private var endsWithSpace = true
  private var lastWasNote = false
  private let role: TextRole
  private let element: ElementID
  /// By how much letters are smaller than their role's.
  var scale = 1.0

  init(_ setting: Setting, role: TextRole, element: ElementID) {
    (self.setting, self.role, self.element) = (setting, role, element)
  }

  /// Adds inlines in the role's typeface.
  mutating func add(_ inlines: [Inline], paint: Paint? = nil, uppercase: Bool = false) {
    var look = Look(
      style: role.style(setting.page, language: setting.language), element: element,
      paint: paint ?? setting.ink)
    if case .code = role { look.hyphenates = false }
    look.style.size *= scale
    look.isUppercase = uppercase
    for inline in inlines { add(inline, look) }
  }

  /// Adds words of the layout's own.
  mutating func add(_ text: String, weight: Int? = nil, paint: Paint? = nil, element: ElementID? = nil) {
    var look = Look(
      style: role.style(setting.page, language: setting.language), element: element ?? self.element,
      paint: paint ?? setting.ink)
    if let weight { look.style.weight = weight }
    append(text, look)
  }

  /// Adds a raised number that leads somewhere.
  mutating func addRaised(
    _ text: String, element: ElementID,
    link: (target: Page.Link.Target, description: String, number: Int)
  ) {
    var look = Look(
      style: role.style(setting.page, language: setting.language), element: element, paint: setting.ink)
    look = raised(look, by: 0.34)
    look.link = link
    append(text, look)
  }

  mutating func lineBreak() {
    items.append(.lineBreak)
    infos.append(Info(element: element))
    endsWithSpace = true
  }

  private mutating func add(_ inline: Inline, _ look: Look) {
    var look = look
    switch inline.kind {
    case .text(let text): append(text, look, at: inline.place)
    case .softBreak: append(" ", look)
    case .hardBreak: lineBreak()
    case .code(let text):
      look.style.size = look.style.size * 0.85
      look.style.family = setting.page.codeFamily
      look.style.features = [:]
      look.hyphenates = false
      append(text, look, at: inline.place)
    case .emphasis(let text):
      look.style.slant = look.style.slant == .italic ? .normal : .italic
      add(text, look)
    case .strong(let text):
      look.style.weight = 700
      add(text, look)
    case .strikethrough(let text):
      look.decoration = .strike
      add(text, look)
    case .superscript(let text): add(text, raised(look, by: 0.34))
    case .subscript(let text): add(text, raised(look, by: -0.14))
    case .link(let target, let text): link(target, text, look)
    case .image(let image):
      setting.sink.report(Messages.inlineImage(image.target, at: setting.location(inline.place)))
      add(image.text, look)
    case .span(let attributes, let text): span(attributes, text, look)
    case .note(let number): note(number, look)
    case .citation(let works): citation(works, look, at: inline.place)
    case .crossReference(let reference):
      let text = reference.resolved ?? reference.target
      link("#\(reference.target)", [Inline(.text(text), place: inline.place)], look)
    case .shortcode(let code):
      setting.sink.report(Messages.unfilled(code.name, at: setting.location(inline.place)))
      append("??", look, at: inline.place)
    }
  }

  private mutating func add(_ inlines: [Inline], _ look: Look) {
    for inline in inlines { add(inline, look) }
  }

  private func raised(_ look: Look, by part: Double) -> Look {
    var look = look
    look.rise += part * look.style.size
    look.style.size *= 0.68
    look.style.features["lnum"] = 1
    look.allowsBreaks = false
    return look
  }

  private mutating func span(_ attributes: Attributes, _ text: [Inline], _ look: Look) {
    var look = look
    if attributes.has("smallcaps") { look.style.features["smcp"] = 1 }
    if attributes.has("underline") { look.decoration = .underline }
    if attributes.has("mark") { look.decoration = .mark }
    if attributes.has("nowrap") { look.allowsBreaks = false }
    if let language = attributes["lang"] {
      look.style.language = language
      look.element = setting.structure.addInline(
        StructureElement(.span, language: language), to: look.element)
    }
    add(text, look)
  }

  private mutating func link(_ target: String, _ text: [Inline], _ look: Look) {
    guard look.link == nil else { return add(text, look) }
    var look = look
    let words = text.plainText
    setting.lastLink += 1
    let isInside = target.hasPrefix("#")
    let leads: Page.Link.Target = isInside ? .destination(String(target.dropFirst())) : .uri(target)
    look.link = (leads, isInside ? words : "\(words) (\(target))", setting.lastLink)
    if words == target { look.link?.description = words }
    look.element = setting.structure.addInline(StructureElement(.link), to: look.element)
    if !isInside { look.paint = .color(setting.page.accent) }
    if words.hasPrefix("http") || words.hasPrefix("www.") { look.hyphenates = false }
    add(text, look)
  }

  /// The raised number that calls a note; two calls side by side are parted by a comma.
  private mutating func note(_ number: Int, _ look: Look) {
    var look = raised(look, by: 0.34)
    if lastWasNote { append(",", look) }
    setting.lastLink += 1
    look.link = (.destination("fn:\(number + 1)"), "Note \(number + 1)", setting.lastLink)
    let reference = setting.structure.addInline(StructureElement(.reference), to: look.element)
    look.element = setting.structure.addInline(StructureElement(.link), to: reference)
    append("\(number + 1)", look)
    infos[infos.count - 1].note = number
    if setting.calledNotes.insert(number).inserted {
      infos[infos.count - 1].destination = "fnref:\(number + 1)"
      setting.waitingNotes.append(number)
    }
    lastWasNote = true
  }

  /// A citation that no bibliography has turned into words is shown by its key, and said to be so.
  private mutating func citation(_ works: [CitedWork], _ look: Look, at place: Place) {
    for (index, work) in works.enumerated() {
      setting.sink.report(Messages.unresolvedCitation(work.key, at: setting.location(work.place)))
      let isInText = work.form == .inText
      append(isInText ? "" : index == 0 ? "(" : "; ", look)
      add(work.prefix, look)
      append((work.prefix.isEmpty ? "" : " ") + work.key, look)
      if !work.suffix.isEmpty { append(isInText ? " (" : ", ", look) }
      add(work.suffix, look)
      if index == works.count - 1, !isInText || !work.suffix.isEmpty { append(")", look) }
    }
  }

  /// Adds text; white space is folded as in the source's lines.
  private mutating func append(_ text: String, _ look: Look, at place: Place? = nil) {
    var folded = ""
    for character in text {
      if character == " " || character == "\n" || character == "\t" {
        if !endsWithSpace { folded.append(" ") }
        endsWithSpace = true
      } else {
        folded.append(character)
        endsWithSpace = false
      }
    }
    guard !folded.isEmpty else { return }
    lastWasNote = false
    let span = Paragraph.Span(
      look.isUppercase ? folded.uppercased() : folded, look.style, paint: look.paint, rise: look.rise,
      allowsBreaks: look.allowsBreaks, hyphenates: look.hyphenates,
      location: place.flatMap(setting.location))
    items.append(.text(span))
    infos.append(
      Info(
        element: look.element, link: look.link, decoration: look.decoration,
        written: look.isUppercase ? folded : nil))
  }
}
