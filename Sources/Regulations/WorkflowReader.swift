import Foundation
public import Workflow
import Yams

/// Reads the machines of `workflows/*.yaml`.
///
/// The files are plain YAML: no anchors, no merge keys, no tags, no key that is not known.
public enum WorkflowReader {
    public static let schema = "vinhdanh.workflow/1"
    public static let largestFile = 200_000

    /// The definition in a file, not yet checked for soundness.
    ///
    /// - Parameter file: the name that errors show.
    /// - Throws: everything that cannot be read, at once.
    public static func read(_ yaml: String, file: String) throws(WorkflowError) -> Definition {
        try source(yaml, file: file).definition
    }

    /// The definition in a file, refused with all its faults when it is not sound.
    public static func checked(
        _ yaml: String,
        file: String,
        in vocabulary: Vocabulary
    ) throws(WorkflowError) -> Definition {
        let source = try source(yaml, file: file)
        let faults = source.definition.faults(in: vocabulary)
        guard faults.isEmpty else {
            throw WorkflowError(file: file, problems: faults.map(source.problem))
        }
        return source.definition
    }

    /// The definition in a file, with the lines on which its parts stand.
    public static func source(_ yaml: String, file: String) throws(WorkflowError) -> WorkflowSource {
        let root: WorkflowNode
        switch WorkflowNode.parse(yaml, most: largestFile) {
        case .failure(let unreadable): throw WorkflowError(file: file, problems: unreadable.problems)
        case .success(let node): root = node
        }
        var reading = WorkflowReading()
        let definition = reading.definition(root)
        guard let definition, reading.problems.isEmpty else {
            throw WorkflowError(file: file, problems: reading.problems)
        }
        return WorkflowSource(file: file, definition: definition, lines: reading.lines)
    }
}

/// A definition as it stands in its file.
public struct WorkflowSource: Hashable, Sendable {
    public let file: String
    public let definition: Definition
    /// The line of each key, by the keys that lead to it.
    public let lines: [String: Int]

    /// The line of a place, or of the nearest part around it.
    public func line(of place: String) -> Int? {
        var keys = place.split(separator: ".")
        while !keys.isEmpty {
            if let line = lines[keys.joined(separator: ".")] { return line }
            keys.removeLast()
        }
        return nil
    }

    /// A fault as a problem of the file.
    public func problem(_ fault: Fault) -> WorkflowProblem {
        WorkflowProblem(
            .unsound,
            line: line(of: fault.place),
            key: fault.place,
            fault.evidence,
            fault: fault
        )
    }
}
