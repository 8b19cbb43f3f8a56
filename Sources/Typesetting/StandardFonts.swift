import SceneGraph

/// The standard fonts by name, so that using one of them opens that file and no other.
enum StandardFonts {
  /// A face: the file it is in and what it looks like.
  struct Face {
    let file: String
    var index = 0
    let weight: Int
    let slant: TextStyle.Slant
  }

  /// The faces of a family, asked for in lower case; empty where it is not a standard one.
  static func faces(ofFamily family: String) -> [Face] {
    switch family {
    case "lato": latinFaces("Lato", latoWeights)
    case "vollkorn": latinFaces("Vollkorn", commonWeights.filter { $0.weight >= 400 })
    case "jetbrains mono": latinFaces("JetBrainsMono", commonWeights)
    case "noto sans cjk jp": collectionFaces("NotoSansCJK", index: 0)
    case "noto sans cjk kr": collectionFaces("NotoSansCJK", index: 1)
    case "noto sans cjk sc": collectionFaces("NotoSansCJK", index: 2)
    case "noto sans cjk tc": collectionFaces("NotoSansCJK", index: 3)
    case "noto serif cjk jp": collectionFaces("NotoSerifCJK", index: 0)
    case "noto serif cjk kr": collectionFaces("NotoSerifCJK", index: 1)
    case "noto serif cjk sc": collectionFaces("NotoSerifCJK", index: 2)
    case "noto serif cjk tc": collectionFaces("NotoSerifCJK", index: 3)
    case "droid sans fallback": [Face(file: "DroidSansFallbackFull.ttf", weight: 400, slant: .normal)]
    case "dejavu sans":
      [
        Face(file: "DejaVuSans.ttf", weight: 400, slant: .normal),
        Face(file: "DejaVuSans-Bold.ttf", weight: 700, slant: .normal),
      ]
    default: []
    }
  }

  /// Every standard family under the name its designers gave it, for suggestions.
  static let families = [
    "Lato", "Vollkorn", "JetBrains Mono", "Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK JP",
    "Noto Sans CJK KR", "Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Serif CJK JP", "Noto Serif CJK KR",
    "DejaVu Sans", "Droid Sans Fallback",
  ]

  /// What the generic families of style sheets stand for, asked for in lower case.
  static func family(forGeneric name: String) -> String? {
    switch name {
    case "sans-serif", "system-ui", "ui-sans-serif": "Lato"
    case "serif", "ui-serif": "Vollkorn"
    case "monospace", "ui-monospace": "JetBrains Mono"
    default: nil
    }
  }

  private typealias Weight = (name: String, weight: Int)

  private static let latoWeights: [Weight] = [
    ("Hairline", 100), ("Thin", 200), ("Light", 300), ("Regular", 400), ("Medium", 500), ("Semibold", 600),
    ("Bold", 700), ("Heavy", 800), ("Black", 900),
  ]
  private static let commonWeights: [Weight] = [
    ("Thin", 100), ("ExtraLight", 200), ("Light", 300), ("Regular", 400), ("Medium", 500), ("SemiBold", 600),
    ("Bold", 700), ("ExtraBold", 800), ("Black", 900),
  ]

  private static func latinFaces(_ prefix: String, _ weights: [Weight]) -> [Face] {
    weights.flatMap { name, weight in
      let italic = weight == 400 ? "Italic" : name + "Italic"
      return [
        Face(file: "\(prefix)-\(name).ttf", weight: weight, slant: .normal),
        Face(file: "\(prefix)-\(italic).ttf", weight: weight, slant: .italic),
      ]
    }
  }

  private static func collectionFaces(_ prefix: String, index: Int) -> [Face] {
    [
      Face(file: "\(prefix)-Regular.ttc", index: index, weight: 400, slant: .normal),
      Face(file: "\(prefix)-Bold.ttc", index: index, weight: 700, slant: .normal),
    ]
  }
}
