import Files
import SceneGraph

/// Finds the file for a family, a weight and a slant, looking at as few files as it can.
struct FontCatalog {
  let configuration: FontConfiguration
  /// The user's faces by family in lower case; read when the first family is asked for.
  private var userFamilies: [String: [FontRecord]]?
  private var systemFamilies: [String: [FontRecord]] = [:]
  private var system: SystemFonts?
  /// Files that were named and are no fonts, or not there.
  private(set) var unreadable: [String] = []

  init(_ configuration: FontConfiguration) {
    self.configuration = configuration
  }

  /// The face that serves a style best; nil where there is no such family.
  mutating func record(family: String, weight: Int, slant: TextStyle.Slant) -> FontRecord? {
    let key = family.lowercased()
    func best(_ records: [FontRecord]) -> FontRecord? {
      inOrderOfFit(records, weight: weight, slant: slant) { ($0.weight, $0.slant) }.first
    }
    if let own = userRecords()[key], let record = best(own) { return record }
    if let record = standardRecord(key, weight: weight, slant: slant) { return record }
    guard configuration.usesSystemFamilies else { return nil }
    return best(systemRecords(family: family, key: key))
  }

  /// The names that could have been meant, in a fixed order: the user's, then the standard ones.
  mutating func knownFamilies() -> [String] {
    let own = userRecords().values.compactMap { $0.first?.family }.sorted()
    return own + StandardFonts.families
  }

  private func standardRecord(_ key: String, weight: Int, slant: TextStyle.Slant) -> FontRecord? {
    let faces = StandardFonts.faces(ofFamily: key)
    for face in inOrderOfFit(faces, weight: weight, slant: slant, { ($0.weight, $0.slant) }) {
      for folder in configuration.standardFolders {
        let path = joinPath(folder, face.file)
        guard fileKind(at: path) == .file else { continue }
        let family = StandardFonts.families.first { $0.lowercased() == key } ?? key
        return FontRecord(
          font: FontID(path: path, index: face.index), family: family, weight: face.weight, slant: face.slant)
      }
    }
    return nil
  }

  private mutating func userRecords() -> [String: [FontRecord]] {
    if let userFamilies { return userFamilies }
    var paths = configuration.files
    for folder in configuration.folders {
      guard let names = try? listFolder(folder) else {
        unreadable.append(folder)
        continue
      }
      let fonts = names.filter { ["ttf", "otf", "ttc", "otc"].contains(fileExtension(of: $0)) }
      paths += fonts.map { joinPath(folder, $0) }
    }
    var families: [String: [FontRecord]] = [:]
    for path in paths {
      let records = readFontRecords(path)
      if records.isEmpty { unreadable.append(path) }
      for record in records { families[record.family.lowercased(), default: []].append(record) }
    }
    userFamilies = families
    return families
  }

  private mutating func systemRecords(family: String, key: String) -> [FontRecord] {
    if let records = systemFamilies[key] { return records }
    let fonts = system ?? SystemFonts()
    system = fonts
    let records = fonts.records(ofFamily: family)
    systemFamilies[key] = records
    return records
  }
}
