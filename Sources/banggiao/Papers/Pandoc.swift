import Foundation
import Presenting

/// Word files by way of pandoc, in the form that the project's reference document gives them.
enum Pandoc {
  private static let source = "pandoc"

  /// - Throws: `InputFault` where pandoc is missing or refuses.
  static func docx(of paper: Paper) throws -> [UInt8] {
    if StandardOutput.isTerminal {
      throw InputFault("--format docx", "a Word file is no text for a terminal; send it into a file with > paper.docx")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "banggiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, reference) = (folder.appending(path: "paper.html"), folder.appending(path: "reference.docx"))
    let made = folder.appending(path: "paper.docx")
    let word = PaperWord(paper)
    try Data(word.html.utf8).write(to: page)
    try word.reference.write(to: reference)
    try run(
      [
        "--from=html", "--to=docx", "--reference-doc=\(reference.path)", "--output=\(made.path)", page.path,
      ], day: word.day)
    return Array(try Data(contentsOf: made))
  }

  /// - Parameter day: the time that pandoc writes into the file, so that equal papers give equal bytes.
  private static func run(_ arguments: [String], day: Int) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pandoc"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SOURCE_DATE_EPOCH": String(day * 86_400)], uniquingKeysWith: { $1 })
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return
    case 127: throw InputFault(source, "not found; install it (Debian: apt install pandoc), or take --format html")
    default:
      throw InputFault(source, "could not make the Word file (\(said.prefix { !$0.isNewline })); take --format html")
    }
  }
}
