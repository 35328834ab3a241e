public import Vietnamese

/// Why the law as recorded gives no answer: each case names what is missing and where it would stand.
public enum LawError: Error, Hashable, Sendable {
    case unknownForm(String, known: [String])
    case noStandard(form: String, SubjectKind)
    /// No authority is recorded for a form on a day.
    case noAuthority(form: String, Day)
    case noBaseSalary(Day)
    case noReward(form: String, SubjectKind)
    /// The regulation has the entry, but its value is not known; it stands at the place.
    case unknownValue(place: String, basis: String)
    /// A date the regulation does not cover.
    case outsideValidity(Day, Period)
    /// An entry that the regulation does not have at all.
    case missing(place: String)
}
