import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// The documents of one thing.
struct DocumentListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê văn bản đã lập của một đối tượng.",
        discussion: """
            Ví dụ:
              vinhdanh document list nomination/xhht-2024.commendation.NV0261
            """
    )

    @Argument(help: ArgumentHelp("Đối tượng, dạng loại/mã.", valueName: "đối-tượng")) var object: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let reference = try ObjectReference(name: object)
            try office.require(reference)
            let documents = try office.store.read { try $0.documents(of: reference) }
            if output.json { return try JSONText.print(documents.map { DocumentEntry($0) }) }
            guard !documents.isEmpty else {
                return Terminal.print(CommandFault.nothingIssued(object).text(speech.language))
            }
            let headings =
                speech.language == .vi ? ["Mẫu", "Lần", "Ngày", "Tệp"] : ["Form", "Issue", "Day", "File"]
            let rows = documents.map { [$0.form, String($0.issue), $0.day.short, $0.fileName] }
            Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 1, 2]).text())
        }
    }
}
