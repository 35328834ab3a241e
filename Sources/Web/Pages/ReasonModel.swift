import Secretariat
import Workflow

/// Why something is done: out of a list, in words, or both.
struct ReasonModel {
    struct Choice {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// What its controls are called on a page with several forms.
    let id: String
    let choices: [Choice]
    let hasChoices: Bool
    let text: String

    /// Nil for an action that asks for no reason.
    init?(_ form: ActionForm, _ given: FormPairs, id: String = "reason") {
        guard form.action.reason != .none else { return nil }
        self.id = id
        choices = form.reasons.map {
            Choice(value: $0.value, label: $0.label, isChosen: given["reason"] == $0.value)
        }
        hasChoices = !choices.isEmpty
        text = given["reason-text"] ?? ""
    }
}

extension FormPairs {
    /// Why, as the form says it.
    var reason: GivenReason? {
        let (id, text) = (self["reason"] ?? "", self["reason-text"] ?? "")
        return id.isEmpty && text.isEmpty ? nil : GivenReason(id: id.orNil, text: text)
    }
}
