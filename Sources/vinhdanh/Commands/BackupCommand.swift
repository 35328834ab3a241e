import ArgumentParser
import Foundation
import Messages
import Secretariat
import Store

/// One verified file of everything, while others work.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu toàn bộ dữ liệu vào một tệp đã kiểm tra; người khác vẫn làm việc được.",
        discussion: """
            Tệp gồm hồ sơ, nhật ký, giấy tờ, văn bản và các bộ quy định. Tệp có sẵn
            không bị ghi đè. Không gồm phiên đăng nhập và khóa secrets.key của xác thực
            hai lớp: hãy cất khóa ấy ở nơi khác.

            Ví dụ:
              vinhdanh backup sao-luu-2024-11-20.vinhdanh
            """
    )

    @Argument(help: ArgumentHelp("Tệp sao lưu sẽ tạo.", valueName: "tệp")) var file: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let store = try place.store()
            try KeptRegulations.put(from: place.folder, into: store)
            let report = try Failures.about(file) { try store.backup(to: URL(filePath: file)) }
            try BackupSummary(report, speech.language).print(json: output.json) { vietnamese in
                vietnamese ? "Đã sao lưu vào “\(file)”." : "The backup is in “\(file)”."
            }
        }
    }
}

/// A data folder out of a backup, checked first.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Phục hồi dữ liệu từ tệp sao lưu vào một thư mục mới.",
        discussion: """
            Tệp được kiểm tra trước; thư mục có sẵn không bị ghi đè.

            Ví dụ:
              vinhdanh restore sao-luu-2024-11-20.vinhdanh --data du-lieu-phuc-hoi
            """
    )

    @Argument(help: ArgumentHelp("Tệp sao lưu.", valueName: "tệp")) var file: String
    @Option(help: ArgumentHelp("Thư mục dữ liệu sẽ tạo.", valueName: "thư-mục")) var data: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let folder = URL(filePath: data)
            let report = try Failures.about(file) {
                try Store.restore(from: URL(filePath: file), into: folder, digest: Office.digest)
            }
            let store = try Store(folder: folder, digest: Office.digest)
            try KeptRegulations.write(from: store, to: folder)
            try store.close()
            try BackupSummary(report, speech.language).print(json: output.json) { vietnamese in
                vietnamese ? "Đã phục hồi vào “\(data)”." : "Restored into “\(data)”."
            }
        }
    }
}

/// What a backup or restore held.
struct BackupSummary {
    private let report: BackupReport
    private let language: Language

    init(_ report: BackupReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    struct Entry: Encodable {
        var seal: String
        var contents: StoreSummary.Entry
    }

    func print(json: Bool, headline: (Bool) -> String) throws {
        let summary = StoreSummary(report.contents, language)
        if json { return try JSONText.print(Entry(seal: report.seal, contents: summary.entry)) }
        let entry = summary.entry
        Terminal.print(headline(language == .vi))
        Terminal.print(
            language == .vi
                ? "\(entry.records) hồ sơ, \(entry.events) sự kiện, \(entry.files) tệp."
                : "\(entry.records) records, \(entry.events) events, \(entry.files) files."
        )
        Terminal.print((language == .vi ? "Dấu niêm phong: " : "Seal: ") + report.seal)
    }
}
