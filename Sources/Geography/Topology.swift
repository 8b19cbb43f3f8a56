public import Diagnostics
import Geometry
public import JSON

/// A TopoJSON file: shapes that share their borders, which are stored once, as arcs.
///
/// ```swift
/// let base = try Topology.read(try readFile(path), file: path).value
/// let countries = try base.features("countries").value
/// let borders = try base.mesh("countries", .interior).value     // each border once
/// ```
///
/// Quantized files (with a `transform`) and plain ones are read alike.
public struct Topology: Sendable {
  /// The arcs, in degrees.
  public let arcs: [Coordinates]
  /// The names of the objects, in the order of the file.
  public var names: [String] { objects.keys }
  let objects: JSONObject
  /// How whole numbers become degrees, where the file is quantized.
  let transform: Transform?
  let location: SourceLocation?
  let isSpherical: Bool

  /// A scale and a shift for each coordinate.
  struct Transform: Sendable {
    var scaleX: Double
    var scaleY: Double
    var shiftX: Double
    var shiftY: Double
  }

  /// Reads a file's bytes, its arcs straight into columns.
  ///
  /// Throws a list with places where something is no topology.
  public static func read(
    _ bytes: [UInt8], file: String, isSpherical: Bool = true
  ) throws(DiagnosticList) -> Diagnosed<Topology> {
    var reader = TopologyReader(isSpherical: isSpherical)
    return try reader.read(SourceText(bytes, file: file))
  }

  /// Reads a value, such as one that stands in a chart file.
  public static func read(
    _ value: JSONValue, isSpherical: Bool = true
  ) throws(DiagnosticList) -> Diagnosed<Topology> {
    var reader = TopologyReader(isSpherical: isSpherical)
    return try reader.read(value)
  }

  /// The features of an object: of a collection each geometry, else one.
  ///
  /// Rings are taken to mean their smaller side, and cuts along the antimeridian are closed, unless
  /// `keepsWinding` is set. Throws where there is no such object, an arc is missing, or a shape is
  /// malformed.
  public func features(
    _ name: String, keepsWinding: Bool = false
  ) throws(DiagnosticList) -> Diagnosed<[GeoFeature]> {
    var assembler = ArcAssembler(self, keepsWinding: keepsWinding || !isSpherical)
    let object = try object(name)
    var features: [GeoFeature] = []
    if object["type"]?.string == "GeometryCollection", let list = object["geometries"]?.array {
      for item in list { features.append(assembler.feature(item)) }
    } else {
      features.append(assembler.feature(object))
    }
    try assembler.sink.throwIfErrors()
    return Diagnosed(features, assembler.sink.diagnostics)
  }

  /// Which borders a mesh has.
  public enum Border: Sendable, Hashable {
    /// All of them.
    case all
    /// Those between two shapes.
    case interior
    /// Those that belong to one shape only: coasts.
    case exterior
  }

  /// The borders of an object's shapes as lines, each drawn once.
  public func mesh(_ name: String, _ border: Border = .all) throws(DiagnosticList) -> Diagnosed<GeoShape> {
    var assembler = ArcAssembler(self, keepsWinding: true)
    let lines = assembler.mesh(try object(name), border)
    try assembler.sink.throwIfErrors()
    return Diagnosed(.lines(lines), assembler.sink.diagnostics)
  }

  /// The union of an object's shapes: their outer borders joined into rings.
  ///
  /// Inner borders vanish because both neighbours have them; rings are told apart into outlines and holes by
  /// their area.
  public func merged(_ name: String) throws(DiagnosticList) -> Diagnosed<GeoShape> {
    var assembler = ArcAssembler(self, keepsWinding: true)
    let rings = assembler.mesh(try object(name), .exterior).filter {
      $0.count > 3 && $0[0] == $0[$0.count - 1]
    }
    try assembler.sink.throwIfErrors()
    return Diagnosed(RingNesting.polygons(rings), assembler.sink.diagnostics)
  }

  private func object(_ name: String) throws(DiagnosticList) -> JSONValue {
    guard let object = objects[name] else {
      throw DiagnosticList(
        Messages.noObject(name, known: names, nearest: nearestName(to: name, among: names), location))
    }
    return object
  }
}
