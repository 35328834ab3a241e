public import Workflow

/// Why a workflow file cannot be used: everything that is wrong with it, in the order of the file.
public struct WorkflowError: Error, Hashable, Sendable {
    public let file: String
    public let problems: [WorkflowProblem]

    public init(file: String, problems: [WorkflowProblem]) {
        self.file = file
        self.problems = problems
    }
}

/// One thing wrong with a workflow file: where it stands, and what to do.
public struct WorkflowProblem: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Evidence: `bytes`, `most`.
        case tooLarge = "too-large"
        /// Letters and their marks are not composed into one; evidence: `text`.
        case notComposed = "not-composed"
        /// Not YAML; evidence: `problem`, as the parser says it.
        case syntax
        /// Evidence: `key`.
        case duplicateKey = "duplicate-key"
        /// Anchors, aliases, merge keys and tags have no place in these files; evidence: `found`.
        case notPlain = "not-plain"
        /// Evidence: `schema`, `expected`.
        case unknownSchema = "unknown-schema"
        /// Evidence: `key`, `expected`, `nearest`.
        case unknownKey = "unknown-key"
        /// Evidence: `key`.
        case missingKey = "missing-key"
        /// Evidence: `found`, `expected`, and `nearest` where names are expected.
        case wrongValue = "wrong-value"
        /// The machine has a fault: `fault` says which.
        case unsound
    }

    public let code: Code
    /// From 1; nil when the whole file is meant.
    public let line: Int?
    public let column: Int?
    /// The keys that lead to the place, joined by dots: `actions.send.by`.
    public let key: String
    public let evidence: Evidence
    public let fault: Fault?

    public init(
        _ code: Code,
        line: Int? = nil,
        column: Int? = nil,
        key: String,
        _ evidence: Evidence = [:],
        fault: Fault? = nil
    ) {
        self.code = code
        self.line = line
        self.column = column
        self.key = key
        self.evidence = evidence
        self.fault = fault
    }
}

extension WorkflowProblem: CustomStringConvertible {
    public var description: String {
        let place = line.map { "line \($0)" + (column.map { ":\($0)" } ?? "") } ?? "file"
        let what = fault.map { "\($0)" } ?? "\(key): \(code.rawValue) (\(evidence))"
        return "\(place): \(what)"
    }
}

extension WorkflowError: CustomStringConvertible {
    public var description: String {
        problems.map { "\(file): \($0)" }.joined(separator: "\n")
    }
}
