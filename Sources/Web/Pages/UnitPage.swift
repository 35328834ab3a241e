import Awards
import Messages
import Secretariat
import Vietnamese

/// What is typed of a unit: from a form that came back, or from what is true of it now.
struct UnitFactsModel {
    struct Option {
        let value: String
        let label: String
        let isChosen: Bool
    }

    let name: String
    let short: String
    let symbol: String
    let head: String
    let deputy: String
    let place: String
    let basis: String
    let from: String
    let kinds: [Option]
    let parents: [Option]

    init(_ given: FormPairs, _ choices: [UnitChoice], _ language: Language) {
        self.init({ given[$0] ?? "" }, choices, language)
    }

    init(_ version: Unit.Version, _ choices: [UnitChoice], _ language: Language) {
        let now = [
            "name": version.name, "short": version.shortName == version.name ? "" : version.shortName,
            "symbol": version.symbol, "head": version.headTitle, "deputy": version.deputyTitle,
            "place": version.place, "kind": version.kind.rawValue, "parent": version.parent?.rawValue ?? "",
        ]
        self.init({ now[$0] ?? "" }, choices, language)
    }

    private init(_ text: (String) -> String, _ choices: [UnitChoice], _ language: Language) {
        name = text("name")
        short = text("short")
        symbol = text("symbol")
        head = text("head")
        deputy = text("deputy")
        place = text("place")
        basis = text("basis")
        from = text("from")
        let (kind, parent) = (text("kind"), text("parent"))
        kinds = Unit.Kind.allCases.map {
            Option(value: $0.rawValue, label: PageWords.unitKind($0, language), isChosen: $0.rawValue == kind)
        }
        parents = choices.map {
            Option(value: $0.id.rawValue, label: $0.name, isChosen: $0.id.rawValue == parent)
        }
    }
}

/// The form for a new unit.
struct NewUnitPage: Page {
    let template = "new-unit"
    let frame: Frame
    let code: String
    let facts: UnitFactsModel
    let faults: [String]
    let hasFaults: Bool

    init(code: String, facts: UnitFactsModel, faults: [String], frame: Frame) {
        self.code = code
        self.facts = facts
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.frame = frame
    }
}

/// One unit through time, and what can be changed of it from a day on.
struct UnitPage: Page {
    struct Version {
        let period: String
        let name: String
        let parent: String
        let place: String
        let basis: String
        let confirmedBy: String
    }

    struct Holder {
        let address: String
        let name: String
        let function: String
        let period: String
    }

    let template = "unit"
    let frame: Frame
    let address: String
    let code: String
    let kind: String
    let madeOf: String?
    let wentInto: String?
    let versions: [Version]
    let holders: [Holder]
    let hasHolders: Bool
    let canChange: Bool
    /// The agency itself is neither ended nor merged.
    let canEnd: Bool
    let facts: UnitFactsModel
    let heirs: [UnitFactsModel.Option]
    let merged: String
    let last: String
    let faults: [String]
    let hasFaults: Bool

    init(
        _ unit: UnitView,
        _ given: FormPairs?,
        _ choices: [UnitChoice],
        faults: [String],
        frame: Frame,
        today: Day,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        address = Links.unit(unit.id)
        code = unit.id.rawValue
        kind = unit.versions.first.map { PageWords.unitKind($0.value.kind, language) } ?? ""
        madeOf = unit.predecessors.joined(separator: ", ").orNil
        wentInto = unit.successors.joined(separator: ", ").orNil
        versions = unit.versions.map { version in
            Version(
                period: PageWords.period(version.value.period, language),
                name: version.value.name,
                parent: version.parent,
                place: version.value.place,
                basis: version.value.basis ?? "",
                confirmedBy: version.value.confirmedBy ?? PageWords.text("notConfirmed", language)
            )
        }
        holders = unit.holders.map { holder in
            Holder(
                address: Links.account(holder.person),
                name: holder.name,
                function: PageWords.value(holder.function, language),
                period: PageWords.period(holder.period, language)
            )
        }
        hasHolders = !holders.isEmpty
        let current = unit.versions.first?.value
        canChange = current?.period.until == nil
        canEnd = canChange && !unit.isAgency
        let others = choices.filter { $0.id != unit.id }
        let typed = given.flatMap { $0["name"] == nil ? nil : $0 }
        facts =
            typed.map { UnitFactsModel($0, others, language) }
            ?? current.map { UnitFactsModel($0, others, language) }
            ?? UnitFactsModel(FormPairs(), others, language)
        heirs = others.map {
            .init(value: $0.id.rawValue, label: $0.name, isChosen: given?["heir"] == $0.id.rawValue)
        }
        merged = given?["merged"] ?? ""
        last = given?["last"] ?? ""
    }
}
