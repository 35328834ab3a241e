import ArgumentParser

/// The machines that regulations declare.
struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "Quy trình trong bộ quy định: kiểm tra, xem từng bước.",
        discussion: """
            Ví dụ:
              vinhdanh workflow check
              vinhdanh workflow check du-lieu/regulations
              vinhdanh workflow steps nomination-commendation
              vinhdanh workflow diagram session --output phien-hop.svg
            """,
        subcommands: [
            WorkflowCheckCommand.self, WorkflowShowCommand.self, WorkflowStepsCommand.self,
            WorkflowDiagramCommand.self,
        ]
    )
}
