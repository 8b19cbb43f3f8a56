/// Which module stands on which layer. An import may only point to a lower number, except where
/// `sideways` allows one: this is the table that ARCHITECTURE.md draws.
let layers: [(number: Int, modules: [String])] = [
  (
    0,
    [
      "CCairo", "CFreeType", "CHarfBuzz", "CFontconfig", "CFriBidi", "CYAML", "CDeflate",
    ]
  ),
  (1, ["Diagnostics", "Geometry", "Colors", "Chronology", "Files"]),
  (2, ["JSON", "SceneGraph", "Scales", "Cairo"]),
  (3, ["Tabular", "Geography", "Typesetting", "Documents"]),
  (4, ["ChartModel", "Pages", "Rendering", "Projections", "SecurityData"]),
  (5, ["VegaLite", "Charts", "ChartEngine"]),
  (6, ["Reporting"]),
  (7, ["Exporting"]),
  (8, ["Checking", "Previewing"]),
  (9, ["CartoucheCommand", "Cartouche"]),
]

/// Imports within a layer that are meant.
let sideways: [String: Set<String>] = [
  // Geometry brings the platform's mathematics.
  "Colors": ["Geometry"],
  "Chronology": ["Geometry"],
  // The command is written against the umbrella, as users' programs are.
  "CartoucheCommand": ["Cartouche"],
]

/// The modules that may see a C pointer, and the C libraries that each wraps.
let wrappers: [String: Set<String>] = [
  "Cairo": ["CCairo", "CFreeType"],
  "JSON": ["CYAML"],
  "Typesetting": ["CHarfBuzz", "CFontconfig", "CFriBidi"],
  "Rendering": ["CDeflate"],
]

/// Modules that are not ours and may be imported: the language's own and the command line's.
let foreign: Set<String> = ["Glibc", "Darwin", "Synchronization", "ArgumentParser", "Dispatch"]
