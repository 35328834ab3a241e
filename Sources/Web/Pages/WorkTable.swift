import Awards
import Messages
import Secretariat
import Vietnamese

/// What waits for one, in rows: what, where it stands, by when, and the next step on the row itself.
struct WorkTable {
    struct Row {
        let address: String
        let title: String
        let note: String
        let unit: String
        let state: String
        /// Nil where the reader holds it himself.
        let holder: String?
        let due: String
        let isLate: Bool
        let step: Step
    }

    struct Step {
        let address: String
        let label: String
    }

    let rows: [Row]
    let t: [String: String]

    init(_ entries: [WorkList.Entry], saysHolder: Bool = false, today: Day, _ language: Language) {
        t = PageWords.all(language)
        rows = entries.map { entry in
            let (line, kind) = (entry.line, entry.line.object.kind)
            let address = entry.isMany ? Links.list(kind, entry.question) : Links.working(line.object)
            let name =
                entry.isMany
                ? PageWords.many(kind, entry.count, language) : PageWords.name(kind, line.name, language)
            // A sitting is held on its page; what may be changed on the way is no step.
            let next = kind == .session && entry.next?.leadsOn == false ? nil : entry.next
            return Row(
                address: address,
                title: name,
                note: [entry.isMany ? line.form : PageWords.kind(kind, language), entry.campaign ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: " · "),
                unit: entry.unit ?? PageWords.text("severalUnits", language),
                state: line.stateLabel,
                holder: saysHolder ? line.holder.orNil : nil,
                due: DueText.text(line, today: today, language),
                isLate: line.isLate,
                step: Step(
                    address: entry.isMany ? address : Links.step(next, on: line.object),
                    label: next?.label.said(language) ?? PageWords.text("open", language)
                )
            )
        }
    }
}
