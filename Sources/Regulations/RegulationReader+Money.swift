import Awards
import Foundation

extension RegulationReader {
    /// Base salary, coefficients, rounding, funds, and the agency's own numbers and lists.
    func readMoney(_ regulation: inout Regulation) {
        regulation.baseSalaries = root.dated("base_salary") { id, period, map in
            let amount = map.asSourced { map -> Int? in
                map.mustStand("amount")
                return map.intIfAny("amount")
            }
            if let dong = amount.value, !(1...1_000_000_000).contains(dong) {
                map.bad("amount", found: "\(dong)", expected: "đồng a month, above 0")
            }
            return BaseSalary(id: id, period: period, amount: amount)
        }
        regulation.funds = table("funds") { _, map in map.wording("label") }
        regulation.rewards = table("reward") { form, map in
            map.selfReference(form, to: .form)
            return RewardRule(
                form: form,
                individual: map.sourcedIfAny("individual") { multiple($0, isCollective: false) },
                collective: map.sourcedIfAny("collective") { multiple($0, isCollective: true) },
                fund: map.sourcedIfAny("fund") { map in
                    map.mustStand("value")
                    return map.referenceIfAny("value", to: .fund)
                }
            )
        }
        regulation.rounding = root.sourcedIfAny("reward_rounding", rounding)
        for (id, map) in root.entries("limits") {
            regulation.limits[id] = map.asSourced { map -> Decimal? in
                map.mustStand("value")
                return map.decimalIfAny("value")
            }
        }
        for (id, map) in root.entries("lists") {
            regulation.lists[id] = map.asSourced { map -> [String]? in
                map.mustStand("forms")
                return map.referencesIfAny("forms", to: .form)
            }
        }
    }

    private func multiple(_ map: MapReader, isCollective: Bool) -> RewardRule.Multiple? {
        if isCollective && map.has("times_individual") {
            return map.decimalIfAny("times_individual").map { .timesIndividual($0) }
        }
        map.mustStand("times_base_salary")
        return map.decimalIfAny("times_base_salary").map { .timesBaseSalary($0) }
    }

    private func rounding(_ map: MapReader) -> Rounding? {
        map.mustStand("mode")
        // The word `none` is a mode; null is not knowing.
        let mode = map.choiceIfAny("mode", Rounding.Mode.self)
        let step = map.int("step")
        guard let mode else { return nil }
        let rounding = Rounding(mode: mode, step: step)
        if rounding == nil { map.bad("step", found: "\(step)", expected: "đồng, above 0") }
        return rounding
    }
}
