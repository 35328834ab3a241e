import ArgumentParser

/// Word templates, without any data folder.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Mẫu Word: điền, kiểm tra, xem thử, xem các trường dùng được.",
        discussion: """
            Không cần thư mục dữ liệu.

            Ví dụ:
              vinhdanh template fill giay-moi.docx khach.json --output giay-moi-an.docx
              vinhdanh template check giay-khen.docx --scope award --annotate gop-y.docx
              vinhdanh template fields decision
              vinhdanh template schema giay-moi.docx
              vinhdanh template sample giay-moi.docx --output thu.docx
            """,
        subcommands: [
            TemplateFillCommand.self, TemplateCheckCommand.self, TemplateFieldsCommand.self,
            TemplateSchemaCommand.self, TemplateSampleCommand.self,
        ]
    )
}
