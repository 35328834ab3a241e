public import Awards
import GRDB
import Vietnamese

extension Cancellation: TrackedRecord {
    public static let table = TrackedTable<Cancellation>(
        "cancellation",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("decision") { $0.decision.rawValue },
            .init("decided_by") { $0.decidedBy.rawValue },
            .init("number") { $0.number },
        ],
        files: { [$0.conclusion?.file, $0.opinion?.file, $0.outside?.file].compactMap(\.self) + $0.handedIn }
    )
}

extension Complaint: TrackedRecord {
    public static let table = TrackedTable<Complaint>(
        "complaint",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("received_on") { $0.receivedOn.iso },
        ],
        files: { [$0.letter].compactMap(\.self) + $0.findings.compactMap(\.file) + $0.handedIn }
    )
}

extension Correction: TrackedRecord {
    public static let table = TrackedTable<Correction>(
        "correction",
        columns: [
            .init("campaign") { $0.campaign.rawValue },
            .init("decision") { $0.decision.rawValue },
            .init("number") { $0.number },
        ],
        files: { [$0.outside?.file].compactMap(\.self) + $0.handedIn }
    )
}

extension Difficulty: TrackedRecord {
    public static let table = TrackedTable<Difficulty>(
        "difficulty",
        columns: [
            .init("year") { $0.year },
            .init("regulation") { $0.regulation.hash },
        ]
    )
}
