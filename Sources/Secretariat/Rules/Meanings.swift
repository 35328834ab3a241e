import Workflow

/// What the guards and effects mean for other objects: enough for the loader to explore the machines together.
///
/// Says about each, as data, what its code does; whoever changes the code changes the line here.
enum Meanings {
    /// Which objects list which.
    static let relations = [
        Relation(holder: "submission", line: "nomination", lines: 4),
        Relation(holder: "session", line: "nomination"),
        Relation(holder: "session", line: "ballot-round", .withLine),
        Relation(holder: "ballot-round", line: "nomination"),
        Relation(holder: "decision", line: "nomination", .withHolder),
        Relation(holder: "cancellation", line: "nomination", .withHolder),
        Relation(holder: "roll-up", line: "movement-report", isRepeatable: false, lines: 4),
    ]

    /// From the opening of a ballot until its count is published.
    private static let running = ["open", "closed", "for-comparison", "counted"]

    static let guards: [String: [Meaning]] = [
        "parent_in@1": [.partnerIn("submission", parameter: "states")],
        "session_in@1": [.partnerIn("session", parameter: "states")],
        "no_open_ballot@1": [
            .bySubject([
                "nomination": [.partnerNotInWhile("ballot-round", running + ["published"], "session")],
                "session": [.partnerNotIn("ballot-round", running)],
            ])
        ],
        "no_count@1": [.unmarked(besides: ["postponed"])],
        "count_recorded@1": [.marked("session")],
        "threshold@1": [.markIs("session", parameter: "is")],
        "has_decision@1": [.partnerExists("decision")],
        "lines_in@1": [.linesIn(parameter: "states")],
        "lines_not_in@1": [.linesNotIn(parameter: "states")],
        "some_line_in@1": [.someLineIn(parameter: "states")],
        "lines_ended@1": [.linesEnded],
        "lines_cancellable@1": [.linesAre("nomination", ["decided", "conferred"])],
        "revocation_case_in@1": [.partnerIn("cancellation", parameter: "states")],
    ]

    static let effects: [String: [Meaning]] = [
        "put_on_agenda@1": [.joins("session")],
        "take_off_agenda@1": [.leaves("session")],
        "join_submission@1": [.joins("submission")],
        "leave_submission@1": [.leaves("submission")],
        "open_ballot@1": [.gathersFrom("session")],
        "compare_count@1": [.movesItself(["same", "different"])],
        "publish_count@1": [.marksIn("session", ["met", "not_met"])],
        "annul_ballot@1": [.clearsIn("session")],
        "cancel_rounds@1": [.moves(parameter: "actions", leniently: ["ballot-round"])],
        "record_postponement@1": [.marksOne("postponed")],
        "move_lines@1": [.moves(parameter: "actions", leniently: ["movement-report"])],
        "apply_verdicts@1": [
            .movesByMark(["met", "not_met", "postponed"].map { .init($0, parameter: $0) })
        ],
        "freeze_figures@1": [.gathers("movement-report", ["received", "included", "completed"])],
        "unfreeze_figures@1": [.releases],
    ]

    /// The shapes with their meanings.
    static func explained(_ vocabulary: Vocabulary) -> Vocabulary {
        var vocabulary = vocabulary
        for index in vocabulary.guards.indices {
            vocabulary.guards[index].meanings = guards[vocabulary.guards[index].key] ?? []
        }
        for index in vocabulary.effects.indices {
            vocabulary.effects[index].meanings = effects[vocabulary.effects[index].key] ?? []
        }
        vocabulary.relations = relations
        vocabulary.withdrawable = ["nomination"]
        return vocabulary
    }
}
