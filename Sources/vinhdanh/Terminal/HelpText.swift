/// The parser's own words, told in Vietnamese: headings, and the usage errors that people meet.
struct HelpText {
    private let lines: [String]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var vietnamese: String {
        var result: [String] = []
        var rest = lines[...]
        while let line = rest.popFirst() {
            var text = translated(line)
            if line.hasPrefix("OVERVIEW: ") {
                // The abstract was broken to leave room for the heading that is gone.
                while let next = rest.first, !next.isEmpty {
                    text += " " + next
                    rest.removeFirst()
                }
                result.append(TextBlock(text, indent: "").text())
            } else if Self.breakable.contains(where: { line.hasPrefix($0) }), text.count > 80 {
                result.append(TextBlock(text, indent: "", hanging: 2).text())
            } else {
                result.append(text)
            }
        }
        return result.joined(separator: "\n")
    }

    private static let breakable = ["USAGE: ", "Usage: ", "       vinhdanh ", "Error: ", "Help: "]

    private func translated(_ line: String) -> String {
        if let heading = Self.headings[line] { return heading }
        var text = line
        for (english, vietnamese) in Self.beginnings where text.hasPrefix(english) {
            text = vietnamese + text.dropFirst(english.count)
            break
        }
        for (english, vietnamese) in Self.words { text = text.replacing(english, with: vietnamese) }
        return text
    }

    private static let headings = [
        "ARGUMENTS:": "ĐỐI SỐ:",
        "OPTIONS:": "TÙY CHỌN:",
        "SUBCOMMANDS:": "LỆNH CON:",
    ]

    private static let beginnings: KeyValuePairs<String, String> = [
        "OVERVIEW: ": "",
        "USAGE: ": "CÁCH GỌI: ",
        "Usage: ": "Cách gọi: ",
        "Error: ": "Lỗi: ",
        "Help:  ": "Giải thích: ",
    ]

    private static let words: KeyValuePairs<String, String> = [
        "Show help information.": "Xem hướng dẫn này.",
        "<subcommand>' for detailed help.": "<lệnh>' để xem hướng dẫn từng lệnh.",
        "<subcommand>": "<lệnh>",
        " SUBCOMMANDS:": ":",
        "[<options>]": "[<tùy chọn>]",
        "<options>": "<tùy chọn>",
        "' for more information.": "' để xem hướng dẫn.",
        "  See '": "  Gõ '",
        "(default: ": "(mặc định: ",
        "default: ": "mặc định: ",
        "(values: ": "(giá trị: ",
        "Missing expected argument '": "thiếu '",
        "Missing value for '": "thiếu giá trị của '",
        "Missing one of: '": "thiếu một trong: '",
        "Unknown option '": "không có tùy chọn '",
        "Unexpected argument '": "thừa '",
        " unexpected arguments: '": " đối số thừa: '",
        "Did you mean '": "Có phải '",
        "The value '": "giá trị '",
        "' is invalid for '": "' không đúng cho '",
        "' and '": "', '",
        "Please provide one of ": "Chọn một trong: ",
    ]
}
