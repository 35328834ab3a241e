public import Awards

/// Why the store could not do what it was asked, with the evidence.
///
/// It names tables, ids and files, never names of people; sentences for people are made elsewhere.
public struct StoreError: Error, Hashable, Sendable {
    /// What went wrong; the raw value is stable and may be quoted in logs.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Another process kept the database locked for longer than the busy timeout.
        case busy
        /// The folder or file cannot be opened, or is not a database of ours.
        case cannotOpen = "cannot-open"
        /// The data was written by a later version of this program: found = the unknown migration.
        case newerSchema = "newer-schema"
        /// A setting that durability rests on could not be made: place = setting, expected, found.
        case unsafeSetting = "unsafe-setting"
        /// SQLite found the file damaged or could not read it.
        case damaged
        /// The disk is full or refuses to write.
        case disk
        /// Somebody changed the record first: expected and found are row versions, `last` the newest event.
        case changedMeanwhile = "changed-meanwhile"
        /// A unique rule: place = the columns, value = the record that was to be written.
        case alreadyExists = "already-exists"
        case notFound = "not-found"
        /// A fault of the program: `read` or `write` inside the closure of another.
        case nested
        /// A record names another that is not there: place = table.column, value = the name.
        case unknownReference = "unknown-reference"
        /// A CHECK or trigger of the schema refused the row: place = the rule.
        case ruleBroken = "rule-broken"
        /// The filter asks by a column that this kind of record does not have.
        case unknownColumn = "unknown-column"
        /// The text of a row cannot be read as the value it should be.
        case unreadableRecord = "unreadable-record"
        /// The number of the series is taken: value = number, found = the object that has it.
        case numberTaken = "number-taken"
        /// A number of a series below 1.
        case badNumber = "bad-number"
        /// The number has been voided before: found = the recorded reason.
        case alreadyVoid = "already-void"
        /// The same key was used for another answer.
        case keyReused = "key-reused"
        /// Not a digest in lower-case hex.
        case badDigest = "bad-digest"
        case fileMissing = "file-missing"
        /// The bytes of a file do not have its digest: expected, found.
        case fileAltered = "file-altered"
        /// A backup or restore would overwrite something: place = what is there.
        case wouldOverwrite = "would-overwrite"
        /// The backup is cut, altered or of another making: place = what does not fit.
        case backupAltered = "backup-altered"
        /// The data has faults and nobody accepted them: place = where the first is.
        case faulty
        /// Any other answer of SQLite: found = its code.
        case database
    }

    public let code: Code
    /// The table, column, file, setting or object it is about.
    public let place: String
    /// The offending id, number or digest.
    public let value: String
    public let expected: String?
    public let found: String?
    /// The newest event of the object: who was first, when, and what they did.
    public let last: Event?

    public init(
        _ code: Code,
        place: String = "",
        value: String = "",
        expected: String? = nil,
        found: String? = nil,
        last: Event? = nil
    ) {
        self.code = code
        self.place = place
        self.value = value
        self.expected = expected
        self.found = found
        self.last = last
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        var text = code.rawValue
        if !place.isEmpty { text += " at \(place)" }
        if !value.isEmpty { text += ": \(value)" }
        if let expected { text += ", expected \(expected)" }
        if let found { text += ", found \(found)" }
        return text
    }
}
