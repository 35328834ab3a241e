import Awards
import Messages
import Secretariat
import Vietnamese

/// Two revisions of a thing beside each other.
struct ComparePage: Page {
    struct Side {
        let value: String
        let label: String
        let isKept: Bool
        let isFrom: Bool
        let isTo: Bool
    }

    let template = "compare"
    let frame: Frame
    let t: [String: String]
    let title: String
    let back: String
    let address: String
    let sides: [Side]
    let fromLabel: String
    let toLabel: String
    let changed: [ChangeModel]
    let hasChanged: Bool
    let same: [ChangeModel]
    let hasSame: Bool

    init(_ comparison: Comparison, of object: ObjectReference, frame: Frame, _ language: Language) {
        self.frame = frame
        t = PageWords.all(language)
        title = comparison.title
        back = Links.thing(object)
        address = Links.compare(object)
        func label(_ side: Comparison.Side) -> String {
            guard let event = side.event else { return PageWords.text("nowSide", language) }
            return [event.at.short, event.label, side.actor].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        sides = comparison.sides.map { side in
            Side(
                value: side.sequence.map(String.init) ?? "",
                label: label(side),
                isKept: side.sequence != nil,
                isFrom: side.sequence == comparison.from,
                isTo: side.sequence == comparison.to
            )
        }
        fromLabel = sides.first(where: \.isFrom)?.label ?? ""
        toLabel = sides.first(where: \.isTo)?.label ?? ""
        changed = comparison.fields.filter(\.isChanged).map { ChangeModel($0, isOnPage: false, language) }
        hasChanged = !changed.isEmpty
        same = comparison.fields.filter { !$0.isChanged }.map { ChangeModel($0, isOnPage: false, language) }
        hasSame = !same.isEmpty
    }
}
