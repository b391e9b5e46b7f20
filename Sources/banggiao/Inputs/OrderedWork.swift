/// Works on elements in parallel and hands over the results in the order of the elements. Only a few elements a job
/// are under way or wait for their turn, so that memory stays bounded however many there are.
///
/// - Parameters:
///   - jobs: how many elements are worked on at once; with 1 nothing runs in parallel.
///   - isReady: whether `next` gives an element without waiting; it is waited for only when nothing else is under way.
///   - next: gives the next element, nil at the end.
///   - receive: takes the results, one after the other; when it throws, the work ends.
func workInOrder<Element: Sendable, Output: Sendable>(
  jobs: Int, isReady: () -> Bool = { true }, next: () -> Element?, work: @escaping @Sendable (Element) -> Output,
  receive: (Output) throws -> Void
) async throws {
  if jobs == 1 {
    while let element = next() { try receive(work(element)) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var received = 0
    var waiting: [Int: Output] = [:]
    func start() {
      let isIdle = started == received + waiting.count
      guard isIdle || isReady(), let element = next() else { return }
      let index = started
      group.addTask { (index, work(element)) }
      started += 1
    }
    for _ in 0..<jobs { start() }
    while let (index, output) = try await group.next() {
      waiting[index] = output
      while let output = waiting.removeValue(forKey: received) {
        received += 1
        try receive(output)
      }
      let underWay = started - received - waiting.count
      for _ in underWay..<max(underWay, min(jobs, 4 * jobs - waiting.count)) { start() }
    }
  }
}
