import ChartModel
import Diagnostics
import Geometry
import JSON

extension SpecReader {
  /// A whole file.
  mutating func readSpec(_ value: JSONValue) -> ChartSpec? {
    guard let object = object(value, "chart"), let view = readView(value, isTop: true) else { return nil }
    var spec = ChartSpec(view)
    spec.parameters = view.parameters
    spec.view.parameters = []
    if let schema = object["$schema"] {
      spec.schema = string(schema, "$schema")
      if let text = spec.schema, !text.contains("/v6"), !text.contains("/v5") {
        sink.report(Messages.oldVersion(text, schema.spot))
      }
    }
    if let sets = object["datasets"]?.object {
      for member in sets { spec.datasets[member.key] = list(member.value).map(\.literal) }
    }
    if let config = object["config"] { spec.config = readConfig(config) }
    spec.background = object["background"].flatMap { setting($0, "background", in: .frameSettings) }
    spec.padding = object["padding"].flatMap { setting($0, "padding", in: .frameSettings) }
    spec.autosize = object["autosize"].flatMap { setting($0, "autosize", in: .frameSettings) }
    if let metadata = object["usermeta"]?.object {
      for member in metadata where member.key != "cartouche" {
        spec.otherMetadata.set(member.key, member.value.literal, at: member.value.spot)
      }
      if let ours = metadata["cartouche"] { spec.figure = readFigure(ours) }
    }
    for parameter in list(object["config"]?["params"]) {
      if let name = parameter["name"]?.string { parameterNames.insert(name) }
    }
    checkParameters()
    return spec
  }

  /// A view and all views in it.
  mutating func readView(_ value: JSONValue, isTop: Bool = false) -> View? {
    guard let whole = object(value, "view") else { return nil }
    let object = members(of: whole, isTop: isTop)
    guard let content = readContent(object, value.spot) else { return nil }
    var view = View(content: content, place: value.spot)
    view.name = string(object["name"], "name")
    view.summary = string(object["description"], "description")
    view.title = readTitle(object["title"])
    view.data = readData(object["data"])
    for step in list(object["transform"]) {
      if let transform = readTransform(step) { view.transforms.append(transform) }
    }
    view.width = readExtent(object["width"], "width")
    view.height = readExtent(object["height"], "height")
    for item in list(object["params"]) { if let parameter = readParameter(item) { view.parameters.append(parameter) } }
    if let resolve = object["resolve"] { view.resolve = readResolve(resolve) }
    if let projection = object["projection"] { view.projection = block(projection, .projection) }
    if let background = object["view"] { view.background = block(background, .viewBackground) }
    view.composition = composition(object)
    return view
  }

  private static let contents = ["mark", "layer", "hconcat", "vconcat", "concat", "facet", "repeat"]

  /// What a view of its kind may have; reports the rest.
  private mutating func members(of object: JSONObject, isTop: Bool) -> JSONObject {
    let named = Self.contents.filter { object[$0] != nil }
    guard let content = named.first else {
      check(object, known: isTop ? PropertyTable.views + PropertyTable.topLevel : PropertyTable.views, in: "A view")
      return object
    }
    return known(object, PropertyTable.view(content, isTop: isTop), in: "A view with “\(content)”")
  }

  private mutating func readContent(_ object: JSONObject, _ place: Place) -> View.Content? {
    if let mark = object["mark"] {
      let encoding = readEncoding(object["encoding"])
      guard let definition = readMark(mark) else { return nil }
      return .unit(definition, encoding)
    }
    if let layers = object["layer"] {
      return .layer(readViews(layers, "layer"), readEncoding(object["encoding"]))
    }
    for direction in [View.ConcatDirection.horizontal, .vertical, .wrap] {
      if let views = object[direction.rawValue] { return .concat(direction, readViews(views, direction.rawValue)) }
    }
    guard object["facet"] != nil || object["repeat"] != nil else {
      sink.report(Messages.nothingToDraw(place))
      return nil
    }
    guard let inner = object["spec"] else {
      sink.report(Messages.missing("spec", in: object["facet"] != nil ? "A facet" : "A repeat", place))
      return nil
    }
    guard let view = readView(inner) else { return nil }
    if let facet = object["facet"] {
      var definition = FacetDefinition()
      if let parts = facet.object, parts["row"] != nil || parts["column"] != nil {
        definition.row = parts["row"].flatMap { readChannelDefinition($0, for: .row) }
        definition.column = parts["column"].flatMap { readChannelDefinition($0, for: .column) }
      } else {
        definition.wrapped = readChannelDefinition(facet, for: .facet)
      }
      return .facet(definition, view)
    }
    var definition = RepeatDefinition()
    if let parts = object["repeat"]?.object {
      check(parts, known: ["row", "column", "layer"], in: "A repeat")
      definition.row = strings(parts["row"], "row")
      definition.column = strings(parts["column"], "column")
      definition.layer = strings(parts["layer"], "layer")
    } else {
      definition.fields = strings(object["repeat"], "repeat")
    }
    return .repeat(definition, view)
  }

  private mutating func readViews(_ value: JSONValue, _ name: String) -> [View] {
    if value.array == nil { sink.report(Messages.wrongKind(name, wanted: "a list", found: value.kindName, value.spot)) }
    var views: [View] = []
    for item in list(value) { if let view = readView(item) { views.append(view) } }
    return views
  }

  private mutating func readExtent(_ value: JSONValue?, _ name: String) -> View.Extent? {
    guard let value, !value.isNull else { return nil }
    if let points = value.number {
      if points < 0 { sink.report(Messages.negativeSize(name, value.spot)) }
      return .points(points)
    }
    if value.string == "container" { return .container }
    if let object = value.object, let step = object["step"]?.number {
      guard case .object? = fitted(value, ValueShape(.block { PropertyTable.step }), name), step >= 0 else {
        return nil
      }
      return .step(step, perOffset: object["for"]?.string != "position")
    }
    sink.report(
      Messages.wrongKind(name, wanted: "a number, “container” or a step", found: value.kindName, value.spot))
    return nil
  }

  /// A title: a text, several lines, or an object with both and more.
  mutating func readTitle(_ value: JSONValue?) -> TitleDefinition? {
    guard let value, !value.isNull else { return nil }
    guard let object = value.object else { return TitleDefinition(value.literal, place: value.spot) }
    if object["expr"] != nil { return TitleDefinition(value.literal, place: value.spot) }
    let settings = block(object, .title, except: ["text"])
    return TitleDefinition(object["text"]?.literal ?? .string(""), settings, place: value.spot)
  }

  private mutating func readResolve(_ value: JSONValue) -> Resolve {
    var resolve = Resolve()
    guard let object = object(value, "resolve") else { return resolve }
    check(object, known: ["scale", "axis", "legend"], in: "“resolve”")
    resolve.scale = readModes(object["scale"])
    resolve.axis = readModes(object["axis"])
    resolve.legend = readModes(object["legend"])
    return resolve
  }

  private mutating func readModes(_ value: JSONValue?) -> [Channel: Resolve.Mode] {
    var modes: [Channel: Resolve.Mode] = [:]
    for member in value?.object?.members ?? [] {
      guard let channel = Channel(rawValue: member.key) else {
        let near = nearestName(to: member.key, among: Channel.allCases.map(\.rawValue))
        sink.report(Messages.unknownChannel(member.key, near: near, Place(member.keyPlace)))
        continue
      }
      modes[channel] = member.value.string.flatMap { Resolve.Mode(rawValue: $0) }
      if modes[channel] == nil {
        sink.report(
          Messages.wrongKind(
            member.key, wanted: "“shared” or “independent”", found: member.value.kindName, member.value.spot))
      }
    }
    return modes
  }

  private mutating func readParameter(_ value: JSONValue) -> Parameter? {
    guard let object = object(value, "parameter") else { return nil }
    guard let name = string(object["name"], "name") else {
      sink.report(Messages.missing("name", in: "A parameter", value.spot))
      return nil
    }
    check(object, known: ["name", "value", "expr", "select", "bind", "views", "description"], in: "A parameter")
    if !parameterNames.insert(name).inserted { sink.report(Messages.doubleParameter(name, value.spot)) }
    var parameter = Parameter(name, value: object["value"]?.literal, place: value.spot)
    parameter.expression = expression(object["expr"], "expr")
    if let selection = object["select"] { parameter.selection = readSelection(selection) }
    for key in ["bind", "views", "description"] {
      if let other = object[key] { parameter.other.set(key, other.literal, at: other.spot) }
    }
    return parameter
  }

  private mutating func readSelection(_ value: JSONValue) -> Literal? {
    if value.object != nil { return fitted(value, ValueShape(.block { PropertyTable.selection }), "select") }
    return fitted(value, .words("point interval"), "select")
  }

  /// What print needs around the plot.
  private mutating func readFigure(_ value: JSONValue) -> FigureFurniture {
    var figure = FigureFurniture(place: value.spot)
    guard let object = object(value, "usermeta.cartouche") else { return figure }
    check(
      object,
      known: [
        "width", "height", "measure", "subtitle", "note", "source", "alt", "theme", "map", "labels", "language",
        "journal",
        "provisional", "rasterize", "expect",
      ],
      in: "“usermeta.cartouche”")
    if let name = string(object["journal"], "journal") {
      figure.journal = JournalProfile(rawValue: name)
      if figure.journal == nil {
        let near = nearestName(to: name, among: JournalProfile.allCases.map(\.rawValue))
        sink.report(Messages.unknownValue(name, for: "journal", near: near, object["journal"]?.spot ?? .none))
      }
    }
    figure.column = object["width"]?.string.flatMap { JournalProfile.Column(rawValue: $0) }
    if figure.column == nil {
      figure.width = readLength(object["width"], "width")
    } else if object["journal"] == nil {
      sink.report(Messages.columnWithoutJournal(object["width"]?.spot ?? .none))
    }
    if let provisional = object["provisional"] { figure.provisional = readProvisional(provisional) }
    if let rasterize = object["rasterize"] {
      if rasterize.bool == false {
        figure.rasterize = ["above": false]
      } else {
        figure.rasterize = block(rasterize, .rasterize)
      }
    }
    figure.height = readLength(object["height"], "height")
    if let word = string(object["measure"], "measure") {
      if let measure = FigureFurniture.Measure(rawValue: word) {
        figure.measure = measure
      } else {
        let near = nearestName(to: word, among: ["frame", "plot"])
        sink.report(Messages.unknownValue(word, for: "measure", near: near, object["measure"]?.spot ?? .none))
      }
    }
    figure.subtitle = string(object["subtitle"], "subtitle")
    figure.note = string(object["note"], "note")
    figure.source = string(object["source"], "source")
    figure.alternativeText = string(object["alt"], "alt")
    figure.theme = string(object["theme"], "theme")
    if let map = object["map"] { figure.map = block(map, .map) }
    if let labels = object["labels"] { figure.labels = block(labels, .labels) }
    figure.language = string(object["language"], "language")
    return figure
  }

  /// Which values are not final: a predicate, or an object with one and what the legend calls them.
  private mutating func readProvisional(_ value: JSONValue) -> FigureFurniture.Provisional? {
    guard let object = value.object, object["test"] != nil || object["label"] != nil else {
      return readPredicate(value).map { FigureFurniture.Provisional($0) }
    }
    check(object, known: ["test", "label"], in: "“provisional”")
    guard let written = object["test"], let test = readPredicate(written) else {
      sink.report(Messages.missing("test", in: "“provisional”", value.spot))
      return nil
    }
    return FigureFurniture.Provisional(test, label: string(object["label"], "label") ?? "Provisional")
  }

  private mutating func readLength(_ value: JSONValue?, _ name: String) -> Length? {
    guard let value else { return nil }
    if let points = value.number { return Length(points, .points) }
    guard let text = string(value, name) else { return nil }
    if let length = Length(text) { return length }
    sink.report(Messages.badLength(text, value.spot))
    return nil
  }
}
