import ArgumentParser
import Foundation
import Presenting
import Reading

enum ReadingFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case json, jsonl, text
}

/// What stands around the readings of one output.
struct ReadingFrame: Sendable {
  var opening = ""
  var between = ""
  /// Behind each reading.
  var ending = "\n"
  var closing = ""

  static let lines = ReadingFrame()
  static let array = ReadingFrame(opening: "[\n", between: ",\n", ending: "", closing: "\n]\n")
  static let texts = ReadingFrame(between: "\n", ending: "")
}

/// Reads the reports of batches and turns the readings into bytes, or into files of a folder.
struct ReadingPrinter: Sendable {
  let taker: ReportTaker
  let reader: LanguageReader
  let frame: ReadingFrame
  /// How readings are written for people; without it they are JSON.
  let text: ReadingTextForm?
  /// Where each reading becomes a file of its own.
  let folder: ReadingFolder?

  struct Printed: Sendable {
    var bytes: [UInt8] = []
    var done = 0
    var faults: [InputFault] = []
  }

  func printed(_ batch: InputBatch) -> Printed {
    var printed = Printed()
    var json = JSONWriter()
    taker.forEachReport(in: batch) { taken in
      do throws(InputFault) {
        try print(taken.get(), to: &printed, &json)
        printed.done += 1
      } catch {
        printed.faults.append(error)
      }
    }
    return printed
  }

  private func print(_ taken: TakenReport, to printed: inout Printed, _ json: inout JSONWriter) throws(InputFault) {
    let reading = reader.read(taken.report)
    json.removeAll()
    if text == nil { reading.write(to: &json) }
    if let folder { return try folder.write(json.bytes, key: taken.key) }
    if printed.done > 0 { printed.bytes += frame.between.utf8 }
    if let text { printed.bytes += text.text(taken.report, reading).utf8 } else { json.append(to: &printed.bytes) }
    printed.bytes += frame.ending.utf8
  }
}

/// The language, width and colours of readings for people.
struct ReadingTextForm: Sendable {
  private let language: OutputLanguage
  private let width: Int
  private let style: TextStyle

  init(_ output: OutputOption) {
    language = output.language
    width = output.width
    style = output.style
  }

  func text(_ report: Report, _ reading: ReportReading) -> String {
    ReadingText(report, reading, language: language, width: width, style: style).text
  }
}

/// The readings on standard output, one after the other.
struct ReadingStream {
  let frame: ReadingFrame
  private var isEmpty = true

  init(frame: ReadingFrame) { self.frame = frame }

  mutating func write(_ bytes: [UInt8]) throws {
    if bytes.isEmpty { return }
    try StandardOutput.write(Array((isEmpty ? frame.opening : frame.between).utf8) + bytes)
    isEmpty = false
  }

  func end() throws {
    if !isEmpty { try StandardOutput.write(Array(frame.closing.utf8)) }
  }
}

/// A folder that gets a file for each reading.
struct ReadingFolder: Sendable {
  let path: String

  func write(_ bytes: [UInt8], key: String) throws(InputFault) {
    let file = path + "/" + key + ".json"
    do {
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes + [0x0A]).write(to: URL(fileURLWithPath: file))
    } catch {
      throw InputFault(file, "cannot be written (\(error.localizedDescription)); check the folder given with --output")
    }
  }
}
