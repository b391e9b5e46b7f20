import Foundation
import GRDB
import Testing

@testable import Recording

@Suite struct RecordFaultTests {
  let path: String

  init() throws {
    path = try TestFolder.make().appending(path: "record.sqlite").path
  }

  @Test(arguments: [RecordStore.Access.read, .write])
  func aMissingRecordIsNotMade(_ access: RecordStore.Access) {
    #expect(throws: RecordFault.missing(path: path)) { try RecordStore(path: path, access: access) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [RecordStore.Access.create, .write, .read])
  func aFileThatIsNoSQLiteStaysAsItIs(_ access: RecordStore.Access) throws {
    let bytes = Data(String(repeating: "Bản tin. ", count: 200).utf8)
    try bytes.write(to: URL(filePath: path))
    #expect(throws: RecordFault.notSQLite(path: path)) { try RecordStore(path: path, access: access) }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test(arguments: [RecordStore.Access.create, .write, .read])
  func aForeignSQLiteFileStaysAsItIs(_ access: RecordStore.Access) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE shopping (item TEXT)") }
    try queue.close()
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(throws: RecordFault.foreign(path: path)) { try RecordStore(path: path, access: access) }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func aRecordOfAnotherVersionSaysSo() throws {
    try RecordStore(path: path, access: .create).write { try $0.execute(sql: "PRAGMA user_version = 7") }
    let fault = RecordFault.otherVersion(path: path, found: 7, expected: Schema.version)
    #expect(throws: fault) { try RecordStore(path: path, access: .write) }
    #expect(fault.description.contains("version 7"))
    #expect(fault.description.contains("newer banggiao"))
  }

  @Test func anEmptyFileBecomesARecordOnlyWhenAskedTo() throws {
    try Data().write(to: URL(filePath: path))
    #expect(throws: RecordFault.foreign(path: path)) { try RecordStore(path: path, access: .read) }
    #expect(try RecordStore(path: path, access: .create).record().reports.isEmpty)
  }

  @Test func aRecordOpenedToReadTakesNoReports() throws {
    _ = try RecordStore(path: path, access: .create)
    let store = try RecordStore(path: path, access: .read)
    let report = try RecordStoreTests.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    #expect(throws: RecordFault.readOnly(path: path)) { try RecordStoreTests.ingest(report, into: store) }
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() throws {
    let path = self.path + "/missing/record.sqlite"
    #expect { try RecordStore(path: path, access: .create) } throws: { error in
      "\(error)".contains(path) && !"\(error)".contains("\n")
    }
  }
}
