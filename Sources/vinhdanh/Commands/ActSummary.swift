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
    let isDryRun: Bool
    let language: Language
    /// What people call a state of an object.
    let states: (String, ObjectReference) -> String

    struct Entry: Encodable {
        var dryRun: Bool
        var answers: [Answer]
        var documents: [DocumentEntry]
        var faults: [String]
    }

    struct Answer: Encodable {
        var object: String
        /// done, done-before, refused or faulty.
        var outcome: String
        var from: String?
        var to: String?
        var reasons: [Reason]
        var text: String
    }

    var entry: Entry {
        Entry(
            dryRun: isDryRun,
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
            case .done, .doneBefore: break
            }
        }
        if isFaulty { return Exit.badData }
        return faults.first.map { Failures.code(for: $0) }
    }

    func print() {
        for answer in answers.map(answer) {
            Terminal.print(TextBlock("\(answer.object): \(answer.text)", indent: "", hanging: 2).text())
        }
        for document in made {
            let line = language == .vi ? "Đã lập" : "Issued"
            Terminal.print(
                TextBlock("\(line) \(document.folder)/\(document.fileName)", indent: "  + ").text()
            )
        }
        for fault in faults { Failures.tell(fault, language) }
        if isDryRun {
            Terminal.print(language == .vi ? "Xem trước: chưa ghi gì." : "A preview: nothing was written.")
        }
    }

    private func answer(_ answer: ActAnswer) -> Answer {
        var entry = Answer(object: answer.object.name, outcome: "", from: nil, to: nil, reasons: [], text: "")
        switch answer.outcome {
        case .done(let from, let to):
            entry.outcome = "done"
            (entry.from, entry.to) = (from, to)
            entry.text = way(from: from, to: to, answer.object)
        case .doneBefore:
            entry.outcome = "done-before"
            entry.text = language == .vi ? "đã làm từ trước với khóa này" : "done before under this key"
        case .refused(let refusal):
            entry.outcome = "refused"
            entry.reasons = refusal.reasons.map { Reason($0, language) }
            entry.text = RefusalMessage.text(refusal, language)
        case .faulty(let fault):
            entry.outcome = "faulty"
            entry.text = ActMessage.text(fault, language)
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
