import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// The names of a campaign, to be read letter by letter before certificates are printed.
struct DocumentNamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "In danh sách tên để dò từng chữ trước khi in bằng, giấy khen.",
        discussion: """
            Tên nên xem lại được ghi rõ lý do; chương trình không tự sửa tên. Thêm
            --output để có bản Word gửi các đơn vị xác nhận.

            Ví dụ:
              vinhdanh document names xhht-2024
              vinhdanh document names xhht-2024 --as NV0007 --output do-ten.docx
            """
    )

    @Argument(help: ArgumentHelp("Đợt xét.", valueName: "mã")) var campaign: String
    @Option(help: ArgumentHelp("Ghi bản Word ra tệp này.", valueName: "tệp")) var output: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Mã cán bộ thực hiện, khi lập bản Word.", valueName: "mã")
    )
    var actor: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var result: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var nomination: String
        var name: String
        var unit: String
        var form: String
        var findings: [String]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            try office.requireScope(campaign: campaign)
            let lines = try office.status(
                campaign: Campaign.ID(campaign),
                kinds: [.nomination],
                for: nil
            )
            .sorted { $0.order < $1.order }
            let people = Set(try office.store.read { try $0.people() }.map(\.id.rawValue))
            let entries = lines.map { line in
                Entry(
                    nomination: line.object.name,
                    name: line.name,
                    unit: line.unitName,
                    form: line.form,
                    findings: people.contains(line.nominee) ? findings(line.name) : []
                )
            }
            if let output { try writeWord(office, to: output) }
            try result.json ? JSONText.print(entries) : print(entries)
        }
    }

    private func findings(_ name: String) -> [String] {
        PersonName.findings(in: name).map { NameMessage.text($0, speech.language) }
    }

    private func writeWord(_ office: Office, to output: String) throws {
        guard let actor else { throw CommandFault.missingOption("--as", why: .actor) }
        let object = ObjectReference(.campaign, campaign)
        guard let document = try office.issueNow("names-proof-list", of: object, as: Person.ID(actor)) else {
            return
        }
        try OutputFile(output).write(try office.store.files.read(document.digest))
    }

    private func print(_ entries: [Entry]) {
        let headings = speech.language == .vi ? ["Tên", "Đơn vị", "Hình thức"] : ["Name", "Unit", "Form"]
        let rows = entries.map { [$0.name, $0.unit, $0.form] }
        Terminal.print(TextTable(headings: headings, rows: rows, whole: [0]).text())
        if let output {
            Terminal.print(speech.language == .vi ? "\nBản Word: \(output)" : "\nThe Word file: \(output)")
        }
        let odd = entries.filter { !$0.findings.isEmpty }
        guard !odd.isEmpty else { return }
        Terminal.print(
            speech.language == .vi ? "\nNên xem lại: \(odd.count)" : "\nPlease look at: \(odd.count)"
        )
        for entry in odd {
            let text = "\(entry.name) (\(entry.nomination)): \(entry.findings.joined(separator: "; "))"
            Terminal.print(TextBlock(text, indent: "  - ").text())
        }
    }
}

extension StatusLine {
    /// The code of who is nominated; names of collectives are not judged.
    fileprivate var nominee: String { object.id.split(separator: ".").last.map(String.init) ?? "" }

    /// By unit and form, then as Vietnamese lists sort names.
    fileprivate var order: (CollationKey, String, NameOrder) {
        (CollationKey(unitName), form, NameOrder(name))
    }
}
