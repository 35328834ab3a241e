import Awards
import Messages
import Secretariat

/// What of the rules nobody has confirmed, and what the agency has.
struct LawPage: Page {
    struct Line {
        let name: String
        let place: String
        let basis: String
        let mark: String
        /// Where it is confirmed, for whoever may.
        let address: String?
    }

    struct Confirmed {
        let name: String
        let place: String
        let values: String?
        let confirmedBy: String
        let isOutdated: Bool
        let canWithdraw: Bool
    }

    let template = "law"
    let frame: Frame
    let notice: String?
    let faults: [String]
    let hasFaults: Bool
    let why: String
    let confirms: Bool
    let lines: [Line]
    let confirmed: [Confirmed]
    let hasConfirmed: Bool

    init(
        _ rules: RulesView,
        _ confirmed: [ConfirmedValue],
        confirms: Bool,
        notice: String?,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.notice = notice
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.confirms = confirms
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
                name: PageWords.place(value.place, rules.labels, language),
                place: value.place,
                basis: rules.citations[value.basis]?.short ?? value.basis,
                mark: value.isUnknown
                    ? PageWords.text("notKnown", language) : PageWords.mark(value.mark, language),
                address: confirms ? Links.lawValue(value.place) : nil
            )
        }
        self.confirmed = confirmed.map { value in
            Confirmed(
                name: PageWords.place(value.place, rules.labels, language),
                place: value.place,
                values: value.values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                    .joined(separator: ", ").orNil,
                confirmedBy: value.confirmedBy,
                isOutdated: value.isOutdated,
                canWithdraw: confirms
            )
        }
        hasConfirmed = !confirmed.isEmpty
    }
}

/// One value to be confirmed: what stands there, and the instrument that says so.
struct LawValuePage: Page {
    struct Key {
        let name: String
        let text: String
        let isPlain: Bool
    }

    let template = "law-value"
    let frame: Frame
    let name: String
    let place: String
    /// Nil for what is a citation itself.
    let basis: String?
    let mark: String
    let keys: [Key]
    let instrument: String
    let faults: [String]
    let hasFaults: Bool

    init(
        _ open: OpenValue,
        _ given: FormPairs,
        labels: [String: Wording],
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        place = open.place
        name = PageWords.place(open.place, labels, language)
        basis = open.basis.orNil
        mark =
            open.isUnknown ? PageWords.text("notKnown", language) : PageWords.mark(open.mark, language)
        keys = open.keys.map { key in
            Key(name: key.name, text: given["value.\(key.name)"] ?? key.text ?? "", isPlain: key.isPlain)
        }
        instrument = given["basis"] ?? ""
    }
}
