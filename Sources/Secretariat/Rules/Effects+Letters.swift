import Awards
import Regulations
import Store
import Vietnamese
import Workflow

/// Effects of the letters that steps send, and of what they answer.
extension Effects {
    static let letterEffects: [Entry] = [
        Entry("ask_supplement", inputs: ["missing"], perform: askSupplement),
        Entry("mark_lines", inputs: ["marks"], perform: markLines),
        Entry("sign_letter", isLasting: true, inputs: ["signer"], perform: signLetter),
        Entry("number_letter", isNumbering: true, inputs: ["number"], perform: numberLetter),
        Entry("send_letter", isLasting: true, inputs: ["due"], perform: sendLetter),
        Entry("record_answer", inputs: ["opinion", "opinions", "number", "date"], perform: recordAnswer),
        Entry("note_silence", perform: noteSilence),
        Entry("record_posting_opinion", inputs: ["sender", "text", "nominee"], perform: recordOpinion),
        Entry(
            "conclude_posting",
            inputs: ["conclusion"],
            perform: { situation, _ in
                let text = try situation.input.required("conclusion")
                try situation.change(Letter.self) { $0.conclusion = text }
            }
        ),
        Entry("tell_lines", follow: tellLines),
    ]

    /// Letters are drafted last, when the lines stand where the step has moved them.
    static let draftingEffects: [Entry] = [
        Entry(
            "draft_letter",
            [ParameterShape("purpose", .choice(Letter.Purpose.allCases.map(\.rawValue)))],
            follow: { situation, parameters in
                guard let purpose = parameters["purpose"]?.text.flatMap(Letter.Purpose.init) else { return }
                try situation.draftLetters(purpose)
            }
        ),
        Entry(
            "urge_submissions",
            inputs: ["units"],
            follow: { situation, _ in try situation.draftLetters(.submissionUrging) }
        ),
    ]

    /// What the unit must complete: what was named, else all that the appraisal found lacking.
    private static func askSupplement(_ situation: Situation, _: [String: Parameter]) throws {
        let nomination = try situation.the(Nomination.self)
        let check = try DossierCheck(situation.desk, nomination)
        let named = (situation.input["missing"]?.items ?? []).compactMap(\.text)
        let missing = named.isEmpty ? try check.lacking() : try named.map { try check.component(named: $0) }
        let due = try situation.lastDayToCome()
        try situation.change(Nomination.self) {
            $0.supplement = SupplementRequest(askedOn: situation.today, due: due, missing: missing)
        }
    }

    /// What is wrong, line by line: nominee or nomination → a sentence.
    private static func markLines(_ situation: Situation, _: [String: Parameter]) throws {
        var marks: [Submission.Mark] = []
        if case .map(let fields) = situation.input["marks"] {
            let lines = try situation.lines()
            for (name, text) in fields.sorted(by: { $0.key < $1.key }) {
                guard let line = lines.first(where: { $0.nominee.id == name || $0.key == name }) else {
                    throw ActFault.unknownReference("marks", name)
                }
                marks.append(Submission.Mark(line.id, text.text ?? ""))
            }
        }
        try situation.change(Submission.self) { $0.marks = marks }
    }

    /// The signer must hold, that day, the function that the form of the letter names.
    private static func signLetter(_ situation: Situation, _: [String: Parameter]) throws {
        let letter = try situation.the(Letter.self)
        let function = try situation.rulebook.manifest(ofLetter: letter.purpose).signer
        let functions = function == "standing-head" ? ["standing-head", "head"] : ["head"]
        let signer = situation.input.text("signer").map { Person.ID($0) } ?? situation.desk.actor
        let signature = try situation.desk.signature(of: signer, as: functions, of: letter.unit, on: letter)
        guard let signature else { throw ActFault.unknownReference("signer", signer.rawValue) }
        try situation.change(Letter.self) { $0.signature = signature }
    }

    private static func numberLetter(_ situation: Situation, _: [String: Parameter]) throws {
        guard let series = try situation.letterSeries() else {
            throw ActFault.unknownForm(try situation.the(Letter.self).purpose.rawValue)
        }
        let number = try register(situation, series: series)
        try situation.change(Letter.self) { $0.number = number }
    }

    /// From now on it says what it said: the results are those of today, the last day runs from today.
    private static func sendLetter(_ situation: Situation, _: [String: Parameter]) throws {
        let due = try situation.dueOfLetter()
        try situation.change(Letter.self) { letter in
            letter.sentOn = situation.today
            letter.due = due
            if letter.purpose == .result { try situation.desk.fillOutcomes(of: &letter) }
            if letter.purpose == .urging { letter.owed = try situation.desk.owed(to: letter) }
            if letter.purpose == .submissionUrging {
                letter.owedSubmissions = try situation.desk.owedSubmissions(to: letter)
            }
            if let complaint = letter.complaint {
                letter.note = try situation.desk.remediesText(
                    of: situation.desk.find(Complaint.self, complaint.rawValue)
                )
            }
        }
    }

    private static func recordAnswer(_ situation: Situation, _: [String: Parameter]) throws {
        let input = situation.input
        func opinion(_ text: String) throws -> Letter.Opinion {
            guard let opinion = Letter.Opinion(rawValue: text), opinion != .silent else {
                throw ActFault.badInput("opinion", text, expected: "agreed | disagreed")
            }
            return opinion
        }
        guard let day = try input.day("date") else { throw ActFault.missingInput("date") }
        let common = try input.text("opinion").map { try opinion($0) }
        let lines = try situation.lines()
        let number = try input.required("number")
        let issuer = try situation.the(Letter.self).authority
        try situation.change(Letter.self) { letter in
            for index in letter.lines.indices {
                let line = lines[index]
                let own = try [line.nominee.id, line.key].compactMap { input["opinions"]?[$0]?.text }.first
                    .map { try opinion($0) }
                guard let found = own ?? common else { throw ActFault.missingInput("opinion") }
                letter.lines[index].opinion = found
            }
            letter.answer = OutsidePaper(
                what: "consultation",
                number: number,
                day: day,
                issuer: issuer,
                file: situation.papers.first.map { Office.digest($0.bytes) }
            )
        }
    }

    private static func noteSilence(_ situation: Situation, _: [String: Parameter]) throws {
        try situation.change(Letter.self) { letter in
            for index in letter.lines.indices { letter.lines[index].opinion = .silent }
        }
    }

    private static func recordOpinion(_ situation: Situation, _: [String: Parameter]) throws {
        let named = situation.input.text("nominee")
        let lines = try situation.lines()
        let line = lines.first { $0.nominee.id == named || $0.key == named }
        if let named, line == nil { throw ActFault.unknownReference("nominee", named) }
        let remark = Letter.Remark(
            day: situation.today,
            from: try situation.input.required("sender"),
            text: try situation.input.required("text"),
            nomination: line?.id
        )
        try situation.change(Letter.self) { $0.received.append(remark) }
    }

    /// The nominations learn what was asked about them and what came of it.
    private static func tellLines(_ situation: Situation, _: [String: Parameter]) throws {
        let letter = try situation.the(Letter.self)
        for line in letter.lines {
            var nomination = try situation.desk.find(Nomination.self, line.nomination.rawValue)
            let before = nomination
            switch letter.purpose {
            case .consultation:
                nomination.consultations.removeAll { $0.letter == letter.id }
                guard letter.standing.state != "discarded" else { break }
                nomination.consultations.append(
                    Consultation(
                        letter: letter.id,
                        authority: letter.authority,
                        askedOn: letter.sentOn,
                        due: letter.due,
                        opinion: line.opinion
                    )
                )
            case .posting:
                guard let from = letter.sentOn, let until = letter.due else { break }
                nomination.postings.removeAll { $0.letter == letter.id }
                let isClosed = situation.rulebook.isFinal(letter.standing)
                nomination.postings.append(
                    Posting(letter: letter.id, from: from, until: until, isClosed: isClosed)
                )
            case .guidance, .supplement, .return, .result, .urging, .submissionUrging, .conclusion:
                break
            }
            guard nomination != before else { continue }
            try situation.desk.noteChange(nomination, label: situation.action.label.vi)
        }
    }
}

extension Letter {
    /// Who is asked, where it is an authority outside.
    var authority: String {
        if case .outside(let name) = addressee { name } else { "" }
    }
}

extension Situation {
    /// The register in which a letter of its kind is numbered, as its form says.
    func letterSeries() throws -> String? {
        try rulebook.manifest(ofLetter: the(Letter.self).purpose).series
    }

    /// The last day for the answer, or of the posting, when the letter goes out today.
    fileprivate func dueOfLetter() throws -> Day? {
        let letter = try the(Letter.self)
        let deadline: String
        switch letter.purpose {
        case .consultation:
            let forms = Set(try lines().map(\.form))
            let rule = regulation.consultations.values.sorted { $0.id < $1.id }
                .first { rule in rule.forms.value.map { !forms.isDisjoint(with: $0) } ?? true }
            guard let rule else { return try input.day("due") }
            deadline = rule.deadline
        case .posting: deadline = Regulation.postingDeadline
        case .supplement: return letter.lines.compactMap(\.due).max()
        case .guidance, .return, .result, .urging, .submissionUrging, .conclusion: return nil
        }
        if let named = try input.day("due") {
            guard named > today else {
                throw ActFault.badInput("due", named.short, expected: "a day after \(today.short)")
            }
            return named
        }
        if let day = try lastDay(of: deadline, after: today) { return day }
        let basis = regulation.deadlines[deadline]?.rule.basis ?? ""
        throw refusal([Unmet("value-unknown", ["place": "deadlines/\(deadline)", "basis": basis])])
    }
}

extension Regulation {
    /// The ids under which regulations state how long, and for which forms, lists are posted.
    static let postingDeadline = "posting"
    static let postingList = "posting"
}
