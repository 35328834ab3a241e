import Awards
import Forms
import Regulations
import Store
import Vietnamese

extension FactBook {
    /// What a letter of a step prints: exactly what is registered of it.
    func facts(of letter: Letter) throws -> LetterFacts {
        let campaign = try campaign(of: letter)
        let regulation = try rulebook(of: letter).regulation
        let day = letter.sentOn ?? today
        let submission = try letter.submission.map { try find(Submission.self, $0.rawValue) }
        return LetterFacts(
            letterhead: try letterhead(of: letter, regulation),
            movement: campaign.map { movement($0, regulation) } ?? movement(of: regulation, stage: nil),
            campaign: campaign?.title,
            unit: try unit(about: letter, on: day),
            submission: submission.flatMap(citation),
            reason: letter.reason.map { label($0, .return, regulation) },
            note: letter.note.nilIfEmpty,
            lines: try letter.lines.map { try facts(of: $0, regulation) },
            owed: (letter.owed ?? []).map(facts)
                + (letter.owedSubmissions ?? []).map { facts($0, regulation) },
            due: letter.due ?? letter.lines.compactMap(\.due).max(),
            topics: topics(of: letter, regulation),
            postedFrom: letter.purpose == .posting ? letter.sentOn : nil,
            postedUntil: letter.purpose == .posting ? letter.due : nil,
            contact: try standingBody(of: letter.unit, regulation, on: day),
            complaint: try letter.complaint.map { try facts(of: find(Complaint.self, $0.rawValue), letter) }
        )
    }

    /// The complaint as the answer tells it: its record does not change any more, what it opened is cited as on
    /// the day of the letter.
    private func facts(of complaint: Complaint, _ letter: Letter) throws -> ComplaintFacts {
        let isAccepted = complaint.concludedOn != nil
        return ComplaintFacts(
            complainant: complaint.complainant,
            text: complaint.text,
            receivedOn: complaint.receivedOn,
            findings: isAccepted ? complaint.findings.map { "\($0.day.short): \($0.text)" } : [],
            refusal: isAccepted ? "" : complaint.remark?.text ?? "",
            conclusion: complaint.conclusion,
            outcome: try rulebook(of: complaint).label(of: complaint.standing),
            remedies: letter.note
        )
    }

    /// The letterhead of a letter: numbered in the series that its form names.
    func letterhead(of letter: Letter, _ regulation: Regulation) throws -> LetterheadFacts {
        let day = letter.sentOn ?? today
        let manifest = try rulebook(of: letter).manifest(ofLetter: letter.purpose)
        let isOpen = letter.purpose == .posting
        return try letterhead(
            of: letter.unit,
            on: day,
            number: letter.number,
            series: manifest.series,
            signature: letter.signature,
            purpose: letter.purpose == .guidance ? "submission" : nil,
            regulation: regulation,
            addressees: try addressees(of: letter, regulation, on: day),
            recipients: isOpen
                ? ["Các đơn vị có tên trong danh sách", try filing(of: letter.unit, regulation, on: day)]
                : ["Như trên", try filing(of: letter.unit, regulation, on: day)]
        )
    }

    private func addressees(
        of letter: Letter,
        _ regulation: Regulation,
        on day: Day
    ) throws -> [String] {
        switch letter.addressee {
        case .unit(let unit): return [try name(of: unit, on: day)]
        case .outside(let name): return [name]
        case .units:
            guard letter.purpose != .posting, let campaign = try campaign(of: letter) else { return [] }
            return try classes(of: campaign, regulation, on: day)
                .filter { $0.subject == .collective && $0.isDirect }.map(\.label)
        }
    }

    private func unit(about letter: Letter, on day: Day) throws -> String? {
        if case .unit(let unit) = letter.addressee { return try name(of: unit, on: day) }
        let units = try Set(letter.lines.map { try find(Nomination.self, $0.nomination.rawValue).unit })
        guard units.count == 1, let unit = units.first else { return nil }
        return try name(of: unit, on: day)
    }

    private func facts(_ owed: Letter.Owed) -> OwedFacts {
        OwedFacts(
            what: "Báo cáo kết quả thực hiện năm \(owed.year)",
            lastDay: owed.lastDay,
            workingDaysLate: owed.workingDaysLate
        )
    }

    private func facts(_ owed: Letter.OwedSubmission, _ regulation: Regulation) -> OwedFacts {
        let what = owed.form.map { form in
            "Tờ trình và hồ sơ đề nghị tặng \(regulation.forms[form]?.label.vi ?? form) "
                + "(\(owed.waiting < 10 ? "0" : "")\(owed.waiting) trường hợp đơn vị đã lập)"
        }
        return OwedFacts(
            what: what ?? "Tờ trình và hồ sơ đề nghị khen thưởng, hoặc văn bản nêu rõ không có đề nghị",
            lastDay: owed.lastDay,
            workingDaysLate: owed.workingDaysLate
        )
    }

    private func facts(of line: Letter.Line, _ regulation: Regulation) throws -> LetterLineFacts {
        let nomination = try find(Nomination.self, line.nomination.rawValue)
        return LetterLineFacts(
            nominee: try nominee(nomination),
            awardForm: regulation.forms[nomination.form]?.label.vi ?? nomination.form,
            merit: MeritFacts(summary: nomination.dossier.summary),
            reason: line.reason.map { label($0, .return, regulation) },
            note: line.note.nilIfEmpty,
            missing: line.missing,
            due: line.due,
            outcome: line.outcome?.kind.label.vi,
            outcomeDetail: line.outcome?.text.nilIfEmpty
        )
    }

    /// A reason in the words of its list; the id where the list has no such reason any more.
    func label(_ reason: String, _ list: Reason.List, _ regulation: Regulation) -> String {
        regulation.reasons[list]?.first { $0.id == reason }?.label.vi ?? reason
    }

    /// "Tờ trình số 12/TTr-BHXH ngày 20/11/2024".
    func citation(_ submission: Submission) -> String? {
        guard let number = submission.number, let day = submission.signature?.day else { return nil }
        return "Tờ trình số \(number) ngày \(day.short)"
    }

    private func topics(of letter: Letter, _ regulation: Regulation) -> [String] {
        guard letter.purpose == .consultation else { return [] }
        return regulation.consultations.values.sorted { $0.id < $1.id }.flatMap(\.topics)
    }

    /// "Vụ Thi đua - Khen thưởng, Bảo hiểm xã hội Việt Nam": who deals with it in the issuing unit.
    func standingBody(of unit: Unit.ID, _ regulation: Regulation, on day: Day) throws -> String {
        let name = try name(of: unit, on: day)
        let isAgency = try organisation().agency(on: day)?.id == unit
        guard isAgency, let body = try? regulation.standingBody(on: day).value else { return name }
        return "\(body), \(name)"
    }
}

extension Letter.Outcome.Kind {
    /// As a notice says it.
    var label: Wording {
        switch self {
        case .awarded: Wording(vi: "Được khen thưởng", en: "Awarded")
        case .notAwarded: Wording(vi: "Không khen thưởng", en: "Not awarded")
        case .held: Wording(vi: "Tạm dừng xem xét", en: "On hold")
        case .sentUp: Wording(vi: "Đã trình cấp trên", en: "Sent to the authority above")
        case .withdrawn: Wording(vi: "Đã rút đề nghị", en: "Withdrawn")
        case .revoked: Wording(vi: "Đã hủy quyết định khen thưởng", en: "Revoked")
        case .inProgress: Wording(vi: "Đang xử lý", en: "Being dealt with")
        }
    }
}
