import ArgumentParser
import Awards
import Messages
import Secretariat

/// One session: who attends, what is voted on, what is needed and whether it can be reached.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Xem một phiên họp: thành viên, nội dung, số phiếu cần và còn đạt được không.",
        discussion: """
            Số liệu kiểm phiếu chỉ hiện sau khi công bố.

            Ví dụ:
              vinhdanh session xhht-2024.hd-nganh.certificate-of-the-ministry
              vinhdanh session xhht-2024.hd-nghe-an.commendation --needed
            """
    )

    @Argument(help: ArgumentHelp("Mã phiên họp.", valueName: "phiên")) var session: String
    @Flag(help: "In thêm bảng số phiếu cần đạt cho Hội đồng từ 5 đến 25 người.") var needed = false
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var session: String
        var council: String
        var state: String
        var present: Int
        var written: Int
        var absent: Int
        var quorumNeeded: Int?
        var quorumMet: Bool?
        var groups: [Group]
        var conflicts: [Reason]
    }

    struct Group: Encodable {
        var group: String
        var name: String
        var method: String?
        var threshold: String?
        var round: String?
        var state: String
        var lines: [Line]
    }

    struct Line: Encodable {
        var nomination: String
        var name: String
        var needed: Int?
        var base: Int?
        var voters: Int?
        var canPass: Bool?
        var postponed: Bool
        var yes: Int?
        var met: Bool?
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let id = session.hasPrefix("session/") ? String(session.dropFirst(8)) : session
            let view = try place.office().session(id)
            if output.json { return try JSONText.print(entry(view)) }
            print(view)
        }
    }

    private func say(_ vi: String, _ en: String) -> String { speech.language == .vi ? vi : en }

    private func print(_ view: SessionView) {
        Terminal.print(TextBlock("\(view.council): \(view.stateLabel)", indent: "", hanging: 2).text())
        let (present, written, absent) = counts(view)
        if let quorum = view.quorum {
            let isMet = quorum.verdict == .met ? say("đủ", "enough") : say("chưa đủ", "too few")
            Terminal.print(
                say(
                    "Có mặt \(present), gửi ý kiến \(written), vắng \(absent); cần \(quorum.needed)/\(quorum.members): \(isMet).",
                    "\(present) present, \(written) in writing, \(absent) absent; \(quorum.needed) of \(quorum.members) needed: \(isMet)."
                )
            )
        } else {
            Terminal.print(say("Chưa điểm danh.", "The roll has not been called."))
        }
        for conflict in view.conflicts {
            let text = RefusalMessage.reason(conflict, speech.language)
            Terminal.print(TextBlock("! \(text)", indent: "", hanging: 2).text())
        }
        for group in view.groups { print(group) }
        if needed { printNeeded(view) }
    }

    private func print(_ group: SessionView.Group) {
        let rule = group.threshold.map { " (\($0.comparison.rawValue) \($0.num)/\($0.den))" } ?? ""
        Terminal.print("")
        Terminal.print(TextBlock("\(group.name)\(rule)", indent: "", hanging: 2).text())
        if let round = group.round {
            let name = ObjectReference(.ballotRound, round.rawValue).name
            Terminal.print(TextBlock("\(name): \(group.roundState)", indent: "  ", hanging: 4).text())
        }
        let rows = group.lines.map { line in
            let numbers = line.verdict.map { [String($0.needed), String($0.base), String($0.yes)] }
            let expected = line.outlook.map { [String($0.needed), String($0.base), String($0.voters)] }
            return [line.name] + (numbers ?? expected ?? ["", "", ""]) + [standing(line)]
        }
        let headings =
            speech.language == .vi
            ? ["Trường hợp", "Cần", "Trên", "Được", "Kết quả"]
            : ["Line", "Needs", "Of", "Has", "Result"]
        Terminal.print(TextTable(headings: headings, rows: rows, whole: [1, 2, 3]).text())
    }

    private func standing(_ line: SessionView.Line) -> String {
        if let verdict = line.verdict {
            return verdict.verdict == .met ? say("đạt", "passed") : say("không đạt", "failed")
        }
        if line.isPostponed { return say("hoãn xét", "postponed") }
        guard let outlook = line.outlook else { return say("chưa biết", "not known") }
        return outlook.isPossible ? say("có thể đạt", "can pass") : say("không thể đạt", "cannot pass")
    }

    /// The fewest votes for councils of five to twenty-five, by every threshold of the session.
    private func printNeeded(_ view: SessionView) {
        var thresholds: [Threshold] = []
        for threshold in view.groups.compactMap(\.threshold) where !thresholds.contains(threshold) {
            thresholds.append(threshold)
        }
        let rows = (5...25).map { size in [String(size)] + thresholds.map { String($0.needed(of: size)) } }
        let headings =
            [say("Số làm căn cứ", "Base")]
            + thresholds.map { "\($0.comparison.rawValue) \($0.num)/\($0.den)" }
        Terminal.print("")
        Terminal.print(TextTable(headings: headings, rows: rows, whole: Set(headings.indices)).text())
    }

    private func counts(_ view: SessionView) -> (present: Int, written: Int, absent: Int) {
        (view.attendance[.present] ?? 0, view.attendance[.written] ?? 0, view.attendance[.absent] ?? 0)
    }

    private func entry(_ view: SessionView) -> Entry {
        let (present, written, absent) = counts(view)
        return Entry(
            session: view.session.rawValue,
            council: view.council,
            state: view.stateLabel,
            present: present,
            written: written,
            absent: absent,
            quorumNeeded: view.quorum?.needed,
            quorumMet: view.quorum.map { $0.verdict == .met },
            groups: view.groups.map { group in
                Group(
                    group: group.key,
                    name: group.name,
                    method: group.method?.rawValue,
                    threshold: group.threshold.map { "\($0.comparison.rawValue) \($0.num)/\($0.den)" },
                    round: group.round?.rawValue,
                    state: group.roundState,
                    lines: group.lines.map { line in
                        Line(
                            nomination: line.nomination.rawValue,
                            name: line.name,
                            needed: line.verdict?.needed ?? line.outlook?.needed,
                            base: line.verdict?.base ?? line.outlook?.base,
                            voters: line.outlook?.voters,
                            canPass: line.outlook?.isPossible,
                            postponed: line.isPostponed,
                            yes: line.verdict?.yes,
                            met: line.verdict.map { $0.verdict == .met }
                        )
                    }
                )
            },
            conflicts: view.conflicts.map { Reason($0, speech.language) }
        )
    }
}
