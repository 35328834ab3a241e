public import ArgumentParser
import Foundation
public import Messages

/// The language of what the command says.
struct LanguageOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: "Ngôn ngữ của thông báo: vi hoặc en.")
    var language: Language = .vi
}

extension Language: ExpressibleByArgument {}

/// Where the agency's data lies.
struct DataOptions: ParsableArguments {
    @Option(help: "Thư mục dữ liệu của cơ quan.")
    var data = "du-lieu"

    @Option(help: "Thư mục các bộ quy định (mặc định: $VINHDANH_TEMPLATES, cạnh chương trình, ./templates).")
    var templates: String?

    @Option(help: "Thời điểm của thao tác (chỉ dùng được với dữ liệu mẫu), dạng 2024-11-05T08:30.")
    var at: String?
}

/// Machine-readable output.
struct OutputOptions: ParsableArguments {
    @Flag(help: "In kết quả dạng JSON.")
    var json = false
}
