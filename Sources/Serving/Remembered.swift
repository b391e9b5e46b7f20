import Synchronization

/// Values that are costly to fetch, kept until the record changes; of many the oldest are given up.
final class Remembered<Value: Sendable>: Sendable {
  private struct Kept {
    var name: String
    var revision: String
    var value: Value
  }

  private let most: Int
  /// The one that was asked for last at the end.
  private let all = Mutex<[Kept]>([])

  /// - Parameter most: how many are kept.
  init(most: Int) { self.most = most }

  /// - Parameters:
  ///   - revision: of the record; a value of another one is fetched anew.
  func value(_ name: String, at revision: String, fetch: () throws -> Value) rethrows -> Value {
    let kept = all.withLock { all -> Value? in
      guard let place = all.firstIndex(where: { $0.name == name && $0.revision == revision }) else { return nil }
      all.append(all.remove(at: place))
      return all.last?.value
    }
    if let kept { return kept }
    let value = try fetch()
    all.withLock { all in
      all.removeAll { $0.name == name || $0.revision != revision }
      all.append(Kept(name: name, revision: revision, value: value))
      if all.count > most { all.removeFirst() }
    }
    return value
  }
}
