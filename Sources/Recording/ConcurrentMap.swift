import Dispatch
import GRDB

extension Array {
  /// `map` over all cores, in the order of the elements. Throws the error of the first element that has one.
  func concurrentMap<Value: Sendable>(_ transform: (Element) throws -> Value) throws -> [Value] {
    let results = [Result<Value, any Error>?](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = count
      nonisolated(unsafe) let (base, transform) = (buffer.baseAddress, transform)
      nonisolated(unsafe) let elements = self
      DispatchQueue.concurrentPerform(iterations: count) { place in
        (base! + place).initialize(to: Result { try transform(elements[place]) })
      }
    }
    return try results.map { try $0!.get() }
  }
}

extension RowCursor {
  /// All rows, so many at a time that they can be worked on by all cores and still fit into memory.
  func inChunks(of size: Int = 1_000, _ body: ([Row]) throws -> Void) throws {
    var rows: [Row] = []
    while let row = try next() {
      rows.append(row.copy())
      if rows.count < size { continue }
      try body(rows)
      rows.removeAll(keepingCapacity: true)
    }
    try body(rows)
  }
}
