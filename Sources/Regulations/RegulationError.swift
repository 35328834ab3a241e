/// Why a folder of regulations cannot be used: every fault found, in order of file and line.
public struct RegulationError: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [RegulationFault]

    public init(_ faults: [RegulationFault]) {
        self.faults = faults.sorted { ($0.place, $0.path) < ($1.place, $1.path) }
    }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// One fault, with where it stands, what was found, and what could have been meant.
public struct RegulationFault: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // The file.
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case notYAML = "not-yaml"
        case aliasNotAllowed = "alias-not-allowed"
        case duplicateKey = "duplicate-key"
        case fileMissing = "file-missing"
        case fileUnreadable = "file-unreadable"
        case unexpectedFile = "unexpected-file"
        // Its shape.
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case wrongType = "wrong-type"
        case badValue = "bad-value"
        case badID = "bad-id"
        case incompleteValue = "incomplete-value"
        // What it says.
        case idIsNotFolder = "id-is-not-folder"
        case unknownBase = "unknown-base"
        case circularExtends = "circular-extends"
        case nothingToRemove = "nothing-to-remove"
        case unknownReference = "unknown-reference"
        case overlappingDates = "overlapping-dates"
        case badFormula = "bad-formula"
        case circularFormula = "circular-formula"
        case badWorkflow = "bad-workflow"
        // What was asked.
        case unknownRegulation = "unknown-regulation"
        case noRegulationOnDate = "no-regulation-on-date"
    }

    public var code: Code
    public var place: Place
    /// The key path inside the file: "votes/commendation/threshold/op".
    public var path: String
    public var found: String
    /// What would be right: a type, a list of words, a rule.
    public var expected: String
    /// The nearest known names, best first.
    public var nearest: [String]

    public init(
        _ code: Code,
        at place: Place,
        path: String = "",
        found: String = "",
        expected: String = "",
        nearest: [String] = []
    ) {
        self.code = code
        self.place = place
        self.path = path
        self.found = found
        self.expected = expected
        self.nearest = nearest
    }

    public var description: String {
        var text = "\(place): \(code.rawValue)"
        if !path.isEmpty { text += " at \(path)" }
        if !found.isEmpty { text += ": \(found)" }
        if !expected.isEmpty { text += "; expected \(expected)" }
        if !nearest.isEmpty { text += "; nearest: \(nearest.joined(separator: ", "))" }
        return text
    }
}

/// A place in a file; line and column count from 1, and 0 means the file as a whole.
public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }

    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
