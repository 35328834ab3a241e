import ArgumentParser
import Foundation
import Messages
import Secretariat
import Store

/// Makes the agency's data folder with its own copy of the regulations.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Tạo thư mục dữ liệu của cơ quan, kèm bản sao các bộ quy định để sửa.",
        discussion: """
            Bộ quy định được chép vào thư mục regulations bên trong; các lệnh khác đọc
            từ đó. Đợt xét đã mở vẫn theo đúng bản quy định lúc mở, dù sau này sửa tệp.

            Ví dụ:
              vinhdanh init --data du-lieu --regulation bhxh-2024
              vinhdanh init --data thu --regulation yearly-2024 --sample \\
                --templates templates --templates samples/yearly-2024
            """
    )

    @Option(help: ArgumentHelp("Thư mục dữ liệu sẽ tạo.", valueName: "thư-mục")) var data: String
    @Option(help: ArgumentHelp("Mã bộ quy định của cơ quan.", valueName: "mã")) var regulation: String
    @OptionGroup var templates: TemplateOptions
    @Flag(help: "Đánh dấu là dữ liệu mẫu: các lệnh khác được dùng --at.") var sample = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let made = try NewData(folder: URL(filePath: data), regulation: regulation, isSample: sample)
                .make(from: templates.urls)
            if output.json { return try JSONText.print(made) }
            let vietnamese = speech.language == .vi
            Terminal.print(vietnamese ? "Đã tạo “\(data)”." : "Made “\(data)”.")
            Terminal.print(
                vietnamese
                    ? "Bộ quy định: \(regulation) (sửa được trong \(made.regulations))"
                    : "Regulation: \(regulation) (to be edited in \(made.regulations))"
            )
            Terminal.print(
                vietnamese
                    ? "Tiếp theo: vinhdanh import --data \(data) don-vi.csv can-bo.csv phan-cong.csv --as MÃ"
                    : "Next: vinhdanh import --data \(data) units.csv people.csv assignments.csv --as CODE"
            )
        }
    }
}

/// A data folder in the making: everything of it, or nothing.
struct NewData {
    let folder: URL
    let regulation: String
    let isSample: Bool

    struct Made: Encodable {
        var data: String
        var regulation: String
        var regulations: String
        var available: [String]
        var sample: Bool
    }

    func make(from places: [URL]) throws -> Made {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder.path) { throw CommandFault.folderTaken(folder.relativePath) }
        let files = try Failures.about(places.map(\.relativePath).joined(separator: ", ")) {
            try RuleFiles(reading: places)
        }
        let partial = folder.deletingLastPathComponent().appending(
            path: ".\(folder.lastPathComponent).partial"
        )
        try? manager.removeItem(at: partial)
        do {
            try manager.createDirectory(at: partial, withIntermediateDirectories: true)
            try files.write(to: partial.appending(path: DataOptions.regulations))
            let available = try fill(partial, files)
            try manager.moveItem(at: partial, to: folder)
            return Made(
                data: folder.relativePath,
                regulation: regulation,
                regulations: "\(folder.relativePath)/\(DataOptions.regulations)",
                available: available,
                sample: isSample
            )
        } catch {
            try? manager.removeItem(at: partial)
            throw error
        }
    }

    private func fill(_ partial: URL, _ files: RuleFiles) throws -> [String] {
        let store = try Store(folder: partial, digest: Office.digest)
        let library = try RuleLibrary(files: files, kept: store.files)
        try library.require(regulation)
        try store.write { books in
            try books.set(DataOptions.regulationSetting, to: regulation)
            if isSample { try books.set(DataOptions.sampleSetting, to: regulation) }
        }
        try store.close()
        return library.ids
    }
}
