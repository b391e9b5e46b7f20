import Reconciling

extension Paper {
  /// One statement of a paper, in pieces.
  struct Line: Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    var pieces: [Piece]
    /// Ids of the rows that it is about.
    var rows: [String] = []

    init(_ pieces: [Piece], rows: [String] = []) {
      self.pieces = pieces.filter { !$0.text.isEmpty || !$0.cites.isEmpty }
      self.rows = rows
    }

    init(arrayLiteral pieces: Piece...) { self.init(pieces) }

    init(stringLiteral text: String) { self.init([.plain(text)]) }

    init(_ text: String) { self.init([.plain(text)]) }

    var isEmpty: Bool { pieces.isEmpty }

    /// Whether some of it stands on a report or on a person.
    var isGrounded: Bool { pieces.contains { !$0.cites.isEmpty || $0.style == .hand } }

    /// As plain text, without numbers.
    var text: String { pieces.map(\.written).joined() }

    var cites: [RowCite] { pieces.flatMap(\.cites) }

    static func + (first: Line, second: Line) -> Line {
      Line(first.pieces + second.pieces, rows: first.rows + second.rows)
    }

    /// Parts one after the other, parted by a separator; empty ones are left out.
    static func joined(_ lines: [Line], by separator: String = " · ") -> Line {
      lines.filter { !$0.isEmpty }.reduce(Line([])) { $0.isEmpty ? $1 : $0 + Line(separator) + $1 }
    }
  }

  /// A stretch of a line in one voice.
  struct Piece: Sendable, Equatable {
    enum Style: String, Sendable {
      /// The record speaks.
      case plain
      case strong
      case soft
      /// Words of a report, character for character.
      case words
      /// Entered by a person: printed with ✎.
      case hand
      /// Worked out from what was, not said by anybody.
      case forecast
      /// Something owed whose day is over.
      case late
      /// Words that came or went against an earlier wording.
      case added, removed
    }

    var text: String
    var style: Style
    var cites: [RowCite] = []

    static func plain(_ text: String, _ cites: [RowCite] = []) -> Piece {
      Piece(text: text, style: .plain, cites: cites)
    }
    static func strong(_ text: String, _ cites: [RowCite] = []) -> Piece {
      Piece(text: text, style: .strong, cites: cites)
    }
    static func soft(_ text: String) -> Piece { Piece(text: text, style: .soft) }
    static func words(_ text: String, _ cites: [RowCite] = []) -> Piece {
      Piece(text: text, style: .words, cites: cites)
    }
    static func hand(_ text: String) -> Piece { Piece(text: text, style: .hand) }
    static func forecast(_ text: String, _ cites: [RowCite] = []) -> Piece {
      Piece(text: text, style: .forecast, cites: cites)
    }
    static func late(_ text: String) -> Piece { Piece(text: text, style: .late) }
    /// Only the number of a source.
    static func cited(_ cites: [RowCite]) -> Piece { Piece(text: "", style: .plain, cites: cites) }

    static let pen = "✎"

    /// With the signs that set its voice off without colours.
    var written: String {
      switch style {
      case .plain, .strong, .soft, .forecast, .late: text
      case .words: "“\(text)”"
      case .hand: "\(Self.pen) \(text)"
      case .added: "{+\(text)+}"
      case .removed: "[-\(text)-]"
      }
    }
  }
}
