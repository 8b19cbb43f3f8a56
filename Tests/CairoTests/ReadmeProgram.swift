import Cairo

/// A line that rises, with a label: drawn in the same way on whatever the context belongs to.
func draw(in context: Context) {
  context.setSource(red: 1, green: 1, blue: 1)
  context.paint()

  context.withSavedState {
    context.translate(by: Vector(dx: 20, dy: 100))
    context.append(
      polyline: [0, 30, 20, 55, 80].enumerated().map { index, value in
        Point(x: Double(index) * 40, y: -value)
      })
    context.setSource(red: 0.1, green: 0.3, blue: 0.6)
    context.lineWidth = 2
    context.lineJoin = .round
    context.stroke()
  }

  context.setFontSize(9)
  context.setSource(red: 0.2, green: 0.2, blue: 0.2)
  context.move(to: Point(x: 20, y: 114))
  context.showText("Deliveries, 2020–2024")
}

/// A picture of pixels, twice as fine as its units.
func writePicture() throws(CairoError) {
  let image = try ImageSurface(width: 400, height: 240)
  image.deviceScale = Vector(dx: 2, dy: 2)
  let context = try Context(image)
  draw(in: context)
  try context.check()
  try image.writePNG(toFile: "figure.png")
}

/// A document of two pages, with an outline and a link from one to the other.
func writeDocument() throws {
  var document = try PDFDocument(creationDate: DocumentDate("2026-11-23"))
  try document.setMetadata(.title, "Deliveries")
  let size = Size(width: 200, height: 120)
  try document.page(size: size, label: "i") { context in
    context.withTag(.link(.destination("figure"), rects: [Rect(x: 20, y: 40, width: 80, height: 12)])) {
      context.move(to: Point(x: 20, y: 50))
      context.showText("See the figure")
    }
  }
  try document.page(size: size, label: "1") { context in
    draw(in: context)
    context.withTag(.destination("figure", at: .zero)) {}
  }
  try document.addOutlineEntry("Figure", to: .destination("figure"), style: .bold)
  try document.finish(toFile: "figure.pdf")
}
