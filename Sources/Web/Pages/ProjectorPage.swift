import Messages
import Secretariat
import Vietnamese

/// What the room may see while a session is held: no name of a voter, no number of an open count.
struct ProjectorPage: Page {
    struct Group {
        let name: String
        let lines: [VoteGroup.Line]
    }

    let template = "projector"
    let frame: Frame
    let council: String
    let when: String
    let state: String
    let quorum: String?
    let groups: [Group]

    init(_ meeting: Meeting, frame: Frame, _ language: Language) {
        self.frame = frame
        council = meeting.summary.council
        when = [meeting.plannedAt.short, meeting.place].filter { !$0.isEmpty }.joined(separator: ", ")
        state = meeting.session.state.said(language)
        quorum = meeting.summary.quorum.map {
            MeetingText.quorum($0, meeting.summary.attendance, language)
        }
        groups = meeting.groups.enumerated().map {
            let group = VoteGroup($1, place: $0, back: "", language)
            return Group(name: group.name, lines: group.lines)
        }
    }
}
