import ChartModel
import Diagnostics
import Geography
import Synchronization

/// One writing of a file: its shapes are read again only where this differs.
///
/// ```swift
/// FileEdition(file: "Datasets/base-map/countries-110m.topojson", edition: stamp.description)
/// ```
public struct FileEdition: Sendable, Hashable {
  /// Which file, by a name that no other file of the process has: its path.
  public let file: String
  /// When or how it was written: a text that changes with the file.
  public let edition: String

  /// Names one writing of a file.
  public init(file: String, edition: String) { (self.file, self.edition) = (file, edition) }
}

/// Keeps the shapes of map files, decoded, for all charts and all threads that show them.
///
/// A base map takes longer to decode than to draw; the figures of a report and the charts of a batch mostly share one.
/// A provider of data hands out one store for as long as files may be asked for again:
///
/// ```swift
/// static let shapes = ShapeStore()
/// ```
///
/// Shapes are read once, by the thread that asks first, while others that need them wait. When a file was written
/// again, its old shapes are let go. Files that cannot be read are not remembered. The 64 collections of shapes that
/// were made last are kept.
public final class ShapeStore: Sendable {
  /// Collections of shapes as rows, by their file and by how it is read.
  let frames = EditionTable<Frame>()
  /// Files whose arcs are decoded, of which several collections may be made.
  let topologies = EditionTable<Topology>()

  /// An empty store.
  public init() {}
}

/// Values made of files, each remembered with the writing of the file that it was made of.
final class EditionTable<Value: Sendable>: Sendable {
  /// The place of one value. Its lock is held while the value is made, so that no two threads make it.
  private final class Slot: Sendable {
    let made = Mutex<(edition: String, value: Diagnosed<Value>)?>(nil)
  }
  private struct Slots {
    var named: [String: Slot] = [:]
    var order: [String] = []
  }
  private let slots = Mutex(Slots())
  private static var capacity: Int { 64 }

  /// The value that was made of this edition, or else the one that `make` gives now; nil where it gives none.
  ///
  /// `manner` tells apart what is made of one file.
  func value(
    of edition: FileEdition, read manner: String, _ make: () throws(DiagnosticList) -> Diagnosed<Value>?
  ) throws(DiagnosticList) -> Diagnosed<Value>? {
    let name = "\(manner)\u{0}\(edition.file)"
    let slot = slots.withLock { slots in
      if let known = slots.named[name] { return known }
      let slot = Slot()
      slots.named[name] = slot
      slots.order.append(name)
      if slots.order.count > Self.capacity { slots.named[slots.order.removeFirst()] = nil }
      return slot
    }
    return try slot.made.withLock { made throws(DiagnosticList) in
      if let made, made.edition == edition.edition { return made.value }
      let value = try make()
      made = value.map { (edition.edition, $0) }
      return value
    }
  }
}
