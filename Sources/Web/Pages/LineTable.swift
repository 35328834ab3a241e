import Awards
import Messages
import Secretariat
import Vietnamese

/// Things in rows: what, whose, where it stands, who has it, by when.
struct LineTable {
    struct Row {
        let address: String
        let title: String
        let form: String?
        let unit: String
        let state: String
        let holder: String
        let due: String
        let isLate: Bool
        let kind: String
        /// Its id, where rows can be chosen.
        let box: String?
        let isChosen: Bool
    }

    let rows: [Row]
    let t: [String: String]
    let canChoose: Bool

    init(
        _ lines: [StatusLine],
        today: Day,
        canChoose: Bool = false,
        chosen: Set<String> = [],
        _ language: Language
    ) {
        t = PageWords.all(language)
        self.canChoose = canChoose
        rows = lines.map { line in
            Row(
                address: Links.working(line.object),
                title: PageWords.name(line.object.kind, line.name, language),
                form: line.form.orNil,
                unit: line.unitName,
                state: line.stateLabel,
                holder: line.holder,
                due: DueText.text(line, today: today, language),
                isLate: line.isLate,
                kind: PageWords.kind(line.object.kind, language),
                box: canChoose ? line.object.id : nil,
                isChosen: chosen.contains(line.object.id)
            )
        }
    }
}

/// The last day of a thing in words.
enum DueText {
    static func text(_ line: StatusLine, today: Day, _ language: Language) -> String {
        guard let day = line.lastDay, !line.isFinal else { return "" }
        let left = ClockMessage.left(day, line.workingDaysLeft, today, language)
        return [day.short, left].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
