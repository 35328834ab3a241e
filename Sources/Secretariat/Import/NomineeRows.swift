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
        let (dossier, notes) = try dossier(row, nominee: nominee)
        report.notes += notes
        guard let stored = try desk.books.find(Nomination.self, key: id.rawValue) else {
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

    private func awardForm(_ row: ImportRow) throws(RowFault) -> AwardForm {
        let written = try row.text(Self.formHeading)
        let text: String
        if written.isEmpty, let chosen = options.form {
            text = chosen
        } else {
            text = try row.required(Self.formHeading)
        }
        let allowed = regulation.forms.values.sorted { $0.id < $1.id }
        let key = text.folded
        if let form = allowed.first(where: {
            [$0.label.vi.folded, $0.short.folded, $0.id].contains(key)
        }) {
            return form
        }
        throw row.fault(
            .badChoice,
            Self.formHeading,
            value: text,
            help: nearest(to: text, in: allowed.map(\.label.vi))
        )
    }

    /// The nominee by code; by name only where exactly one person (or unit) of the unit bears it.
    private func nominee(_ row: ImportRow, form: AwardForm) throws -> Nomination.Nominee {
        let column = "Họ và tên / Tên tập thể"
        let name = try row.required(column)
        let code = try row.text("Mã")
        let found: Nomination.Nominee
        if !code.isEmpty {
            if let person = try desk.books.person(Person.ID(code)) {
                guard person.name.nameKey == name.nameKey else {
                    throw row.fault(.nameDiffers, column, value: name, help: [person.name])
                }
                found = .person(person.id)
            } else if let unit = try desk.organisation()[Unit.ID(code)] {
                found = .collective(unit.id)
            } else {
                throw row.fault(.unknownCode, "Mã", value: code)
            }
        } else {
            found = try nominee(named: name, row: row, column: column)
        }
        guard try desk.works(found, in: unit) else {
            throw row.fault(.nameNotFound, column, value: name, help: [try unitName()])
        }
        let kind: SubjectKind = found.isPerson ? .individual : .collective
        guard form.subjects.contains(kind) else {
            throw row.fault(.wrongSubject, Self.formHeading, value: form.label.vi, help: [kind.rawValue])
        }
        return found
    }

    private func unitName() throws -> String {
        try desk.organisation().version(unit, on: desk.today)?.name ?? unit.rawValue
    }

    private func nominee(named name: String, row: ImportRow, column: String) throws -> Nomination.Nominee {
        let organisation = try desk.organisation()
        let units = organisation.all.filter { candidate in
            guard let version = candidate.version(on: desk.today) else { return false }
            return [version.name.nameKey, version.shortName.nameKey].contains(name.nameKey)
        }
        if let only = units.first, units.count == 1 { return .collective(only.id) }
        let people = try desk.books.people(named: name).filter { person in
            guard let post = person.post(on: desk.today) else { return false }
            return organisation.stands(post.unit, under: unit, on: desk.today)
        }
        guard let person = people.first else {
            throw row.fault(.nameNotFound, column, value: name, help: [try unitName()])
        }
        guard people.count == 1 else {
            throw row.fault(
                .ambiguousName,
                column,
                value: name,
                help: people.map {
                    "\($0.id) (\($0.birthday?.short ?? "?"), \($0.post(on: desk.today)?.title ?? ""))"
                }
            )
        }
        return .person(person.id)
    }

    private func dossier(
        _ row: ImportRow,
        nominee: Nomination.Nominee
    ) throws -> (Dossier, notes: [RowFault]) {
        var dossier = Dossier(summary: try row.required("Tóm tắt thành tích"))
        var notes: [RowFault] = []
        let criteria = try desk.criteria(for: nominee, campaign: campaign, regulation: regulation)
        if criteria.isEmpty { notes.append(row.fault(.noCriteria, value: nominee.id)) }
        for (index, criterion) in criteria.enumerated() {
            let text = try row.text("Tiêu chí \(index + 1)")
            dossier.claims.append(Dossier.Claim(criterion: criterion.id, text: text))
            let column = "Minh chứng \(index + 1)"
            let own = try row.list(column)
            let shared = options.shared.filter { $0.criterion == index + 1 }.map(\.file)
            for name in own + shared.filter({ !own.contains($0) }) {
                if name.folded == "cho bo sung" {
                    notes.append(row.fault(.waitingForEvidence, column, value: criterion.label.vi))
                    continue
                }
                guard let bytes = try options.attachment(name) else {
                    throw row.fault(.missingFile, column, value: name)
                }
                switch EvidenceFile.fault(bytes) {
                case nil: break
                case .tooLarge: throw row.fault(.fileTooLarge, column, value: name)
                case .unknownType: throw row.fault(.fileUnknown, column, value: name)
                }
                dossier.hand(
                    in: Dossier.Paper(
                        component: criterion.id,
                        name: name,
                        digest: options.isDryRun ? Office.digest(bytes) : try keep(bytes),
                        size: bytes.count
                    ),
                    provingCriterion: true
                )
            }
        }
        dossier.tidy()
        dossier.solutions = try row.list("Giải pháp, sáng kiến")
        for heading in Dossier.profileHeadings { dossier.profile[heading] = try row.text(heading).nilIfEmpty }
        return (dossier, notes)
    }
}

extension Dossier {
    /// This dossier with what a newer list says; what an appraiser found and papers already handed in stay.
    func merging(_ newer: Dossier) -> Dossier {
        var merged = newer
        merged.claims = newer.claims.map { claim in
            var claim = claim
            let earlier = self.claim(claim.criterion)
            claim.appraisal = earlier?.appraisal
            for name in earlier?.evidence ?? [] where !claim.evidence.contains(name) {
                claim.evidence.append(name)
            }
            return claim
        }
        for earlier in claims where newer.claim(earlier.criterion) == nil {
            guard !earlier.evidence.isEmpty || earlier.appraisal != nil else { continue }
            var kept = earlier
            kept.text = ""
            merged.claims.append(kept)
        }
        for paper in papers where !merged.papers.contains(where: { $0.name == paper.name }) {
            merged.papers.append(paper)
        }
        merged.tidy()
        return merged
    }
}
