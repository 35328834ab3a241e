import Awards
import Messages
import Secretariat
import Vietnamese

/// The journal of accounts: who came in, who was refused, who did what to whose account.
struct SignInsPage: Page {
    struct Line {
        let at: String
        let name: String
        let address: String?
        let what: String
        let isFailure: Bool
        let by: String
        let from: String
    }

    let template = "sign-ins"
    let frame: Frame
    let isOfOne: Bool
    let isEmpty: Bool
    let lines: [Line]

    init(_ events: [AccessLine], of person: Person.ID?, frame: Frame, _ language: Language) {
        self.frame = frame
        isOfOne = person != nil
        isEmpty = events.isEmpty
        lines = events.map { line in
            Line(
                at: line.at.short,
                name: line.name ?? PageWords.text("unknownName", language),
                address: line.person.map { Links.account($0) },
                what: AccountMessage.text(line.action, language),
                isFailure: line.isFailure,
                by: line.by ?? "",
                from: line.address
            )
        }
    }
}
