public import ArgumentParser
import Foundation
public import Messages

/// The language of what the command says.
struct LanguageOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: ArgumentHelp("Ngôn ngữ thông báo.", valueName: "vi|en"))
    var language: Language = .vi
}

extension Language: ExpressibleByArgument {}

/// Where the agency's data lies, and when the work is done.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Thư mục dữ liệu của cơ quan (mặc định: $VINHDANH_DATA, hoặc du-lieu).",
            valueName: "thư-mục"
        )
    )
    var data: String?

    @Option(
        help: ArgumentHelp(
            "Thời điểm của thao tác, dạng 2024-11-05T08:30; chỉ dùng được với dữ liệu mẫu.",
            valueName: "thời-điểm"
        )
    )
    var at: String?

    var folder: URL {
        URL(filePath: data ?? ProcessInfo.processInfo.environment["VINHDANH_DATA"] ?? "du-lieu")
    }
}

/// Machine-readable output.
struct OutputOptions: ParsableArguments {
    @Flag(help: "In kết quả dạng JSON.")
    var json = false
}

/// Where regulations are read from when no data folder is asked.
struct TemplateOptions: ParsableArguments {
    @Option(
        name: .customLong("templates"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "Thư mục các bộ quy định; dùng được nhiều lần (mặc định: $VINHDANH_TEMPLATES, cạnh chương trình, ./templates).",
            valueName: "thư-mục"
        )
    )
    var places: [String] = []

    var urls: [URL] {
        places.isEmpty ? [RuleFolders.standard(named: nil)] : places.map { URL(filePath: $0) }
    }
}
