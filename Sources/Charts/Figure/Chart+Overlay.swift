import ChartModel

extension Chart {
  /// A text over the plot, such as “Draft”.
  ///
  /// ```swift
  /// chart.chartOverlay(alignment: .topTrailing) { Text("Draft").font(.title) }
  /// ```
  public func chartOverlay(alignment: Alignment = .center, @TextBuilder content: () -> [Text]) -> Chart {
    adding(content(), alignment, zIndex: .infinity)
  }

  /// Texts over the plot at places that a proxy finds.
  ///
  /// ```swift
  /// chart.chartOverlay { proxy in Text("Embargo").position(proxy.position(forX: 1989)) }
  /// ```
  public func chartOverlay(
    alignment: Alignment = .center, @TextBuilder content: (ChartProxy) -> [Text]
  ) -> Chart {
    adding(content(ChartProxy(self)), alignment, zIndex: .infinity)
  }

  /// A text behind the marks of the plot.
  ///
  /// ```swift
  /// chart.chartBackground { Text("Provisional").font(.title).foregroundStyle(.gray) }
  /// ```
  public func chartBackground(alignment: Alignment = .center, @TextBuilder content: () -> [Text]) -> Chart {
    adding(content(), alignment, zIndex: -.infinity)
  }

  /// Texts behind the marks at places that a proxy finds.
  ///
  /// ```swift
  /// chart.chartBackground { proxy in Text("Cold War").position(proxy.position(for: (x: 1985, y: 40))) }
  /// ```
  public func chartBackground(
    alignment: Alignment = .center, @TextBuilder content: (ChartProxy) -> [Text]
  ) -> Chart {
    adding(content(ChartProxy(self)), alignment, zIndex: -.infinity)
  }

  /// A legend of texts in the place of those that explain the scales: one line for each, below one another, above the
  /// plot or at its right.
  ///
  /// ```swift
  /// chart.chartLegend(position: .top, alignment: .leading) {
  ///   Text("Deliveries").bold().foregroundStyle(.red)
  ///   Text("Orders").bold().foregroundStyle(.blue)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - position: `.trailing` for the right; everything else stands above the plot.
  ///   - alignment: with which edge of the plot it ends.
  ///   - spacing: how far it stands from the plot, in points.
  ///   - content: its lines.
  public func chartLegend(
    position: AnnotationPosition = .automatic, alignment: Alignment? = nil, spacing: Double? = nil,
    @TextBuilder content: () -> [Text]
  ) -> Chart {
    let isBeside = position == .trailing, lines = content(), lineHeight = 9.0
    let point = (alignment ?? (isBeside ? .topLeading : .leading)).unitPoint
    var marks = marks
    for (number, line) in lines.enumerated() {
      var mark = MarkInstance(.text, [:])
      mark.write([line])
      mark.styles[.x] = isBeside ? "width" : .extent("width", share: point.x)
      mark.styles[.y] = isBeside ? .extent("height", share: point.y) : 0
      let above = Double(lines.count - 1 - number) * lineHeight
      mark.properties["dx"] = .number(isBeside ? spacing ?? 8 : 0)
      mark.properties["dy"] = .number(isBeside ? Double(number) * lineHeight : -(spacing ?? 12) - above)
      mark.properties["align"] = isBeside ? "left" : .string((alignment ?? .leading).textAlign)
      mark.properties["baseline"] = isBeside ? "top" : "bottom"
      mark.zIndex = .infinity
      marks.append(mark)
    }
    return Chart(marks: marks, settings: chartLegend(.hidden).settings, figureSettings: figureSettings)
  }

  private func adding(_ texts: [Text], _ alignment: Alignment, zIndex: Double) -> Chart {
    // Texts with a place of their own stand apart, the others together.
    let apart = texts.filter { $0.position != nil }, together = texts.filter { $0.position == nil }
    var marks = marks
    for texts in (together.isEmpty ? [] : [together]) + apart.map({ [$0] }) {
      var mark = MarkInstance(.text, [:])
      mark.write(texts)
      let point = alignment.unitPoint, place = texts[0].position
      mark.put(.x, at: place?.x, place?.xType, else: .extent("width", share: point.x))
      mark.put(.y, at: place?.y, place?.yType, else: .extent("height", share: point.y))
      mark.properties["align"] = .string(alignment.textAlign)
      mark.properties["baseline"] = point.y == 0 ? "top" : point.y == 1 ? "bottom" : "middle"
      mark.zIndex = zIndex
      marks.append(mark)
    }
    return Chart(marks: marks, settings: settings, figureSettings: figureSettings)
  }
}

extension MarkInstance {
  /// Puts it at a value, or at a place of the plot where there is none.
  fileprivate mutating func put(_ channel: Channel, at value: Literal?, _ type: FieldType?, else place: Literal) {
    if let value {
      data[channel] = ChannelValue(label: "at \(channel.rawValue)", type: type, literal: value)
    } else {
      styles[channel] = place
    }
  }
}
