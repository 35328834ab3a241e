import Awards
import Messages
import Secretariat
import Vietnamese

/// Lines of status as tables of eighty columns, one a kind and form, and as rows for programs.
struct StatusList {
    let lines: [StatusLine]
    let language: Language
    var showsHolder = false

    struct Entry: Encodable {
        var object: String
        var unit: String
        var unitName: String
        var name: String
        var form: String
        var state: String
        var stateLabel: String
        var since: String
        var final: Bool
        var remark: String
        var decision: String
        var complaint: Bool
        var lastDay: String?
        var workingDaysLeft: Int?
        var late: Bool
        var holder: String
    }

    var entries: [Entry] {
        lines.map {
            Entry(
                object: $0.object.name,
                unit: $0.unit,
                unitName: $0.unitName,
                name: $0.name,
                form: $0.form,
                state: $0.state,
                stateLabel: $0.stateLabel,
                since: $0.since.iso,
                final: $0.isFinal,
                remark: $0.remark,
                decision: $0.decision,
                complaint: $0.isComplainedOf,
                lastDay: $0.lastDay?.iso,
                workingDaysLeft: $0.workingDaysLeft,
                late: $0.isLate,
                holder: $0.holder
            )
        }
    }

    var references: String { lines.map(\.object.name).joined(separator: "\n") }

    var csv: String {
        CSVText(
            headings: language == .vi
                ? [
                    "Đối tượng", "Tên", "Đơn vị", "Hình thức", "Bước", "Từ", "Xong", "Ghi chú", "Quyết định",
                    "Hạn", "Người giữ",
                ]
                : [
                    "Object", "Name", "Unit", "Form", "State", "Since", "Ended", "Remark", "Decision", "Due",
                    "Holder",
                ],
            rows: lines.map {
                [
                    $0.object.name, $0.name, $0.unitName, $0.form, $0.stateLabel, $0.since.day.short,
                    $0.isFinal ? "x" : "", $0.remark, $0.decision, $0.lastDay?.short ?? "", $0.holder,
                ]
            }
        ).text
    }

    /// One table for all that share a kind, a campaign and a form; its heading is their name with ‹mã› in it.
    var tables: String {
        guard !lines.isEmpty else { return language == .vi ? "Chưa có gì." : "There is nothing yet." }
        var order: [String] = []
        var groups: [String: [StatusLine]] = [:]
        for line in lines {
            let heading = heading(line.object)
            if groups[heading] == nil { order.append(heading) }
            groups[heading, default: []].append(line)
        }
        return order.map { table(groups[$0] ?? [], heading: $0) }.joined(separator: "\n\n")
    }

    /// The state, with what is open beside it.
    private func label(_ line: StatusLine) -> String {
        guard line.isComplainedOf else { return line.stateLabel }
        return line.stateLabel + (language == .vi ? " (đang có khiếu nại)" : " (complaint open)")
    }

    private func heading(_ object: ObjectReference) -> String {
        let (before, _, after) = parts(object)
        return "\(object.kind.rawValue)/\(before)‹\(language == .vi ? "mã" : "code")›\(after)"
    }

    private func table(_ lines: [StatusLine], heading: String) -> String {
        let kind = lines.first.map { title($0.object.kind) } ?? ""
        let rows = lines.map { line in
            let code = parts(line.object).code
            return [
                code, line.name == line.object.id ? "" : line.name, line.unitName, label(line),
                showsHolder ? line.holder : "", line.since.day.short, line.lastDay?.short ?? "",
            ]
        }
        let headings =
            language == .vi
            ? ["Mã", "Tên", "Đơn vị", "Bước", "Người giữ", "Từ ngày", "Hạn"]
            : ["Code", "Name", "Unit", "State", "Holder", "Since", "Due"]
        // A unit that all lines share is said once, above, and leaves room for the names.
        let units = Set(lines.map(\.unitName))
        let shared = units.count == 1 ? units.first.map { " (\($0))" } ?? "" : ""
        let kept = headings.indices.filter { column in
            (column != 2 || shared.isEmpty) && rows.contains { !$0[column].isEmpty }
        }
        let text = TextTable(
            headings: kept.map { headings[$0] },
            rows: rows.map { row in kept.map { row[$0] } },
            // Days are never cut.
            whole: Set([0]).union(kept.indices.filter { kept[$0] >= 5 })
        ).text()
        return "\(kind): \(lines.count)\(shared)\n\(heading)\n\(text)"
    }

    /// An object's id, cut where its own code stands: the nominee, the unit or council, or all of it.
    private func parts(_ object: ObjectReference) -> (before: String, code: String, after: String) {
        let parts = object.id.split(separator: ".").map(String.init)
        switch object.kind {
        case .submission, .session, .decision:
            guard parts.count >= 3 else { return ("", object.id, "") }
            return ("\(parts[0]).", parts[1], "." + parts.dropFirst(2).joined(separator: "."))
        case .nomination, .movementReport:
            guard let last = parts.last, parts.count > 1 else { return ("", object.id, "") }
            return (parts.dropLast().joined(separator: ".") + ".", last, "")
        case .cancellation, .complaint, .correction, .difficulty:
            guard let last = parts.last, parts.count > 2 else { return ("", object.id, "") }
            return (parts.dropLast().joined(separator: ".") + ".", last, "")
        case .ballotRound:
            // "<session>." and what is its own: "persons.1".
            guard parts.count >= 5 else { return ("", object.id, "") }
            let own = parts.suffix(2).joined(separator: ".")
            return (parts.dropLast(2).joined(separator: ".") + ".", own, "")
        case .letter:
            guard parts.count >= 3 else { return ("", object.id, "") }
            return (
                "\(parts[0]).\(parts[1]).", parts.dropFirst(2).joined(separator: "."), ""
            )
        case .campaign, .rollUp, .delegation, .register:
            return ("", object.id, "")
        }
    }

    private func title(_ kind: ObjectKind) -> String {
        let (vi, en) =
            switch kind {
            case .campaign: ("Đợt xét", "Campaigns")
            case .nomination: ("Đề nghị", "Nominations")
            case .submission: ("Tờ trình", "Submissions")
            case .session: ("Phiên họp", "Sessions")
            case .ballotRound: ("Lần bỏ phiếu", "Ballot rounds")
            case .decision: ("Quyết định", "Decisions")
            case .movementReport: ("Báo cáo", "Reports")
            case .rollUp: ("Báo cáo tổng hợp", "Roll-ups")
            case .delegation: ("Ủy quyền", "Delegations")
            case .cancellation: ("Hồ sơ hủy bỏ", "Cancellations")
            case .complaint: ("Khiếu nại", "Complaints")
            case .correction: ("Đính chính", "Corrections")
            case .difficulty: ("Khó khăn, vướng mắc", "Difficulties")
            case .letter: ("Văn bản đi", "Letters")
            case .register: ("Sổ", "Registers")
            }
        return language == .vi ? vi : en
    }
}
