import Awards
import Vietnamese
import Workflow

extension LawError {
    /// A gap in the law as recorded, as a reason why not: where to fill it in, and what it rests on.
    var unmet: Unmet {
        switch self {
        case .unknownValue(let place, let basis):
            Unmet("value-unknown", ["place": place, "basis": basis])
        case .missing(let place):
            Unmet("value-unknown", ["place": place, "basis": ""])
        case .unknownForm(let form, _):
            Unmet("value-unknown", ["place": "forms/\(form)", "basis": ""])
        case .noStandard(let form, let subject):
            Unmet("value-unknown", ["place": "standards/\(form)/\(subject.rawValue)", "basis": ""])
        case .noAuthority(let form, let day):
            Unmet("value-unknown", ["place": "authority/\(form) (\(day.short))", "basis": ""])
        case .noBaseSalary(let day):
            Unmet("value-unknown", ["place": "base_salary (\(day.short))", "basis": ""])
        case .noReward(let form, let subject):
            Unmet("value-unknown", ["place": "reward/\(form)/\(subject.rawValue)", "basis": ""])
        case .outsideValidity(let day, _):
            Unmet("value-unknown", ["place": "valid (\(day.short))", "basis": ""])
        }
    }
}

extension Refusal {
    /// Two conditions may find the same gap; it is told once.
    var withoutRepetition: Refusal {
        var told = self
        var seen: Set<Unmet> = []
        told.reasons = reasons.filter { seen.insert($0).inserted }
        return told
    }
}

extension Situation {
    /// The answer "no" of an effect that finds only while it works what no condition could see before.
    func refusal(_ reasons: [Unmet]) -> Refusal {
        Refusal(
            definition: "\(definition.id)@\(definition.version)",
            action: action.id,
            actionLabel: action.label,
            state: isNew ? nil : subject.standing.state,
            reasons: reasons
        )
    }
}
