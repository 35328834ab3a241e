import ArgumentParser
import Foundation
import Messages
import Secretariat
import Store
import Vietnamese

/// Writes the whole journal to a file that can be checked anywhere.
struct JournalExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Ghi toàn bộ nhật ký ra tệp để kiểm tra ở nơi khác.",
        discussion: """
            Ví dụ:
              vinhdanh journal export nhat-ky.jsonl
            """
    )

    @Argument(help: ArgumentHelp("Tệp ghi ra.", valueName: "tệp")) var file: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var file: String
        var lines: Int
    }

    func run() throws {
        try Failures.reported(speech.language) {
            var bytes: [UInt8] = []
            var lines = 0
            try place.store().read { view in
                try view.exportJournal { line in
                    bytes += Array(line.utf8) + [UInt8(ascii: "\n")]
                    lines += 1
                }
            }
            try OutputFile(file).write(bytes)
            guard !output.json else { return try JSONText.print(Entry(file: file, lines: lines)) }
            Terminal.print(
                speech.language == .vi
                    ? "Đã ghi \(lines) dòng vào “\(file)”." : "\(lines) lines written to “\(file)”."
            )
        }
    }
}

/// Checks an exported journal without any data folder.
struct JournalProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Kiểm tra tệp nhật ký đã ghi ra, không cần dữ liệu.",
        discussion: """
            Mốc lấy từ tệp của journal anchor, hoặc chép từ chân trang biên bản.

            Ví dụ:
              vinhdanh journal prove nhat-ky.jsonl --against moc.txt
              vinhdanh journal prove nhat-ky.jsonl --head 3f0c51ce02a7d4b8
            """
    )

    @Argument(help: ArgumentHelp("Tệp do journal export ghi ra.", valueName: "tệp")) var file: String
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Tệp mốc đã giữ; dùng được nhiều lần.", valueName: "tệp")
    )
    var against: [String] = []
    @Option(
        name: .customLong("head"),
        parsing: .singleValue,
        help: ArgumentHelp("Mốc in ở chân trang biên bản; dùng được nhiều lần.", valueName: "mốc")
    )
    var heads: [String] = []
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        /// broken, intact-and-anchored or intact-not-anchored.
        var proof: String
        var anchoredUntil: String?
        var anchoredEvents: Int
        var chains: Int
        var events: Int
        var records: Int
        var faults: [StoreSummary.Fault]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let text = try InputFile(file).text()
            let anchors = try against.map { try InputFile($0).text() } + heads
            let report = JournalProof.report(
                on: text.split(separator: "\n"),
                anchors: anchors.joined(separator: "\n"),
                digest: Office.digest
            )
            try output.json ? JSONText.print(entry(report)) : print(report)
            if !report.isIntact { throw Exit.badData }
        }
    }

    private func entry(_ report: JournalReport) -> Entry {
        Entry(
            proof: report.proof.rawValue,
            anchoredUntil: report.anchoredUntil?.iso,
            anchoredEvents: report.anchoredEvents,
            chains: report.chains,
            events: report.events,
            records: report.records,
            faults: report.faults.map {
                StoreSummary.Fault(
                    code: $0.what.rawValue,
                    object: "\($0.kind)/\($0.object)",
                    text: JournalWords.text($0, speech.language)
                )
            }
        )
    }

    private func print(_ report: JournalReport) {
        let vietnamese = speech.language == .vi
        Terminal.print(
            vietnamese
                ? "\(report.events) sự kiện của \(report.chains) hồ sơ."
                : "\(report.events) events of \(report.chains) records."
        )
        for fault in report.faults.prefix(50) {
            Terminal.print(TextBlock(JournalWords.text(fault, speech.language), indent: "- ").text())
        }
        Terminal.print(TextBlock(JournalWords.verdict(report, speech.language), indent: "").text())
    }
}
