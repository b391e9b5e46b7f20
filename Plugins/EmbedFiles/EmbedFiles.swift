import Foundation
import PackagePlugin

/// Turns every file of a target that is no Swift source into a string literal of that target
/// (`EmbeddedFiles.all`), so that the program needs no files beside it.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let files = target.sourceFiles.filter { $0.type != .source }.map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path, target.directoryURL.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }
}
