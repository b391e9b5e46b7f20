import Foundation

/// Why a row cannot be made or changed as asked.
public enum RowFault: Error, Sendable, Equatable, CustomStringConvertible {
  case noSuchTable(String, tables: [String])
  case noSuchField(String, table: String, fields: [String])
  case unfit(field: String, table: String, Unfit)

  /// Why a field does not take a value.
  public enum Unfit: Sendable, Equatable, CustomStringConvertible {
    case noDate(String)
    case noState(String)
    /// It names a row that is not there.
    case noRow(String)
    /// An encounter by hand without its states.
    case noSides
    case noChoice
    case otherKind
    case leftOut

    public var description: String {
      switch self {
      case .noDate(let text):
        "'\(text)' is no date; write year, month, day as 2025-08-14, 2025-08 or 2025, a period as 2025-08-14/2025-08-16"
      case .noState(let text): "'\(text)' is no state; give its code of two capitals, as VN"
      case .noRow(let id): "the record has no row '\(id)'; 'banggiao list' shows ids"
      case .noSides: "no relation shows it without its states; give sides=KH,VN"
      case .noChoice: "this value is not one of those it can have"
      case .otherKind: "it must be of another kind: a text, a number, true or false, or a list"
      case .leftOut: "it cannot be left out"
      }
    }
  }

  public var description: String {
    switch self {
    case .noSuchTable(let table, let tables):
      "nothing can be changed or added by hand in '\(table)'; it can in \(tables.joined(separator: ", "))"
    case .noSuchField(let field, let table, let fields):
      "\(table) have no field '\(field)' that can be set; they have \(fields.joined(separator: ", "))"
    case .unfit(let field, let table, let why): "'\(field)' of \(table): \(why)"
    }
  }
}

/// Fields of a row by their names in the record, given as JSON values or as a person types them. What the program makes itself (`id`, `cites`, `origin`,
/// `decision`) cannot be given.
enum RowEditing {
  private static let own: Set = ["id", "cites", "origin", "decision", "reports"]

  /// A row with some fields changed.
  static func edited<Row: Codable>(_ row: Row, _ fields: [String: FieldValue], table: String) throws -> Row {
    var object = try JSONDecoder().decode([String: FieldValue].self, from: RecordJSON.encode(row, indented: false))
    for field in fields.keys.sorted() where object[field] == nil || own.contains(field) {
      throw RowFault.noSuchField(field, table: table, fields: object.keys.filter { !own.contains($0) }.sorted())
    }
    var edited = row
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
      if let fault = FieldForms.fault(of: field, value, table: table) {
        throw RowFault.unfit(field: field, table: table, fault)
      }
      (object, edited) = try set(field, value, object, table: table)
    }
    return edited
  }

  /// The row with a field in the first form that fits.
  private static func set<Row: Codable>(
    _ field: String, _ value: FieldValue, _ object: [String: FieldValue], table: String
  ) throws -> ([String: FieldValue], Row) {
    var first: DecodingError?
    for form in forms(of: value) {
      let changed = object.merging([field: form]) { $1 }
      do {
        return (changed, try RecordJSON.decode(Row.self, from: JSONEncoder().encode(changed)))
      } catch let error as DecodingError { first = first ?? error }
    }
    throw first.map { fault($0, table) } ?? RowFault.unfit(field: field, table: table, .noChoice)
  }

  /// What a value that somebody typed may be: text, a number, a truth, a list joined by commas.
  private static func forms(of value: FieldValue) -> [FieldValue] {
    guard case .text(let text) = value else { return [value] }
    let number = Double(text).map { [FieldValue.number($0)] } ?? []
    let truth = ["true": [FieldValue.bool(true)], "false": [.bool(false)]][text] ?? []
    let parts = text.split(separator: ",").map { FieldValue.text($0.trimmingCharacters(in: .whitespaces)) }
    return [value] + number + truth + [.list(parts)]
  }

  private static func fault(_ error: DecodingError, _ table: String) -> RowFault {
    let (context, why): (DecodingError.Context?, RowFault.Unfit) =
      switch error {
      case .dataCorrupted(let context): (context, .noChoice)
      case .typeMismatch(_, let context): (context, .otherKind)
      case .valueNotFound(_, let context): (context, .leftOut)
      case .keyNotFound(_, let context): (context, .leftOut)
      @unknown default: (nil, .noChoice)
      }
    return .unfit(field: context?.codingPath.first?.stringValue ?? "", table: table, why)
  }
}

/// A value as JSON has it.
public enum FieldValue: Codable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([FieldValue])
  case object([String: FieldValue])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([FieldValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: FieldValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value) where value == value.rounded() && abs(value) < 1e15: try container.encode(Int(value))
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
