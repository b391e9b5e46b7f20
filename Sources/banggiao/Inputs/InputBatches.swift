/// A piece of the input that is read in one go.
enum InputBatch: Sendable, Equatable {
  /// A file that is one report.
  case file(InputFile)
  /// Lines of a JSON Lines file, each a report, with the number of the first.
  case lines([UInt8], first: Int, of: InputFile)
  case fault(InputFault)

  /// How much of the input it is, in bytes.
  var size: Int {
    switch self {
    case .file(let file): file.size ?? 0
    case .lines(let bytes, _, _): bytes.count
    case .fault: 0
    }
  }
}

/// The input, cut into batches: whole files, or stretches of JSON Lines.
struct InputBatches {
  private var files: ArraySlice<Result<InputFile, InputFault>>
  private let isLines: Bool
  private let lineLimit: Int
  /// The JSON Lines file that is being read.
  private var current: (file: InputFile, reader: LineReader, isEmpty: Bool)?

  init(_ listing: InputListing, isLines: Bool, lineLimit: Int) {
    files = listing.files[...]
    self.isLines = isLines
    self.lineLimit = lineLimit
  }

  /// Whether the next batch comes without waiting; of a stream, whether something has come.
  var isReady: Bool { current?.reader.isReady ?? true }

  mutating func next() -> InputBatch? {
    while true {
      if let batch = nextOfCurrent() { return batch }
      guard let file = files.popFirst() else { return nil }
      switch file {
      case .failure(let fault): return .fault(fault)
      case .success(let file) where !isLines: return .file(file)
      case .success(let file):
        do {
          current = (file, LineReader(try file.open(), lineLimit: lineLimit), true)
        } catch {
          return .fault(error)
        }
      }
    }
  }

  /// The next lines of the current file; nil if there is none or it is at its end.
  private mutating func nextOfCurrent() -> InputBatch? {
    guard let (file, _, isEmpty) = current else { return nil }
    do {
      let batch = try current?.reader.next()
      current?.isEmpty = false
      switch batch {
      case .lines(let bytes, _) where isEmpty && isBinary(bytes):
        current = nil
        return .fault(.binary(file.place))
      case .lines(let bytes, let first): return .lines(bytes, first: first, of: file)
      case .tooLong(let line, let bytes):
        return .fault(.tooLarge("\(file.place):\(line)", bytes: bytes, limit: lineLimit))
      case nil: current = nil
      }
      // Nothing on standard input is an empty set of lines, as a pipe from another program may bring.
      return isEmpty && file.path != nil ? .fault(.empty(file.place)) : nil
    } catch {
      current = nil
      return .fault(error)
    }
  }

  /// Whether the first line holds a NUL, as a compressed file does.
  private func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix { $0 != UInt8(ascii: "\n") }.contains(0) }
}
