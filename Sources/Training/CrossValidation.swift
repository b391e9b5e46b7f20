import Reading

/// Reads each report by weights made from the others: what the deciders are worth on reports they have not seen.
package struct CrossValidation {
  private let reports: [GoldReport]
  private let reader: Reader
  private static let folds = 5

  package init(_ reports: [GoldReport], reader: Reader) {
    self.reports = reports
    self.reader = reader
  }

  /// The ids of all reports with their readings as JSON.
  package func readings() -> [(id: String, json: [UInt8])] {
    (0..<Self.folds).flatMap { fold in
      let others = reports.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element)
      let judge = LearnedJudge(Weights(Training(others, reader: reader).weights()))
      return reports.enumerated().filter { $0.offset % Self.folds == fold }.map { _, gold in
        var json = JSONWriter()
        reader.read(gold.report, judge: judge).write(to: &json)
        return (gold.id, json.bytes)
      }
    }
  }
}
