import ArgumentParser
import Forms
import Messages
import WordTemplate

/// Fills a template with made-up data, to see its layout.
struct TemplateSampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Điền thử một mẫu Word để xem bố cục.",
        discussion: """
            Mặc định điền giá trị dài nhất có thể gặp và danh sách dài, để xem chỗ xuống
            dòng, sang trang. --empty để trống mọi trường, để xem còn sót dòng trống nào.
            Với --scope, lấy ví dụ trong danh mục trường của loại văn bản đó.

            Ví dụ:
              vinhdanh template sample giay-khen.docx --scope award --output thu.docx
              vinhdanh template sample giay-khen.docx --empty --output thu-trong.docx
            """
    )

    @Argument(help: ArgumentHelp("Mẫu .docx.", valueName: "mẫu")) var file: String
    @Option(help: ArgumentHelp("Loại văn bản: \(Scope.names).", valueName: "loại")) var scope: String?
    @Flag(help: "Để trống mọi trường.") var empty = false
    @Option(help: ArgumentHelp("Văn bản .docx sẽ ghi.", valueName: "tệp")) var output: String
    @OptionGroup var result: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var output: String
        var bytes: Int
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let source = InputFile(file)
            try OutputFile(output).require(otherThan: [source])
            let bytes = try source.bytes()
            let extent: SampleExtent = empty ? .empty : .longest
            let scope = try scope.map { try Scope(named: $0) }
            let rendered = try Failures.about(file) {
                let template = try Template(compiling: bytes)
                let given = scope.map { FieldDictionary.sample(of: $0).stretched(extent) }
                return try template.render(given ?? template.schema.sample(extent))
            }
            try OutputFile(output).write(rendered.bytes, madeOf: [source])
            if result.json {
                return try JSONText.print(Entry(output: output, bytes: rendered.bytes.count))
            }
            Terminal.print(speech.language == .vi ? "Đã ghi \(output)" : "Wrote \(output)")
        }
    }
}
