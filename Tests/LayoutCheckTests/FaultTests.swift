import Testing

@testable import LayoutCheck

/// One fault put into a faultless document gives its finding.
struct FaultTests {
    @Test(arguments: [Specimen.decision, .letter, .minutes, .withAnnex])
    func specimensHaveNoFault(_ specimen: Specimen) throws {
        let report = try specimen.report()
        #expect(report.scope == .administrative)
        #expect(report.findings.filter { $0.severity != .info } == [], "\(report.findings)")
    }

    @Test func findsTypes() throws {
        #expect(try Specimen.decision.report().type == "QĐ")
        #expect(try Specimen.letter.report().type == "")
        #expect(try Specimen.minutes.report().type == "BB")
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let rule: LayoutRule
        let aspect: LayoutAspect
        var severity = LayoutFinding.Severity.error

        var testDescription: String { "\(severity) \(rule.rawValue) \(aspect)" }
    }

    static let decisionFaults: [Fault] = [
        // Page
        Fault(
            old: "w:w=\"11906\" w:h=\"16838\"",
            new: "w:w=\"12240\" w:h=\"15840\"",
            rule: .pageSize,
            aspect: .size
        ),
        Fault(
            old: "w:w=\"11906\" w:h=\"16838\"",
            new: "w:w=\"16838\" w:h=\"11906\"",
            rule: .orientation,
            aspect: .position
        ),
        Fault(old: "w:top=\"1134\"", new: "w:top=\"1000\"", rule: .topMargin, aspect: .size),
        Fault(old: "w:bottom=\"1134\"", new: "w:bottom=\"1600\"", rule: .bottomMargin, aspect: .size),
        Fault(old: "w:left=\"1701\"", new: "w:left=\"1134\"", rule: .leftMargin, aspect: .size),
        Fault(old: "w:gutter=\"0\"", new: "w:gutter=\"567\"", rule: .leftMargin, aspect: .size),
        Fault(
            old: "w:right=\"1134\" w:bottom",
            new: "w:right=\"1300\" w:bottom",
            rule: .rightMargin,
            aspect: .size
        ),
        Fault(old: "<w:titlePg/>", new: "", rule: .pageNumberFirstPage, aspect: .unwanted),
        Fault(
            old: "<w:pgSz",
            new: "<w:pgNumType w:fmt=\"upperRoman\"/><w:pgSz",
            rule: .pageNumberFormat,
            aspect: .pattern
        ),
        Fault(
            old: "w:type=\"default\" r:id=\"h1\"",
            new: "w:type=\"even\" r:id=\"h1\"",
            rule: .pageNumberPlace,
            aspect: .absent
        ),
        // Letters
        Fault(
            old: "<w:rPr><w:b/></w:rPr><w:t>Điều 1",
            new: "<w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:b/></w:rPr><w:t>Điều 1",
            rule: .font,
            aspect: .font
        ),
        Fault(
            old: "<w:rPr><w:b/></w:rPr><w:t>Điều 1",
            new: "<w:rPr><w:rFonts w:ascii=\"Tinos\" w:hAnsi=\"Tinos\"/><w:b/></w:rPr><w:t>Điều 1",
            rule: .font,
            aspect: .font,
            severity: .warning
        ),
        Fault(
            old: "<w:rPr><w:b/></w:rPr><w:t>Điều 1",
            new: "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/><w:b/></w:rPr><w:t>Điều 1",
            rule: .encoding,
            aspect: .encoding
        ),
        Fault(old: "GIÁM ĐỐC BẢO", new: "GIÁM ÐỐC BẢO", rule: .encoding, aspect: .encoding),
        Fault(
            old: "Tặng Giấy khen",
            new: "Ta\u{323}\u{306}ng Giấy khen",
            rule: .encoding,
            aspect: .encoding,
            severity: .warning
        ),
        Fault(
            old: "<w:rPr><w:b/></w:rPr><w:t>Điều 1",
            new: "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr><w:t>Điều 1",
            rule: .color,
            aspect: .color
        ),
        // Letterhead
        Fault(old: "CỘNG HÒA XÃ HỘI", new: "CỘNG HÒA XÃ HÔI", rule: .nationalName, aspect: .wording),
        Fault(old: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new: "", rule: .nationalName, aspect: .absent),
        Fault(
            old: "<w:b/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">CỘNG",
            new: "<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">CỘNG",
            rule: .nationalName,
            aspect: .size
        ),
        Fault(
            old: "<w:b/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">CỘNG",
            new: "<w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">CỘNG",
            rule: .nationalName,
            aspect: .weight
        ),
        Fault(
            old: "Độc lập - Tự do - Hạnh phúc",
            new: "Độc Lập - Tự Do - Hạnh Phúc",
            rule: .motto,
            aspect: .letterCase
        ),
        Fault(
            old: "Độc lập - Tự do - Hạnh phúc",
            new: "Độc lập-Tự do-Hạnh phúc",
            rule: .motto,
            aspect: .punctuation
        ),
        Fault(
            old: "Độc lập - Tự do - Hạnh phúc",
            new: "Độc lập – Tự do – Hạnh phúc",
            rule: .motto,
            aspect: .punctuation,
            severity: .warning
        ),
        Fault(old: Specimen.rule(1200), new: "<w:p/>", rule: .motto, aspect: .line),
        Fault(
            old: Specimen.rule(1200),
            new: Specimen.rule(2000),
            rule: .motto,
            aspect: .length,
            severity: .warning
        ),
        Fault(old: Specimen.rule(1250), new: "<w:p/>", rule: .agency, aspect: .line),
        Fault(
            old: Specimen.rule(1250),
            new: Specimen.rule(100),
            rule: .agency,
            aspect: .length,
            severity: .warning
        ),
        Fault(
            old: "<w:b/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">BẢO",
            new: "<w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">BẢO",
            rule: .agency,
            aspect: .weight
        ),
        Fault(
            old: ">BẢO HIỂM XÃ HỘI VIỆT NAM<",
            new: ">Bảo hiểm xã hội Việt Nam<",
            rule: .parentAgency,
            aspect: .letterCase
        ),
        // Number
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số 05/QĐ-BHXH", rule: .number, aspect: .punctuation),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: 5/QĐ-BHXH", rule: .number, aspect: .pattern),
        Fault(
            old: "Số: 05/QĐ-BHXH",
            new: "Số: 0123/QĐ-BHXH",
            rule: .number,
            aspect: .pattern,
            severity: .warning
        ),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: 05 / QĐ - BHXH", rule: .number, aspect: .spacing),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: 05/QD-BHXH", rule: .number, aspect: .value),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: 05/BC-BHXH", rule: .number, aspect: .value),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: 05/qđ-BHXH", rule: .number, aspect: .letterCase),
        Fault(old: "Số: 05/QĐ-BHXH", new: "Số: /QĐ-BHXH", rule: .number, aspect: .draft, severity: .info),
        Fault(old: "Số: 05/QĐ-BHXH", new: "", rule: .number, aspect: .absent),
        Fault(
            old: "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Số",
            new: "<w:b/><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Số",
            rule: .number,
            aspect: .weight
        ),
        Fault(
            old: "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Số",
            new: "<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">Số",
            rule: .number,
            aspect: .size
        ),
        // Place and date
        Fault(old: "Nghệ An, ngày 05", new: "Nghệ An ngày 05", rule: .placeAndDate, aspect: .punctuation),
        Fault(old: "An, ngày 05 tháng", new: "An, ngày 5 tháng", rule: .placeAndDate, aspect: .pattern),
        Fault(old: "An, ngày 05 tháng 01", new: "An, ngày 05 tháng 1", rule: .placeAndDate, aspect: .pattern),
        Fault(
            old: "An, ngày 05 tháng 01",
            new: "An, ngày 05 tháng 03",
            rule: .placeAndDate,
            aspect: .pattern,
            severity: .warning
        ),
        Fault(old: "An, ngày 05 tháng 01", new: "An, ngày 31 tháng 02", rule: .placeAndDate, aspect: .value),
        Fault(
            old: "Nghệ An, ngày 05 tháng 01 năm 2026",
            new: "Nghệ An, 05/01/2026",
            rule: .placeAndDate,
            aspect: .absent
        ),
        Fault(
            old: "<w:i/><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Nghệ",
            new: "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Nghệ",
            rule: .placeAndDate,
            aspect: .slant
        ),
        // Name, subject, opening
        Fault(
            old: ">Về việc tặng Giấy khen<",
            new: ">VỀ VIỆC TẶNG GIẤY KHEN<",
            rule: .subject,
            aspect: .letterCase
        ),
        Fault(
            old: ">Về việc tặng Giấy khen<",
            new: ">Tặng Giấy khen<",
            rule: .subject,
            aspect: .wording,
            severity: .warning
        ),
        Fault(
            old: ">Về việc tặng Giấy khen<",
            new: ">Về việc tặng Giấy khen.<",
            rule: .subject,
            aspect: .punctuation,
            severity: .warning
        ),
        Fault(
            old: Specimen.p("Về việc tặng Giấy khen", "center b 14"),
            new: "",
            rule: .subject,
            aspect: .absent
        ),
        Fault(old: Specimen.rule(3900), new: "", rule: .subject, aspect: .line),
        Fault(
            old: Specimen.rule(3900),
            new: Specimen.rule(500),
            rule: .subject,
            aspect: .length,
            severity: .warning
        ),
        Fault(old: ">QUYẾT ĐỊNH:<", new: ">QUYẾT ĐỊNH<", rule: .resolution, aspect: .punctuation),
        Fault(old: Specimen.p("QUYẾT ĐỊNH:", "center b 14"), new: "", rule: .resolution, aspect: .absent),
        Fault(old: "năm 2022;", new: "năm 2022.", rule: .grounds, aspect: .punctuation),
        Fault(old: "cán bộ.<", new: "cán bộ;<", rule: .grounds, aspect: .punctuation),
        Fault(
            old: "<w:i/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">Căn cứ",
            new: "<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">Căn cứ",
            rule: .grounds,
            aspect: .slant
        ),
        Fault(
            old: Specimen.p("GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN", "center b 14"),
            new: "",
            rule: .authority,
            aspect: .absent,
            severity: .warning
        ),
        // Text
        Fault(old: "Điều 1.", new: "Điều 1:", rule: .article, aspect: .punctuation),
        Fault(old: "Điều 1.", new: "Điều 01.", rule: .article, aspect: .pattern),
        Fault(old: "<w:rPr><w:b/></w:rPr><w:t>Điều 1.", new: "<w:t>Điều 1.", rule: .article, aspect: .weight),
        Fault(old: "ngày ký./.", new: "ngày ký.", rule: .bodyText, aspect: .punctuation, severity: .warning),
        // End
        Fault(
            old: "KT. GIÁM ĐỐC",
            new: "KT.GIÁM ĐỐC",
            rule: .signerTitle,
            aspect: .spacing,
            severity: .warning
        ),
        Fault(old: "KT. GIÁM ĐỐC", new: "KT GIÁM ĐỐC", rule: .signerTitle, aspect: .punctuation),
        Fault(old: Specimen.p("PHÓ GIÁM ĐỐC", "center b 14"), new: "", rule: .signerTitle, aspect: .wording),
        Fault(old: "Nguyễn Văn An", new: "NGUYỄN VĂN AN", rule: .signerName, aspect: .letterCase),
        Fault(old: "Nguyễn Văn An", new: "TS. Nguyễn Văn An", rule: .signerName, aspect: .unwanted),
        Fault(old: "Nơi nhận:", new: "Nơi nhận", rule: .recipients, aspect: .punctuation),
        Fault(old: Specimen.p("Nơi nhận:", "b i 12"), new: "", rule: .recipients, aspect: .absent),
        Fault(
            old: Specimen.p("Nơi nhận:", "b i 12"),
            new: Specimen.p("Nơi nhận:", "b 12"),
            rule: .recipients,
            aspect: .slant
        ),
        Fault(old: "- Như Điều 2;", new: "- Như Điều 2", rule: .recipientList, aspect: .punctuation),
        Fault(old: "- Như Điều 2;", new: "Như Điều 2;", rule: .recipientList, aspect: .pattern),
        Fault(old: "- Lưu: VT, TĐKT.", new: "- Lưu: VT, TĐKT;", rule: .recipientList, aspect: .punctuation),
        Fault(
            old: "- Lưu: VT, TĐKT.",
            new: "- Lưu VT, TĐKT.",
            rule: .recipientList,
            aspect: .punctuation,
            severity: .warning
        ),
        Fault(old: Specimen.p("- Lưu: VT, TĐKT.", "11"), new: "", rule: .recipientList, aspect: .absent),
        Fault(
            old: Specimen.p("- Như Điều 2;", "11"),
            new: Specimen.p("- Như Điều 2;", "12"),
            rule: .recipientList,
            aspect: .size
        ),
    ]

    @Test(arguments: decisionFaults)
    func findsTheFault(_ fault: Fault) throws {
        try expect(fault, in: Specimen.decision)
    }

    static let bodyFaults: [Fault] = [
        Fault(old: "w:before=\"120\"", new: "w:before=\"60\"", rule: .paragraphGap, aspect: .spacing),
        Fault(old: "w:line=\"264\"", new: "w:line=\"400\"", rule: .lineSpacing, aspect: .spacing),
        Fault(
            old: "w:line=\"264\" w:lineRule=\"auto\"",
            new: "w:line=\"200\" w:lineRule=\"exact\"",
            rule: .lineSpacing,
            aspect: .spacing,
            severity: .warning
        ),
        Fault(
            old: "w:firstLine=\"567\"",
            new: "w:firstLine=\"300\"",
            rule: .firstLineIndent,
            aspect: .indent
        ),
        Fault(old: "<w:jc w:val=\"both\"/>", new: "", rule: .justification, aspect: .alignment),
        Fault(
            old: "<w:jc w:val=\"both\"/></w:pPr>",
            new: "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"30\"/></w:rPr>",
            rule: .bodySize,
            aspect: .size
        ),
        Fault(
            old: "<w:sz w:val=\"28\"/></w:rPr></w:rPrDefault>",
            new: "<w:sz w:val=\"24\"/></w:rPr></w:rPrDefault>",
            rule: .bodySize,
            aspect: .size
        ),
    ]

    @Test(arguments: bodyFaults)
    func findsFaultsOfStyles(_ fault: Fault) throws {
        var specimen = Specimen.letter
        specimen.body = specimen.body.replacing(Specimen.text, with: Specimen.text + Specimen.text)
        specimen.styles = specimen.styles.replacing(fault.old, with: fault.new)
        #expect(specimen.styles != Specimen.plainStyles)
        expect(fault, in: try specimen.report())
    }

    static let letterFaults: [Fault] = [
        Fault(
            old: "V/v báo cáo",
            new: "V/v: báo cáo",
            rule: .letterSubject,
            aspect: .punctuation,
            severity: .warning
        ),
        Fault(
            old: Specimen.p("V/v báo cáo phong trào thi đua", "center 12"),
            new: "",
            rule: .letterSubject,
            aspect: .absent
        ),
        Fault(
            old: Specimen.p("V/v báo cáo phong trào thi đua", "center 12"),
            new: Specimen.p("V/v báo cáo phong trào thi đua", "center b 12"),
            rule: .letterSubject,
            aspect: .weight
        ),
        Fault(old: ">Kính gửi:<", new: ">Kính gửi<", rule: .addressees, aspect: .punctuation),
        Fault(old: "Việt Nam;<", new: "Việt Nam,<", rule: .addressees, aspect: .punctuation),
        Fault(
            old: "- Ủy ban nhân dân tỉnh.",
            new: "- Ủy ban nhân dân tỉnh;",
            rule: .addressees,
            aspect: .punctuation
        ),
        // The sign of a decision under a letter without a name.
        Fault(old: "12/BHXH-TĐKT", new: "08/QĐ-BHXH", rule: .documentType, aspect: .absent),
    ]

    @Test(arguments: letterFaults)
    func findsFaultsOfLetters(_ fault: Fault) throws {
        try expect(fault, in: Specimen.letter)
    }

    static let annexFaults: [Fault] = [
        Fault(old: ">Phụ lục<", new: ">PHỤ LỤC<", rule: .annex, aspect: .letterCase),
        Fault(
            old: Specimen.p("Phụ lục", "center b 14"),
            new: Specimen.p("Phụ lục", "center 14"),
            rule: .annex,
            aspect: .weight
        ),
        Fault(
            old: Specimen.p("Phụ lục", "center b 14"),
            new: Specimen.p("Phụ lục", "center b 13"),
            rule: .annex,
            aspect: .size
        ),
        Fault(old: ">Phụ lục<", new: ">Phụ lục I<", rule: .annex, aspect: .unwanted, severity: .info),
        Fault(old: "DANH SÁCH CÁ NHÂN", new: "Danh sách cá nhân", rule: .annexTitle, aspect: .letterCase),
        Fault(
            old: "(Kèm theo Quyết định",
            new: "Kèm theo Quyết định",
            rule: .annexReference,
            aspect: .absent,
            severity: .warning
        ),
        Fault(
            old: "<w:pgNumType w:start=\"1\"/>",
            new: "",
            rule: .annexPages,
            aspect: .value,
            severity: .warning
        ),
        Fault(
            old: "tại Phụ lục kèm theo",
            new: "sau đây",
            rule: .annex,
            aspect: .wording,
            severity: .warning
        ),
        Fault(
            old: Specimen.rule(3900)
                + Specimen.section.replacing("<w:pgSz", with: "<w:pgNumType w:start=\"1\"/><w:pgSz"),
            new: Specimen.rule(3900)
                + Specimen.p("Phụ lục", "center b 14", properties: "<w:pageBreakBefore/>") + Specimen.section,
            rule: .annex,
            aspect: .pattern
        ),
    ]

    @Test(arguments: annexFaults)
    func findsFaultsOfAnnexes(_ fault: Fault) throws {
        try expect(fault, in: Specimen.withAnnex)
    }

    @Test func findsFaultsOfMinutes() throws {
        let slanted = Specimen.p("CHỦ TỌA", "center b i 14")
        let fault = Fault(
            old: Specimen.p("CHỦ TỌA", "center b 14"),
            new: slanted,
            rule: .signerTitle,
            aspect: .slant
        )
        try expect(fault, in: .minutes)
        let dated = Fault(
            old: "Trần Văn Cường",
            new: "Ông Trần Văn Cường",
            rule: .signerName,
            aspect: .unwanted
        )
        try expect(dated, in: .minutes)
    }

    @Test func findsFaultsOfPageNumbers() throws {
        var specimen = Specimen.decision
        specimen.header = Specimen.pageHeader.replacing("center", with: "right")
        expect(Fault(old: "", new: "", rule: .pageNumberPlace, aspect: .alignment), in: try specimen.report())
        specimen = .decision
        specimen.firstHeader = Specimen.pageHeader
        expect(
            Fault(old: "", new: "", rule: .pageNumberFirstPage, aspect: .unwanted),
            in: try specimen.report()
        )
        specimen = .decision
        specimen.footer = Specimen.pageHeader
        expect(Fault(old: "", new: "", rule: .pageNumberPlace, aspect: .position), in: try specimen.report())
        specimen = .decision
        specimen.header = Specimen.pageHeader.replacing("<w:t>2</w:t>", with: "<w:t>Trang 2</w:t>")
        let text = Fault(old: "", new: "", rule: .pageNumberText, aspect: .unwanted, severity: .warning)
        expect(text, in: try specimen.report())
        specimen = .decision
        specimen.header = Specimen.pageHeader.replacing(
            "<w:r><w:t>",
            with: "<w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t>"
        )
        expect(Fault(old: "", new: "", rule: .pageNumberLook, aspect: .size), in: try specimen.report())
    }

    private func expect(_ fault: Fault, in specimen: Specimen) throws {
        expect(fault, in: try specimen.replacing(fault.old, fault.new).report())
    }

    private func expect(_ fault: Fault, in report: LayoutReport) {
        let found = report.findings.contains { finding in
            finding.rule == fault.rule && finding.aspect == fault.aspect && finding.severity == fault.severity
        }
        #expect(found, "\(fault.rule.rawValue) \(fault.aspect) \(fault.new): \(report.findings)")
    }
}
