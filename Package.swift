// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode, no silent existentials, imports that stay inside a module unless they say otherwise.
/// `make check` turns warnings into errors; another compiler's new warnings must not stop a user's build.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CARTOUCHE_CHECK"] == nil ? [] : [.treatAllWarnings(as: .error)])
/// For targets that may not touch a pointer at all.
let safe = strict + [SwiftSetting.strictMemorySafety()]

/// A C library: its header and its link line.
func system(_ name: String, _ pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

/// A module of the library.
func library(
  _ name: String, _ uses: [Target.Dependency] = [], _ settings: [SwiftSetting] = safe
) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings)
}

/// The tests of a module.
func tests(_ name: String, _ alsoUses: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + alsoUses,
    swiftSettings: strict)
}

/// What `make docs` alone needs: nobody else resolves or builds it.
let documentation: [Package.Dependency] =
  Context.environment["CARTOUCHE_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "Cartouche",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Cartouche", targets: ["Cartouche"]),
    .library(name: "Cairo", targets: ["Cairo"]),
    .library(name: "Tabular", targets: ["Tabular"]),
    .executable(name: "cartouche", targets: ["CartoucheCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ] + documentation,
  targets: [
    // 0 · C libraries: header and link line only
    system("CCairo", "cairo", apt: "libcairo2-dev", brew: "cairo"),
    system("CFreeType", "freetype2", apt: "libfreetype-dev", brew: "freetype"),
    system("CHarfBuzz", "harfbuzz", apt: "libharfbuzz-dev", brew: "harfbuzz"),
    system("CFontconfig", "fontconfig", apt: "libfontconfig-dev", brew: "fontconfig"),
    system("CFriBidi", "fribidi", apt: "libfribidi-dev", brew: "fribidi"),
    system("CYAML", "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    system("CDeflate", "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),

    // 1 · vocabulary
    library("Diagnostics"),
    library("Geometry"),
    library("Colors", ["Geometry"]),
    library("Chronology", ["Geometry"]),
    library("Files", [], strict),

    // 2 · values
    library("JSON", ["Diagnostics", "CYAML"], strict),
    library("SceneGraph", ["Geometry", "Colors"]),
    library("Scales", ["Chronology", "Colors", "Geometry"]),
    .target(
      name: "Cairo", dependencies: ["Geometry", "Files", "CCairo", "CFreeType"], exclude: ["README.md"],
      swiftSettings: strict),

    // 3 · one subject each
    library("Tabular", ["Diagnostics", "JSON", "Chronology", "Files", "Geometry"], strict),
    library("Geography", ["Geometry", "JSON", "Diagnostics"]),
    library(
      "Typesetting",
      ["SceneGraph", "Geometry", "Files", "Diagnostics", "CHarfBuzz", "CFontconfig", "CFriBidi"], strict),
    library("Documents", ["Diagnostics", "JSON"]),

    // 4 · the chart model, page layout, the back end, the three domains
    library("ChartModel", ["Tabular", "SceneGraph", "Colors", "Chronology", "Diagnostics", "Geometry", "JSON"]),
    library(
      "Pages", ["Documents", "Typesetting", "SceneGraph", "Geometry", "Colors", "Diagnostics", "JSON"]),
    library(
      "Rendering",
      ["SceneGraph", "Geometry", "Colors", "Cairo", "Typesetting", "Files", "Diagnostics", "CDeflate"],
      strict),
    library("Projections", ["Geography", "Geometry"], strict),
    library("SecurityData", ["Tabular", "JSON", "Chronology", "Diagnostics", "Files", "Geometry"]),

    // 5 · two front ends and one engine over one model
    library(
      "VegaLite",
      ["ChartModel", "JSON", "Diagnostics", "Tabular", "SceneGraph", "Scales", "Colors", "Chronology", "Geometry"]),
    library("Charts", ["ChartModel", "Tabular", "Scales", "Colors", "Chronology", "Geometry"]),
    library(
      "ChartEngine",
      [
        "ChartModel", "Tabular", "Scales", "Geography", "Projections", "SceneGraph", "Geometry", "Colors",
        "Chronology", "Diagnostics", "JSON",
      ]),

    // 6 · a folder of Markdown, charts and data becomes a PDF
    library(
      "Reporting",
      [
        "Pages", "Documents", "VegaLite", "ChartEngine", "ChartModel", "Tabular", "SceneGraph", "Geometry",
        "Rendering", "Cairo", "Typesetting", "Diagnostics", "Files", "JSON", "Chronology", "Colors", "Scales",
      ], strict),

    // 7 · many charts
    library(
      "Exporting",
      [
        "Reporting", "Rendering", "Typesetting", "ChartModel", "Tabular", "JSON", "Diagnostics", "Files", "Geometry",
      ],
      strict),

    // 8 · what print needs, and what shows work while it is written
    library("Previewing", ["Reporting", "Rendering", "Colors", "JSON", "Diagnostics", "Files"], strict),
    library(
      "Checking",
      [
        "Exporting", "Reporting", "Rendering", "Typesetting", "ChartModel", "SceneGraph", "JSON", "Colors", "Geometry",
        "Diagnostics", "Files",
      ]),

    // 9 · what people import and run
    library(
      "Cartouche",
      [
        "Charts", "ChartModel", "ChartEngine", "VegaLite", "Tabular", "SecurityData", "Reporting", "Exporting",
        "Checking", "Rendering", "Typesetting", "Diagnostics", "Files", "Geometry", "Colors", "SceneGraph",
        "Chronology", "JSON",
      ]),
    .executableTarget(
      name: "CartoucheCommand",
      dependencies: [
        "Diagnostics", "Files", "Tabular", "SecurityData", "Reporting", "Exporting", "Checking", "Previewing",
        "Rendering", "Geometry", "ChartModel", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Measured by `make bench`.
    .executableTarget(
      name: "TypesettingSpeed", dependencies: ["Typesetting", "SceneGraph", "Geometry", "Colors", "Files"],
      path: "Benchmarks/Typesetting", swiftSettings: strict),
    // The gallery's charts in Swift; beside them stand the same charts as files.
    .target(name: "GalleryCharts", dependencies: ["Cartouche"], path: "Gallery/Swift", swiftSettings: safe),

    .target(
      name: "TestSupport", dependencies: ["SceneGraph", "Geometry", "Diagnostics", "Files"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics"), tests("Geometry"), tests("Colors"), tests("Chronology"), tests("Files"),
    tests("JSON", ["Diagnostics"]), tests("SceneGraph", ["Geometry", "Colors"]),
    tests("Scales", ["Chronology", "Colors", "Geometry"]),
    tests("Cairo", ["Geometry", "Files", "CCairo"]),
    tests("Tabular", ["Diagnostics", "JSON", "Chronology", "Files"]),
    tests("Geography", ["Geometry", "JSON", "Diagnostics", "Files"]), tests("Projections", ["Geography", "Geometry"]),
    tests("Typesetting", ["SceneGraph", "Geometry", "Diagnostics", "Files", "Colors"]),
    tests("Documents", ["Diagnostics", "JSON"]),
    tests(
      "Pages", ["Documents", "Typesetting", "SceneGraph", "Geometry", "Diagnostics", "Colors", "Rendering", "Files"]),
    tests(
      "Rendering", ["SceneGraph", "Geometry", "Colors", "Cairo", "Typesetting", "Diagnostics", "Files", "Reporting"]),
    tests("SecurityData", ["Tabular", "JSON", "Chronology", "Diagnostics", "Files"]),
    tests("VegaLite", ["ChartModel", "JSON", "Diagnostics"]),
    tests(
      "ChartEngine",
      [
        "VegaLite", "Charts", "ChartModel", "Tabular", "SceneGraph", "Geometry", "Colors", "Diagnostics", "JSON",
        "Files",
      ]),
    tests(
      "Charts", ["Cartouche", "ChartModel", "VegaLite", "Colors", "Geometry", "JSON", "Diagnostics", "SceneGraph"]),
    tests(
      "Reporting",
      [
        "Diagnostics", "Files", "Geometry", "Tabular", "ChartModel", "VegaLite", "SceneGraph", "Rendering", "Cairo",
        "Colors",
      ]),
    tests("Exporting", ["ChartModel", "Files", "Diagnostics", "Geometry", "Rendering", "Reporting"]),
    tests("Checking", ["ChartModel", "Diagnostics", "Exporting", "Files", "JSON", "Rendering", "Reporting"]),
    tests("Previewing", ["Diagnostics", "Files", "JSON"]),
    tests("CartoucheCommand", ["Cartouche", "Files"]),
    tests("GalleryCharts", ["Cartouche", "ChartModel", "Reporting", "VegaLite", "SceneGraph", "Diagnostics", "Files"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
