import ArgumentParser
import Foundation
import Messages
import Regulations
import Secretariat
import Workflow

/// Tells whether anything could get stuck in the workflows of regulations.
struct WorkflowCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra quy trình của các bộ quy định: không có bước nào kẹt lại.",
        discussion: """
            Thư mục là một bộ quy định, hoặc thư mục chứa nhiều bộ; bộ mà nó kế thừa
            được tìm trong --templates.

            Ví dụ:
              vinhdanh workflow check
              vinhdanh workflow check du-lieu/regulations
              vinhdanh workflow check samples/yearly-2024 --templates templates
            """
    )

    @Argument(help: ArgumentHelp("Thư mục cần kiểm tra.", valueName: "thư-mục")) var folder: String?
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var regulation: String
        var workflows: Int
        var forms: Int
        var faults: [String]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let library = try RegulationLibrary(places: try places())
            let entries = library.regulations.values.sorted { $0.id < $1.id }.map(entry)
            try output.json ? JSONText.print(entries) : print(entries)
            if entries.contains(where: { !$0.faults.isEmpty }) { throw Exit.badData }
        }
    }

    /// What is to be checked, with the bases it may extend; one that holds its own bases needs no others.
    private func places() throws -> [URL] {
        guard let folder else { return templates.urls }
        let url = URL(filePath: folder)
        let isOne = FileManager.default.fileExists(atPath: url.appending(path: "regulation.yaml").path)
        return isOne || !templates.places.isEmpty ? templates.urls + [url] : [url]
    }

    private func entry(_ resolved: ResolvedRegulation) -> Entry {
        Entry(
            regulation: resolved.id,
            workflows: resolved.workflows.count,
            forms: resolved.forms.count,
            faults: faults(of: resolved).map {
                SoundnessMessage.text($0, among: resolved.workflows, speech.language)
            }
        )
    }

    /// Together they are explored only where each alone is sound.
    private func faults(of resolved: ResolvedRegulation) -> [Fault] {
        let alone = Soundness.faults(of: resolved)
        return alone.isEmpty ? Soundness.faultsTogether(of: resolved, .full) : alone
    }

    private func print(_ entries: [Entry]) {
        let vietnamese = speech.language == .vi
        for entry in entries {
            let counts =
                vietnamese
                ? "\(entry.workflows) quy trình, \(entry.forms) mẫu"
                : "\(entry.workflows) workflows, \(entry.forms) forms"
            let verdict =
                entry.faults.isEmpty
                ? (vietnamese ? "tốt" : "sound")
                : (vietnamese ? "\(entry.faults.count) lỗi" : "\(entry.faults.count) faults")
            Terminal.print("\(entry.regulation): \(counts): \(verdict)")
            for fault in entry.faults { Terminal.print(TextBlock(fault, indent: "  - ").text()) }
        }
    }
}

extension RegulationLibrary {
    /// The regulations in folders, with a word on where nothing was found.
    init(places: [URL]) throws {
        let files = try Failures.about(places.map(\.relativePath).joined(separator: ", ")) {
            try RuleFolders.read(places)
        }
        guard !files.texts.isEmpty else {
            throw CommandFault.noRegulations(places.map(\.relativePath).joined(separator: ", "))
        }
        try self.init(files: files.texts, templates: Set(files.templates.keys))
    }
}
