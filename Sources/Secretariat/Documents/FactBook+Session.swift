import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// What the ballot paper, the tally minutes and the minutes of one session print.
    func facts(of session: Session) throws -> SessionFacts {
        let campaign = try find(Campaign.self, session.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let day = (session.startedAt ?? session.plannedAt).day
        let council = try view.council(session.council)
        let lines = try session.agenda.map { try find(Nomination.self, $0.rawValue) }
        let form = regulation.forms[session.form]?.label.vi ?? session.form
        return SessionFacts(
            letterhead: try letterhead(ofCouncil: council, session, regulation, on: day),
            movement: movement(campaign, regulation),
            council: try councilFacts(council, session, on: day),
            title: "xét, đề nghị tặng \(form)",
            decider: try decider(of: session.form, nominating: session.unit, regulation, on: day),
            startedAt: session.startedAt ?? session.plannedAt,
            endedAt: session.endedAt,
            place: session.place,
            votingMethod: session.isSecret ? "bỏ phiếu kín" : "biểu quyết công khai",
            isSecret: session.isSecret,
            ballots: session.ballots.map {
                BallotCountFacts(
                    issued: $0.issued,
                    returned: $0.returned,
                    valid: $0.valid,
                    invalid: $0.invalid,
                    writtenOpinions: session.number(.written)
                )
            },
            lines: try lines.map { try ballotLine($0, session, form, regulation) },
            rules: try rules(of: session, regulation),
            tellers: try session.tellers.enumerated().map { index, teller in
                try member(teller, role: index == 0 ? "Trưởng ban kiểm phiếu" : "Ủy viên", on: day)
            },
            tallyStartedAt: session.startedAt,
            tallyEndedAt: session.countedAt,
            agenda: "Xét, đề nghị tặng \(form)",
            appraisal: appraisal(of: lines),
            opinions: session.discussion.map { OpinionFacts(name: "Thành viên Hội đồng", text: $0) },
            refusals: try refusals(lines, session, form),
            conclusion: session.conclusion.nilIfEmpty
        )
    }

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
            recipients: ["Các thành viên Hội đồng", try filing(of: session.unit, on: day)]
        )
        letterhead.parentAgency = letterhead.issuer
        letterhead.issuer = council?.name ?? letterhead.issuer
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

    private func ballotLine(
        _ nomination: Nomination,
        _ session: Session,
        _ form: String,
        _ regulation: Regulation
    ) throws -> BallotLineFacts {
        let count = session.count(of: nomination.id)
        let threshold = try? regulation.threshold(for: session.form).value
        let verdict = try session.ballotCount(of: nomination.id).flatMap { try threshold?.verdict($0) }
        return BallotLineFacts(
            nominee: try nominee(nomination, asSigned: true),
            awardForm: form,
            yes: count?.yes ?? 0,
            no: count?.no ?? 0,
            blank: count?.blank ?? 0,
            base: verdict?.base ?? session.members,
            needed: verdict?.needed ?? threshold?.needed(of: session.members) ?? 0,
            passed: verdict.map { $0.verdict == .met },
            recused: try session.recusals.filter { $0.nomination == nomination.id }
                .map { try view.person($0.person)?.name ?? $0.person.rawValue }
        )
    }

    /// What the appraisal found, told to the council where the lines were appraised before.
    private func appraisal(of lines: [Nomination]) -> String? {
        let appraised = lines.filter { line in line.dossier.claims.contains { $0.appraisal != nil } }
        guard !appraised.isEmpty else { return nil }
        return
            "Cơ quan thường trực đã thẩm định \(appraised.count) hồ sơ, đủ điều kiện trình Hội đồng xem xét."
    }

    private func refusals(_ lines: [Nomination], _ session: Session, _ form: String) throws -> [RefusalFacts]
    {
        let failed = lines.filter { line in
            line.votes.last { $0.session == session.id }.map { !$0.met } ?? false
        }
        let postponed = lines.filter { session.isPostponed($0.id) }
        return try failed.map {
            RefusalFacts(
                nominee: try nominee($0, asSigned: true),
                awardForm: form,
                reason: "không đạt tỷ lệ phiếu theo quy định"
            )
        }
            + postponed.map { line in
                RefusalFacts(
                    nominee: try nominee(line, asSigned: true),
                    awardForm: form,
                    reason: session.postponed.first { $0.nomination == line.id }?.reason ?? ""
                )
            }
    }

    /// The quorum and the threshold in words, as the minutes must state them.
    private func rules(of session: Session, _ regulation: Regulation) throws -> [String] {
        let level = try level(of: session)
        let quorum = (try? regulation.quorum(of: level).value).map { quorum in
            "Hội đồng họp khi có \(quorum.comparison.words) \(quorum.num)/\(quorum.den) tổng số thành viên tham dự"
        }
        let threshold = (try? regulation.threshold(for: session.form).value).map { threshold in
            "Trường hợp được đề nghị khi số phiếu đồng ý đạt \(threshold.comparison.words) "
                + "\(threshold.num)/\(threshold.den) \(threshold.base.words)"
                + (threshold.recusedInBase ? "" : ", không tính thành viên không tham gia biểu quyết")
        }
        return [quorum, threshold].compactMap { $0 }
    }
}

extension Council.Seat {
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

extension Threshold.Comparison {
    var words: String { self == .moreThan ? "trên" : "từ" }
}

extension Threshold.Base {
    var words: String {
        switch self {
        case .totalMembers: "tổng số thành viên Hội đồng"
        case .present: "số thành viên dự họp"
        case .validBallots: "số phiếu hợp lệ"
        }
    }
}
