import Foundation

/// The files that a list of paths names, in its order; a fault stands where a path names none.
struct InputListing: Sendable {
  private(set) var files: [Result<InputFile, InputFault>] = []

  /// - Parameters:
  ///   - paths: files, folders, and `-` for standard input.
  ///   - ending: which files of a folder count, for example `.txt`.
  init(paths: [String], ending: String) {
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        files.append(.success(.standardInput))
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        files.append(.failure(InputFault(path, errno: ENOENT)))
      } else if isFolder.boolValue {
        files += Self.files(in: path, ending: ending)
      } else {
        files.append(.success(InputFile(path: path, below: String(path.split(separator: "/").last ?? "-"))))
      }
    }
  }

  /// The faults, if no path names a file.
  var onlyFaults: [InputFault]? {
    let faults = files.compactMap { file -> InputFault? in if case .failure(let fault) = file { fault } else { nil } }
    return !faults.isEmpty && faults.count == files.count ? faults : nil
  }

  /// The size of all files in bytes; nil if it is not known, as of standard input.
  var size: Int? {
    files.reduce(0) { sum, file in
      guard let sum, case .success(let file) = file else { return sum }
      return file.size.map { sum + $0 }
    }
  }

  /// The same with a fault for each file whose reading would overwrite that of an earlier one.
  func withoutEqualKeys() -> InputListing {
    var listing = self
    var first: [String: InputFile] = [:]
    for (index, file) in files.enumerated() {
      guard case .success(let file) = file else { continue }
      if let other = first.updateValue(file, forKey: file.key) {
        let message = "its reading would overwrite that of \(other.place); use another --output for one of them"
        listing.files[index] = .failure(InputFault(file.place, message))
      }
    }
    return listing
  }

  /// The files of a folder and of all below it, sorted by the bytes of their paths, without hidden ones.
  private static func files(in folder: String, ending: String) -> [Result<InputFile, InputFault>] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      return [.failure(InputFault(folder, errno: EACCES))]
    }
    var found: [String] = []
    while let path = walk.nextObject() as? String {
      let isHidden = path.split(separator: "/").last?.hasPrefix(".") ?? false
      if isHidden {
        walk.skipDescendants()
      } else if path.hasSuffix(ending) && !isDirectory(folder + "/" + path) {
        found.append(path)
      }
    }
    if found.isEmpty {
      return [.failure(InputFault(folder, "no reports (*\(ending)) in this folder; give a folder with some"))]
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found.map { .success(InputFile(path: join(folder, $0), below: $0)) }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func join(_ folder: String, _ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
