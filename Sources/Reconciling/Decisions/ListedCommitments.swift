import Foundation
import Reading

/// Commitments from an office's own list: one that is surely a commitment of the reports becomes part of its row, one that may be waits for
/// a decision, any other stands for itself.
struct ListedCommitments {
  private let decisions: Decisions

  init(_ decisions: Decisions) { self.decisions = decisions }

  func join(_ record: inout Record) {
    for decision in decisions.standing(.add) {
      guard let added = try? JSONDecoder().decode(AddedRow.self, from: Data((decision.value ?? "").utf8)),
        let like = added.like
      else { continue }
      join(added.id(by: decision.id), like, &record)
    }
  }

  private func join(_ id: String, _ like: AddedRow.Likeness, _ record: inout Record) {
    guard let own = record.commitments.firstIndex(where: { $0.id == id }),
      let other = record.commitments.firstIndex(where: { $0.id == like.row || $0.formerly.contains(like.row) })
    else { return }
    let ruling = decisions.areOne(id, record.commitments[other].id)
    var link = LinkRow(
      .sameCommitment, record.commitments[other].id, report: "", score: like.score,
      why: "the same thing to be done, between the same states: \(record.commitments[own].text)")
    link.report = nil
    if ruling ?? (like.score >= Thresholds.joinItems) {
      link.id += id
      record.commitments[other].formerly.append(id)
      for note in record.notes.indices where record.notes[note].about == id {
        record.notes[note].about = record.commitments[other].id
      }
      record.commitments.remove(at: own)
    } else if ruling == nil {
      link.id += id
      (link.row, link.alternative, link.queued) = (id, record.commitments[other].id, true)
    } else {
      return
    }
    record.links.append(link)
  }
}
