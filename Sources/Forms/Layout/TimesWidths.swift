/// Advance widths of a font with the metrics of Times New Roman, in thousandths of its size.
///
/// Read from the tables of a metric-compatible font; letters with ơ and ư are not as wide as o and u in bold.
struct TimesWidths: Sendable {
    private let widths: [Character: Int]

    private init(_ table: [(Int, String)]) {
        var widths: [Character: Int] = [:]
        for (width, characters) in table {
            for character in characters { widths[character] = width }
        }
        self.widths = widths
    }

    /// The width of a line in points; characters that are not in the table count as wide as a capital letter.
    func width(of text: String, size: Double) -> Double {
        Double(text.reduce(0) { $0 + (widths[$1] ?? 722) }) * size / 1000
    }
}

extension TimesWidths {
    static let regular = TimesWidths([
        (180, "'"),
        (200, "|"),
        (250, " ,.\u{A0}"),
        (278, "/:;\\ijltìỉĩíị"),
        (333, "!()-I[]`frÌỈĨÍỊ"),
        (389, "Js"),
        (408, "\""),
        (444, "?acezàảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệ“”"),
        (469, "^"),
        (480, "{}"),
        (500, "#$*0123456789_bdghknopquvxyòỏõóọôồổỗốộùủũúụỳỷỹýỵđ–"),
        (529, "ơờởỡớợ"),
        (541, "~"),
        (542, "ưừửữứự"),
        (556, "FPS"),
        (564, "+<=>"),
        (611, "ELTZÈẺẼÉẸÊỀỂỄẾỆ"),
        (667, "BCR"),
        (722, "ADGHKNOQUVXYwÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤỲỶỸÝỴĐ"),
        (776, "ƯỪỬỮỨỰ"),
        (778, "&m"),
        (833, "%"),
        (889, "M"),
        (921, "@"),
        (944, "W"),
    ])

    static let bold = TimesWidths([
        (220, "|"),
        (250, " ,.\u{A0}"),
        (278, "'/\\ilìỉĩíị"),
        (333, "!()-:;[]`fjt"),
        (389, "IsÌỈĨÍỊ"),
        (394, "{}"),
        (444, "cerzèẻẽéẹêềểễếệ"),
        (500, "#$*0123456789?J_agovxyàảãáạăằẳẵắặâầẩẫấậòỏõóọôồổỗốộỳỷỹýỵ–“”"),
        (520, "~"),
        (554, "ơờởỡớợ"),
        (555, "\""),
        (556, "Sbdhknpquùủũúụđ"),
        (570, "+<=>"),
        (581, "^"),
        (600, "ưừửữứự"),
        (611, "FP"),
        (667, "BELTZÈẺẼÉẸÊỀỂỄẾỆ"),
        (722, "ACDNRUVXYwÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÙỦŨÚỤỲỶỸÝỴĐ"),
        (778, "GHKOQÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"),
        (796, "ƯỪỬỮỨỰ"),
        (833, "&m"),
        (930, "@"),
        (944, "M"),
        (1000, "%W"),
    ])
}
