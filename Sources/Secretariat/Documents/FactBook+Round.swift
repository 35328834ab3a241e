import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// What the ballot paper and the minutes of the count print.
    func facts(of round: BallotRound) throws -> BallotRoundFacts {
        let session = try find(Session.self, round.session.rawValue)
        return BallotRoundFacts(
            session: try facts(of: session),
            round: try facts(of: round, try rulebook(of: session).regulation)
        )
    }

    func facts(of round: BallotRound, _ regulation: Regulation) throws -> RoundFacts {
        let session = try find(Session.self, round.session.rawValue)
        let day = session.heldOn
        let frozen = round.frozen
        let isSecret = frozen?.method == .secret
        return RoundFacts(
            name: groupName(round.group, regulation),
            nominees: round.group.nominees == .persons ? "Cá nhân" : "Tập thể",
            votingMethod: isSecret ? "bỏ phiếu kín" : "biểu quyết giơ tay",
            isSecret: isSecret,
            members: frozen?.members ?? session.members,
            present: frozen?.present ?? session.number(.present),
            absent: frozen.map { $0.members - $0.present - $0.written } ?? session.number(.absent),
            ballots: round.ballots.map {
                BallotCountFacts(
                    issued: $0.issued,
                    returned: $0.returned,
                    valid: $0.valid,
                    invalid: $0.invalid,
                    writtenOpinions: frozen?.written ?? 0
                )
            },
            lines: try round.lines.map { try ballotLine($0, round, regulation) },
            rules: frozen?.rules ?? [],
            doubts: frozen?.doubts.sentences ?? [],
            tellers: try round.tellers.enumerated().map { index, teller in
                try member(teller, role: index == 0 ? "Trưởng ban kiểm phiếu" : "Ủy viên", on: day)
            },
            openedAt: round.openedAt,
            closedAt: round.closedAt,
            countedAt: round.countedAt,
            recounts: round.mismatches.count,
            digest: frozen?.digest.fingerprint,
            papers: try papers(of: round, regulation),
            annulledBecause: round.voidedAt == nil ? nil : round.remark?.text ?? ""
        )
    }

    private func ballotLine(
        _ id: Nomination.ID,
        _ round: BallotRound,
        _ regulation: Regulation
    ) throws -> BallotLineFacts {
        let nomination = try find(Nomination.self, id.rawValue)
        let count = round.count(of: id)
        let verdict = try round.verdict(on: id)
        return BallotLineFacts(
            nominee: try nominee(nomination, asSigned: true),
            awardForm: formName(nomination.form, regulation),
            yes: count?.yes ?? 0,
            no: count?.no ?? 0,
            blank: count?.blank ?? 0,
            base: verdict?.base ?? 0,
            needed: verdict?.needed ?? 0,
            passed: verdict.map { $0.verdict == .met },
            recused: try (round.frozen?.recusals ?? []).filter { $0.nomination == id }
                .map { try view.person($0.person)?.name ?? $0.person.rawValue }
        )
    }

    /// A line before any vote.
    func agendaLine(_ nomination: Nomination, _ regulation: Regulation) throws -> BallotLineFacts {
        BallotLineFacts(
            nominee: try nominee(nomination, asSigned: true),
            awardForm: formName(nomination.form, regulation)
        )
    }

    /// One kind of paper for every set of lines that members may vote on, the fullest first.
    private func papers(of round: BallotRound, _ regulation: Regulation) throws -> [BallotPaperFacts] {
        guard let frozen = round.frozen else { return [] }
        var copies: [[Nomination.ID]: Int] = [:]
        for member in frozen.electorate where frozen.hasBallot(member) {
            copies[frozen.lines.filter { !frozen.isRecused(member.person, from: $0) }, default: 0] += 1
        }
        let kinds = copies.filter { !$0.key.isEmpty }
            .sorted {
                ($1.key.count, $0.key.map(\.rawValue).joined()) < (
                    $0.key.count, $1.key.map(\.rawValue).joined()
                )
            }
        return try kinds.map { lines, copies in
            BallotPaperFacts(copies: copies, lines: try lines.map { try ballotLine($0, round, regulation) })
        }
    }

    func groups(of session: Session, _ lines: [Nomination], _ regulation: Regulation) throws
        -> [AgendaGroupFacts]
    {
        try session.groups(of: lines).map { group in
            let own = try inPrintedOrder(lines.filter { AgendaGroup(of: $0) == group })
            return AgendaGroupFacts(
                name: groupName(group, regulation),
                lines: try own.map { try agendaLine(try find(Nomination.self, $0.rawValue), regulation) }
            )
        }
    }

    func formName(_ form: String, _ regulation: Regulation) -> String {
        regulation.forms[form]?.label.vi ?? form
    }

    /// "Cá nhân đề nghị tặng Bằng khen".
    func groupName(_ group: AgendaGroup, _ regulation: Regulation) -> String {
        let who = group.nominees == .persons ? "Cá nhân" : "Tập thể"
        return "\(who) đề nghị tặng \(formName(group.form, regulation))"
    }
}

extension String {
    /// The first sixteen digits of a digest, in fours: enough to compare by eye.
    var fingerprint: String {
        let digits = Array(prefix(16))
        return stride(from: 0, to: digits.count, by: 4)
            .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
    }
}

extension FrozenBallot {
    /// The rules in words from which anybody can compute every verdict again.
    var rules: [String] {
        let share = "\(threshold.comparison.words) \(threshold.num)/\(threshold.den) \(threshold.base.words)"
        let recused =
            threshold.base == .validBallots
            ? nil
            : threshold.recusedInBase
                ? "Thành viên không tham gia biểu quyết vẫn tính vào số làm căn cứ"
                : "Thành viên không tham gia biểu quyết không tính vào số làm căn cứ"
        let absent =
            threshold.absent == .writtenBallot
            ? "Ý kiến bằng văn bản của thành viên vắng mặt được tính như phiếu"
            : "Không lấy ý kiến bằng văn bản của thành viên vắng mặt"
        let isHalf = threshold.comparison == .moreThan && threshold.den == 2 * threshold.num
        let tie =
            threshold.tie == .chairSide
            ? "Khi số đồng ý và không đồng ý ngang nhau ở đúng một nửa thì theo ý kiến của chủ tọa"
            : "Khi đồng ý đúng một nửa thì không đạt"
        return [quorum.sentence, "Đạt khi số đồng ý \(share)", recused, absent, isHalf ? tie : nil]
            .compactMap { $0 }
    }
}

extension [RuleDoubt] {
    /// "Lưu ý: điều kiện họp, tỷ lệ đồng ý chưa được xác nhận": one sentence for each who answers for them.
    fileprivate var sentences: [String] {
        var answering: [String?] = []
        for doubt in self where !answering.contains(doubt.confirmedBy) { answering.append(doubt.confirmedBy) }
        return answering.map { person in
            let rules = filter { $0.confirmedBy == person }.map(\.rule.words).joined(separator: ", ")
            let state = person.map { "là giả định, người xác nhận: \($0)" } ?? "chưa được xác nhận"
            return "Lưu ý: \(rules) \(state)"
        }
    }
}

extension RuleDoubt.Rule {
    fileprivate var words: String {
        switch self {
        case .quorum: "điều kiện họp"
        case .method: "hình thức biểu quyết"
        case .threshold: "tỷ lệ đồng ý"
        case .recusal: "cách tính thành viên không tham gia biểu quyết"
        case .tie: "cách xử lý khi ngang nhau"
        }
    }
}

extension Quorum {
    var sentence: String {
        let written = countsWritten ? ", kể cả thành viên gửi ý kiến bằng văn bản" : ""
        return
            "Hội đồng họp khi có \(comparison.words) \(num)/\(den) tổng số thành viên Hội đồng có mặt\(written)"
    }
}

extension Threshold.Comparison {
    var words: String { self == .moreThan ? "trên" : "từ" }
}

extension Threshold.Base {
    var words: String {
        switch self {
        case .totalMembers: "tổng số thành viên Hội đồng"
        case .present: "số thành viên có mặt và gửi ý kiến bằng văn bản"
        case .validBallots: "số phiếu hợp lệ của từng trường hợp"
        }
    }
}
