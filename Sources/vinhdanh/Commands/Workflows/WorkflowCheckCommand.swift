import ArgumentParser
import Foundation
import Messages
import Regulations
import Secretariat
import Vietnamese
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
              vinhdanh workflow check --data du-lieu
            """
    )

    @Argument(help: ArgumentHelp("Thư mục cần kiểm tra.", valueName: "thư-mục")) var folder: String?
    @Option(
        help: ArgumentHelp(
            "Thư mục dữ liệu: xem thêm hôm nay bước nào chưa có ai làm được.",
            valueName: "thư-mục"
        )
    )
    var data: String?
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Answer: Encodable {
        var regulations: [Entry]
        var day: String
        var gaps: [GapEntry]
        var emptyUnits: [String]
    }

    struct GapEntry: Encodable {
        var place: String
        var name: String
        var workflow: String
        var state: String
        var roles: [String]
    }

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
            if let data {
                try printStaffing(data, entries)
            } else {
                try output.json ? JSONText.print(entries) : print(entries)
            }
            if entries.contains(where: { !$0.faults.isEmpty }) { throw Exit.badData }
        }
    }

    /// What is to be checked, with the bases it may extend; one that holds its own bases needs no others.
    private func places() throws -> [URL] {
        guard let folder else {
            return data.map { [URL(filePath: $0).appending(path: DataOptions.regulations)] } ?? templates.urls
        }
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

    private func printStaffing(_ data: String, _ entries: [Entry]) throws {
        let report = try DataOptions(folder: data).office().staffing()
        guard output.json else {
            print(entries)
            for (indent, text) in StaffingMessage.paragraphs(report, speech.language) {
                Terminal.print(TextBlock(text, indent: indent).text())
            }
            return
        }
        try JSONText.print(
            Answer(
                regulations: entries,
                day: report.day.iso,
                gaps: report.gaps.map { gap in
                    GapEntry(
                        place: gap.place,
                        name: gap.placeName,
                        workflow: gap.workflow,
                        state: gap.state,
                        roles: gap.roles.map { speech.language == .vi ? $0.vi : $0.en }
                    )
                },
                emptyUnits: report.emptyUnits
            )
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
            try RuleFiles(reading: places)
        }
        guard !files.texts.isEmpty else {
            throw CommandFault.noRegulations(places.map(\.relativePath).joined(separator: ", "))
        }
        try self.init(files: files.texts, templates: Set(files.templates.keys))
    }
}
