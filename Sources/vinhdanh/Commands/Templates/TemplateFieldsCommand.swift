import ArgumentParser
import Forms
import Messages
import WordTemplate

/// What templates may say.
struct TemplateFieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "Liệt kê các trường mà mẫu của một loại văn bản dùng được.",
        discussion: """
            Thẻ trong mẫu viết theo cột Trường: {{Họ và tên}}. Trường thụt vào thuộc
            danh sách ở trên.

            Ví dụ:
              vinhdanh template fields
              vinhdanh template fields decision
              vinhdanh template fields decision --json
              vinhdanh template fields decision --docx danh-muc.docx
            """
    )

    @Argument(help: ArgumentHelp("Loại văn bản: \(Scope.names).", valueName: "loại")) var scope: String?
    @Option(help: ArgumentHelp("Ghi danh mục ra tệp .docx này, để in.", valueName: "tệp")) var docx: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var scope: String
        var fields: [FieldEntry]
    }

    struct FieldEntry: Encodable {
        var code: String
        var label: String
        var type: String
        var example: String
        var fields: [FieldEntry]?
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let scopes = try scope.map { [try Scope(named: $0)] } ?? Scope.allCases
            let entries = scopes.map { scope in
                Entry(scope: scope.rawValue, fields: FieldDictionary.fields(of: scope).map(entry))
            }
            if let docx { try OutputFile(docx).write(try document(entries)) }
            if output.json { return try JSONText.print(entries) }
            if let docx { return Terminal.print(speech.language == .vi ? "Đã ghi \(docx)" : "Wrote \(docx)") }
            for (index, entry) in entries.enumerated() {
                if index > 0 { Terminal.print("") }
                print(entry)
            }
        }
    }

    private func entry(_ field: FieldDescription) -> FieldEntry {
        var entry = FieldEntry(code: field.code, label: field.label, type: "", example: field.example)
        switch field.type {
        case .text: entry.type = "text"
        case .number: entry.type = "number"
        case .money: entry.type = "money"
        case .date: entry.type = "date"
        case .flag: entry.type = "flag"
        case .texts: entry.type = "texts"
        case .list(let fields):
            entry.type = "list"
            entry.fields = fields.map(self.entry)
        }
        return entry
    }

    private var headings: [String] {
        speech.language == .vi ? ["Trường", "Kiểu", "Ví dụ"] : ["Field", "Type", "Example"]
    }

    private func document(_ entries: [Entry]) throws -> [UInt8] {
        var document = TableDocument()
        for entry in entries {
            let rows = rows(entry.fields, depth: 0)
            document.add(entry.scope, headings: headings, rows: rows, widths: [4_400, 1_500, 3_737])
        }
        return try document.bytes()
    }

    private func print(_ entry: Entry) {
        Terminal.print(entry.scope)
        Terminal.print(TextTable(headings: headings, rows: rows(entry.fields, depth: 0), whole: [0]).text())
    }

    private func rows(_ fields: [FieldEntry], depth: Int) -> [[String]] {
        fields.flatMap { field -> [[String]] in
            let label = String(repeating: "  ", count: depth) + field.label
            return [[label, type(field.type), field.example]] + rows(field.fields ?? [], depth: depth + 1)
        }
    }

    private func type(_ code: String) -> String {
        guard speech.language == .vi else { return code }
        return switch code {
        case "text": "chữ"
        case "number": "số"
        case "money": "tiền"
        case "date": "ngày"
        case "flag": "có/không"
        case "texts": "danh sách chữ"
        default: "danh sách"
        }
    }
}
