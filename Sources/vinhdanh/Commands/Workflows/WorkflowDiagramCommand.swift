import ArgumentParser
import Foundation
import Messages
import Workflow

/// Draws a workflow.
struct WorkflowDiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Vẽ một quy trình thành hình SVG.",
        discussion: """
            Mỗi bước là một ô, theo thứ tự công việc; bên phải là các bước kết thúc.
            Mỗi thao tác là một dòng trong ô, có mũi tên sang bước mà nó dẫn đến.

            Ví dụ:
              vinhdanh workflow diagram session --output phien-hop.svg
              vinhdanh workflow diagram nomination-merit --output bang-khen.svg --lang en
            """
    )

    @OptionGroup var choice: WorkflowChoice
    @Option(help: ArgumentHelp("Tệp SVG sẽ ghi.", valueName: "tệp")) var output: String
    @OptionGroup var format: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var workflow: String
        var version: Int
        var file: String
        var bytes: Int
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let (definition, others) = try choice.found()
            let svg = WorkflowDrawing.svg(of: definition, among: others, speech.language)
            let url = URL(filePath: output)
            let folder = url.deletingLastPathComponent()
            guard FileManager.default.fileExists(atPath: folder.path) else {
                throw CommandFault.noFolder(folder.relativePath)
            }
            let bytes = Data(svg.utf8)
            try bytes.write(to: url)
            guard !format.json else {
                let entry = Entry(
                    workflow: definition.id,
                    version: definition.version,
                    file: output,
                    bytes: bytes.count
                )
                return try JSONText.print(entry)
            }
            Terminal.print(speech.language == .vi ? "Đã vẽ vào \(output)." : "Drawn into \(output).")
        }
    }
}
