public import Diagnostics
import JSON

/// Works by their keys, read from BibTeX files and from CSL-JSON.
///
/// ```swift
/// let read = Bibliography.read(bytes, file: "works.bib")
/// read.value["fiia2018"]?.title
/// ```
public struct Bibliography: Sendable, Hashable {
  /// The works in the order of their files.
  public private(set) var works: [Work] = []
  private var indexes: [String: Int] = [:]

  /// A bibliography of works; of two with one key the first counts.
  public init(_ works: [Work] = []) { for work in works { add(work) } }

  /// The work of a key.
  public subscript(_ key: String) -> Work? { indexes[key].map { works[$0] } }

  /// The keys in the order of the works.
  public var keys: [String] { works.map(\.key) }

  /// Adds a work; says whether its key was free.
  @discardableResult
  public mutating func add(_ work: Work) -> Bool {
    guard indexes[work.key] == nil else { return false }
    indexes[work.key] = works.count
    works.append(work)
    return true
  }

  /// Reads a file: CSL-JSON where its name ends in `.json`, BibTeX otherwise.
  ///
  /// What cannot be read comes as errors with their places; the other works are there all the same. Takes time in
  /// proportion to the file.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Bibliography> {
    let source = Source(file: file, bytes: bytes)
    if let bad = firstInvalidUTF8(in: bytes) {
      return Diagnosed(Bibliography(), [Messages.notUTF8(at: source.location(of: bad))])
    }
    let read = file.hasSuffix(".json") ? readCSL(bytes, file: file) : readBibTeX(source)
    var result = Bibliography()
    var diagnostics = read.diagnostics
    for work in read.value where !result.add(work) {
      diagnostics.append(
        Messages.duplicateWork(work.key, first: result[work.key]?.location, at: work.location))
    }
    return Diagnosed(result, diagnostics)
  }

  private static func readBibTeX(_ source: Source) -> Diagnosed<[Work]> {
    var reader = BibTeXReader(source)
    return Diagnosed(reader.entries().map(\.work), reader.diagnostics)
  }

  private static func readCSL(_ bytes: [UInt8], file: String) -> Diagnosed<[Work]> {
    do throws(DiagnosticList) {
      let read = try JSONValue.parse(json: bytes, file: file)
      var reader = CSLReader()
      let works = reader.works(read.value)
      return Diagnosed(works, read.diagnostics + reader.diagnostics)
    } catch {
      return Diagnosed([], error.diagnostics)
    }
  }
}
