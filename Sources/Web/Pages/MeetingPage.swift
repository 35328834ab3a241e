import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// A session from the waiting list to the signed minutes, on one page.
struct MeetingPage: Page {
    struct Step {
        let label: String
        let isHere: Bool
        let isPast: Bool
    }

    struct Waiting {
        let action: String
        let label: String
        let count: Int
        let table: LineTable
    }

    struct Member {
        let code: String
        let name: String
        let seat: String
        let isPresent: Bool
        let isAbsent: Bool
        let isWritten: Bool
        let reason: String
    }

    struct Paper {
        let address: String
        let title: String
        let round: String?
        let day: String
    }

    /// What is to be done next, where on the page, and by whom.
    struct Turn {
        let address: String
        let label: String
        let who: String
        let isMine: Bool
        /// Why it cannot be done yet; nil where it can, or where it stands with its own table.
        let why: String?
    }

    let template = "meeting"
    let frame: Frame
    let t: [String: String]
    let notice: String?
    let faults: [String]
    let hasFaults: Bool
    let council: String
    let thing: String
    let here: String
    let id: String
    let projector: String
    let campaign: String?
    let campaignAddress: String
    let steps: [Step]
    let day: String
    let when: String
    let place: String?
    /// How it votes, where the council has resolved on it.
    let voting: String?
    let state: String
    let turn: Turn?
    let quorum: String?
    let actions: [ActionModel]
    let closed: ClosedActions
    let isBusy: Bool
    let waiting: [Waiting]
    let roll: Roll?
    /// The roll waits to be called: what is known of it is not shown beside.
    let isCalling: Bool
    let members: [Member]
    let conflicts: [String]
    let hasConflicts: Bool
    let groups: [VoteGroup]
    let hasGroups: Bool
    let papers: [Paper]
    let drafts: [DraftLink]
    let isFinal: Bool

    /// The roll, when it can be called now.
    struct Roll {
        let version: String
        let key: String
        /// It has been called before.
        let isAgain: Bool
    }

    init(_ meeting: Meeting, frame: Frame, notice: String, faults: [String], _ language: Language) {
        self.frame = frame
        t = PageWords.all(language)
        self.notice = notice.orNil
        self.faults = faults
        hasFaults = !faults.isEmpty
        let (view, summary) = (meeting.session, meeting.summary)
        let object = view.line.object
        id = object.id
        council = summary.council
        thing = Links.thing(object)
        let back = Links.meeting(object.id)
        here = back
        projector = back + "/projector"
        campaign = view.campaign?.title
        campaignAddress = view.campaign.map { Links.thing($0.object) } ?? ""
        let place = meeting.steps.firstIndex { $0.id == meeting.state }
        steps = meeting.steps.enumerated().map { index, step in
            Step(
                label: step.label.said(language),
                isHere: index == place,
                isPast: place.map { index < $0 } ?? false
            )
        }
        when =
            meeting.startedAt.map {
                PageWords.text(
                    "startedAt",
                    ["planned": meeting.plannedAt.short, "started": $0.short],
                    language
                )
            } ?? meeting.plannedAt.short
        day = meeting.plannedAt.day.short
        self.place = meeting.place.orNil
        voting = meeting.isSecret.map { PageWords.text($0 ? "secretVote" : "openVote", language) }
        state = view.state.said(language)
        isFinal = view.line.isFinal
        quorum = summary.quorum.map { MeetingText.quorum($0, summary.attendance, language) }
        // Things with a table of their own on this page are not asked for a second time.
        let own: Set = ["record-attendance"]
        let possible = view.options.filter { $0.isPossible && !$0.form.isEditing }
        actions = view.options.possible(
            on: object,
            version: view.version,
            id: "s",
            without: own,
            back: back,
            main: .onward,
            language
        )
        let closed = view.options.closed(on: object, language)
        self.closed = closed
        turn = meeting.turn.map { turn in
            let step = turn.thing == nil ? turn.action?.said(language) : nil
            let why = (closed.own + closed.others).first { $0.label == step }?.reasons.joined(separator: " ")
            return MeetingText.turn(turn, why: why, language)
        }
        let rounds = meeting.groups.flatMap(\.rounds).flatMap(\.options)
        isBusy = !possible.isEmpty || !meeting.waiting.isEmpty || rounds.contains(where: \.isPossible)
        waiting = meeting.waiting.map { waiting in
            Waiting(
                action: waiting.action.id,
                label: waiting.action.label.said(language),
                count: waiting.lines.count,
                table: LineTable(waiting.lines, today: meeting.today, canChoose: true, language)
            )
        }
        roll =
            possible.contains { own.contains($0.form.action.id) }
            ? Roll(
                version: String(view.version),
                key: PageKey.fresh(),
                isAgain: summary.quorum != nil
            ) : nil
        isCalling = roll.map { !$0.isAgain } ?? false
        members = meeting.members.map { member in
            Member(
                code: member.person.rawValue,
                name: member.name,
                seat: PageWords.seat(member.seat, language),
                isPresent: (member.presence ?? .present) == .present,
                isAbsent: member.presence == .absent,
                isWritten: member.presence == .written,
                reason: member.reason
            )
        }
        conflicts = summary.conflicts.map { RefusalMessage.reason($0, language) }
        hasConflicts = !conflicts.isEmpty
        groups = meeting.groups.enumerated().map { VoteGroup($1, place: $0, back: back, language) }
        hasGroups = !groups.isEmpty
        papers = meeting.papers.reversed().map {
            Paper(
                address: Links.paper($0.paper.document),
                title: $0.paper.title,
                round: $0.round.map { PageWords.name(.ballotRound, $0, language) },
                day: $0.paper.document.day.short
            )
        }
        drafts = view.drafts.map { DraftLink($0, of: object, language) }
    }
}

/// What is said of a session in words.
enum MeetingText {
    static func quorum(
        _ quorum: QuorumVerdict,
        _ attendance: [Session.Presence: Int],
        _ language: Language
    ) -> String {
        PageWords.text(
            quorum.verdict == .met ? "quorumMet" : "quorumNotMet",
            [
                "attending": String(quorum.attending), "needed": String(quorum.needed),
                "members": String(quorum.members), "present": String(attendance[.present] ?? 0),
                "written": String(attendance[.written] ?? 0), "absent": String(attendance[.absent] ?? 0),
            ],
            language
        )
    }

    static func verdict(_ verdict: ThresholdVerdict, _ language: Language) -> String {
        PageWords.text(
            verdict.verdict == .met ? "passedWith" : "failedWith",
            [
                "yes": String(verdict.yes), "needed": String(verdict.needed),
                "base": String(verdict.base),
            ],
            language
        )
    }

    static func turn(_ turn: Meeting.Turn, why: String?, _ language: Language) -> MeetingPage.Turn {
        let step = turn.action?.said(language) ?? PageWords.text("fillAgenda", language)
        let thing = turn.thing.map { ": " + PageWords.name(.ballotRound, $0, language) } ?? ""
        let roles = turn.roles.map { $0.said(language) }.joined(separator: ", ")
        let most = 4
        let more = turn.people.count > most ? "… (\(turn.people.count))" : ""
        let people = turn.people.prefix(most).joined(separator: ", ") + more
        let names = people.isEmpty ? "" : " (\(people))"
        let anchor =
            switch turn.place {
            case .waiting: "waiting"
            case .roll: "roll"
            case .session: "doing"
            case .round(let round): VoteGroup.anchor(round)
            }
        return .init(
            address: "#\(anchor)",
            label: step + thing,
            who: roles + names,
            isMine: turn.isMine,
            why: why
        )
    }

    /// What was decided on a line, or what it still needs.
    static func line(_ line: SessionView.Line, _ language: Language) -> String {
        if line.isPostponed { return PageWords.text("postponed", language) }
        if let verdict = line.verdict { return self.verdict(verdict, language) }
        guard let outlook = line.outlook else { return "" }
        return PageWords.text(
            outlook.isPossible ? "needs" : "cannotPass",
            [
                "needed": String(outlook.needed), "base": String(outlook.base),
                "voters": String(outlook.voters),
            ],
            language
        )
    }
}
