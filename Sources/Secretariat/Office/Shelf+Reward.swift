import Awards
import Vietnamese
import Workflow

extension Shelf {
    /// The money that goes with a line and what of it nobody has confirmed.
    ///
    /// Nil as the amount says that it cannot be computed: then the places say what is missing.
    func reward(for line: Nomination, decidedOn day: Day) throws -> (amount: Int?, open: [Unconfirmed]) {
        let subject: SubjectKind = line.nominee.isPerson ? .individual : .collective
        do {
            let answer = try rulebook(of: line).regulation
                .reward(for: line.form, to: subject, decidedOn: day)
            return (Int("\(answer.value.amount)"), answer.unconfirmed)
        } catch let gap as LawError {
            let place = gap.unmet.evidence["place"] ?? "reward/\(line.form)"
            let basis = gap.unmet.evidence["basis"] ?? ""
            return (nil, [Unconfirmed(place: place, basis: basis, mark: .unknown, isUnknown: true)])
        }
    }
}
