public import Awards

/// What an import did, or in a dry run would do.
public struct ImportReport: Hashable, Sendable {
    public var kind: ImportKind
    public var file: String
    public var isDryRun: Bool
    public var rows = 0
    public var created = 0
    public var changed = 0
    public var unchanged = 0
    /// Of nominees: what became of each row that is right, in order.
    public var taken: [TakenRow] = []
    /// Of nominees: the rows whose nominations have gone on; they count as unchanged.
    public var sent: [SentRow] = []
    /// The files that some row names as its evidence, be it right or wrong.
    public var namedFiles: Set<String> = []
    public var faults: [RowFault] = []
    public var notes: [RowFault] = []

    public init(kind: ImportKind, file: String, isDryRun: Bool) {
        self.kind = kind
        self.file = file
        self.isDryRun = isDryRun
    }

    mutating func count(_ change: Change) {
        switch change {
        case .created: created += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        }
    }

    enum Change { case created, changed, unchanged }
}

/// A row that became a nomination.
public struct TakenRow: Hashable, Sendable {
    public var row: Int
    public var object: ObjectReference
    public var name: String
    public var form: String
    /// The files that prove its criteria.
    public var evidence: [String]
    /// The criteria of which nothing is said yet, and those that nothing proves, counted from one.
    public var unsaid: [Int]
    public var unproven: [Int]
}

/// One row that could not be taken, or was taken with a remark: where, what, and what would mend it.
public struct RowFault: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case missingValue, badDate, badNumber, badChoice, unknownCode, ambiguousName, nameNotFound
        case nameDiffers, duplicateRow, alreadyNominated, overlappingVersions, unknownColumn
        case missingFile, fileTooLarge, fileUnknown, refused, notOwing, legacyConverted, legacyUnreadable
        case suspiciousName, waitingForEvidence, noCriteria, wrongSubject, cellError, alreadySent, badAddress,
            otherSheet, sumRows, belowTable, emptyKept
    }

    public var code: Code
    public var sheet: String
    public var row: Int
    public var column: String?
    public var value: String
    /// What was expected, candidates, nearest names: as many as help.
    public var help: [String]

    public init(
        _ code: Code,
        sheet: String = "",
        row: Int,
        column: String? = nil,
        value: String = "",
        help: [String] = []
    ) {
        self.code = code
        self.sheet = sheet
        self.row = row
        self.column = column
        self.value = value
        self.help = help
    }
}
