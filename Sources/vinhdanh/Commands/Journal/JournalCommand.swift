import ArgumentParser
import Store

/// The journal: what happened, and the proof that nobody changed it since.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Nhật ký: xem ai đã làm gì, kiểm tra không ai sửa sau.",
        discussion: """
            In hoặc gửi đi nơi khác kết quả của heads; sau này verify --against chứng
            minh nhật ký chưa bị cắt hay làm lại từ đầu.

            Ví dụ:
              vinhdanh journal show nomination/xhht-2024.commendation.NV0261
              vinhdanh journal heads > moc-2024-11-20.txt
              vinhdanh journal verify --against moc-2024-11-20.txt
              vinhdanh journal anchor --to /mnt/may-khac/moc.txt
              vinhdanh journal export nhat-ky.jsonl
              vinhdanh journal prove nhat-ky.jsonl --against moc.txt
            """,
        subcommands: [
            JournalShowCommand.self, JournalVerifyCommand.self, JournalHeadsCommand.self,
            JournalAnchorCommand.self, JournalExportCommand.self, JournalProveCommand.self,
        ]
    )
}

/// The newest event of every chain.
struct JournalHeadsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heads",
        abstract: "In mốc nhật ký để giữ ở nơi khác.",
        discussion: """
            Ví dụ:
              vinhdanh journal heads > moc-2024-11-20.txt
            """
    )

    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var kind: String
        var object: String
        var sequence: String
        var hash: String
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let text = try place.store().read { try $0.heads() }
            guard output.json else { return Terminal.print(text, terminator: "") }
            let entries = text.split(separator: "\n").compactMap { line -> Entry? in
                let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 4 else { return nil }
                return Entry(kind: parts[0], object: parts[1], sequence: parts[2], hash: parts[3])
            }
            try JSONText.print(entries)
        }
    }
}
