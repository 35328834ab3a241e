import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Rows of a danh sách đề nghị: each becomes a nomination of one unit in one campaign, or says why not.
struct NomineeRows {
    let desk: Desk
    let campaign: Campaign
    let regulation: Regulation
    let unit: Unit.ID
    let options: ImportOptions
    let keep: ([UInt8]) throws -> String
    private var seen: [Nomination.ID: Int] = [:]

    /// Only a list whose form was chosen beside it may do without.
    static let formHeading = "Hình thức đề nghị"

    init(
        desk: Desk,
        campaign: Campaign,
        regulation: Regulation,
        unit: Unit.ID,
        options: ImportOptions,
        keep: @escaping ([UInt8]) throws -> String
    ) {
        self.desk = desk
        self.campaign = campaign
        self.regulation = regulation
        self.unit = unit
        self.options = options
        self.keep = keep
    }

    /// Takes one row: creates the nomination, or brings an editable one up to date.
    mutating func take(_ row: ImportRow, into report: inout ImportReport) throws {
        for number in 1...ImportKind.mostCriteria {
            report.namedFiles.formUnion(try row.list("Minh chứng \(number)"))
        }
        let form = try awardForm(row)
        let nominee = try nominee(row, form: form)
        let id = Nomination.id(campaign: campaign.id, form: form.id, nominee: nominee.id)
        if let earlier = seen[id] {
            throw row.fault(
                .duplicateRow,
                "Họ và tên / Tên tập thể",
                value: nominee.id,
                help: [String(earlier)]
            )
        }
        seen[id] = row.number
        let stored = try desk.books.find(Nomination.self, key: id.rawValue)
        if let nomination = stored?.value, let sent = try sent(row, nomination, form: form) {
            report.sent.append(sent)
            report.count(.unchanged)
            return
        }
        let (dossier, notes) = try dossier(row, nominee: nominee)
        report.notes += notes
        guard let stored else {
            try create(id, nominee: nominee, form: form, dossier: dossier, row: row)
            report.count(.created)
            try note(id, form: form, row: row, into: &report)
            return
        }
        try update(stored.value, with: dossier, row: row, into: &report)
        try note(id, form: form, row: row, into: &report)
    }

    /// Says what became of the row, as the nomination stands now.
    private func note(
        _ id: Nomination.ID,
        form: AwardForm,
        row: ImportRow,
        into report: inout ImportReport
    ) throws {
        let nomination = try desk.find(Nomination.self, id.rawValue)
        let criteria = try DossierCheck(desk, nomination).criteria()
        func numbers(where isOpen: (String) -> Bool) -> [Int] {
            criteria.indices.filter { isOpen(criteria[$0].id) }.map { $0 + 1 }
        }
        report.taken.append(
            TakenRow(
                row: row.number,
                object: nomination.reference,
                name: try row.text("Họ và tên / Tên tập thể"),
                form: form.short,
                evidence: nomination.dossier.claims.flatMap(\.evidence),
                unsaid: numbers { !nomination.dossier.says($0) },
                unproven: numbers { nomination.dossier.claim($0)?.evidence.isEmpty ?? true }
            )
        )
    }

    private func create(
        _ id: Nomination.ID,
        nominee: Nomination.Nominee,
        form: AwardForm,
        dossier: Dossier,
        row: ImportRow
    ) throws {
        do {
            try desk.create(
                ObjectReference(.nomination, id.rawValue),
                input: Input(["unit": .text(unit.rawValue)])
            ) { subject in
                guard var nomination = subject as? Nomination else { return }
                nomination.dossier = dossier
                subject = nomination
            }
        } catch let refusal as Refusal {
            throw row.fault(.refused, value: refusal.action, help: refusal.reasons.map(\.code))
        } catch ActFault.noWorkflow, is LawError {
            // A form that the regulation knows, but that does not travel through this tool.
            throw row.fault(.badChoice, Self.formHeading, value: form.label.vi, help: travelling)
        }
    }

    /// The forms that nominations can be made for today.
    private var travelling: [String] {
        regulation.forms.values.filter { form in
            let authority = try? regulation.authority(over: form.id, on: desk.today).value
            return authority?.route != nil
        }.map(\.label.vi).sorted()
    }

    private func update(
        _ nomination: Nomination,
        with dossier: Dossier,
        row: ImportRow,
        into report: inout ImportReport
    ) throws {
        guard nomination.unit == unit else {
            let other = try desk.organisation().version(nomination.unit, on: desk.today)?.name
            throw row.fault(
                .alreadyNominated,
                "Họ và tên / Tên tập thể",
                value: nomination.nominee.id,
                help: [other ?? nomination.unit.rawValue]
            )
        }
        let merged = nomination.dossier.merging(dossier)
        let criteria = try desk.criteria(for: nomination.nominee, campaign: campaign, regulation: regulation)
        report.notes += try kept(row, in: nomination.dossier, criteria)
        guard merged != nomination.dossier else {
            report.count(.unchanged)
            return
        }
        guard try desk.isEditable(nomination) else {
            throw row.fault(
                .alreadySent,
                value: try desk.rulebook(of: nomination).label(of: nomination.standing)
            )
        }
        var changed = nomination
        changed.dossier = merged
        try desk.edit(changed)
        report.count(.changed)
    }
}
