public import Vietnamese

/// Why a record cannot be as it was given: a fault of the data, not of the program.
public enum RecordFault: Error, Hashable, Sendable {
    case missing(String, String)
    case overlappingVersions(String, Day)
    case duplicate(String, String)
    case unknownReference(String, String)
    case badCount(String, String)
}
