import Awards
import Messages
import Secretariat

/// What is chosen in a list and beyond it, and what the form around the rows carries along.
struct ChoosingModel {
    let t: [String: String]
    /// Where the form keeps what is ticked.
    let address: String
    let here: String
    /// The ids on this page, with blanks between.
    let shown: String
    let asked: [BulkPage.Hidden]
    /// Whether there is a form around the rows.
    let canChoose: Bool
    let count: Int
    let total: Int
    /// "và 5 dòng ngoài danh sách này".
    let beyond: String?
    let limit: String?
    /// What shows all that is chosen; nil where nothing is, or all of it is shown.
    let list: String?
    let chooseAll: String?
    let hasSome: Bool

    init(_ view: ListView, of kind: ObjectKind, here: String, canChoose: Bool, _ language: Language) {
        let (question, selection) = (view.question, view.selection)
        t = PageWords.all(language)
        address = Links.list(kind)
        self.here = here
        shown = view.lines.map(\.object.id).joined(separator: " ")
        asked = [
            ("state", question.state), ("campaign", question.campaign), ("form", question.form),
            ("mine", question.isMine ? "yes" : nil), ("chosen", question.isChosen ? "yes" : nil),
        ].compactMap { name, value in value.map { BulkPage.Hidden(name: name, value: $0) } }
        count = selection.countHere
        total = view.total
        let others = selection.count - selection.countHere
        beyond =
            others > 0 ? PageWords.text("chosenBeyond", ["count": String(others)], language) : nil
        limit =
            selection.isFull
            ? PageWords.text("chosenFull", ["most": String(Selection.most)], language) : nil
        self.canChoose = canChoose
        hasSome = canChoose && selection.count > 0
        list =
            selection.count > 0 && !question.isChosen ? Links.list(kind, ListQuestion(isChosen: true)) : nil
        let most = min(view.total, Selection.most)
        chooseAll =
            canChoose && selection.countHere < most
            ? PageWords.text("chooseEvery", ["count": String(most)], language) : nil
    }
}
