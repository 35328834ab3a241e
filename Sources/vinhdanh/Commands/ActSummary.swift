import ArgumentParser
import Awards
import Messages
import Secretariat
import Workflow

/// What became of an act: one line an object, and the documents that followed.
struct ActSummary {
    let answers: [ActAnswer]
    let made: [IssuedDocument]
    let faults: [IssueFault]
    /// The digest of a preview; nil when something was done.
    let digest: String?
    let language: Language
    /// What people call a state of an object.
    let states: (String, ObjectReference) -> String

    struct Entry: Encodable {
        var dryRun: Bool
        /// Of a preview: given as --expect it makes the result equal the preview.
        var digest: String?
        var answers: [Answer]
        var documents: [DocumentEntry]
        var faults: [String]
    }

    struct Answer: Encodable {
        var object: String
        /// done, refused or faulty.
        var outcome: String
        /// Whether it is the answer that the same key got before.
        var repeated: Bool
        /// The row version after the act; where nothing was done, the one that was seen.
        var version: Int?
        var from: String?
        var to: String?
        var reasons: [Reason]
        /// What to know although it was done.
        var notes: [Reason]
        var text: String
    }

    var entry: Entry {
        Entry(
            dryRun: isDryRun,
            digest: digest,
            answers: answers.map(answer),
            documents: made.map { DocumentEntry($0) },
            faults: faults.flatMap { Failures.lines($0, language) }
        )
    }

    /// Refused before faulty before a document that could not be made.
    var exit: ExitCode? {
        var isFaulty = false
        for answer in answers {
            switch answer.outcome {
            case .refused: return Exit.refused
            case .faulty: isFaulty = true
            case .done: break
            }
        }
        if isFaulty { return Exit.badData }
        return faults.first.map { Failures.code(for: $0) }
    }

    func print() {
        for answer in answers.map(answer) {
            Terminal.print(TextBlock("\(answer.object): \(answer.text)", indent: "", hanging: 2).text())
            for note in answer.notes {
                Terminal.print(TextBlock(note.text, indent: "  - ", hanging: 4).text())
            }
        }
        for document in made {
            let line = language == .vi ? "Đã lập" : "Issued"
            Terminal.print(
                TextBlock("\(line) \(document.folder)/\(document.fileName)", indent: "  + ").text()
            )
        }
        for fault in faults { Failures.tell(fault, language) }
        guard let digest else { return }
        Terminal.print(language == .vi ? "Xem trước: chưa ghi gì." : "A preview: nothing was written.")
        let advice =
            language == .vi
            ? "Để ghi đúng như trên, chạy lại với --expect \(digest)"
            : "To have exactly this written, run it again with --expect \(digest)"
        Terminal.print(advice)
    }

    private var isDryRun: Bool { digest != nil }

    private func answer(_ answer: ActAnswer) -> Answer {
        var entry = Answer(
            object: answer.object.name,
            outcome: "",
            repeated: answer.isRepeated,
            version: answer.moved.first { $0.object == answer.object }?.version,
            from: nil,
            to: nil,
            reasons: [],
            notes: answer.notes.map { Reason($0, language) },
            text: ""
        )
        switch answer.outcome {
        case .done(let from, let to):
            entry.outcome = "done"
            (entry.from, entry.to) = (from, to)
            entry.text = way(from: from, to: to, answer.object)
        case .refused(let refusal):
            entry.outcome = "refused"
            entry.reasons = refusal.reasons.map { Reason($0, language) }
            entry.text = RefusalMessage.text(refusal, language)
        case .faulty(let fault):
            entry.outcome = "faulty"
            entry.text = ActMessage.text(fault, language)
        }
        if answer.isRepeated {
            entry.text +=
                language == .vi ? " (trả lời lần trước với khóa này)" : " (the earlier answer under this key)"
        }
        return entry
    }

    /// "Đang chuẩn bị → Đang mở"; a thing that a preview only seemed to make has no names of states yet.
    private func way(from: String?, to: String, _ object: ObjectReference) -> String {
        guard let from else {
            if isDryRun { return language == .vi ? "sẽ được tạo" : "would be made" }
            return (language == .vi ? "đã tạo: " : "made: ") + states(to, object)
        }
        return from == to ? states(to, object) : "\(states(from, object)) → \(states(to, object))"
    }
}
