import Awards
import Store
import Vietnamese
import Workflow

/// Effects of signing, numbering and sending.
extension Effects {
    static let signingEffects: [Entry] = [
        Entry("freeze_fields", perform: dropEndedLines, follow: freezeLines),
        Entry("record_signing", isLasting: true, inputs: ["signer"], perform: recordSigning),
        Entry(
            "record_number",
            [ParameterShape("series", .text)],
            isNumbering: true,
            inputs: ["number"],
            perform: recordNumber
        ),
        Entry(
            "allocate_register_number",
            [ParameterShape("series", .text)],
            isNumbering: true,
            perform: allocateRegisterNumber
        ),
        Entry(
            "void_register_number",
            [ParameterShape("series", .text)],
            isLasting: true,
            perform: { situation, parameters in
                guard let series = parameters["series"]?.text else { return }
                try situation.desk.voidNumbers(
                    of: situation.subject.reference,
                    series: series,
                    reason: situation.reason.map { $0.text.isEmpty ? $0.id ?? "-" : $0.text } ?? "-"
                )
            }
        ),
        Entry(
            "record_sending",
            [ParameterShape("to", .choice(["addressee", "members", "units", "above"]))],
            isLasting: true,
            perform: recordSending,
            follow: { situation, parameters in
                // A supplement sent up travels without a letter of ours: it takes no number.
                let isNumbered = situation.action.effects.contains { $0.name == "record_number" }
                guard parameters["to"]?.text == "above", isNumbered else { return }
                try situation.passUp()
            }
        ),
    ]

    /// A submission is signed without the lines that have ended before.
    private static func dropEndedLines(_ situation: Situation, _: [String: Parameter]) throws {
        guard situation.subject is Submission else { return }
        let ended = Set(try situation.lines().filter { situation.rulebook.isFinal($0.standing) }.map(\.id))
        try situation.change(Submission.self) { $0.lines.removeAll { ended.contains($0) } }
        for id in ended.sorted() {
            var line = try situation.desk.find(Nomination.self, id.rawValue)
            line.submission = nil
            try situation.desk.noteChange(line, label: "Lấy khỏi tờ trình")
        }
    }

    /// Names, posts and units are those of the day on which the submission is signed; signed again after a
    /// return, those of that day.
    private static func freezeLines(_ situation: Situation, _: [String: Parameter]) throws {
        // A line that never travelled in a submission is frozen by the decision that names it.
        let isDecision = situation.subject is Decision
        guard isDecision || situation.subject is Submission else { return }
        for line in try situation.lines() where !isDecision || line.frozen == nil {
            var frozen = line
            frozen.frozen = try situation.desk.freeze(line)
            guard frozen != line else { continue }
            try situation.desk.noteChange(frozen, label: "Chốt thông tin người được đề nghị")
        }
    }

    private static func recordSigning(_ situation: Situation, _: [String: Parameter]) throws {
        switch situation.subject {
        case is Submission, is MovementReport:
            let signature = try signature(situation, unit: situation.subject.unit)
            try set(signature, situation)
        case is Decision:
            try set(try signature(situation, unit: situation.subject.unit), situation)
            let money = try situation.lines().map {
                try situation.desk.reward(for: $0, decidedOn: situation.today).amount
            }
            let known = money.compactMap { $0 }
            let total = known.count == money.count ? known.reduce(0, +) : nil
            try situation.change(Decision.self) { $0.rewardTotal = total }
        case is RollUp, is Correction:
            try set(try signature(situation, unit: situation.subject.unit), situation)
        case is Cancellation, is Difficulty:
            try situation.signCase()
        case let session as Session:
            try set(try situation.desk.councilSignature(session), situation)
            // The minutes print the head of the day, so that the paper proves the journal.
            try situation.desk.books.keepDailyHead(at: situation.desk.now)
        default:
            break
        }
    }

    /// The signer is the actor, or whom the registry names, or who has agreed to the decision; he must hold the
    /// head's function that day.
    private static func signature(_ situation: Situation, unit: Unit.ID) throws -> Signature {
        let (desk, subject) = (situation.desk, situation.subject)
        let named = situation.input.text("signer").map { Person.ID($0) }
        let signers = try named.map { [$0] } ?? [desk.actor, desk.agreed(to: subject)].compactMap(\.self)
        for signer in signers {
            let signature = try desk.signature(of: signer, as: ["head"], of: unit, on: subject)
            if let signature { return signature }
        }
        throw ActFault.unknownReference("signer", signers[0].rawValue)
    }

    private static func set(_ signature: Signature, _ situation: Situation) throws {
        switch situation.subject {
        case is Submission: try situation.change(Submission.self) { $0.signature = signature }
        case is MovementReport: try situation.change(MovementReport.self) { $0.signature = signature }
        case is Decision: try situation.change(Decision.self) { $0.signature = signature }
        case is Session: try situation.change(Session.self) { $0.signature = signature }
        case is Correction: try situation.change(Correction.self) { $0.signature = signature }
        case is RollUp:
            try situation.change(RollUp.self) { rollUp in
                for index in rollUp.letters.indices { rollUp.letters[index].signature = signature }
            }
        default: break
        }
    }

    /// Registers the number that the office system gave, as its series prints it.
    private static func recordNumber(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        guard let series = parameters["series"]?.text else { return }
        try set(number: try register(situation, series: series), situation)
    }

    /// Registers the number that was typed, and answers it as its series prints it.
    static func register(_ situation: Situation, series: String) throws -> String {
        let typed = try situation.input.required("number")
        guard let number = Int(typed), number > 0 else {
            throw ActFault.badInput("number", typed, expected: "whole-number")
        }
        let register = try situation.register(of: series)
        let unmet = try situation.taken(number, of: series) ?? situation.disorder(number, in: register)
        if let unmet { throw situation.refusal([unmet]) }
        let unit = try situation.issuer(of: series)
        let symbol = try situation.desk.organisation().version(unit, on: situation.today)?.symbol ?? ""
        let printed = number < 10 ? "0\(number)" : String(number)
        let text =
            situation.regulation.series[series]?
            .text(number: printed, unit: symbol, on: situation.today).value ?? nil
        let entry = RegisterEntry(
            series: series,
            unit: unit,
            year: situation.today.year,
            number: number,
            text: text ?? printed,
            day: situation.today,
            object: try situation.numberedObject(number, of: series)
        )
        let earlier = try situation.desk.books.entry(number, of: register)
        if earlier == nil { try situation.desk.books.record(entry) }
        return entry.text
    }

    private static func set(number: String, _ situation: Situation) throws {
        switch situation.subject {
        case is Submission: try situation.change(Submission.self) { $0.number = number }
        case is MovementReport: try situation.change(MovementReport.self) { $0.number = number }
        case is Decision: try situation.change(Decision.self) { $0.number = number }
        case is Session: try situation.change(Session.self) { $0.number = number }
        case is Correction: try situation.change(Correction.self) { $0.number = number }
        case is Cancellation, is Difficulty: try situation.numberCase(number)
        case is RollUp:
            let addressee = try situation.input.required("addressee")
            try situation.change(RollUp.self) { rollUp in
                guard let index = rollUp.letters.firstIndex(where: { $0.addressee == addressee }) else {
                    throw ActFault.unknownReference("addressee", addressee)
                }
                if let earlier = rollUp.letters[index].number { throw ActFault.alreadyExists(earlier) }
                rollUp.letters[index].number = number
            }
        default: break
        }
    }

    /// The next number of a gapless register; it appears in the certificate and never again.
    private static func allocateRegisterNumber(
        _ situation: Situation,
        _ parameters: [String: Parameter]
    ) throws {
        guard let series = parameters["series"]?.text else { return }
        let nomination = try situation.the(Nomination.self)
        let decision = try nomination.decision.map { try situation.desk.find(Decision.self, $0.rawValue) }
        let register = RegisterSeries(
            series,
            unit: decision?.unit ?? nomination.unit,
            year: situation.today.year
        )
        let next = try situation.desk.books.nextNumber(of: register)
        if let disorder = try situation.disorder(next, in: register) {
            throw situation.refusal([disorder])
        }
        let text = try situation.desk.allocateNumber(
            for: nomination,
            series: series,
            situation.regulation
        )
        try situation.change(Nomination.self) { $0.registerNumber = text }
    }

    private static func recordSending(_ situation: Situation, _ parameters: [String: Parameter]) throws {
        switch situation.subject {
        case is Submission:
            try situation.change(Submission.self) {
                $0.sentOn = situation.today
                $0.isLate = try situation.lateness().isLate
            }
        case is RollUp:
            let addressee = try situation.input.required("addressee")
            try situation.change(RollUp.self) { rollUp in
                for index in rollUp.letters.indices where rollUp.letters[index].addressee == addressee {
                    rollUp.letters[index].sentOn = situation.today
                }
            }
        default: break
        }
    }
}

extension Desk {
    /// Name, post and unit of a nominee as they stand today.
    func freeze(_ nomination: Nomination) throws -> FrozenNominee {
        let organisation = try organisation()
        switch nomination.nominee {
        case .person(let id):
            let person = try books.person(id)
            let post = person?.post(on: today)
            let salutation = person?.sex.map { $0 == .male ? "Ông" : "Bà" } ?? ""
            return FrozenNominee(
                name: person?.name ?? id.rawValue,
                salutation: salutation,
                post: post?.title ?? "",
                unitName: post.flatMap { organisation.version($0.unit, on: today)?.name } ?? "",
                postClass: post?.postClass,
                day: today
            )
        case .collective(let id):
            let version = organisation.version(id, on: today)
            let parent = version?.parent.flatMap { organisation.version($0, on: today)?.name }
            return FrozenNominee(
                name: version?.name ?? id.rawValue,
                salutation: "",
                post: "",
                unitName: parent ?? "",
                postClass: nil,
                day: today
            )
        }
    }

    /// The chair's signature under minutes, or a deputy's on the chair's behalf.
    func councilSignature(_ session: Session) throws -> Signature {
        guard let council = try books.council(session.council), let person = try books.person(actor) else {
            throw ActFault.unknownReference("council", session.council.rawValue)
        }
        let lines = Optional(council).signatureLines(of: actor, on: today)
        return Signature(person: actor, name: person.name, lines: lines, day: today)
    }
}
