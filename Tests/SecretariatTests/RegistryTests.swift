import Awards
import Store
import Testing
import Workflow

@testable import Secretariat

/// The registry of guards and effects, and what the loader knows of each.
@Suite struct RegistryTests {
    private let guards = Guards.registry.guards.map(\.shape.key)
    private let effects = Effects.shapes.map(\.key)

    /// Two effects under one name once hid each other: the first one won, silently.
    @Test func aNameMeansOneThing() {
        for keys in [guards, effects] {
            let twice = Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice == [])
        }
    }

    /// A paper that an action asks for and no record names is in no backup, and nobody finds it again.
    @Test func whatIsHandedInHasAPlace() throws {
        let keepers = Set(Reading.keepers.map { $0.kind.rawValue })
        var count = 0
        for workflow in try RuleSource.workflows("nd98-2023").values
        where workflow.actions.contains(where: { !$0.requires.isEmpty }) {
            #expect(keepers.contains(workflow.subject), "\(workflow.id)")
            count += 1
        }
        #expect(count > 5)
        for keeper in Reading.keepers where keeper != Nomination.self {
            #expect(keeper is any PaperKeeping.Type, "\(keeper.kind)")
        }
    }

    /// Those that ask about, or change, nothing but the thing itself and its papers: nothing to explore together.
    ///
    /// Whoever adds a guard or an effect says here, or in `Meanings`, what it means for other objects.
    private static let own: Set<String> = [
        "accepted_late@1", "add_evidence@1", "addressee_complete@1", "allocate_register_number@1",
        "apply_corrections@1", "ask_supplement@1", "ask_written@1", "authority_in_force@1", "campaign_open@1",
        "can_pass@1", "checklist_done@1", "close_ballot@1", "conclude@1", "conclude_posting@1",
        "confirmed_values@1", "conflicts_recorded@1", "convertible@1", "corrections_apply@1",
        "count_consistent@1", "counts_agree@1", "deadline_passed@1", "deadline_runs@1", "decided_by@1",
        "delegation_own@1", "delegation_sound@1", "draft_letter@1", "end_delegation@1", "enter_count@1",
        "evidence_complete@1", "extend_clock@1", "extend_deadline@1", "form_complete@1", "freeze_fields@1",
        "instructed@1", "keep_letter@1", "letter_about_something@1", "letter_number_free@1",
        "letter_still_owed@1", "list_dues@1", "note_silence@1", "number_free@1", "number_invitation@1",
        "number_letter@1",
        "open_session@1", "opened_on_day@1", "day_has_come@1", "time_in_session@1", "votes_left@1",
        "opinion_grounded@1",
        "opinion_recorded@1", "opinions_closed@1", "pin_rules@1",
        "posted_days@1", "preconditions@1", "quorum_met@1", "record_addition@1", "record_answer@1",
        "record_attendance@1", "record_conclusion@1", "record_finding@1", "record_findings@1",
        "record_minutes@1", "record_number@1", "record_opinion@1", "record_outside_decision@1",
        "record_outside_paper@1", "record_posting_opinion@1", "record_recovery@1", "record_recusal@1",
        "record_sending@1", "record_signing@1", "recovery_is@1", "report_complete@1", "reports_late@1",
        "returns_below@1", "second_person@1", "send_letter@1", "set_time@1", "sign_letter@1",
        "submissions_late@1",
        "takes_up@1", "urge_submissions@1",
        "tellers_named@1", "timeliness@1", "verified@1", "void_counts@1", "within_quota@1", "write_answer@1",
        "write_corrections@1", "write_difficulty@1", "write_instruction@1", "write_report@1", "write_texts@1",
    ]

    /// Those that look at, or change, something of other objects that the explorer does not keep: it sees more
    /// ways than there are.
    private static let unseen: Set<String> = [
        "convert_line@1", "create_lines@1", "lines_uncounted@1", "mark_lines@1", "minutes_signed@1",
        "not_frozen@1", "one_achievement_one_award@1", "reissue_certificates@1", "remedy_exists@1",
        "round_free@1", "round_has_lines@1", "same_session@1", "settled_here@1", "tell_lines@1",
        "void_register_number@1",
    ]

    @Test func eachIsExplainedToTheLoader() {
        let all = Set(guards + effects)
        let explained = Set(Meanings.guards.keys).union(Meanings.effects.keys)
        #expect(all.subtracting(explained) == Self.own.union(Self.unseen))
        #expect(explained.subtracting(all) == [])
        #expect(Self.own.isDisjoint(with: Self.unseen))
    }
}
