import Awards
import Store
import Vietnamese
import Workflow

/// Effects of council sessions: agenda, attendance, recusals, counts, minutes.
extension Effects {
    static let sessionEffects: [Entry] = [
        Entry(
            "put_on_agenda",
            isReversible: true,
            inputs: ["session"],
            perform: { situation, _ in
                guard let session = try situation.session() else { throw ActFault.missingInput("session") }
                try situation.change(Nomination.self) { $0.session = session.id }
            },
            follow: { situation, _ in
                let nomination = try situation.the(Nomination.self)
                try situation.desk.changeSession(of: nomination, label: situation.naming("Đưa vào nội dung"))
                { session in
                    if !session.agenda.contains(nomination.id) { session.agenda.append(nomination.id) }
                }
            }
        ),
        Entry("take_off_agenda", isReversible: true, perform: takeOffAgenda),
        Entry(
            "set_time",
            inputs: ["at"],
            perform: { situation, _ in
                guard let at = try situation.input.moment("at") else { throw ActFault.missingInput("at") }
                // Who sits on the council, who comes and who writes is asked anew on the new day.
                try situation.change(Session.self) {
                    $0.plannedAt = at
                    $0.attendance = []
                    $0.asked = []
                    $0.chair = nil
                    $0.secretary = nil
                    $0.startedAt = nil
                }
            }
        ),
        Entry(
            "number_invitation",
            // No number that binds: a meeting on another day is invited to under another number, and the earlier
            // one stays in its register.
            [ParameterShape("series", .text)],
            inputs: ["number"],
            perform: { situation, parameters in
                let isNumbered = situation.input.text("number") != nil
                let number = try parameters["series"]?.text.flatMap { series in
                    isNumbered ? try register(situation, series: series) : nil
                }
                try situation.change(Session.self) {
                    $0.invitation = number
                    $0.invitedOn = number == nil ? nil : situation.today
                }
            }
        ),
        Entry("record_attendance", inputs: ["absent", "written"], perform: recordAttendance),
        Entry("record_recusal", inputs: ["person", "nominee"], perform: recordRecusal),
        Entry(
            "record_postponement",
            inputs: ["nominees"],
            perform: { situation, _ in
                let session = try situation.the(Session.self)
                let text = situation.reason?.text ?? ""
                for line in try situation.namedLines(in: session).map(\.id) where !session.isPostponed(line) {
                    try situation.change(Session.self) {
                        $0.postponed.append(
                            Session.Recusal(person: situation.desk.actor, nomination: line, reason: text)
                        )
                    }
                }
            }
        ),
        Entry(
            "ask_written",
            inputs: ["persons"],
            perform: { situation, _ in
                let session = try situation.the(Session.self)
                guard case .map(let persons) = situation.input["persons"], !persons.isEmpty else {
                    throw ActFault.missingInput("persons")
                }
                let members = try situation.desk.books.council(session.council)?
                    .members(on: session.plannedAt.day).map(\.person)
                let asked = try persons.keys.sorted().map { code -> Session.Attendance in
                    guard members?.contains(Person.ID(code)) == true else {
                        throw ActFault.unknownReference("council-member", code)
                    }
                    let reason = persons[code]?.text ?? ""
                    return Session.Attendance(person: Person.ID(code), presence: .written, reason: reason)
                }
                try situation.change(Session.self) { session in
                    session.asked.removeAll { old in asked.contains { $0.person == old.person } }
                    session.asked += asked
                }
            },
            follow: { situation, _ in
                try situation.desk.queueDocuments(of: situation.subject, on: "written-asked")
            }
        ),
        Entry(
            "open_session",
            inputs: ["started"],
            perform: { situation, _ in
                let started = try situation.input.moment("started") ?? situation.desk.now
                try situation.change(Session.self) { $0.startedAt = started }
            },
            follow: { situation, _ in
                try situation.desk.prepareRounds(of: try situation.the(Session.self))
            }
        ),
        Entry(
            "record_addition",
            inputs: ["hands"],
            follow: { situation, _ in
                let nomination = try situation.the(Nomination.self)
                let (yes, no, abstaining) = try situation.hands()
                let addition = Session.Addition(
                    nomination: nomination.id,
                    yes: yes,
                    no: no,
                    abstaining: abstaining,
                    reason: situation.reason?.text ?? ""
                )
                try situation.desk.changeSession(
                    of: nomination,
                    label: situation.naming("Hội đồng nhận xét ngoài chương trình")
                ) {
                    $0.additions.append(addition)
                }
                guard let session = try situation.session() else { return }
                try situation.desk.prepareRounds(of: session)
            }
        ),
        Entry(
            "cancel_rounds",
            [ParameterShape("actions", .actions(of: "ballot-round"))],
            follow: { situation, parameters in
                let session = try situation.the(Session.self)
                for round in try situation.desk.rounds(of: session) where round.isPrepared {
                    _ = try situation.desk.move(
                        round.reference,
                        by: parameters["actions"]?.list ?? [],
                        reason: situation.reason
                    )
                }
            }
        ),
        Entry(
            "record_minutes",
            isLasting: true,
            inputs: ["ended", "discussion", "conclusion"],
            perform: { situation, _ in
                let ended = try situation.time(.ended)
                let discussion = (situation.input["discussion"]?.items ?? []).compactMap(\.text)
                let conclusion = situation.input.text("conclusion") ?? ""
                try situation.change(Session.self) { session in
                    session.endedAt = ended
                    session.discussion = discussion
                    session.conclusion = conclusion
                }
            }
        ),
    ]

    /// A line leaves the agenda of a session that has not ended; one that ended keeps what it dealt with.
    private static func takeOffAgenda(_ situation: Situation, _: [String: Parameter]) throws {
        let nomination = try situation.the(Nomination.self)
        guard let id = nomination.session else { return }
        try situation.desk.changeSession(of: nomination, label: situation.naming("Rút khỏi nội dung")) {
            session in
            guard !situation.rulebook.isFinal(session.standing) else { return }
            session.agenda.removeAll { $0 == nomination.id }
            session.recusals.removeAll { $0.nomination == nomination.id }
            session.postponed.removeAll { $0.nomination == nomination.id }
            session.additions.removeAll { $0.nomination == nomination.id }
        }
        guard !nomination.votes.contains(where: { $0.session == id }) else { return }
        try situation.change(Nomination.self) { $0.session = nil }
    }

    /// Everyone who sits on the council that day: present unless named as absent or writing.
    private static func recordAttendance(_ situation: Situation, _: [String: Parameter]) throws {
        let session = try situation.the(Session.self)
        guard let council = try situation.desk.books.council(session.council) else { return }
        var absent = reasons(situation.input["absent"])
        var written = reasons(situation.input["written"])
        let day = session.plannedAt.day
        let attendance = council.members(on: day).map { member -> Session.Attendance in
            let code = member.person.rawValue
            if let reason = absent.removeValue(forKey: code) {
                return Session.Attendance(person: member.person, presence: .absent, reason: reason)
            }
            if let reason = written.removeValue(forKey: code) {
                return Session.Attendance(person: member.person, presence: .written, reason: reason)
            }
            return Session.Attendance(person: member.person, presence: .present)
        }
        if let stranger = (absent.keys.sorted() + written.keys.sorted()).first {
            throw ActFault.unknownReference("council-member", stranger)
        }
        let present = Set(attendance.filter { $0.presence == .present }.map(\.person))
        let chair = council.members(on: day).first { present.contains($0.person) }?.person
        try situation.change(Session.self) {
            $0.attendance = attendance
            $0.chair = chair
            $0.secretary = council.secretary(on: day) ?? situation.desk.actor
        }
    }

    private static func reasons(_ datum: Datum?) -> [String: String] {
        guard case .map(let fields) = datum else { return [:] }
        return fields.mapValues { $0.text ?? "" }
    }

    private static func recordRecusal(_ situation: Situation, _: [String: Parameter]) throws {
        let session = try situation.the(Session.self)
        let person = Person.ID(try situation.input.required("person"))
        guard let council = try situation.desk.books.council(session.council),
            council.members(on: session.plannedAt.day).contains(where: { $0.person == person })
        else { throw ActFault.unknownReference("council-member", person.rawValue) }
        let reason = situation.reason?.text ?? ""
        for line in try situation.namedLines(in: session).map(\.id) {
            try situation.change(Session.self) { session in
                guard !session.isRecused(person, from: line) else { return }
                session.recusals.append(Session.Recusal(person: person, nomination: line, reason: reason))
            }
        }
    }
}

extension Situation {
    /// What was done, with the nomination to which it was done: in the journal of the session there are many.
    fileprivate func naming(_ label: String) -> String {
        guard let nomination = subject as? Nomination else { return label }
        return "\(label): \(desk.displayName(of: nomination))"
    }

    /// The agenda lines that an act names, by nominee code or by id, under "nominee" or "nominees".
    ///
    /// - Throws: `ActFault` when none is named, one is not on the agenda, or a code stands there for two forms.
    func namedLines(in session: Session, optional: Bool = false) throws -> [Nomination] {
        let name = input["nominees"] == nil ? "nominee" : "nominees"
        let codes = (input[name]?.items ?? []).compactMap(\.text)
        guard !codes.isEmpty || optional else { throw ActFault.missingInput(name) }
        return try codes.map { code in
            let found = session.agenda.filter { $0.rawValue == code || $0.nomineeCode == code }
            guard let id = found.first else { throw ActFault.unknownReference(name, code) }
            guard found.count == 1 else {
                throw ActFault.badInput(name, code, expected: found.map(\.rawValue).joined(separator: " | "))
            }
            return try desk.find(Nomination.self, id.rawValue)
        }
    }
}

extension Desk {
    /// Changes the session a nomination stands before, with an event in the session's own journal.
    func changeSession(of nomination: Nomination, label: String, _ change: (inout Session) -> Void) throws {
        guard let id = nomination.session else { return }
        let session = try find(Session.self, id.rawValue)
        var changed = session
        change(&changed)
        guard changed != session else { return }
        try noteChange(changed, label: label)
    }
}
