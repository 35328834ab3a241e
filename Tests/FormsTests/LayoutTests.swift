import Foundation
import OPC
import Testing
import XMLTree

@testable import Forms

/// Every form, read at the level of its XML, against NĐ 30/2020, Phụ lục I.
@Suite struct LayoutTests {
    static let certificates = ["certificate-of-merit", "certificate-of-commendation"]
    static let documents = FormFolder.names.filter { !certificates.contains($0) }

    @Test func thereAreForms() {
        #expect(FormFolder.names.count == 40)
    }

    @Test(arguments: documents) func pagesHaveTheMarginsOfTheDecree(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        #expect(!document.sections.isEmpty)
        for section in document.sections {
            let size = try #require(section.first("pgSz", w))
            #expect(Set([size.number("w"), size.number("h")]) == [11906, 16838])
            #expect((size["orient", w] == "landscape") == (size.number("w") == 16838))
            let margins = try #require(section.first("pgMar", w))
            for (edge, range) in [
                ("top", 1134...1417), ("bottom", 1134...1417), ("left", 1701...1984), ("right", 850...1134),
            ] {
                let value = try #require(margins.number(edge))
                #expect(range.contains(value), "\(name): \(edge) \(value)")
            }
        }
    }

    @Test(arguments: documents) func pageNumbersStandInTheHeaderFromPageTwo(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        for (index, section) in document.sections.enumerated() {
            #expect(section.first("titlePg", w) != nil)
            #expect(section.all("headerReference", w).map { $0["type", w] } == ["default", "first"])
            #expect(index == 0 || section.first("pgNumType", w)?.number("start") == 1)
        }
        let header = try document.package.document(try PartName("/word/header1.xml")).root
        #expect(WordText.descendants(header, "instrText").map(\.text) == [" PAGE "])
        let style = try #require(document.style("SoTrang"))
        #expect(style.first("pPr", w)?.first("jc", w)?["val", w] == "center")
        #expect([26, 28].contains(style.first("rPr", w)?.first("sz", w)?.number("val") ?? 0))
        let first = try document.package.document(try PartName("/word/header2.xml")).root
        #expect(WordText.descendants(first, "instrText").isEmpty)
    }

    @Test(arguments: FormFolder.names) func timesNewRomanAndNothingElse(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let defaults = try #require(document.styles.first("docDefaults", w))
        let fonts = try #require(WordText.descendants(defaults, "rFonts").first)
        for slot in ["ascii", "hAnsi", "cs", "eastAsia"] { #expect(fonts[slot, w] == "Times New Roman") }
        #expect(WordText.descendants(defaults, "lang").first?["val", w] == "vi-VN")
        #expect(WordText.descendants(document.styles, "rFonts").count == 1)
        #expect(WordText.descendants(document.body, "rFonts").isEmpty)
        let used = Set(document.paragraphs.map(WordText.styleID))
        for id in used { #expect(document.style(id) != nil, "\(name): style \(id)") }
    }

    @Test(arguments: documents) func theLetterheadFitsItsColumns(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let table = try #require(document.tables.first)
        let widths = table.first("tblGrid", w)?.all("gridCol", w).compactMap { $0.number("w") } ?? []
        #expect(widths.count == 2)
        // 185 pt for the agency; 250.4 pt for the quốc hiệu at 12 pt, 280 pt for the longest place and date.
        #expect(widths[0] >= 3700 && widths[1] >= 5600)
        let right = try #require(table.first("tr", w)?.all("tc", w).last).all("p", w)
        #expect(
            right.prefix(2).map(WordText.text) == [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            ]
        )
        #expect(right.prefix(3).map(WordText.styleID) == ["QuocHieu", "TieuNgu", "Vach"])
        // The rule is as long as the text above it: 159.2 pt at bold 13 pt, within half a point.
        let indent = try #require(right[2].first("pPr", w)?.first("ind", w))
        let rule = widths[1] - (indent.number("left") ?? 0) - (indent.number("right") ?? 0)
        let text = TimesWidths.bold.width(of: "Độc lập - Tự do - Hạnh phúc", size: 13)
        #expect(abs(Double(rule) / 20 - text) < 0.5)
    }

    @Test(arguments: documents) func theRuleBelowTheSubjectIsAThirdToAHalf(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let body = document.body.elements
        for (index, element) in body.enumerated() where WordText.styleID(element) == "TrichYeu" {
            guard body[index + 1].name.local == "p", WordText.styleID(body[index + 1]) == "Vach" else {
                continue
            }
            let indent = try #require(body[index + 1].first("pPr", w)?.first("ind", w))
            let rule = 9071 - (indent.number("left") ?? 0) - (indent.number("right") ?? 0)
            let style = document.style("TrichYeu")?.first("pPr", w)?.first("ind", w)
            let longest = 9071 - (style?.number("left") ?? 0) - (style?.number("right") ?? 0)
            #expect(Double(rule) / Double(longest) > 1.0 / 3 && rule * 2 <= 6000)
        }
    }

    @Test(arguments: FormFolder.names) func sizesAreThoseOfTheDecree(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let wanted = [
            "QuocHieu": 24...26, "TieuNgu": 26...28, "CoQuanChuQuan": 24...26, "CoQuanBanHanh": 24...26,
            "SoKyHieu": 26...26, "NgayThang": 26...28, "TenLoai": 26...28, "TrichYeu": 26...28,
            "LoiVan": 26...28,
            "ChucVuKy": 26...28, "NguoiKy": 26...28, "NoiNhan": 24...24, "DanhSachNoiNhan": 22...22,
            "PhuLuc": 28...28,
        ]
        for (id, range) in wanted {
            let size = try #require(document.style(id)?.first("rPr", w)?.first("sz", w)?.number("val"))
            #expect(range.contains(size), "\(id) \(size)")
        }
        let body = try #require(document.style("LoiVan")?.first("pPr", w))
        #expect(body.first("jc", w)?["val", w] == "both")
        #expect([567, 720].contains(body.first("ind", w)?.number("firstLine") ?? 0))
        #expect((body.first("spacing", w)?.number("before") ?? 0) >= 120)
        #expect((240...360).contains(body.first("spacing", w)?.number("line") ?? 0))
        // 30 mm stay free for the signature.
        #expect(
            (document.style("NguoiKy")?.first("pPr", w)?.first("spacing", w)?.number("before") ?? 0) >= 1701
        )
    }

    @Test(arguments: FormFolder.names) func tablesStayWhole(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let mayBeCut = ["nominee-profiles"]
        for table in document.tables {
            let rows = table.all("tr", w)
            let isData = table.first("tblPr", w)?.first("tblStyle", w)?["val", w] == "BangKe"
            for row in rows where !mayBeCut.contains(name) {
                #expect(row.first("trPr", w)?.first("cantSplit", w) != nil)
            }
            if isData { #expect(rows.first?.first("trPr", w)?.first("tblHeader", w) != nil, "\(name)") }
            for row in rows {
                let spans = row.all("tc", w).map {
                    $0.first("tcPr", w)?.first("gridSpan", w)?.number("val") ?? 1
                }
                #expect(spans.reduce(0, +) == table.first("tblGrid", w)?.all("gridCol", w).count)
            }
        }
    }

    @Test(arguments: FormFolder.names) func theSignatureIsKeptWithTheLastWords(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        let body = document.body.elements
        for (index, element) in body.enumerated() where element.name.local == "tbl" && index > 1 {
            guard WordText.descendants(element, "p").contains(where: { WordText.styleID($0) == "NguoiKy" }),
                !LayoutTests.certificates.contains(name)
            else { continue }
            #expect(body[index - 1].first("pPr", w)?.first("keepNext", w) != nil, "\(name)")
        }
    }

    @Test(arguments: FormFolder.names) func nothingOfAnEditorsHistory(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        for part in document.package.parts where part.description.hasSuffix(".xml") {
            let text = String(decoding: try document.package.bytes(of: part), as: UTF8.self)
            #expect(!text.contains("rsid"))
            #expect(text == text.precomposedStringWithCanonicalMapping)
        }
        let core = String(
            decoding: try document.package.bytes(of: try PartName("/docProps/core.xml")),
            as: UTF8.self
        )
        for field in ["dc:title", "dc:subject", "dc:creator", "dc:language"] {
            #expect(core.contains("<\(field)>"))
        }
    }

    @Test(arguments: certificates) func certificatesAreOneLandscapePage(_ name: String) throws {
        let document = try WordText(FormFolder.bytes(name))
        #expect(document.sections.count == 1)
        let section = try #require(document.sections.first)
        #expect(section.first("pgSz", w)?["orient", w] == "landscape")
        #expect(section.first("pgBorders", w)?.elements.count == 4)
        // 37 mm with the margin stay free for the national emblem.
        let first = try #require(document.paragraphs.first)
        #expect((first.first("pPr", w)?.first("spacing", w)?.number("before") ?? 0) >= 1077)
    }
}
