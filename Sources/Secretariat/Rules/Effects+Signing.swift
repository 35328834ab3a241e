import Awards
import Store
import Vietnamese
import Workflow

/// Effects of signing, numbering and sending.
extension Effects {
    static let signingEffects: [Entry] = [
        Entry("freeze_fields", follow: { situation, _ in
            // Names, posts and units are those of the day on which the submission is signed.
            guard situation.subject is Submission else { return }
            for line in try situation.lines() where line.frozen == nil {
                var frozen = line
                frozen.frozen = try situation.desk.freeze(line)
                try situation.desk.noteChange(frozen, label: "Chốt thông tin người được đề nghị")
            }
        }),
        Entry("record_signing", perform: recordSigning),
        Entry(
            "record_number",
            [ParameterShape("series", .text)],
            isNumbering: true,
            perform: recordNumber
        ),
        Entry(
            "allocate_register_number",
            [ParameterShape("series", .text)],
            isNumbering: true,
            perform: allocateRegisterNumber
        ),
        Entry("void_register_number", [ParameterShape("series", .text)], perform: { situation, parameters in
            guard let series = parameters["series"]?.text else { return }
            let entries = try situation.desk.books.entries(of: situation.subject.reference)
            for entry in entries where entry.series == series && entry.void == nil {
                try situation.desk.books.voidNumber(
                    entry.number,
                    of: RegisterSeries(series, unit: entry.unit, year: entry.year),
                    reason: situation.reason?.text ?? situation.reason?.id ?? ""
                )
            }
        }),
        Entry(
            "record_sending",
            [ParameterShape("to", .choice(["addressee", "members", "units", "above"]))],
            perform: recordSending,
            follow: { situation, parameters in
                guard parameters["to"]?.text == "above", let line = situation.subject as? Nomination else { return }
                try situation.desk.passUp(line)
            }
        ),
    ]

    private static func recordSigning(_ situation: Situation, _: [String: Parameter]) throws {
        switch situation.subject {
        case is Submission, is MovementReport:
            let signature = try signature(situation, unit: situation.subject.unit)
            try set(signature, situation)
        case is Decision, is RollUp:
            try set(try signature(situation, unit: situation.subject.unit), situation)
        case let session as Session:
            try set(try situation.desk.councilSignature(session), situation)
        default:
            break
        }
    }

    /// The signer is the actor, or whom the registry names; he must hold the head's function that day.
    private static func signature(_ situation: Situation, unit: Unit.ID) throws -> Signature {
        let signer = situation.input.text("signer").map { Person.ID($0) } ?? situation.desk.actor
        guard let signature = try situation.desk.signature(of: signer, as: ["head"], of: unit) else {
            throw ActFault.unknownReference("signer", signer.rawValue)
        }
        return signature
    }

    private static func set(_ signature: Signature, _ situation: Situation) throws {
        switch situation.subject {
        case is Submission: try situation.change(Submission.self) { $0.signature = signature }
        case is MovementReport: try situation.change(MovementReport.self) { $0.signature = signature }
        case is Decision: try situation.change(Decision.self) { $0.signature = signature }
        case is Session: try situation.change(Session.self) { $0.signature = signature }
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
        let typed = try situation.input.required("number")
        guard let number = Int(typed) else {
            throw ActFault.badInput("number", typed, expected: "whole-number")
        }
        let unit = situation.subject.issuer(on: situation)
        let symbol = try situation.desk.organisation().version(unit, on: situation.today)?.symbol ?? ""
        let printed = number < 10 ? "0\(number)" : String(number)
        let text = situation.regulation.series[series]?.text(number: printed, unit: symbol).value ?? nil
        let entry = RegisterEntry(
            series: series,
            unit: unit,
            year: situation.today.year,
            number: number,
            text: text ?? printed,
            day: situation.today,
            object: situation.numberedObject
        )
        let register = RegisterSeries(series, unit: unit, year: situation.today.year)
        let earlier = try situation.desk.books.entry(number, of: register)
        if earlier?.object != entry.object || earlier == nil { try situation.desk.books.record(entry) }
        try set(number: entry.text, situation)
    }

    private static func set(number: String, _ situation: Situation) throws {
        switch situation.subject {
        case is Submission: try situation.change(Submission.self) { $0.number = number }
        case is MovementReport: try situation.change(MovementReport.self) { $0.number = number }
        case is Decision: try situation.change(Decision.self) { $0.number = number }
        case is Session: try situation.change(Session.self) { $0.number = number }
        case is RollUp:
            let addressee = try situation.input.required("addressee")
            try situation.change(RollUp.self) { rollUp in
                guard let index = rollUp.letters.firstIndex(where: { $0.addressee == addressee }) else {
                    throw ActFault.unknownReference("addressee", addressee)
                }
                rollUp.letters[index].number = number
            }
        default: break
        }
    }

    /// The next number of a gapless register; it appears in the certificate and never again.
    private static func allocateRegisterNumber(
        _ situation: Situation, _ parameters: [String: Parameter]
    ) throws {
        guard let series = parameters["series"]?.text else { return }
        let nomination = try situation.the(Nomination.self)
        let decision = try nomination.decision.map { try situation.desk.find(Decision.self, $0.rawValue) }
        let unit = decision?.unit ?? nomination.unit
        let register = RegisterSeries(series, unit: unit, year: situation.today.year)
        let number = try situation.desk.books.nextNumber(of: register)
        let symbol = try situation.desk.organisation().version(unit, on: situation.today)?.symbol ?? ""
        let printed = number < 10 ? "0\(number)" : String(number)
        let text = situation.regulation.series[series]?.text(number: printed, unit: symbol).value ?? nil
        try situation.desk.books.record(
            RegisterEntry(
                series: series,
                unit: unit,
                year: situation.today.year,
                number: number,
                text: text ?? printed,
                day: situation.today,
                object: nomination.reference
            )
        )
        try situation.change(Nomination.self) { $0.registerNumber = text ?? printed }
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

    /// The chair signs as chair; a deputy in the chair signs KT. CHỦ TỊCH.
    func councilSignature(_ session: Session) throws -> Signature {
        guard let council = try books.council(session.council), let person = try books.person(actor) else {
            throw ActFault.unknownReference("council", session.council.rawValue)
        }
        let seat = council.members(on: today).first { $0.person == actor }?.seat
        let lines = seat == .chair ? ["CHỦ TỊCH"] : ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
        return Signature(person: actor, name: person.name, lines: lines, day: today)
    }

    /// Puts a line into the agency's own letter to the authority above, which bears one number for all.
    func passUp(_ nomination: Nomination) throws {
        let id = upwardLetterID(of: nomination)
        let agency = try organisation().agency(on: today)?.id ?? nomination.unit
        let reference = ObjectReference(.submission, id)
        let number = try books.entries(of: reference).last?.text
        let isNew = try !exists(reference)
        var letter =
            isNew
            ? Submission(
                id: Submission.ID(id),
                campaign: nomination.campaign,
                unit: agency,
                form: nomination.form,
                standing: Standing(workflow: "submission", version: 1, state: "sent", since: now)
            )
            : try find(Submission.self, id)
        letter.lines.append(nomination.id)
        letter.number = number
        letter.sentOn = today
        letter.signature = try letter.signature ?? headSignature(of: agency)
        try noteChange(letter, label: "Gửi cấp trên", isNew: isNew)
        try queueDocuments(of: letter)
    }

    private func headSignature(of unit: Unit.ID) throws -> Signature? {
        let holder = try books.assignments(in: unit.rawValue)
            .first { $0.function == "head" && $0.period.contains(today) && $0.signing == .own }
        return try holder.flatMap { try signature(of: $0.person, as: ["head"], of: unit) }
    }
}
