import Workflow

/// What the shipped definitions name: the guards and effects that the program must have.
enum WorkflowVocabulary {
    private static let series = ParameterShape(
        "series",
        .choice(["certificate", "decision", "invitation", "letter", "minutes", "report", "submission"])
    )

    static let guards: [CallShape] = [
        CallShape("addressee_complete"),
        CallShape("authority_in_force"),
        CallShape("campaign_open"),
        CallShape("checklist_done"),
        CallShape("convertible"),
        CallShape("corrections_apply"),
        CallShape("decided_by", [ParameterShape("is", .choice(["here", "above"]))], alternatives: "is"),
        CallShape("instructed"),
        CallShape("lines_cancellable"),
        CallShape("opinion_grounded"),
        CallShape("opinion_recorded"),
        CallShape(
            "recovery_is",
            [ParameterShape("is", .choice(["complete", "in-part"]))],
            alternatives: "is"
        ),
        CallShape("remedy_exists"),
        CallShape("returns_below", [ParameterShape("max", .number), ParameterShape("then", .text)]),
        CallShape("revocation_case_in", [ParameterShape("states", .states(of: "cancellation"))]),
        CallShape("settled_here"),
        CallShape("takes_up"),
        CallShape("verified"),
        CallShape(
            "confirmed_values",
            [ParameterShape("of", .choices(["quorum", "threshold", "authority"]))]
        ),
        CallShape("accepted_late"),
        CallShape("can_pass"),
        CallShape("conflicts_recorded"),
        CallShape("count_consistent"),
        CallShape("count_recorded"),
        CallShape(
            "counts_agree",
            [ParameterShape("is", .choice(["same", "different"]))],
            alternatives: "is"
        ),
        CallShape("deadline_runs"),
        CallShape("delegation_own"),
        CallShape("delegation_sound"),
        CallShape("deadline_passed"),
        CallShape("evidence_complete"),
        CallShape("form_complete"),
        CallShape("has_decision"),
        CallShape("letter_about_something"),
        CallShape("letter_number_free"),
        CallShape("letter_still_owed"),
        CallShape("reports_late"),
        CallShape("submissions_late"),
        CallShape("lines_ended"),
        CallShape("lines_in", [ParameterShape("states", .states(of: "nomination"))]),
        CallShape("lines_not_in", [ParameterShape("states", .states(of: "nomination"))]),
        CallShape("some_line_in", [ParameterShape("states", .states(of: "nomination"))]),
        CallShape("lines_uncounted"),
        CallShape("minutes_signed"),
        CallShape("no_count"),
        CallShape("no_open_ballot"),
        CallShape("not_frozen"),
        CallShape("number_free", [series]),
        CallShape("one_achievement_one_award"),
        CallShape("opinions_closed"),
        CallShape("opened_on_day"),
        CallShape("day_has_come"),
        CallShape(
            "time_in_session",
            [
                ParameterShape("of", .choice(["opened", "closed", "counted", "ended"]))
            ]
        ),
        CallShape("parent_in", [ParameterShape("states", .states(of: "submission"))]),
        CallShape("posted_days"),
        CallShape("preconditions"),
        CallShape("quorum_met"),
        CallShape("report_complete"),
        CallShape("round_free"),
        CallShape("round_has_lines"),
        CallShape("same_session"),
        CallShape("second_person"),
        CallShape("session_in", [ParameterShape("states", .states(of: "session"))]),
        CallShape("tellers_named"),
        CallShape("threshold", [ParameterShape("is", .choice(["met", "not_met"]))], alternatives: "is"),
        CallShape("timeliness", [ParameterShape("is", .choice(["on_time", "late"]))], alternatives: "is"),
        CallShape("votes_left"),
        CallShape("within_quota"),
    ]

    private static let lines = ["met", "not_met", "postponed"].map {
        ParameterShape($0, .actions(of: "nomination"))
    }

    private static func rounds(_ name: String) -> ParameterShape {
        ParameterShape(name, .actions(of: "ballot-round"))
    }

    /// In the order in which they are carried out.
    static let effects: [CallShape] = [
        CallShape("pin_rules"),
        CallShape("extend_deadline"),
        CallShape("record_findings", isReversible: true),
        CallShape("add_evidence"),
        CallShape("record_outside_paper"),
        CallShape("record_outside_decision"),
        CallShape("write_texts"),
        CallShape("keep_letter"),
        CallShape("record_finding"),
        CallShape("conclude"),
        CallShape("write_difficulty"),
        CallShape("write_report"),
        CallShape("write_instruction"),
        CallShape("write_answer"),
        CallShape("record_conclusion"),
        CallShape("record_opinion"),
        CallShape("list_dues"),
        CallShape("record_recovery"),
        CallShape("extend_clock"),
        CallShape("put_on_agenda", isReversible: true),
        CallShape("take_off_agenda", isReversible: true),
        CallShape("set_time"),
        CallShape("record_attendance"),
        CallShape("record_recusal"),
        CallShape("record_postponement"),
        CallShape("ask_written"),
        CallShape("open_session"),
        CallShape("record_addition"),
        CallShape("cancel_rounds", [rounds("actions")]),
        CallShape("record_minutes"),
        CallShape("open_ballot"),
        CallShape("close_ballot"),
        CallShape("enter_count"),
        CallShape("compare_count", [rounds("same"), rounds("different")]),
        CallShape("void_counts"),
        CallShape("publish_count"),
        CallShape("annul_ballot"),
        CallShape("freeze_fields"),
        CallShape("record_signing"),
        CallShape("record_number", [series], isNumbering: true),
        CallShape("allocate_register_number", [series], isNumbering: true),
        CallShape("void_register_number", [series]),
        CallShape(
            "record_sending",
            [ParameterShape("to", .choice(["addressee", "members", "units", "above"]))]
        ),
        CallShape("ask_supplement"),
        CallShape("mark_lines"),
        CallShape("sign_letter"),
        CallShape("number_letter", isNumbering: true),
        CallShape("number_invitation", [series]),
        CallShape("send_letter"),
        CallShape("record_answer"),
        CallShape("note_silence"),
        CallShape("record_posting_opinion"),
        CallShape("conclude_posting"),
        CallShape("tell_lines"),
        CallShape("freeze_figures"),
        CallShape("unfreeze_figures"),
        CallShape("join_submission"),
        CallShape("leave_submission"),
        CallShape("move_lines", [ParameterShape("actions", .list)]),
        CallShape("apply_verdicts", lines),
        CallShape("create_lines", [ParameterShape("of", .choice(["movement-report"]))]),
        CallShape("end_delegation"),
        CallShape("write_corrections"),
        CallShape("apply_corrections"),
        CallShape("reissue_certificates", [series]),
        CallShape("convert_line"),
        CallShape(
            "draft_letter",
            [
                ParameterShape(
                    "purpose",
                    .choice(["guidance", "supplement", "return", "result", "urging", "conclusion"])
                )
            ]
        ),
        CallShape("urge_submissions"),
    ]

    static let all = Vocabulary(
        guards: guards,
        effects: effects,
        subjects: [
            "ballot-round", "campaign", "cancellation", "complaint", "correction", "decision", "delegation",
            "difficulty", "letter", "movement-report", "nomination", "roll-up", "session", "submission",
        ],
        functions: [
            "administrator", "clerk", "council-chair", "council-secretary", "council-teller", "head",
            "registry",
            "standing-head", "standing-officer",
        ],
        reasonLists: ["return", "not-awarded", "hold", "withdrawal", "revocation"],
        papers: [
            "complaint-letter", "conclusion", "consultation-answer", "hold-conclusion", "hold-grounds",
            "letter-from-above",
            "outside-decision",
            "revocation-decision", "signed-decision", "withdrawal-letter",
        ],
        citations: ["law-2022", "law-complaints", "nd30-2020"]
    )

    /// Every guard met, except those named.
    static func registry(unmet: Set<String> = []) -> Registry<Void> {
        Registry(
            guards: guards.map { shape in
                Guard(shape) { _, _ in unmet.contains(shape.name) ? [Unmet("not-\(shape.name)")] : [] }
            },
            effects: effects,
            reasons: { _, list in ["\(list)-1"] }
        )
    }
}
