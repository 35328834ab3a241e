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
        let day: String
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
    let when: String
    let place: String?
    let state: String
    let holder: String?
    let quorum: String?
    let actions: [ActionModel]
    let closed: [ClosedAction]
    let isBusy: Bool
    let waiting: [Waiting]
    let roll: Roll?
    let members: [Member]
    let conflicts: [String]
    let hasConflicts: Bool
    let groups: [VoteGroup]
    let hasGroups: Bool
    let papers: [Paper]
    let isFinal: Bool

    /// The roll, when it can be called now.
    struct Roll {
        let version: String
        let key: String
        let isOpen: Bool
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
        when = meeting.plannedAt.short
        self.place = meeting.place.orNil
        state = view.state.said(language)
        isFinal = view.line.isFinal
        holder = view.line.holder.orNil
        quorum = summary.quorum.map { MeetingText.quorum($0, summary.attendance, language) }
        // Things with a table of their own on this page are not asked for a second time.
        let own: Set = ["record-attendance"]
        let possible = view.options.filter { $0.isPossible && !$0.form.isEditing }
        actions = possible.filter { !own.contains($0.form.action.id) }.enumerated().map { index, option in
            ActionModel(option, on: object, version: view.version, id: "s\(index)", back: back, language)
        }
        closed = view.options.filter { !$0.isPossible && !$0.form.isEditing }
            .map { ClosedAction($0, language) }
        let rounds = meeting.groups.flatMap(\.rounds).flatMap(\.options)
        isBusy = !possible.isEmpty || !meeting.waiting.isEmpty || rounds.contains(where: \.isPossible)
        waiting = meeting.waiting.map { waiting in
            Waiting(
                action: waiting.action.id,
                label: waiting.action.label.said(language),
                count: waiting.lines.count,
                table: LineTable(waiting.lines, today: Day.last, canChoose: true, language)
            )
        }
        roll =
            possible.contains { own.contains($0.form.action.id) }
            ? Roll(
                version: String(view.version),
                key: PageKey.fresh(),
                isOpen: summary.quorum == nil
            ) : nil
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
        papers = view.papers.reversed().map {
            Paper(address: Links.paper($0.document), title: $0.title, day: $0.document.day.short)
        }
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

    /// What was decided on a line, or what it still needs.
    static func line(_ line: SessionView.Line, _ language: Language) -> String {
        if line.isPostponed { return PageWords.text("postponed", language) }
        if let verdict = line.verdict {
            return PageWords.text(
                verdict.verdict == .met ? "passedWith" : "failedWith",
                [
                    "yes": String(verdict.yes), "needed": String(verdict.needed),
                    "base": String(verdict.base),
                ],
                language
            )
        }
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
