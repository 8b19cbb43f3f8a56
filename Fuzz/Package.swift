// swift-tools-version: 6.2
import PackageDescription

/// A package beside the main one, so that nobody's build knows of it: `make` in this folder builds and runs it.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Cartouche", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer", path: "CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", .product(name: "Cartouche", package: "Cartouche")], path: "Sources"),
  ],
  swiftLanguageModes: [.v6]
)
