import Workflow

/// A file of `workflows/`, read by the workflow reader, its problems told as faults of the regulation.
struct DefinitionFile {
    let path: String
    let text: String
    /// As the file is named.
    let id: String

    func read() -> Result<Definition, RegulationError> {
        do {
            let definition = try WorkflowReader.read(text, file: path)
            guard definition.id == id else {
                return .failure(
                    RegulationError([
                        RegulationFault(
                            .badWorkflow,
                            at: Place(file: path),
                            path: "id",
                            found: definition.id,
                            expected: "\(id), as the file is named"
                        )
                    ])
                )
            }
            return .success(definition)
        } catch {
            return .failure(RegulationError(error.problems.map(fault)))
        }
    }

    private func fault(_ problem: WorkflowProblem) -> RegulationFault {
        let evidence = problem.evidence.items.map { "\($0.key) \($0.value)" }
        return RegulationFault(
            .badWorkflow,
            at: Place(file: path, line: problem.line ?? 0, column: problem.column ?? 0),
            path: problem.key.split(separator: ".").joined(separator: "/"),
            found: ([problem.code.rawValue] + evidence).joined(separator: ", ")
        )
    }
}
