import Testing

@testable import LayoutCheck

struct NumberLineTests {
    private func faults(_ text: String, type: String? = nil, isNamed: Bool = true) -> [String] {
        let type = LayoutProfile.nd30.types.first { $0.code == type }
        return NumberLine(Placeholder.masking(text), profile: .nd30, type: type, isNamed: isNamed).faults
            .map { "\($0.severity) \($0.aspect)" }
    }

    @Test(arguments: [
        ("Số: 05/QĐ-BHXH", "QĐ"), ("Số: 123/QĐ-BHXH", "QĐ"), ("Số: 12/TTr-HĐTĐKT", "TTr"),
        ("Số: 7…/QyĐ-BHXH", "QyĐ"),
        ("Số: {{Số}}/{{Ký hiệu}}", "QĐ"), ("Số: {{Số}}/QĐ-BHXH", "QĐ"), ("Số: {{Số và ký hiệu}}", "QĐ"),
        ("Số: 01/KH-{{Cơ quan}}", "KH"),
    ])
    func acceptsNamedDocuments(_ text: String, _ type: String) {
        #expect(faults(text, type: type) == [])
    }

    @Test(arguments: [
        "Số: 12/BHXH", "Số: 12/BHXH-TĐKT", "Số: 05/BNV-VP", "Số: 123/BHXH-BC", "Số: 01/«Ký hiệu»",
    ])
    func acceptsLetters(_ text: String) {
        #expect(faults(text, isNamed: false) == [])
    }

    @Test(arguments: [
        ("Số 05/QĐ-BHXH", "QĐ", ["error punctuation"]), ("Số: 5/QĐ-BHXH", "QĐ", ["error pattern"]),
        ("Số: 012/QĐ-BHXH", "QĐ", ["warning pattern"]), ("Số: 12/TTR-BHXH", "TTr", ["error letterCase"]),
        ("Số: 12/QĐ-BHXH", "TTr", ["error value"]), ("Số: 12 /QĐ-BHXH", "QĐ", ["error spacing"]),
        ("Số: 12/ QĐ-BHXH", "QĐ", ["error spacing"]), ("Số: 12/QĐ - BHXH", "QĐ", ["error spacing"]),
        ("Số: 12", "QĐ", ["error pattern"]), ("Số: 12/", "QĐ", ["error pattern"]),
        ("Số: ab/QĐ-BHXH", "QĐ", ["error pattern"]),
        ("Số:      /QĐ-BHXH", "QĐ", ["info draft"]), ("SỐ: 12/QĐ-BHXH", "QĐ", ["error letterCase"]),
        ("Số: 12/QĐ-bhxh", "QĐ", ["warning letterCase"]), ("Số: 12/2026/QĐ-BHXH", "QĐ", ["warning pattern"]),
    ])
    func findsFaults(_ text: String, _ type: String, _ expected: [String]) {
        #expect(faults(text, type: type) == expected)
    }
}

struct DateLineTests {
    private func faults(_ text: String) -> [String] {
        DateLine.faults(in: Placeholder.masking(text)).map { "\($0.severity) \($0.aspect) \($0.expected)" }
    }

    @Test(arguments: [
        "Hà Nội, ngày 05 tháng 01 năm 2020", "Hà Nội, ngày 29 tháng 6 năm 2019",
        "Thành phố Hồ Chí Minh, ngày 10 tháng 12 năm 2026",
        "…4..., ngày …… tháng …… năm ……", "{{Địa danh}}, {{Dòng ngày ký}}",
        "{{Địa danh}}, ngày {{Ngày}} tháng {{Tháng}} năm {{Năm}}",
        "Hà Nội, ngày …… tháng 3 năm 2026", "Hà Nội, {{Ngày ký | ngày dài}}",
    ])
    func accepts(_ text: String) {
        #expect(faults(text) == [])
    }

    @Test(arguments: [
        ("Hà Nội, ngày 5 tháng 01 năm 2020", ["error pattern 05"]),
        ("Hà Nội, ngày 05 tháng 1 năm 2020", ["error pattern 01"]),
        ("Hà Nội, ngày 05 tháng 03 năm 2020", ["warning pattern 3"]),
        ("Hà Nội ngày 05 tháng 3 năm 2020", ["error punctuation Hà Nội, ngày"]),
        ("Hà Nội, ngày 31 tháng 4 năm 2020", ["error value "]),
        ("Hà Nội, ngày 05/01/2020", ["error pattern ngày … tháng … năm …"]),
        ("Hà Nội, ngày    tháng    năm 2026", []),
    ])
    func findsFaults(_ text: String, _ expected: [String]) {
        #expect(faults(text) == expected)
    }
}

struct PlaceholderTests {
    @Test(arguments: [
        ("{{Họ và tên}}", "\u{FFFC}"), ("Ông {{Họ tên}}, «Chức vụ»", "Ông \u{FFFC}, \u{FFFC}"),
        ("<<A>> và B", "\u{FFFC} và B"),
        ("{{nếu X}}II{{nếu không}}I{{hết nếu}}.", "III."), ("{{mỗi Căn cứ}}", ""),
        ("ngày …… tháng ..... năm", "ngày \u{FFFC} tháng \u{FFFC} năm"),
        ("…3...-...4...", "\u{FFFC}-\u{FFFC}"), ("....... 5 .......", "\u{FFFC}"), ("này./.", "này./."),
        ("a < b, {x}", "a < b, {x}"),
        ("{{chưa đóng", "{{chưa đóng"), ("{{Nếu_có | số}}", ""),
    ])
    func masks(_ text: String, _ expected: String) {
        #expect(Placeholder.masking(text) == expected)
    }

    @Test func knowsCommandsAndRules() {
        #expect(Placeholder.isCommandOnly("{{mỗi Căn cứ}} {{hết nếu}}"))
        #expect(!Placeholder.isCommandOnly("{{mỗi Căn cứ}}{{Căn cứ}}"))
        #expect(!Placeholder.isCommandOnly(""))
        #expect(Placeholder.isRuleTag("{{Vạch dưới cơ quan}}"))
        #expect(!Placeholder.isRuleTag("{{Số}}"))
        #expect(!Placeholder.isRuleTag(""))
    }
}

struct TextWidthTests {
    /// §2.4 of the layout reference; the motto by its correction 1.
    @Test(arguments: [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0, true, false, 250.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false, 271.2),
        ("Độc lập - Tự do - Hạnh phúc", 14, true, false, 171.4),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", 12, false, false, 165.0),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", 13, true, false, 187.4),
        ("Nghệ An, ngày 05 tháng 01 năm 2026", 13, false, true, 197.2),
    ])
    func measures(_ text: String, _ size: Double, _ isBold: Bool, _ isItalic: Bool, _ expected: Double) {
        let width = TextWidth.points(text, size: size, bold: isBold, italic: isItalic)
        #expect(abs(width - expected) < 0.2, "\(width)")
    }

    @Test func knowsTheWideLetters() {
        func width(_ text: String) -> Double { TextWidth.points(text, size: 1000, bold: true, italic: false) }
        #expect([width("ơ"), width("ư"), width("Ư"), width("Ơ"), width("O")] == [554, 600, 796, 778, 778])
        #expect(TimesWidths.characters.unicodeScalars.count == TimesWidths.regular.count)
        #expect(TimesWidths.bold.count == TimesWidths.regular.count)
        #expect(TimesWidths.italic.count == TimesWidths.regular.count)
        #expect(TimesWidths.boldItalic.count == TimesWidths.regular.count)
    }
}
