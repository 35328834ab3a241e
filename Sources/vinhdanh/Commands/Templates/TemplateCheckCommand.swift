import ArgumentParser
import Forms
import Messages
import WordTemplate

/// Tells all that is wrong with a template, in words or as comments in a copy of it.
struct TemplateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra một mẫu Word: thẻ viết sai, khối chưa đóng, trường không có.",
        discussion: """
            Với --scope, tên trường được so với danh mục của loại văn bản đó (xem
            template fields). --annotate ghi một bản sao của mẫu, mỗi lỗi là một ghi chú
            bên lề trong Word.

            Ví dụ:
              vinhdanh template check giay-moi.docx
              vinhdanh template check giay-khen.docx --scope award --annotate gop-y.docx
            """
    )

    @Argument(help: ArgumentHelp("Mẫu .docx.", valueName: "mẫu")) var file: String
    @Option(help: ArgumentHelp("Loại văn bản: \(Scope.names).", valueName: "loại")) var scope: String?
    @Option(help: ArgumentHelp("Ghi bản sao có ghi chú ra tệp này.", valueName: "tệp")) var annotate: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var file: String
        var faults: [FaultEntry]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let source = InputFile(file)
            let bytes = try source.bytes()
            let faults = TemplateReview.faults(of: bytes, for: try scope.map { try Scope(named: $0) })
            let entries = faults.map { FaultEntry($0, speech.language, file: file) }
            if let annotate {
                let comments = zip(faults, entries).map { TemplateAnnotation($0, text: $1.text) }
                let copy = try Failures.about(file) {
                    try Template.annotated(bytes, with: comments, author: "vinhdanh")
                }
                try OutputFile(annotate).write(copy, madeOf: [source])
            }
            try output.json ? JSONText.print(Entry(file: file, faults: entries)) : print(entries)
            if faults.contains(where: { $0.severity == .error }) { throw Exit.badData }
        }
    }

    private func print(_ entries: [FaultEntry]) {
        for entry in entries { Terminal.print(TextBlock(entry.text, indent: "- ").text()) }
        let errors = entries.count { $0.severity == TemplateFault.Severity.error.rawValue }
        let vietnamese = speech.language == .vi
        guard errors == 0 else {
            return Terminal.print(vietnamese ? "\(file): \(errors) lỗi." : "\(file): \(errors) faults.")
        }
        Terminal.print(vietnamese ? "\(file): dùng được." : "\(file): can be used.")
    }
}

extension Scope {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    init(named name: String) throws {
        guard let scope = Scope(rawValue: name) else {
            throw CommandFault.badValue(option: "scope", name, expected: Scope.allCases.map(\.rawValue))
        }
        self = scope
    }
}
