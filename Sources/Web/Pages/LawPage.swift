import Awards
import Messages
import Secretariat

/// What of the rules nobody has confirmed.
struct LawPage: Page {
    struct Line {
        let place: String
        let basis: String
        let mark: String
    }

    let template = "law"
    let frame: Frame
    let why: String
    let lines: [Line]

    init(_ rules: RulesView, frame: Frame, _ language: Language) {
        self.frame = frame
        why = PageWords.text(
            "lawWhy",
            [
                "id": rules.id, "count": String(rules.unconfirmed.count),
                "unknown": String(rules.unconfirmed.count(where: \.isUnknown)),
            ],
            language
        )
        lines = rules.unconfirmed.map { value in
            Line(
                place: value.place,
                basis: rules.citations[value.basis]?.short ?? value.basis,
                mark: value.isUnknown
                    ? PageWords.text("notKnown", language) : PageWords.mark(value.mark, language)
            )
        }
    }
}
