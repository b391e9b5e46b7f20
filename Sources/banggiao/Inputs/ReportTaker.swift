import Foundation
import Reading

/// A report of the input, and what its reading's file is called if it gets one.
struct TakenReport {
  let report: Report
  let key: String
}

/// Takes the reports out of batches of the input.
struct ReportTaker: Sendable {
  /// The day of publication of all reports that bring none themselves.
  let published: PublicationDate?
  /// The size of the largest report, in bytes.
  var maxReportBytes = Report.usualLimit

  /// Calls `body` with each report of the batch in its order, or with what is wrong with it.
  func forEachReport(in batch: InputBatch, _ body: (Result<TakenReport, InputFault>) -> Void) {
    switch batch {
    case .fault(let fault): body(.failure(fault))
    case .file(let file):
      body(
        Result { () throws(InputFault) in
          TakenReport(report: try report(of: file), key: file.key)
        })
    case .lines(let bytes, let first, let file):
      let decoder = JSONDecoder()
      forEachLine(of: bytes, first: first) { line, number in
        guard line.contains(where: { $0 > 0x20 }) else { return }
        let place = "\(file.place):\(number)"
        body(
          Result { () throws(InputFault) in
            TakenReport(report: try report(of: line, at: place, in: file, decoder), key: file.key)
          })
      }
    }
  }

  /// The report that a file is.
  func report(of file: InputFile) throws(InputFault) -> Report {
    let bytes = try file.open().all(limit: maxReportBytes)
    if bytes.count > maxReportBytes {
      throw .tooLarge(file.place, bytes: file.size ?? bytes.count, limit: maxReportBytes)
    }
    do {
      return try Report(
        bytes: bytes, source: file.path, published: published?.edtf, publishedFrom: published.map { _ in "user" })
    } catch {
      throw InputFault(file.place, error)
    }
  }

  private func report(
    of line: UnsafeRawBufferPointer, at place: String, in file: InputFile, _ decoder: JSONDecoder
  ) throws(InputFault) -> Report {
    if line.count > maxReportBytes { throw .tooLarge(place, bytes: line.count, limit: maxReportBytes) }
    let fields = try ReportLine(line, at: place, decoder)
    let day = try fields.publicationDate(at: place)
    do {
      return try Report(
        text: fields.text, source: fields.source ?? fields.id ?? file.path.map { _ in place },
        title: fields.title, outlet: fields.outlet, published: (day ?? published)?.edtf,
        publishedFrom: day != nil ? "meta" : published.map { _ in "user" })
    } catch {
      throw InputFault(place, error)
    }
  }
}

extension InputFault {
  init(_ place: String, _ fault: ReportFault) { self.init(place, fault.description) }

  static func tooLarge(_ place: String, bytes: Int, limit: Int) -> InputFault {
    InputFault(place, .tooLarge(bytes: bytes, limit: limit))
  }

  static func binary(_ place: String) -> InputFault {
    InputFault(place, "binary, no JSON Lines; unpack the file if it is compressed")
  }

  static func empty(_ place: String) -> InputFault { InputFault(place, .empty) }
}
