import Testing
import Vietnamese

struct PersonNameTests {
    @Test func takesNamesApart() {
        let name = PersonName("  Nguyễn Thị  Minh Khai ")
        #expect((name.family, name.middle, name.given) == ("Nguyễn", "Thị Minh", "Khai"))
        let single = PersonName("Khai")
        #expect((single.family, single.middle, single.given) == ("", "", "Khai"))
        #expect(PersonName("").given == "")
    }

    @Test(arguments: [
        "Nguyễn Văn An", "H'Hen Niê", "Y Thông", "Trần Thị Ỷ", "Đỗ Đức Anh", "Hoàng Quý Quỳnh",
        "Lò Thị Giêng", "Thạch Sa Rương",
        "Nguyễn Văn A", "K’Brong Krông".replacing("Brong", with: "Kông"),
        "Siu Black".replacing("Black", with: "Lăk"), "Ksor Đăk",
        "Vương Thuý Hoà", "Phùng Khuyến", "Ngô Gia Huỳnh",
    ])
    func acceptsNames(_ name: String) {
        #expect(PersonName.findings(in: name) == [])
    }

    @Test(
        arguments: [
            ("", NameFinding.Code.blank, nil), ("Nguyễn Văn An2", .digits, nil),
            ("Nguyễn Văn An (nam)", .signs, nil),
            ("NGUYỄN VĂN AN", .allCapitals, "Nguyễn Văn An"), ("nguyễn văn An", .capitals, "Nguyễn Văn An"),
            ("NguyỄn Văn An", .capitals, "Nguyễn Văn An"), ("Ng. Văn An", .abbreviation, nil),
            ("N.V. An", .abbreviation, nil),
            ("TS. Nguyễn Văn An", .title, "Nguyễn Văn An"), ("Ông Nguyễn Văn An", .title, "Nguyễn Văn An"),
            ("Ðặng Văn An", .brokenLetters, "Đặng Văn An"),
            ("Nguye\u{302}\u{303}n Văn An", .brokenLetters, "Nguyễn Văn An"),
            ("Nguyễn  Văn An ", .strayBlanks, "Nguyễn Văn An"), ("An", .oneSyllable, nil),
            ("Nguyễn Vănn An", .unusualSyllable, nil),
            ("NguyÔn ThÞ H\u{AD}¬ng", .legacyEncoding, "Nguyễn Thị Hương"),
            ("Nguyễn Văt An", .unusualSyllable, nil),
            ("H'HEN NIÊ", .allCapitals, "H'Hen Niê"), ("Leâ Vaên An", .legacyEncoding, "Lê Văn An"),
        ] as [(String, NameFinding.Code, String?)]
    )
    func flags(_ name: String, _ code: NameFinding.Code, _ proposal: String?) {
        let findings = PersonName.findings(in: name)
        #expect(findings.first?.code == code)
        #expect(findings.first?.proposal == proposal)
        #expect(findings.count == 1)
    }

    @Test func flagsSeveralThings() {
        #expect(
            PersonName.findings(in: "Ths. Ðặng  VAN").map(\.code) == [
                .brokenLetters, .strayBlanks, .title, .capitals,
            ]
        )
    }
}

struct SyllableTests {
    @Test(arguments: [
        "Nguyễn", "nghiêng", "quý", "gì", "giếng", "khuỷu", "Đắk", "lăk", "krông", "hoà", "hòa", "xoong",
        "uyên", "y", "á", "quyết",
        "thuở", "ngoằng", "rượu", "gìn",
    ])
    func accepts(_ word: String) {
        #expect(Syllable.isVietnamese(word))
    }

    @Test(arguments: [
        "", "zalo", "vănn", "mat", "sach", "hợpp", "àá", "ng", "fa", "học2", "bct", "lập-", "màp", "café",
    ])
    func refuses(_ word: String) {
        #expect(!Syllable.isVietnamese(word))
    }
}
