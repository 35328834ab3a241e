import ArgumentParser
import WordTemplate

/// The names a template expects, as JSON.
struct TemplateSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "In các tên mà một mẫu cần, dạng JSON.",
        discussion: """
            Ví dụ:
              vinhdanh template schema giay-moi.docx
            """
    )

    @Argument(help: ArgumentHelp("Mẫu .docx.", valueName: "mẫu")) var file: String
    @OptionGroup var speech: LanguageOptions
    @OptionGroup var output: OutputOptions

    struct Entry: Encodable {
        var name: String
        var kind: String
        var type: String?
        var fields: [Entry]?

        init(_ field: TemplateSchema.Field) {
            name = field.name
            kind = field.kind.rawValue
            let isPlain = field.kind == .value || (field.kind == .list && field.fields.isEmpty)
            type = isPlain ? field.type.rawValue : nil
            fields = field.fields.isEmpty ? nil : field.fields.map(Entry.init)
        }
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let bytes = try InputFile(file).bytes()
            let template = try Failures.about(file) { try Template(compiling: bytes) }
            try JSONText.print(template.schema.fields.map(Entry.init))
        }
    }
}
