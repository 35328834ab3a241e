import Awards
import Messages
import Mustache
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
                address: Links.thing(line.object),
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

/// Named by hand: a list has hundreds of rows, and to ask each for its names by reflection took two fifths of its time.
extension LineTable.Row: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "address": return address
        case "title": return title
        case "form": return form
        case "unit": return unit
        case "state": return state
        case "holder": return holder
        case "due": return due
        case "isLate": return isLate
        case "kind": return kind
        case "box": return box
        case "isChosen": return isChosen
        default: return nil
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
