import Foundation
import Reading

/// What pandoc makes a Word file of: the paper's sheets as HTML, and the reference document that gives them their form
/// (Decree 30/2020: A4, margins, Times New Roman). `Scripts/make-reference-docx` makes the document.
public struct PaperWord {
  private let paper: Paper

  public init(_ paper: Paper) { self.paper = paper }

  public var html: String { PaperHTML(paper).sheets }

  /// Upright, or lying for wide tables.
  public var reference: Data {
    let name = paper.isWide ? "reference-wide" : "reference"
    let text = EmbeddedFiles.text("Papers/Formats/\(name).docx.base64").filter { !$0.isWhitespace }
    return Data(base64Encoded: text) ?? Data()
  }

  /// The day on which the paper stands, counted from 1970-01-01.
  public var day: Int {
    guard let first = paper.scope.asOf.flatMap({ EDTF($0)?.earliest }), let day = EDTF(first) else { return 0 }
    return EDTF("1970-01-01")?.days(to: day) ?? 0
  }
}
