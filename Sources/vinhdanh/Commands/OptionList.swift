import Awards
import Messages
import Workflow

/// What a person can do with an object now, and why not where not.
struct OptionList {
    let object: ObjectReference
    let options: [(action: Action, answer: Result<Transition, Refusal>)]
    /// The row version that these options are about.
    let version: Int
    let language: Language
    /// What people call the object's states.
    let states: (String) -> String

    struct Entry: Encodable {
        var object: String
        /// Given as --if-version, the act is refused when somebody was first.
        var version: Int
        var actions: [ActionEntry]
    }

    struct ActionEntry: Encodable {
        var action: String
        var label: String
        var possible: Bool
        var to: String?
        var needsReason: Bool
        var papers: [String]
        var reasons: [Reason]
    }

    var entry: Entry { Entry(object: object.name, version: version, actions: options.map(entry)) }

    private func entry(_ option: (action: Action, answer: Result<Transition, Refusal>)) -> ActionEntry {
        var entry = ActionEntry(
            action: option.action.id,
            label: label(option.action),
            possible: false,
            to: nil,
            needsReason: option.action.reason != .none,
            papers: option.action.requires,
            reasons: []
        )
        switch option.answer {
        case .success(let transition):
            entry.possible = true
            entry.to = transition.to
        case .failure(let refusal):
            entry.reasons = refusal.reasons.map { Reason($0, language) }
        }
        return entry
    }

    private func label(_ action: Action) -> String { language == .vi ? action.label.vi : action.label.en }

    func print() {
        Terminal.print("\(object.name) (\(language == .vi ? "bản" : "version") \(version))")
        let all = options.map(entry)
        section(all.filter(\.possible), language == .vi ? "Làm được ngay" : "Can be done now")
        section(all.filter { !$0.possible }, language == .vi ? "Chưa làm được" : "Cannot be done yet")
        if all.isEmpty {
            Terminal.print(language == .vi ? "  Không còn thao tác nào." : "  Nothing is left to do.")
        }
    }

    private func section(_ entries: [ActionEntry], _ title: String) {
        guard !entries.isEmpty else { return }
        Terminal.print("\(title):")
        for entry in entries {
            var needs: [String] = []
            if entry.needsReason { needs.append("--reason/--text") }
            needs += entry.papers.map { "--paper \($0)=…" }
            let more = needs.isEmpty || !entry.possible ? "" : " (\(needs.joined(separator: " ")))"
            let target = entry.to.map { " → \(states($0))" } ?? ""
            Terminal.print(
                TextBlock("\(entry.action): \(entry.label)\(target)\(more)", indent: "  ", hanging: 4).text()
            )
            for reason in entry.reasons { Terminal.print(TextBlock(reason.text, indent: "    - ").text()) }
        }
    }
}
