import ArgumentParser
import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese

/// Replays the samples from the import of their lists to decided awards.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Chạy hai bộ dữ liệu mẫu từ danh sách đến văn bản, ghi vào một thư mục.",
        discussion: """
            Mỗi bộ mẫu chỉ được chạy lại qua hai lệnh công khai import và act; sửa một
            dòng hay một phiếu trong samples/ thì văn bản trong out/ đổi theo. Bị ngắt
            giữa chừng thì lần sau chạy tiếp.

            Ví dụ:
              vinhdanh demo
              vinhdanh demo --samples samples --out /tmp/out --only yearly-2024
            """
    )

    @Option(help: "Thư mục các bộ mẫu.") var samples = "samples"
    @Option(help: "Thư mục nhận văn bản.") var out = "out"
    @Option(help: "Thư mục các bộ quy định.") var templates: String?
    @Option(help: "Chỉ chạy bộ mẫu này.") var only: String?
    @Flag(help: "In từng bước đã làm.") var verbose = false
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let folders = try sampleFolders()
            guard !folders.isEmpty else {
                Terminal.error("Không có bộ mẫu nào trong “\(samples)”: cần thư mục có story.yaml.")
                throw Exit.noInput
            }
            var surprises = 0
            for folder in folders { surprises += try play(folder) }
            if surprises > 0 { throw Exit.badData }
        }
    }

    private func sampleFolders() throws -> [URL] {
        let place = URL(filePath: samples)
        guard FileManager.default.fileExists(atPath: place.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { FileManager.default.fileExists(atPath: $0.appending(path: "story.yaml").path) }
            .filter { only == nil || $0.lastPathComponent == only }
            .sorted { $0.lastPathComponent > $1.lastPathComponent }
    }

    private func play(_ folder: URL) throws -> Int {
        let place = URL(filePath: out)
        let run = try SampleRun(
            folder: folder,
            out: place,
            templates: RuleFolders.standard(named: templates),
            language: speech.language
        )
        let title = run.story.title[speech.language.rawValue] ?? folder.lastPathComponent
        Terminal.print("\n\(title)")
        Terminal.print(String(repeating: "─", count: min(title.count, 80)))
        let steps = try run.steps()
        var progress = Progress(total: steps.count + 1)
        var lines: [StoryLine] = []
        for (number, step) in steps.enumerated() {
            let line = try run.perform(step, number: number)
            lines.append(line)
            progress.step("\(step.at.day.short) \(line.what)")
            if verbose { Terminal.print("\(step.at.iso) \(step.actor) \(line.what): \(line.done)") }
        }
        var export = DocumentExport()
        try export.write(run.office, to: place.appending(path: folder.lastPathComponent))
        progress.step("")
        progress.finish()
        try DemoSummary(run: run, lines: lines, export: export, language: speech.language)
            .print(folder: place.appending(path: folder.lastPathComponent).path)
        return lines.count(where: \.isSurprise)
    }
}
