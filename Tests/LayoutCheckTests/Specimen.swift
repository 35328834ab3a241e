import Testing
import XMLTree

@testable import LayoutCheck

/// A made-up document in the notation of a few helpers, without a fault of layout; tests put one in.
struct Specimen: Sendable, CustomTestStringConvertible {
    let name: String
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var body: String
    var styles = Specimen.plainStyles
    var numbering: String?
    var header = Specimen.pageHeader
    var firstHeader = "<w:p/>"
    var footer: String?
    var pageCount: Int? = 3

    var testDescription: String { name }

    static let plainStyles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>\
        <w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" \
        w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
        """

    static let pageHeader = """
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
        <w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """

    static let section = """
        <w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" \
        w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>
        """

    /// A paragraph; the format is written as "center b i 13", the text may hold "|" for a line break.
    static func p(_ text: String, _ format: String = "", properties: String = "", style: String? = nil)
        -> String
    {
        let words = format.split(separator: " ")
        var paragraph = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        paragraph += properties
        if words.contains("center") { paragraph += "<w:jc w:val=\"center\"/>" }
        let run = words.compactMap { word in
            if word == "b" { return "<w:b/>" }
            if word == "i" { return "<w:i/>" }
            return Double(word).map { "<w:sz w:val=\"\(Int($0 * 2))\"/>" }
        }.joined()
        let lines = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:br/>")
        return "<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(run)</w:rPr>\(lines)</w:r></w:p>"
    }

    /// A rule as the bottom border of an empty paragraph, with equal indents in twips.
    static func rule(_ indent: Int) -> String {
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\"/></w:pBdr>"
            + "<w:ind w:left=\"\(indent)\" w:right=\"\(indent)\"/></w:pPr></w:p>"
    }

    /// A table without borders.
    static func table(_ widths: [Int], _ rows: [[String]], properties: String = "") -> String {
        let cells = rows.map { row in
            let content = zip(widths, row).map { width, cell in
                "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(cell)</w:tc>"
            }
            return "<w:tr>\(content.joined())</w:tr>"
        }
        let margins =
            "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
        return "<w:tbl><w:tblPr>\(properties)\(margins)</w:tblPr>\(cells.joined())</w:tbl>"
    }

    static func letterhead(number: String, date: String?, below: String = "") -> String {
        table(
            [3500, 5571],
            [
                [
                    p("BẢO HIỂM XÃ HỘI VIỆT NAM", "center 12")
                        + p("BẢO HIỂM XÃ HỘI|TỈNH NGHỆ AN", "center b 12") + rule(1250),
                    p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "center b 12")
                        + p("Độc lập - Tự do - Hạnh phúc", "center b 13") + rule(1200),
                ],
                [p(number, "center 13") + below, date.map { p($0, "center i 13") } ?? p("")],
            ]
        )
    }

    static func ending(_ title: String = p("KT. GIÁM ĐỐC", "center b 14") + p("PHÓ GIÁM ĐỐC", "center b 14"))
        -> String
    {
        table(
            [4000, 5071],
            [
                [
                    p("Nơi nhận:", "b i 12") + p("- Như Điều 2;", "11") + p("- Lưu: VT, TĐKT.", "11"),
                    title + p("") + p("") + p("Nguyễn Văn An", "center b 14"),
                ]
            ]
        )
    }

    static let text = p(
        "Căn cứ vào kết quả thực hiện phong trào thi đua và đề nghị của các đơn vị trong toàn ngành, Bảo hiểm xã hội tỉnh "
            + "thông báo để các đơn vị biết và thực hiện theo đúng quy định./.",
        style: "Body"
    )

    static let decision = Specimen(
        name: "decision",
        body: letterhead(number: "Số: 05/QĐ-BHXH", date: "Nghệ An, ngày 05 tháng 01 năm 2026")
            + p("QUYẾT ĐỊNH", "center b 14") + p("Về việc tặng Giấy khen", "center b 14") + rule(3900)
            + p("GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN", "center b 14")
            + p("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "i 14", style: "Body")
            + p("Theo đề nghị của Trưởng phòng Tổ chức cán bộ.", "i 14", style: "Body")
            + p("QUYẾT ĐỊNH:", "center b 14")
            + "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Điều 1.</w:t></w:r><w:r>"
            + "<w:t xml:space=\"preserve\"> Tặng Giấy khen cho các cá nhân có tên tại Phụ lục kèm theo.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Điều 2.</w:t></w:r><w:r>"
            + "<w:t xml:space=\"preserve\"> Quyết định này có hiệu lực kể từ ngày ký./.</w:t></w:r></w:p>"
            + ending() + section
    )

    static let letter = Specimen(
        name: "letter",
        body: letterhead(
            number: "Số: 12/BHXH-TĐKT",
            date: "Nghệ An, ngày 15 tháng 6 năm 2026",
            below: p("V/v báo cáo phong trào thi đua", "center 12")
        ) + p("Kính gửi:", "center 14") + p("- Bảo hiểm xã hội Việt Nam;", "14")
            + p("- Ủy ban nhân dân tỉnh.", "14") + text
            + ending() + section
    )

    static let minutes = Specimen(
        name: "minutes",
        body: letterhead(number: "Số: 03/BB-HĐTĐKT", date: nil) + p("BIÊN BẢN", "center b 14")
            + p("Họp xét khen thưởng", "center b 14") + rule(3950) + text
            + table(
                [4500, 4571],
                [
                    [
                        p("THƯ KÝ", "center b 14") + p("") + p("Lê Thị Bình", "center b 14"),
                        p("CHỦ TỌA", "center b 14") + p("") + p("Trần Văn Cường", "center b 14"),
                    ]
                ]
            ) + p("Nơi nhận:", "b i 12") + p("- Thành viên Hội đồng;", "11") + p("- Lưu: VT, Hồ sơ.", "11")
            + section
    )

    /// The decision with an annex on a page of its own.
    static var withAnnex: Specimen {
        var specimen = decision
        let annexSection = section.replacing("<w:pgSz", with: "<w:pgNumType w:start=\"1\"/><w:pgSz")
        specimen.body =
            specimen.body.replacing(section, with: "<w:p><w:pPr>\(section)</w:pPr></w:p>")
            + p("Phụ lục", "center b 14") + p("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", "center b 14")
            + p("(Kèm theo Quyết định số 05/QĐ-BHXH|ngày 05 tháng 01 năm 2026 của Giám đốc)", "center i 14")
            + rule(3900)
            + annexSection
        return specimen
    }

    // MARK: - Reading

    func parts() throws -> WordParts {
        func root(_ name: String, _ content: String) throws -> Element {
            let open = "<w:\(name) xmlns:w=\"\(Specimen.namespace)\" xmlns:r=\"\(Specimen.relations)\">"
            return try Document(parsing: Array("\(open)\(content)</w:\(name)>".utf8)).root
        }
        var parts = WordParts(document: try root("document", "<w:body>\(body)</w:body>"))
        parts.styles = try root("styles", styles)
        parts.numbering = try numbering.map { try root("numbering", $0) }
        parts.margins["h1"] = .init(part: "/word/header1.xml", root: try root("hdr", header))
        parts.margins["h2"] = .init(part: "/word/header2.xml", root: try root("hdr", firstHeader))
        if let footer {
            parts.margins["f1"] = .init(part: "/word/footer1.xml", root: try root("ftr", footer))
        }
        parts.pageCount = pageCount
        return parts
    }

    func report() throws -> LayoutReport {
        LayoutReport(checking: try parts(), by: .nd30)
    }

    /// The specimen with one text replaced; the replacement must take place.
    func replacing(_ old: String, _ new: String) -> Specimen {
        var specimen = self
        specimen.body = body.replacing(old, with: new)
        #expect(!specimen.body.utf8.elementsEqual(body.utf8), "nothing to replace: \(old)")
        return specimen
    }
}
