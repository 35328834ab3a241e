import Awards
import Messages
import Secretariat
import Vietnamese

/// What one person holds, held and will hold, and the form for another function.
struct FunctionsModel {
    struct Held {
        /// What its controls are called on the page.
        let id: String
        let function: String
        let scope: String
        let period: String
        let signing: String
        let basis: String
        let key: Key?
    }

    /// By what it is ended; nil for what has ended.
    struct Key {
        let function: String
        let unit: String
        let since: String
        let last: String
    }

    struct Option {
        let value: String
        let label: String
        let isChosen: Bool
    }

    let held: [Held]
    let isEmpty: Bool
    let choices: [Option]
    let units: [Option]
    let signings: [Option]
    let from: String
    let until: String
    let basis: String

    init(
        _ held: [HeldFunction],
        _ units: [UnitChoice],
        _ functions: [Assignment.Function],
        _ given: FormPairs,
        today: Day,
        _ language: Language
    ) {
        self.held = held.enumerated().map { index, one in
            let (assignment, period) = (one.assignment, one.assignment.period)
            let isOver = period.until.map { $0 < today } ?? false
            return Held(
                id: "h\(index)",
                function: PageWords.value(assignment.function, language),
                scope: one.scope,
                period: PageWords.period(period, language),
                signing: assignment.signing.rawValue,
                basis: assignment.basis ?? "",
                key: isOver
                    ? nil
                    : Key(
                        function: assignment.function,
                        unit: assignment.scope,
                        since: period.from.iso,
                        last: (period.until ?? max(today, period.from)).iso
                    )
            )
        }
        isEmpty = held.isEmpty
        choices = functions.map {
            Option(value: $0, label: PageWords.value($0, language), isChosen: given["function"] == $0)
        }
        self.units = units.map {
            Option(value: $0.id.rawValue, label: $0.name, isChosen: given["unit"] == $0.id.rawValue)
        }
        signings = Assignment.SigningAuthority.allCases.map {
            Option(value: $0.rawValue, label: $0.rawValue, isChosen: given["signing"] == $0.rawValue)
        }
        from = given["from"] ?? today.iso
        until = given["until"] ?? ""
        basis = given["basis"] ?? ""
    }
}
