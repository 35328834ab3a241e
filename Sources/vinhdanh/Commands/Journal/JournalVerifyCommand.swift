import ArgumentParser
import Messages
import Store

/// Proves that journal, records and files are as they were written.
struct JournalVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra nhật ký, hồ sơ và tệp còn nguyên như lúc ghi.",
        discussion: """
            Ví dụ:
              vinhdanh journal verify
              vinhdanh journal verify --against moc-2024-11-20.txt
            """
    )

    @Option(help: ArgumentHelp("Mốc đã giữ từ trước (kết quả của journal heads).", valueName: "tệp"))
    var against: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let anchor = try against.map { try InputFile($0).text() }
            let report = StoreSummary(try place.store().check(against: anchor), speech.language)
            try output.json ? JSONText.print(report.entry) : report.print()
            if !report.entry.faults.isEmpty { throw Exit.badData }
        }
    }
}

/// What a check of the store found, for the screen and for programs.
struct StoreSummary {
    let entry: Entry
    private let counts: String
    private let language: Language

    struct Entry: Encodable {
        /// broken, intact-and-anchored or intact-not-anchored.
        var proof: String
        var chains: Int
        var events: Int
        var records: Int
        var files: Int
        var orphans: Int
        var faults: [Fault]
    }

    struct Fault: Encodable {
        var code: String
        var object: String
        var text: String
    }

    init(_ report: StoreReport, _ language: Language) {
        self.language = language
        counts = JournalWords.counts(report, language)
        entry = Entry(
            proof: report.firstFault == nil
                ? report.journal.proof.rawValue : JournalReport.Proof.broken.rawValue,
            chains: report.journal.chains,
            events: report.journal.events,
            records: report.journal.records,
            files: report.files.named,
            orphans: report.files.orphans.count,
            faults: JournalWords.faults(report, language).map {
                Fault(code: $0.code, object: $0.object, text: $0.text)
            }
        )
    }

    func print() {
        let vietnamese = language == .vi
        Terminal.print(counts)
        for fault in entry.faults { Terminal.print(TextBlock(fault.text, indent: "- ").text()) }
        let verdict =
            switch entry.proof {
            case JournalReport.Proof.intactAndAnchored.rawValue:
                vietnamese ? "Nguyên vẹn, khớp với mốc đã giữ." : "Intact, and it fits the anchor."
            case JournalReport.Proof.intactNotAnchored.rawValue:
                vietnamese
                    ? "Nguyên vẹn. Muốn chắc chắn chưa bị làm lại từ đầu, dùng --against với mốc đã giữ."
                    : "Intact. To prove that it was not rebuilt as a whole, use --against with an anchor."
            default: JournalWords.broken(language)
            }
        Terminal.print(TextBlock(verdict, indent: "").text())
    }
}
