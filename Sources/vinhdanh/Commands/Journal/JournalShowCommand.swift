import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese
import Workflow

/// What happened to one thing.
struct JournalShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem những gì đã xảy ra với một đối tượng: lúc nào, ai, làm gì.",
        discussion: """
            Ví dụ:
              vinhdanh journal show nomination/xhht-2024.commendation.NV0261
            """
    )

    @Argument(help: ArgumentHelp("Đối tượng, dạng loại/mã.", valueName: "đối-tượng")) var object: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var sequence: Int
        var at: String
        var actor: String?
        var name: String?
        /// In whose place, and by which delegation.
        var onBehalfOf: String?
        var delegation: String?
        var action: String
        var actionID: String
        var label: String
        var from: String?
        var to: String
        var reason: String?
        var text: String
        var hash: String
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let reference = try ObjectReference(name: object)
            try office.require(reference)
            let entries = try office.store.read { view in
                try view.events(of: reference).map { event in
                    entry(event, name: try event.actor.flatMap { try view.person($0)?.name })
                }
            }
            try output.json ? JSONText.print(entries) : print(entries, reference, office)
        }
    }

    private func entry(_ event: Event, name: String?) -> Entry {
        Entry(
            sequence: event.sequence,
            at: event.at.iso,
            actor: event.actor?.rawValue,
            name: name,
            onBehalfOf: event.onBehalfOf?.rawValue,
            delegation: event.delegation,
            action: event.action,
            actionID: event.actionID,
            label: event.label,
            from: event.from,
            to: event.to,
            reason: event.reason,
            text: event.text,
            hash: event.hash
        )
    }

    private func print(_ entries: [Entry], _ object: ObjectReference, _ office: Office) throws {
        Terminal.print(object.name)
        for entry in entries {
            let states = try [entry.from, entry.to].compactMap { state in
                try state.map { try label($0, object, office) }
            }
            let way = entry.from == entry.to ? "" : " [\(states.joined(separator: " → "))]"
            var actor = entry.name.map { "\($0) (\(entry.actor ?? ""))" } ?? entry.actor ?? "–"
            if let delegator = entry.onBehalfOf, let paper = entry.delegation {
                actor +=
                    speech.language == .vi
                    ? " thay \(delegator) theo ủy quyền \(paper)" : " for \(delegator) by \(paper)"
            }
            let time = entry.at.replacing("T", with: " ").prefix(16)
            Terminal.print(TextBlock("\(time) \(actor): \(entry.label)\(way)", indent: "", hanging: 2).text())
            let reason = [entry.reason ?? "", entry.text].filter { !$0.isEmpty }.joined(separator: ": ")
            if !reason.isEmpty { Terminal.print(TextBlock(reason, indent: "    ").text()) }
        }
    }

    private func label(_ state: String, _ object: ObjectReference, _ office: Office) throws -> String {
        guard let label = try office.label(of: state, on: object) else { return state }
        return speech.language == .vi ? label.vi : label.en
    }
}
