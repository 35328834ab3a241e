public import Awards
import Foundation
import Store
public import Vietnamese
public import Workflow

/// What came of an action on several things: kept for whoever did it, and for nobody else.
public struct BulkRun: Sendable {
    public struct Row: Sendable {
        public var name: BulkName
        public var answer: ActAnswer
    }

    public var key: String
    public var at: Moment
    /// From when on it is no longer shown.
    public var ends: Moment
    public var kind: ObjectKind
    public var action: String
    public var label: Label
    /// Of what he still sees.
    public var rows: [Row]
    /// How many are no longer his to see.
    public var gone: Int
    /// What was filled in, as the page gave it: by name, in order.
    public var filled: [(name: String, text: String)]

    /// The last day on which it is shown.
    public var lastDay: Day { Moment(unixSeconds: ends.unixSeconds - 1).day }

    /// How long it is kept.
    static let days = 30
}

/// A run as it lies in the store.
struct BulkRecord: Codable {
    struct Row: Codable {
        var id: String
        var name: BulkName
        var answer: KeptAnswer
    }

    var kind: ObjectKind
    var action: String
    var label: [String]
    var rows: [Row]
    var filled: [[String]]
}

extension Office {
    /// Does an act exactly as it was previewed and keeps what came of it, in one transaction.
    ///
    /// - Parameters:
    ///   - act: With its key and the digest of the preview.
    ///   - typed: The number that was typed where there is no way back.
    ///   - filled: What was filled in, to be there when the failed rows are done again.
    /// - Throws: `Refusal` with `preview-changed` or `count-not-typed`; nothing is done then.
    func carryOut(
        _ act: Act,
        _ plan: BulkPlan,
        typed: String?,
        filled: [(name: String, text: String)]
    ) throws -> [ActAnswer] {
        try actAsPreviewed(act, digest: act.expecting ?? "") { preview, books in
            let count = preview.answers.count(where: \.isDone)
            if plan.isLasting, act.objects.count > 1 {
                let typed = (typed ?? "").filter { !$0.isWhitespace && $0 != "." }
                guard Int(typed) == count else {
                    throw refusal(act, [Unmet("count-not-typed", ["count": String(count), "typed": typed])])
                }
            }
            guard let key = act.key else { return }
            try books.forgetBulkRuns(at: clock())
            let action = plan.form.action
            let record = BulkRecord(
                kind: act.objects[0].kind,
                action: action.id,
                label: [action.label.vi, action.label.en],
                rows: preview.answers.map { answer in
                    BulkRecord.Row(
                        id: answer.object.id,
                        name: plan.names[answer.object] ?? BulkName(title: answer.object.id, unit: ""),
                        answer: KeptAnswer(answer, request: "")
                    )
                },
                filled: filled.map { [$0.name, $0.text] }
            )
            let kept = KeptRun(
                person: act.actor,
                key: key,
                at: clock(),
                ends: Moment(unixSeconds: clock().unixSeconds + BulkRun.days * 86_400),
                body: String(decoding: try record.keptBytes, as: UTF8.self)
            )
            try books.keep(kept)
        }
    }

    /// What came of a run of this viewer; nil when there is none, or no longer.
    func bulkRun(_ key: String, for viewer: Viewer) throws -> BulkRun? {
        try store.read { view in
            guard let kept = try view.bulkRun(key, of: viewer.person), kept.ends > clock() else { return nil }
            let record = try JSONDecoder().decode(BulkRecord.self, from: Data(kept.body.utf8))
            let seen = try record.rows.filter {
                try view.sees(viewer.scope, ObjectReference(record.kind, $0.id))
            }
            return BulkRun(
                key: key,
                at: kept.at,
                ends: kept.ends,
                kind: record.kind,
                action: record.action,
                label: Label(vi: record.label[0], en: record.label[1]),
                rows: seen.map { row in
                    let object = ObjectReference(record.kind, row.id)
                    return BulkRun.Row(name: row.name, answer: row.answer.answer(on: object))
                },
                gone: record.rows.count - seen.count,
                filled: record.filled.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
            )
        }
    }
}
