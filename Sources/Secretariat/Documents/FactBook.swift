import Awards
import Forms
import Store
import Vietnamese

/// Turns records into what a document may print: names by the document's date, nominees as they were frozen.
///
/// Looks only; the same records give the same facts.
final class FactBook: Shelf {
    /// The movement as documents name it.
    func movement(_ campaign: Campaign, _ regulation: Regulation) -> MovementFacts {
        MovementFacts(
            name: regulation.movements[campaign.movement]?.title.vi ?? campaign.movement,
            stage: campaign.periodText
        )
    }

    /// "Tổng Giám đốc Bảo hiểm xã hội Việt Nam": the head of a unit as a sentence names him.
    func head(of unit: Unit.ID, on day: Day) throws -> String {
        guard let version = try organisation().version(unit, on: day) else { return "" }
        return "\(version.headTitle) \(version.name)"
    }

    func name(of unit: Unit.ID, on day: Day) throws -> String {
        try organisation().version(unit, on: day)?.name ?? unit.rawValue
    }

    /// Who is asked to decide a form, as a sentence names him.
    func decider(of form: String, nominating unit: Unit.ID, _ regulation: Regulation, on day: Day) throws
        -> String
    {
        let authority = try regulation.authority(over: form, on: day).value
        guard let function = authority.decidedBy.value.flatMap({ regulation.functions[$0] }) else {
            return ""
        }
        switch function.seat {
        case .ownUnit:
            return try head(of: unit, on: day)
        case .agency:
            return try organisation().agency(on: day).map { try head(of: $0.id, on: day) } ?? ""
        case .outside:
            return regulation.title(of: function.id, on: day).value ?? function.label.vi
        }
    }

    /// The letterhead of a document that a unit issues on a day.
    ///
    /// - Parameters:
    ///   - number: As registered, "05/QĐ-BHXH"; nil in a draft.
    ///   - series: The series whose symbol a draft already bears.
    ///   - purpose: What the legal bases are cited for.
    func letterhead(
        of unit: Unit.ID,
        on day: Day,
        number: String? = nil,
        series: String? = nil,
        signature: Signature? = nil,
        purpose: String? = nil,
        regulation: Regulation,
        addressees: [String] = [],
        recipients: [String] = [],
        furtherBases: [String] = []
    ) throws -> LetterheadFacts {
        let version = try organisation().version(unit, on: day)
        let parent = try version?.parent.flatMap { try organisation().version($0, on: day)?.name }
        let symbol = version?.symbol ?? ""
        let parts = (number ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        let drafted = series.flatMap {
            regulation.series[$0]?.text(number: "", unit: symbol, on: day).value ?? nil
        }
        return LetterheadFacts(
            parentAgency: parent,
            issuer: version?.name ?? unit.rawValue,
            number: parts.first,
            symbol: parts.count == 2 ? parts[1] : String((drafted ?? "").drop { $0 == "/" }),
            place: version?.place ?? "",
            signedOn: signature?.day,
            draftYear: day.year,
            authority: try head(of: unit, on: day),
            signerOffice: signature?.lines ?? [(version?.headTitle ?? "").inCapitals],
            signerName: signature?.name,
            addressees: addressees,
            recipients: recipients,
            bases: bases(purpose, regulation, on: day) + furtherBases
        )
    }

    private func bases(_ purpose: String?, _ regulation: Regulation, on day: Day) -> [String] {
        guard let purpose else { return [] }
        return regulation.citations(for: purpose, on: day).value.map { "Căn cứ \($0.text)" }
    }

    /// "Lưu: VT, TĐKT": where the paper is kept, with the letters of the standing body that drafts for the agency.
    func filing(of unit: Unit.ID, _ regulation: Regulation, on day: Day) throws -> String {
        let organisation = try organisation()
        guard organisation.agency(on: day)?.id == unit,
            let body = try? regulation.standingBody(on: day).value,
            let symbol = organisation.units(of: [.central], on: day).compactMap({ $0.version(on: day) })
                .first(where: { $0.name == body })?.symbol
        else { return "Lưu: VT" }
        return "Lưu: VT, \(symbol)"
    }

    /// Who holds a function in a unit on a day.
    func holder(of function: String, in unit: Unit.ID, on day: Day) throws -> Person? {
        try view.assignments(in: unit.rawValue)
            .first { $0.function == function && $0.period.contains(day) }
            .flatMap { try view.person($0.person) }
    }

    /// The head's (or deputy's) signature block of a unit when no document was signed yet.
    func headBlock(of unit: Unit.ID, on day: Day) throws -> SignatureFacts {
        let version = try organisation().version(unit, on: day)
        return SignatureFacts(office: [(version?.headTitle ?? "").inCapitals])
    }

    /// A member of a council or a teller, by the post held that day.
    func member(_ person: Person.ID, role: String?, on day: Day) throws -> MemberFacts {
        let found = try view.person(person)
        return MemberFacts(
            name: found?.name ?? person.rawValue,
            position: found?.post(on: day)?.title ?? "",
            role: role
        )
    }
}
