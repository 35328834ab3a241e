import Awards
import Store
import Vietnamese
import Workflow

/// Effects of corrections: the record put right, certificates issued anew; and of conversions.
extension Effects {
    static let correctionEffects: [Entry] = [
        Entry(
            "write_corrections",
            inputs: ["corrections"],
            perform: { situation, _ in
                let correction = try situation.the(Correction.self)
                let decision = try situation.decisionInQuestion()
                let entries = try Drafts.entries(
                    situation.input["corrections"],
                    of: decision,
                    situation.desk
                )
                guard entries != correction.entries else { return }
                try situation.change(Correction.self) { $0.entries = entries }
            }
        ),
        Entry("apply_corrections", isLasting: true, follow: applyCorrections),
        Entry(
            "reissue_certificates",
            [ParameterShape("series", .text)],
            isLasting: true,
            follow: { situation, parameters in
                guard let series = parameters["series"]?.text else { return }
                var correction = try situation.the(Correction.self)
                for line in try situation.lines() where line.standing.state == "conferred" {
                    correction.reissued.append(try situation.reissue(line, series: series))
                }
                guard !correction.reissued.isEmpty else { return }
                try situation.desk.noteChange(correction, label: "Cấp đổi bằng", action: "reissue")
                situation.subject = correction
            }
        ),
        Entry(
            "convert_line",
            isLasting: true,
            inputs: ["form"],
            perform: { situation, _ in
                let target = try situation.conversionTarget()
                try situation.change(Nomination.self) { $0.convertedTo = Nomination.ID(target.id) }
            },
            follow: convert
        ),
    ]

    /// The frozen fields of each line, and a person's name in the record where it is wrong there too.
    private static func applyCorrections(_ situation: Situation, _: [String: Parameter]) throws {
        let correction = try situation.the(Correction.self)
        let note = GivenReason(text: situation.correctionNote)
        for line in try situation.lines() {
            let before = try situation.desk.asPrinted(line)
            var changed = line
            var frozen = before
            for entry in correction.entries where entry.nomination == line.id {
                frozen[entry.field] = entry.mustStand
                try situation.mendPerson(line, entry)
            }
            changed.signedAs = line.signedAs ?? before
            changed.frozen = frozen
            try situation.desk.noteChange(changed, label: "Đính chính", action: "correct", note: note)
        }
    }

    /// The same dossier begins its way anew under the other form; what was appraised is appraised anew.
    private static func convert(_ situation: Situation, _: [String: Parameter]) throws {
        let old = try situation.the(Nomination.self)
        let target = try situation.conversionTarget()
        var dossier = old.dossier
        for index in dossier.claims.indices { dossier.claims[index].appraisal = nil }
        try situation.desk.create(
            target,
            input: Input(["unit": .text(old.unit.rawValue)]),
            bySystem: true
        ) { draft in
            guard var nomination = draft as? Nomination else { return }
            nomination.dossier = dossier
            nomination.convertedFrom = old.id
            draft = nomination
        }
    }
}

extension Situation {
    /// "Quyết định đính chính số 12/QĐ-BHXH": what the journal of a corrected line cites.
    fileprivate var correctionNote: String {
        guard let correction = subject as? Correction else { return "" }
        let number = correction.number ?? correction.outside?.number ?? ""
        return "Quyết định đính chính số \(number)"
    }

    /// A person whose record bears the same wrong name is put right there as well.
    fileprivate func mendPerson(_ line: Nomination, _ entry: Correction.Entry) throws {
        guard entry.field == .name, case .person(let id) = line.nominee,
            var person = try desk.books.person(id), person.name == entry.stood
        else { return }
        person.name = entry.mustStand
        _ = try desk.books.record(person)
    }

    /// Cấp đổi: the old number is void, the certificate gets the next one and is printed anew.
    fileprivate func reissue(_ line: Nomination, series: String) throws -> Correction.Reissue {
        let former = line.registerNumber ?? ""
        try desk.voidNumbers(of: line.reference, series: series, reason: correctionNote)
        var changed = line
        changed.registerNumber = try desk.allocateNumber(for: line, series: series, regulation)
        try desk.noteChange(
            changed,
            label: "Cấp đổi, vào sổ số \(changed.registerNumber ?? "")",
            action: "reissue",
            note: GivenReason(text: correctionNote)
        )
        try desk.queueDocuments(of: changed)
        return Correction.Reissue(
            nomination: line.id,
            former: former,
            number: changed.registerNumber ?? ""
        )
    }
}

extension Desk {
    /// The next number of a gapless register for a nomination: the register of who decided, of this year.
    func allocateNumber(
        for nomination: Nomination,
        series: String,
        _ regulation: Regulation
    ) throws -> String {
        let decision = try nomination.decision.map { try find(Decision.self, $0.rawValue) }
        let unit = decision?.unit ?? nomination.unit
        let number = try books.nextNumber(of: RegisterSeries(series, unit: unit, year: today.year))
        let symbol = try organisation().version(unit, on: today)?.symbol ?? ""
        let printed = number < 10 ? "0\(number)" : String(number)
        let text =
            (regulation.series[series]?.text(number: printed, unit: symbol, on: today).value ?? nil)
            ?? printed
        try books.record(
            RegisterEntry(
                series: series,
                unit: unit,
                year: today.year,
                number: number,
                text: text,
                day: today,
                object: nomination.reference
            )
        )
        return text
    }

    /// The numbers of a thing no longer count; their lines stay with the reason.
    func voidNumbers(of object: ObjectReference, series: String, reason: String) throws {
        for entry in try books.entries(of: object) where entry.series == series && entry.void == nil {
            try books.voidNumber(
                entry.number,
                of: RegisterSeries(series, unit: entry.unit, year: entry.year),
                reason: reason
            )
        }
    }
}
