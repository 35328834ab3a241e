import Awards
import Store
import Vietnamese
import Workflow

/// Effects of complaints and of the difficulties that units report.
extension Effects {
    static let caseEffects: [Entry] = [
        Entry(
            "keep_letter",
            perform: { situation, _ in
                let letter = situation.papers.first { $0.kind == "complaint-letter" }
                try situation.change(Complaint.self) { complaint in
                    let received = complaint.receivedOn
                    complaint.letter = letter.map { Office.digest($0.bytes) }
                    complaint.acceptBy = try situation.lastDay(of: "complaint-acceptance", after: received)
                    complaint.answerBy = try situation.lastDay(of: "complaint-answer", after: received)
                }
            }
        ),
        Entry(
            "record_finding",
            inputs: ["finding", "date"],
            perform: { situation, _ in
                let finding = Complaint.Finding(
                    day: try situation.input.day("date") ?? situation.today,
                    by: situation.desk.actor,
                    text: try situation.input.required("finding"),
                    file: situation.papers.first.map { Office.digest($0.bytes) }
                )
                try situation.change(Complaint.self) { $0.findings.append(finding) }
            }
        ),
        Entry(
            "conclude",
            inputs: ["conclusion", "remedies"],
            perform: { situation, _ in
                let conclusion = try situation.input.required("conclusion")
                let remedies = try situation.remedies()
                try situation.change(Complaint.self) {
                    $0.conclusion = conclusion
                    $0.concludedOn = situation.today
                    $0.remedies = remedies
                }
            }
        ),
        Entry(
            "write_difficulty",
            inputs: ["subject", "text", "proposal"],
            perform: { situation, _ in
                let input = situation.input
                try situation.change(Difficulty.self) {
                    $0.subject = input.text("subject") ?? $0.subject
                    $0.text = input.text("text") ?? $0.text
                    $0.proposal = input.text("proposal") ?? $0.proposal
                }
            }
        ),
        Entry(
            "write_report",
            inputs: ["report"],
            perform: { situation, _ in
                let report = try situation.input.required("report")
                try situation.change(Difficulty.self) { $0.report = report }
            }
        ),
        Entry(
            "write_instruction",
            inputs: ["instruction"],
            perform: { situation, _ in
                let instruction = try situation.input.required("instruction")
                try situation.change(Difficulty.self) { $0.instruction = instruction }
            }
        ),
        Entry(
            "write_answer",
            inputs: ["answer"],
            perform: { situation, _ in
                let text = try situation.input.required("answer")
                try situation.change(Difficulty.self) { $0.answers.append(Difficulty.Answer(text: text)) }
            }
        ),
    ]
}
