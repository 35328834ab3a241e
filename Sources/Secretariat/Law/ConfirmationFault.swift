public import Regulations

/// Why a value of the regulation cannot be confirmed as asked.
public enum ConfirmationFault: Error, Hashable, Sendable {
    /// Only whom the regulation names confirms its values.
    case notConfirmer
    /// There is no such value, or somebody confirmed it meanwhile.
    case noSuchValue(String)
    /// The value is not known: it is to be filled in.
    case valueNeeded
    /// The instrument that says so is to be named.
    case basisNeeded
    /// The regulation cannot be read with what was filled in.
    case unreadable(RegulationError)
    /// Nothing of the agency's own stands there to be taken back.
    case nothingConfirmed(String)
}
