import Awards
import Store
import Vietnamese
import Workflow

/// Rows of giấy ủy quyền: who lends which functions to whom, where, for what, until when.
struct DelegationRows {
    let desk: Desk

    private static let kinds: KeyValuePairs<String, ObjectKind> = [
        "đề nghị": .nomination, "tờ trình": .submission, "phiên họp": .session, "quyết định": .decision,
        "báo cáo": .movementReport, "báo cáo tổng hợp": .rollUp, "đợt xét": .campaign,
    ]

    /// Lays the delegation of a row by its machine; the same row again changes nothing.
    func take(_ row: ImportRow, into report: inout ImportReport) throws {
        let id = try row.required("Mã ủy quyền")
        let reference = ObjectReference(.delegation, id)
        let input = try input(row)
        guard try !desk.exists(reference) else {
            return try compare(row, reference, input, into: &report)
        }
        do {
            try desk.create(reference, input: input, prepare: { _ in })
        } catch let refusal as Refusal {
            throw row.fault(.refused, value: refusal.action, help: refusal.reasons.map(\.code))
        } catch ActFault.unknownReference(let name, let value) {
            throw row.fault(.unknownCode, Self.columns[name], value: value)
        } catch ActFault.unknownObject(let name, let nearest) {
            throw row.fault(.unknownCode, "Đợt xét", value: name, help: nearest)
        } catch ActFault.badInput(_, let value, _) {
            throw row.fault(.badChoice, "Mã ủy quyền", value: value)
        }
        report.count(.created)
    }

    private static let columns = [
        "from": "Người ủy quyền", "to": "Người được ủy quyền", "unit": "Phạm vi", "functions": "Chức năng",
        "kinds": "Loại hồ sơ",
    ]

    private func input(_ row: ImportRow) throws(RowFault) -> Input {
        let begins = try row.requiredDay("Từ ngày")
        let until = try row.requiredDay("Đến ngày")
        let signed = try row.requiredDay("Ngày văn bản")
        var fields: [String: Datum] = [
            "from": .text(try row.required("Người ủy quyền")),
            "to": .text(try row.required("Người được ủy quyền")),
            "unit": .text(try row.required("Phạm vi")),
            "functions": .list(try words(row, "Chức năng", AssignmentRows.functions).map { .text($0) }),
            "begins": .text(begins.iso),
            "until": .text(until.iso),
            "number": .text(try row.required("Số văn bản")),
            "date": .text(signed.iso),
            "grounds": .text(try row.text("Lý do")),
            "kinds": .list(try words(row, "Loại hồ sơ", Self.kinds).map { .text($0.rawValue) }),
        ]
        let campaign = try row.text("Đợt xét")
        if !campaign.isEmpty { fields["campaign"] = .text(campaign) }
        if let signing = try row.choice("Ký", AssignmentRows.prefixes) {
            fields["signing"] = .text(signing.rawValue)
        }
        return Input(fields)
    }

    /// Each word of a cell that holds several.
    private func words<Value>(
        _ row: ImportRow,
        _ heading: String,
        _ choices: KeyValuePairs<String, Value>
    ) throws(RowFault) -> [Value] {
        var values: [Value] = []
        for word in try row.list(heading) {
            guard let found = choices.first(where: { $0.key.folded == word.folded })?.value else {
                throw row.fault(.badChoice, heading, value: word, help: choices.map(\.key))
            }
            values.append(found)
        }
        return values
    }

    /// A paper that was laid is not changed by a list: it is ended, and another one laid.
    private func compare(
        _ row: ImportRow,
        _ reference: ObjectReference,
        _ input: Input,
        into report: inout ImportReport
    ) throws {
        let known = try desk.find(Delegation.self, reference.id)
        var drawn = try DelegationDraft(reference.id, input, desk).delegation
        drawn.standing = known.standing
        drawn.endedOn = known.endedOn
        drawn.remark = known.remark
        guard known.isSamePaper(as: drawn) else {
            throw row.fault(.duplicateRow, "Mã ủy quyền", value: reference.id)
        }
        report.count(.unchanged)
    }
}

extension Delegation {
    /// Whether two say the same, whichever rules they were laid by.
    fileprivate func isSamePaper(as other: Delegation) -> Bool {
        from == other.from && to == other.to && functions == other.functions && unit == other.unit
            && campaign == other.campaign && kinds == other.kinds && period == other.period
            && number == other.number && signedOn == other.signedOn && grounds == other.grounds
            && signing == other.signing
    }
}
