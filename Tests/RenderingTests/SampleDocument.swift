import Colors
import Geometry
import Rendering
import SceneGraph
import Typesetting

/// A document of two pages with everything that structure can hold.
enum SampleDocument {
  static let metadata = PagedDocument.Metadata(
    title: "Waffen & Verträge", authors: ["A. Müller", "B. Петров"], subject: "On <tags>.",
    keywords: ["arms", "treaties"], language: "de-CH", date: "2026-11-23")

  /// Draws its texts with a book's fonts.
  static func make(_ fonts: FontBook) -> PagedDocument {
    let vollkorn = TextStyle(family: "Vollkorn", size: 10, language: "de")
    func line(_ text: String, _ y: Double, _ content: Int, _ style: TextStyle = vollkorn, x: Double = 40)
      -> SceneNode
    {
      let runs = fonts.shape(text, style, paint: SampleScenes.ink).runs
      return .group(
        Group(
          role: "text", transform: .translation(x, y), content: content == 0 ? .artifact : ContentID(content),
          children: runs.map(SceneNode.glyphs)))
    }
    let heading = TextStyle(family: "Lato", size: 14, weight: 700)
    let first = Scene(
      size: Size(width: 300, height: 400), background: SampleScenes.white,
      children: [
        line("Running head", 20, 0), line("Überschrift", 50, 1, heading),
        line("Ein Absatz, der office-taugliche ", 80, 2), line("Notes", 380, 5),
        line("Link zur ", 95, 2), line("Quelle", 95, 3, x: 90), line(" und weiter ", 110, 2),
        .group(
          Group(
            role: .frame, transform: .translation(40, 150), content: ContentID(4),
            children: [
              .rects(
                RectBatch(
                  role: .mark, rects: [Rect(x: 0, y: 0, width: 100, height: 60)],
                  style: BatchStyle(fill: .constant(SampleScenes.blue)))),
              .group(
                Group(
                  role: .mark, link: "https://example.org/(a)?q=ü",
                  children: [
                    .rects(
                      RectBatch(
                        role: .mark, rects: [Rect(x: 120, y: 0, width: 30, height: 30)],
                        style: BatchStyle(fill: .constant(SampleScenes.grey))))
                  ])),
            ])),
        line("Kopf", 260, 6), line("Wert", 280, 7), line("Ohne Ort", 300, 99),
      ])
    let second = Scene(
      size: Size(width: 300, height: 400), background: SampleScenes.white,
      children: [line("auf der zweiten Seite endet.", 50, 2), line("2", 390, 0)])
    let structure = StructureElement(
      .document,
      children: [
        .element(StructureElement(.heading1, children: [.content(ContentID(1))])),
        .element(
          StructureElement(
            .paragraph,
            children: [
              .content(ContentID(2)),
              .element(
                StructureElement(.link, children: [.content(ContentID(3)), .annotation(page: 0, link: 0)])),
              .element(StructureElement(.note, identifier: "fn1", children: [.content(ContentID(5))])),
            ])),
        .element(
          StructureElement(
            .figure, alternativeText: "Ein blaues Rechteck",
            bounds: PageRect(page: 0, rect: Rect(x: 40, y: 150, width: 150, height: 60)),
            children: [.content(ContentID(4))])),
        .element(
          StructureElement(
            .table,
            children: [
              .element(
                StructureElement(
                  .tableRow,
                  children: [
                    .element(
                      StructureElement(
                        .tableHeader, scope: "Column", columnSpan: 2, children: [.content(ContentID(6))]))
                  ])),
              .element(
                StructureElement(
                  .tableRow,
                  children: [
                    .element(StructureElement(.tableData, language: "en", children: [.content(ContentID(7))]))
                  ])),
            ])),
      ])
    return PagedDocument(
      pages: [
        Page(
          scene: first, label: "i",
          links: [
            Page.Link(
              rects: [Rect(x: 90, y: 85, width: 40, height: 14)], target: .uri("https://example.org"),
              description: "Die Quelle"),
            Page.Link(
              rects: [Rect(x: 40, y: 70, width: 80, height: 14), Rect(x: 40, y: 100, width: 50, height: 14)],
              target: .destination("end"), description: "Das Ende"),
          ], destinations: [.init(name: "start", point: Point(x: 40, y: 40))]),
        Page(scene: second, label: "1", destinations: [.init(name: "end", point: Point(x: 40, y: 40))]),
      ], metadata: metadata,
      outline: [
        OutlineEntry(
          title: "Überschrift", destination: "start",
          children: [OutlineEntry(title: "Ende", destination: "end")])
      ], structure: structure)
  }
}
