// swift-tools-version:6.1
import PackageDescription

// Imports go one way:
// LanguageData ← Reading ← Reconciling ← Recording ← Presenting ← Serving ← banggiao
//                Reading ← Training ← train
let package = Package(
  name: "BangGiao",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Reading", targets: ["Reading"]),
    .executable(name: "banggiao", targets: ["banggiao"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Files that are no Swift source become string literals of their target, so that one binary holds everything.
    .executableTarget(name: "embed-files", path: "Sources/EmbedTool"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .target(name: "LanguageData", path: "Languages", plugins: ["EmbedFiles"]),
    .systemLibrary(
      name: "COpenSSL", path: "Sources/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Reading", dependencies: ["LanguageData", "COpenSSL"]),
    .target(name: "Reconciling", dependencies: ["LanguageData", "Reading"]),
    .target(
      name: "Recording", dependencies: ["Reconciling", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Presenting",
      dependencies: ["Recording", .product(name: "Mustache", package: "swift-mustache")],
      plugins: ["EmbedFiles"]),
    .target(
      name: "Serving",
      dependencies: [
        "Presenting", "CZlib", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "banggiao",
      dependencies: [
        "Serving", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // Makes the weights of the deciders from gold readings; no part of the program.
    .target(name: "Training", dependencies: ["Reading", "Reconciling"]),
    .executableTarget(
      name: "train",
      dependencies: ["Training", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/TrainCommand"),

    .target(name: "TestSupport", dependencies: ["Reading"], path: "Tests/TestSupport"),
    .testTarget(name: "LanguageTests", dependencies: ["Reading", "TestSupport"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "TestSupport"]),
    .testTarget(name: "ReconcilingTests", dependencies: ["Reconciling", "TestSupport"]),
    .testTarget(name: "RecordingTests", dependencies: ["Recording", "TestSupport"]),
    .testTarget(name: "PresentingTests", dependencies: ["Presenting", "TestSupport"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport", "banggiao", "train"]),
  ]
)
