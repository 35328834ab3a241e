import Awards
import Forms
import Foundation
import Store
import Vietnamese

extension FactBook {
    /// A nominee as frozen when the submission was signed; as recorded today before that.
    ///
    /// - Parameter asSigned: For a paper that was signed before a correction: what stood then.
    func nominee(_ nomination: Nomination, asSigned: Bool = false) throws -> NomineeFacts {
        var shown = nomination
        if asSigned, let signed = nomination.signedAs { shown.frozen = signed }
        return switch shown.nominee {
        case .person(let id): try person(id, shown.frozen)
        case .collective(let id): try collective(id, shown)
        }
    }

    private func person(_ id: Person.ID, _ frozen: FrozenNominee?) throws -> NomineeFacts {
        let person = try view.person(id)
        let post = person?.post(on: today)
        let unit = try post.flatMap { try fullUnitName($0.unit) }
        return NomineeFacts(
            kind: .individual,
            name: frozen?.name ?? person?.name ?? id.rawValue,
            gender: frozen.map { gender($0) } ?? person?.sex.map { $0 == .male ? .male : .female },
            bornOn: person?.birthday,
            hometown: person?.home.nilIfEmpty,
            residence: person?.residence.nilIfEmpty,
            position: frozen?.post ?? post?.title,
            unit: frozen?.unitName ?? unit,
            education: person?.qualification.nilIfEmpty
        )
    }

    /// As frozen; nil where the record did not say.
    private func gender(_ frozen: FrozenNominee) -> NomineeFacts.Gender? {
        switch frozen.salutation {
        case "Ông": .male
        case "Bà": .female
        default: nil
        }
    }

    private func collective(_ id: Unit.ID, _ nomination: Nomination) throws -> NomineeFacts {
        let version = try organisation().version(id, on: today)
        let parent = try version?.parent.flatMap { try organisation().version($0, on: today)?.name }
        let profile = nomination.dossier.profile
        return NomineeFacts(
            kind: .collective,
            name: nomination.frozen?.name ?? version?.name ?? id.rawValue,
            unit: nomination.frozen?.unitName ?? parent,
            seat: profile["Trụ sở"],
            phone: profile["Điện thoại"],
            headcount: profile["Tổng số người"].flatMap { Int($0) },
            structure: profile["Tổ chức đảng, đoàn thể"],
            functions: profile["Chức năng, nhiệm vụ"]
        )
    }

    /// "Phòng Thu, Bảo hiểm xã hội tỉnh Nghệ An" would name both; a unit that stands by itself is enough.
    private func fullUnitName(_ id: Unit.ID) throws -> String? {
        try organisation().version(id, on: today)?.name
    }

    /// What a nominee has achieved and held, in the campaign's years and before.
    func merit(_ nomination: Nomination, _ campaign: Campaign, _ regulation: Regulation) throws -> MeritFacts
    {
        let known = try criteria(nomination, campaign, regulation)
        let records = try merits(of: nomination.nominee)
        func those(_ kind: MeritRecord.Kind) -> [MeritRecord] { records.filter { $0.kind == kind } }
        return MeritFacts(
            summary: nomination.dossier.summary,
            criteria: known,
            initiatives: those(.initiative).filter { campaign.years.contains($0.year) }.map {
                InitiativeFacts(
                    year: $0.year,
                    name: $0.label,
                    decision: $0.citation,
                    scope: levelLabel($0, regulation)
                )
            }
                + nomination.dossier.solutions.map {
                    InitiativeFacts(year: campaign.years.last, name: $0)
                },
            recognitions: those(.recognition).map {
                RecognitionFacts(year: $0.year, name: $0.label, decision: $0.citation)
            },
            ratings: those(.rating).filter { campaign.years.contains($0.year) }.map {
                RatingFacts(
                    year: $0.year,
                    rating: (regulation.ratings[$0.code]?.label.vi ?? $0.label)
                        + formerUnit($0, of: nomination),
                    decision: $0.citation
                )
            },
            titles: those(.title).map {
                HonourFacts(
                    year: $0.year,
                    name: $0.label + formerUnit($0, of: nomination),
                    decision: $0.citation
                )
            },
            pastAwards: those(.award).map {
                HonourFacts(
                    year: $0.year,
                    name: $0.label + formerUnit($0, of: nomination),
                    decision: $0.citation
                )
            },
            discipline: those(.discipline).map(\.label).joined(separator: "; ").nilIfEmpty
        )
    }

    private func levelLabel(_ record: MeritRecord, _ regulation: Regulation) -> String? {
        record.level.map { regulation.levels[$0]?.label.vi ?? $0 }
    }

    /// " (Bảo hiểm xã hội tỉnh Hà Giang)": a merit of a unit that this one was made from, under its old name.
    private func formerUnit(_ record: MeritRecord, of nomination: Nomination) -> String {
        guard record.subject != nomination.nominee.id,
            let day = Day(year: record.year, month: 12, day: 31),
            let name = try? organisation().version(Unit.ID(record.subject), on: day)?.name
        else { return "" }
        return " (\(name))"
    }

    /// The records of a nominee; a unit's include those of the units it was made from.
    func merits(of nominee: Nomination.Nominee) throws -> [MeritRecord] {
        switch nominee {
        case .person(let id):
            return try view.merits(of: id.rawValue)
        case .collective(let id):
            return try organisation().lineage(of: id).sorted().flatMap { try view.merits(of: $0.rawValue) }
        }
    }

    private func criteria(
        _ nomination: Nomination,
        _ campaign: Campaign,
        _ regulation: Regulation
    ) throws -> [CriterionFacts] {
        let stated = try criteria(for: nomination.nominee, campaign: campaign, regulation: regulation)
        return stated.map { criterion in
            let claim = nomination.dossier.claim(criterion.id)
            return CriterionFacts(
                name: criterion.label.vi,
                result: claim?.text ?? "",
                evidence: claim?.evidence.joined(separator: "; ").nilIfEmpty,
                verdict: claim?.appraisal.map { $0.verdict.label.vi }
            )
        }
    }
}

extension MeritRecord {
    /// "Quyết định số 12/QĐ-BHXH ngày 05/01/2024 của …": as much of it as is recorded.
    var citation: String? {
        guard let number = number?.nilIfEmpty else { return nil }
        var text = "Quyết định số \(number)"
        if let date { text += " ngày \(date.short)" }
        if let issuer = issuer?.nilIfEmpty { text += " của \(issuer)" }
        return text
    }
}

extension Verdict {
    /// As people read it.
    var label: Wording {
        switch self {
        case .met: Wording(vi: "Đạt", en: "Met")
        case .notMet: Wording(vi: "Không đạt", en: "Not met")
        case .notEnoughEvidence: Wording(vi: "Chưa đủ căn cứ", en: "Not enough evidence")
        }
    }
}
