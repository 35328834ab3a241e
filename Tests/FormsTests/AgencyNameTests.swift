import Testing

@testable import Forms

@Suite struct AgencyNameTests {
    @Test(arguments: [
        ("Bảo hiểm xã hội Việt Nam", ["BẢO HIỂM XÃ HỘI VIỆT NAM"]),
        ("Bảo hiểm xã hội tỉnh Nghệ An", ["BẢO HIỂM XÃ HỘI", "TỈNH NGHỆ AN"]),
        ("Bảo hiểm xã hội Thành phố Hồ Chí Minh", ["BẢO HIỂM XÃ HỘI", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("Bảo hiểm xã hội khu vực XXXIV", ["BẢO HIỂM XÃ HỘI", "KHU VỰC XXXIV"]),
        ("Bộ Tài chính", ["BỘ TÀI CHÍNH"]),
        ("Hội đồng Thi đua - Khen thưởng", ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]),
        ("Bảo hiểm xã hội\ntỉnh Bà Rịa - Vũng Tàu", ["BẢO HIỂM XÃ HỘI", "TỈNH BÀ RỊA - VŨNG TÀU"]),
    ])
    func breaksWhereAReaderWould(_ name: String, _ lines: [String]) {
        #expect(AgencyName.lines(name) == lines)
    }

    @Test(arguments: [
        "Văn phòng Hội đồng Quản lý Bảo hiểm xã hội Việt Nam",
        "Hội đồng Thi đua - Khen thưởng ngành Bảo hiểm xã hội Việt Nam",
        "Ban Quản lý dự án đầu tư xây dựng ngành Bảo hiểm xã hội Việt Nam",
        "Trung tâm Kiểm soát thanh toán bảo hiểm xã hội và bảo hiểm y tế điện tử",
        "Bảo hiểm xã hội cơ sở Điện Biên Phủ",
    ])
    func linesFitTheColumnAndLoseNothing(_ name: String) {
        let lines = AgencyName.lines(name)
        #expect(lines.joined(separator: " ") == name.uppercased())
        for line in lines {
            #expect(TimesWidths.bold.width(of: line, size: AgencyName.size) <= AgencyName.columnWidth)
            #expect(!line.hasPrefix("-") && !line.hasSuffix("-"))
        }
        // The rule: 3.5 pt an underscore, a third to a half of the longest line.
        let longest = lines.map { TimesWidths.bold.width(of: $0, size: AgencyName.size) }.max() ?? 0
        let rule = Double(AgencyName.rule(below: lines).count) * 3.5
        #expect(rule >= longest / 3 && rule <= longest / 2)
    }

    @Test func widthsAreThoseOfTheFont() {
        #expect(abs(TimesWidths.bold.width(of: "Độc lập - Tự do - Hạnh phúc", size: 14) - 171.4) < 0.05)
        #expect(
            abs(TimesWidths.bold.width(of: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12) - 250.3) < 0.05
        )
        #expect(abs(TimesWidths.regular.width(of: "BẢO HIỂM XÃ HỘI VIỆT NAM", size: 12) - 165.0) < 0.05)
    }
}
