import Foundation
import GRDB

extension RecordStore {
  /// Copies the record, as it is at one moment, into a file of its own; others may go on using it. The file appears only
  /// when it is whole, and takes the place of one that was there.
  public func backUp(to target: String) throws {
    let partial = target + ".partial"
    let files = FileManager.default
    try? files.removeItem(atPath: partial)
    try read { db in
      try Self.faults(target) {
        let copy = try DatabaseQueue(path: partial)
        try copy.writeWithoutTransaction { try db.backup(to: $0) }
        try copy.close()
      }
    }
    // What belonged to a file that was there must not be taken for a part of the new one.
    for rest in ["-wal", "-shm"] { try? files.removeItem(atPath: target + rest) }
    if rename(partial, target) != 0 {
      throw RecordFault.unusable(path: target, reason: String(cString: strerror(errno)))
    }
  }
}
