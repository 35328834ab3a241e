import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// What the invitation, the request for written opinions and the minutes of one session print.
    func facts(of session: Session) throws -> SessionFacts {
        let campaign = try find(Campaign.self, session.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let day = session.heldOn
        let council = try view.council(session.council)
        let lines = try session.agenda.map { try find(Nomination.self, $0.rawValue) }
        let forms = session.forms.map { regulation.forms[$0]?.label.vi ?? $0 }.joined(separator: ", ")
        let deciders = try session.forms.map {
            try decider(of: $0, nominating: session.unit, regulation, on: day)
        }
        let rounds = try rounds(of: session)
        return SessionFacts(
            letterhead: try letterhead(ofCouncil: council, session, regulation, on: day),
            movement: movement(campaign, regulation),
            council: try councilFacts(council, session, on: day),
            title: "Họp xét, đề nghị tặng \(forms)",
            decider: deciders.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .joined(separator: ", "),
            startedAt: session.startedAt ?? session.plannedAt,
            endedAt: session.endedAt,
            place: session.place,
            groups: try groups(of: session, lines, regulation),
            rounds: try rounds.filter(\.isPublished).map { try facts(of: $0, regulation) },
            annulled: try rounds.filter { $0.openedAt != nil && $0.voidedAt != nil }
                .map { try facts(of: $0, regulation) },
            additions: try session.additions.map { try facts(of: $0, regulation) },
            asked: try asked(by: session, lines, regulation, on: day),
            quorum: (try? regulation.quorum(of: try level(of: session)).value)?.sentence,
            agenda: "Xét, đề nghị tặng \(forms)",
            appraisal: appraisal(of: lines),
            opinions: session.discussion.map { OpinionFacts(name: "Thành viên Hội đồng", text: $0) },
            refusals: try refusals(lines, session, regulation),
            conclusion: session.conclusion.nilIfEmpty,
            invitation: try invitation(council, session, regulation),
            journalHead: try journalHead(of: session)
        )
    }

    /// "3f0c51ce02a7d4b8": the head of the day that was kept when the minutes were signed.
    private func journalHead(of session: Session) throws -> String? {
        try session.signature.flatMap { try view.head(of: $0.day) }?.short
    }

    /// The head of the invitation: a number and a day of its own, signed by the chair.
    private func invitation(_ council: Council?, _ session: Session, _ regulation: Regulation) throws
        -> LetterheadFacts
    {
        let day = session.invitedOn ?? session.plannedAt.day
        let chair = session.chair ?? council?.chair(on: day)
        var head = try letterhead(
            of: session.unit,
            on: day,
            number: session.invitation,
            series: "invitation",
            regulation: regulation
        )
        head.signedOn = session.invitedOn
        head.signerOffice = council.signatureLines(of: chair, on: day)
        return head
    }

    /// The head of the minutes; not signed yet, they are signed by whoever took the chair.
    private func letterhead(
        ofCouncil council: Council?,
        _ session: Session,
        _ regulation: Regulation,
        on day: Day
    ) throws -> LetterheadFacts {
        var letterhead = try letterhead(
            of: session.unit,
            on: day,
            number: session.number,
            series: "minutes",
            signature: session.signature,
            regulation: regulation,
            recipients: ["Các thành viên Hội đồng", try filing(of: session.unit, regulation, on: day)]
        )
        letterhead.parentAgency = letterhead.issuer
        letterhead.issuer = council?.name ?? letterhead.issuer
        let chair = session.chair ?? council?.chair(on: today)
        letterhead.signerOffice = session.signature?.lines ?? council.signatureLines(of: chair, on: today)
        return letterhead
    }

    private func councilFacts(_ council: Council?, _ session: Session, on day: Day) throws -> CouncilFacts {
        let seats = council?.members(on: day) ?? []
        func role(_ person: Person.ID) -> String? {
            seats.first { $0.person == person }.map { $0.seat.label }
        }
        let attending = session.attendance.filter { $0.presence == .present }
        let away = session.attendance.filter { $0.presence != .present }
        let chair = session.chair ?? council?.chair(on: day)
        let secretary = session.secretary ?? council?.secretary(on: day)
        let nobody = MemberFacts(name: "", position: "")
        return CouncilFacts(
            name: council?.name ?? session.council.rawValue,
            establishedBy: council?.basis ?? "",
            memberCount: session.attendance.isEmpty ? seats.count : session.members,
            present: try attending.map { try member($0.person, role: role($0.person), on: day) },
            absent: try away.map { attendance in
                let person = try member(attendance.person, role: nil, on: day)
                return AbsentFacts(
                    name: person.name,
                    position: person.position,
                    reason: attendance.reason,
                    opinion: attendance.presence == .written ? "có ý kiến bằng văn bản" : nil
                )
            },
            guests: [],
            chair: try chair.map { try member($0, role: role($0), on: day) } ?? nobody,
            secretary: try secretary.map { try member($0, role: "Thư ký", on: day) } ?? nobody
        )
    }

    /// What the appraisal found, told to the council where the lines were appraised before.
    private func appraisal(of lines: [Nomination]) -> String? {
        let appraised = lines.filter { line in line.dossier.claims.contains { $0.appraisal != nil } }
        guard !appraised.isEmpty else { return nil }
        return
            "Cơ quan thường trực đã thẩm định \(appraised.count) hồ sơ, đủ điều kiện trình Hội đồng xem xét."
    }

    /// The lines that signing rejects or puts off, and why; before it as after.
    private func refusals(
        _ lines: [Nomination],
        _ session: Session,
        _ regulation: Regulation
    ) throws -> [RefusalFacts] {
        let rejected = Set(try votes(of: session).filter { !$0.vote.met }.map(\.line))
        let failed = lines.filter { rejected.contains($0.id) }
        let postponed = lines.filter { session.isPostponed($0.id) }
        return try failed.map {
            RefusalFacts(
                nominee: try nominee($0, asSigned: true),
                awardForm: formName($0.form, regulation),
                reason: "không đạt tỷ lệ phiếu theo quy định"
            )
        }
            + postponed.map { line in
                RefusalFacts(
                    nominee: try nominee(line, asSigned: true),
                    awardForm: formName(line.form, regulation),
                    reason: session.postponed.first { $0.nomination == line.id }?.reason ?? ""
                )
            }
    }

    private func facts(of addition: Session.Addition, _ regulation: Regulation) throws -> AdditionFacts {
        let line = try find(Nomination.self, addition.nomination.rawValue)
        return AdditionFacts(
            nominee: try nominee(line, asSigned: true),
            awardForm: formName(line.form, regulation),
            yes: addition.yes,
            no: addition.no,
            abstaining: addition.abstaining,
            reason: addition.reason
        )
    }

    /// Who is asked to write gets the cases that he may judge.
    private func asked(
        by session: Session,
        _ lines: [Nomination],
        _ regulation: Regulation,
        on day: Day
    ) throws -> [AskedFacts] {
        let order = try inPrintedOrder(lines)
        return try session.asked.map { asked in
            let person = try member(asked.person, role: nil, on: day)
            let own = order.filter { !session.isRecused(asked.person, from: $0) }
            return AskedFacts(
                name: person.name,
                position: person.position,
                reason: asked.reason,
                lines: try own.map { try agendaLine(try find(Nomination.self, $0.rawValue), regulation) }
            )
        }
    }
}

extension Council? {
    /// The office under which a person signs the papers of the council on a day.
    func signatureLines(of person: Person.ID?, on day: Day) -> [String] {
        Council.Seat.signatureLines(self?.members(on: day).first { $0.person == person }?.seat)
    }
}

extension Council.Seat {
    /// The office under which a chair signs, or a deputy on the chair's behalf.
    fileprivate static func signatureLines(_ seat: Self?) -> [String] {
        seat == .chair ? ["CHỦ TỊCH"] : ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    }

    var label: String {
        switch self {
        case .chair: "Chủ tịch Hội đồng"
        case .viceChair: "Phó Chủ tịch Hội đồng"
        case .standingMember: "Ủy viên thường trực"
        case .member: "Ủy viên"
        case .secretary: "Thư ký"
        }
    }
}
