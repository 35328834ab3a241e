import ArgumentParser
import Messages
import WordTemplate

/// Fills any template from any JSON.
struct TemplateFillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Điền một mẫu Word bằng dữ liệu JSON.",
        discussion: """
            Số vẫn là số, ngày ghi dạng 2024-11-20, danh sách và bảng con lồng nhau tùy
            ý. Mọi trường trong mẫu phải có trong dữ liệu; giá trị null thì để trống.
            Mẫu không bao giờ bị ghi đè.

            Ảnh: {"$picture": "chan-dung.jpg", "alt": "Chân dung"}, đường dẫn tính từ tệp
            JSON. Chữ có đậm, nghiêng, liên kết: {"$text": "**đậm** [web](https://…)"}.

            Ví dụ:
              vinhdanh template fill giay-moi.docx khach.json --output giay-moi-an.docx
              echo '{"Họ và tên": "Trần Thị An", "Ngày ký": "2024-11-20"}' > khach.json
            """
    )

    @Argument(help: ArgumentHelp("Mẫu .docx.", valueName: "mẫu")) var template: String
    @Argument(help: ArgumentHelp("Dữ liệu .json.", valueName: "dữ-liệu")) var data: String
    @Option(help: ArgumentHelp("Văn bản .docx sẽ ghi.", valueName: "tệp")) var output: String
    @OptionGroup var result: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var output: String
        var bytes: Int
        var warnings: [FaultEntry]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let source = InputFile(template)
            let given = InputFile(data)
            try OutputFile(output).require(otherThan: [source, given])
            let bytes = try source.bytes()
            let record = try JSONRecord.read(given)
            let rendered = try Failures.about(template) {
                try Template(compiling: bytes).render(record)
            }
            try OutputFile(output).write(rendered.bytes, madeOf: [source, given])
            let warnings = rendered.warnings.map { FaultEntry($0, speech.language) }
            if result.json {
                return try JSONText.print(
                    Entry(output: output, bytes: rendered.bytes.count, warnings: warnings)
                )
            }
            for warning in warnings { Terminal.error(TextBlock(warning.text, indent: "", hanging: 2).text()) }
            Terminal.print(speech.language == .vi ? "Đã ghi \(output)" : "Wrote \(output)")
        }
    }
}

/// One thing to be said about a template, for programs.
struct FaultEntry: Encodable {
    var code: String
    var severity: String
    var part: String?
    var paragraph: Int?
    var table: Int?
    var row: Int?
    var column: Int?
    var tag: String
    var nearest: [String]
    var text: String

    init(_ fault: TemplateFault, _ language: Language, file: String? = nil) {
        code = fault.code.rawValue
        severity = fault.severity.rawValue
        part = fault.place?.part
        paragraph = fault.place?.paragraph
        table = fault.place?.table
        row = fault.place?.row
        column = fault.place?.column
        tag = fault.tag
        nearest = fault.nearest
        text = TemplateMessage.text(fault, language, file: file)
    }
}
