public import Vietnamese

/// Why units or functions cannot be changed as asked.
public enum OrganisationFault: Error, Hashable, Sendable {
    /// A code, a name or a day is missing.
    case incomplete
    /// A code is small letters, digits and hyphens.
    case badCode(String)
    case codeTaken(String)
    case unknownUnit(String)
    /// The change would reach back behind the last one that is recorded.
    case tooEarly(first: Day)
    /// The unit has ended.
    case ended(Day)
    /// Other units stand under it then; their short names.
    case unitsBelow([String])
    /// The agency itself is neither made, ended nor merged here.
    case agency
    /// A unit would stand under itself, or be merged into itself.
    case itself
    case unknownFunction(String)
    /// The person holds it there already.
    case alreadyHeld(since: Day)
    case notHeld
    case endsBeforeBeginning(Day)
    /// Nobody with an account would administer the agency any more.
    case lastAdministrator
}
