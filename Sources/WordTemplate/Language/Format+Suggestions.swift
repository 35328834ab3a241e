import Vietnamese

/// What people may write behind the "|" of a tag.
public enum TemplateFormats {
    /// Each format as it is written, with an example where it takes words or a size.
    public static let names: [String] =
        Format.phrases.compactMap(\.1.first)
        + ["dd/MM/yyyy", "nối \", \"", "nếu trống \"không\"", "cao 2 cm", "rộng 3 cm"]
}

extension Format {
    /// Words that people look for, and the formats they mean.
    private static let topics: [(String, [String])] = [
        ("ngay", ["ngày dài", "ngày ngắn", "dd/MM/yyyy"]), ("thang", ["ngày dài", "dd/MM/yyyy"]),
        ("hoa", ["IN HOA", "Viết Hoa"]), ("thuong", ["in thường"]), ("tien", ["tiền", "tiền bằng chữ"]),
        ("doc", ["bằng chữ", "tiền bằng chữ"]), ("rong", ["nếu trống \"không\"", "xóa dòng nếu trống"]),
        ("trong", ["nếu trống \"không\"", "xóa dòng nếu trống"]), ("gop", ["gộp ô", "nối \", \""]),
    ]

    /// The formats that may be meant: of the same subject, or spelled alike.
    static func suggestions(for source: String) -> [String] {
        let words = source.folded.split(whereSeparator: \.isWhitespace).map(String.init)
        // The subject says more than the spelling: "ngày bằng chữ" is a date, though "tiền bằng chữ" looks like it.
        if let (_, formats) = topics.first(where: { words.contains($0.0) }) { return formats }
        return nearest(to: source, in: TemplateFormats.names + phrases.flatMap(\.1))
    }
}
