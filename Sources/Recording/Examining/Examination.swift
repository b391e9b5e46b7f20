import Foundation
import GRDB

/// What is wrong in a record, as `banggiao doctor` tells it.
public struct Examination: Sendable, Equatable {
  public private(set) var findings: [RecordFinding] = []
  /// How much was looked at.
  public internal(set) var reports = 0
  public internal(set) var readings = 0
  /// Of rows and of readings.
  public internal(set) var cites = 0

  public var isClean: Bool { !findings.contains(where: \.kind.isFault) }

  mutating func add(_ kind: RecordFinding.Kind, _ place: String) {
    if !findings.contains(where: { $0.kind == kind }) { findings.append(RecordFinding(kind)) }
    for index in findings.indices where findings[index].kind == kind { findings[index].add(place) }
  }

  mutating func add(_ finding: RecordFinding) { findings.append(finding) }
}

extension RecordStore {
  /// Looks at everything in a record, as it is at one moment; others may go on writing. Changes nothing.
  public static func examine(path: String) throws -> Examination {
    // Before it is opened: that alone writes there.
    let walBytes = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
    var examination = Examination()
    do {
      try RecordStore(path: path, access: .read).examine(&examination)
    } catch RecordFault.damaged(_, let reason) {
      examination.add(.damaged, reason)
    }
    if walBytes > 0 { examination.add(RecordFinding(.wal, count: walBytes, places: [path + "-wal"])) }
    return examination
  }

  private func examine(_ examination: inout Examination) throws {
    try read { db in
      for check in [FileCheck.run, ReportCheck.run, CiteCheck.run, NameCheck.run] {
        do {
          try check(db, &examination)
        } catch let error as DatabaseError {
          examination.add(.damaged, error.message ?? error.description)
        }
      }
    }
  }
}
