import Foundation
import OPC
import Spreadsheet
import TestSupport
import Testing
import Vietnamese
import XMLTree

private func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}

/// A workbook of one sheet from the inner XML of its parts.
private func workbook(
    _ rows: String,
    after: String = "",
    strings: String? = nil,
    styles: String? = nil,
    properties: String = "",
    strict: Bool = false
) throws -> [UInt8] {
    let namespace =
        strict
        ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations =
        strict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    let main = try PartName("/xl/workbook.xml")
    var package = try Package(
        mainDocument: main,
        type: type + "sheet.main+xml",
        .bytes(
            Array(
                """
                <workbook xmlns="\(namespace)" xmlns:r="\(relations)">\(properties)<sheets>\
                <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.utf8
            )
        )
    )
    var list = Relationships()
    func add(_ type: RelationshipType, _ name: String, _ text: String) throws {
        let uri = RelationshipType(uri: "\(relations)/\(type.uri.split(separator: "/").last ?? "")")
        list.add(strict ? uri : type, target: name)
        try package.add(PartName("/xl/" + name), type: "application/xml", .bytes(Array(text.utf8)))
    }
    let sheet = "<worksheet xmlns=\"\(namespace)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    try add(.worksheet, "sheet1.xml", sheet)
    if let strings {
        try add(.sharedStrings, "sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings)</sst>")
    }
    if let styles {
        try add(.styles, "styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>")
    }
    try package.setRelationships(list, of: main)
    return try package.saved()
}

private func cells(_ bytes: [UInt8], options: ReadOptions = .standard) throws -> [CellValue] {
    try Workbook(reading: bytes, options: options).firstSheet().rows.flatMap { $0.cells.map(\.value) }
}

private func refusal(_ bytes: [UInt8], options: ReadOptions = .standard) -> SpreadsheetError? {
    do throws(SpreadsheetError) {
        _ = try Workbook(reading: bytes, options: options)
        return nil
    } catch {
        return error
    }
}

private func number(_ text: String) throws -> CellValue { .number(try #require(ExactNumber(text))) }

private func day(_ text: String) throws -> CellValue {
    .date(try #require(Day(iso: text) ?? Day(vietnamese: text)))
}

@Suite struct WorkbookTests {
    @Test func readsWhatAClerkSends() throws {
        let book = try Workbook(reading: fixture("nominees.xlsx"))
        #expect(book.sheets.map(\.name) == ["Danh sách", "Ẩn", "Trống"])
        #expect(book.sheets.map(\.isHidden) == [false, true, false])
        let sheet = try book.firstSheet()
        let table = try sheet.table(wanted: ["họ và tên", "Đơn vị", "Mã số", "Quê quán"], atLeast: 3)
        #expect(table.headerRow == 4)
        #expect(table.rows.map(\.number) == [5, 6, 7, 9])
        #expect(
            table.rows.map { table.value("họ và tên", in: $0).text }.prefix(2) == [
                "Nguyễn Thị Ánh", "Trần Văn Bình",
            ]
        )
        #expect(table.value("Quê quán", in: table.rows[0]) == .empty)
        #expect(
            table.place("họ và tên", in: table.rows[1]).description
                == "sheet Danh sách, row 6, column B (Họ và tên *)"
        )

        let (first, second, third, last) = (table.rows[0], table.rows[1], table.rows[2], table.rows[3])
        #expect(first[0] == (try number("1")))
        #expect(first[2] == (try day("29/2/1980")))
        #expect(second[2] == (try day("31/12/1975")))
        #expect(third[2] == .text("1/9/1990") && third[2].day == Day(year: 1990, month: 9, day: 1))
        #expect(second[3] == .text("Phòng Chế độ") && second.cell(3)?.isMergedCopy == true)
        #expect(
            try [first[4], second[4], third[4]] == [number("0.155"), number("0.3"), number("0.0000001")]
        )
        #expect(first.cell(4)?.isPercent == true)
        #expect(first[5] == .text("012345") && first[5].number == nil)
        #expect(second[5].number == ExactNumber("7500000"))
        #expect(third[5] == .bool(true) && third.isHidden && !first.isHidden)
        #expect(last[4] == (try number("12345678901234600000")))
        #expect(last[5] == .text("dòng một\ndòng hai"))
        #expect(last[3] == .empty)
        #expect(sheet.hiddenColumns == [5])
    }

    @Test func tellsAndConvertsLegacyFonts() throws {
        let bytes = try fixture("nominees.xlsx")
        let plain = try Workbook(reading: bytes).firstSheet().rows.last
        #expect(plain?.cell(1)?.runs.map(\.font) == ["Calibri", ".VnTime"])
        #expect(plain?.cell(1)?.value.text == "Ông NguyÔn")
        #expect(plain?.cell(2)?.runs == [TextRun(text: "cellfont", font: "VNI-Times")])
        let options = ReadOptions { text, font in font == ".VnTime" ? text.replacing("Ô", with: "ễ") : nil }
        let converted = try Workbook(reading: bytes, options: options).firstSheet().rows.last
        #expect(converted?.cell(1)?.value == .text("Ông Nguyễn"))
        #expect(converted?.cell(1)?.runs.last?.text == "NguyÔn")
        #expect(converted?.cell(2)?.value == .text("cellfont"))
    }

    @Test func findsNoHeaderAndSaysWhichRowCameNearest() throws {
        let sheet = try Workbook(reading: fixture("nominees.xlsx")).firstSheet()
        do throws(SpreadsheetError) {
            _ = try sheet.table(wanted: ["Họ và tên", "Chức vụ", "Đơn vị"])
            Issue.record("a header was found")
        } catch {
            #expect(error.code == .headerNotFound)
            #expect(error.header?.bestRow == 4)
            #expect(error.header?.missing == ["Chức vụ"])
            #expect(error.header?.found.count == 6)
            #expect(error.place?.description == "sheet Danh sách, row 4")
        }
        let book = try Workbook(reading: fixture("nominees.xlsx"))
        #expect(
            throws: SpreadsheetError(
                .noSuchSheet,
                at: CellPlace(sheet: "X"),
                evidence: "Danh sách, Ẩn, Trống"
            )
        ) {
            try book.sheet(named: "X")
        }
        #expect(try book.sheet(named: "danh SÁCH").name == "Danh sách")
    }

    @Test(arguments: [false, true])
    func readsEveryKindOfCell(strict: Bool) throws {
        let bytes = try workbook(
            """
            <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c><c r="E1" t="str"><f>A1</f><v>kết quả</v></c>\
            <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c><f>1</f></c>\
            <c t="inlineStr"><is><t>trong</t></is></c><c t="d"><v>2024-03-17T08:00:00</v></c><c><v>1.5E+3</v></c></row>
            """,
            strings: """
                <si><r><t xml:space="preserve">một </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>hai</t></r></si>\
                <si><t>東_x000D_</t><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si>
                """,
            strict: strict
        )
        let row = try #require(try Workbook(reading: bytes).firstSheet().rows.first)
        #expect(row.cells.map(\.column) == [0, 1, 4, 5, 6, 7, 9, 10, 11])
        #expect(
            row.cells.map(\.value) == [
                .text("một hai"), .text("東\r"), .text("kết quả"), .bool(true), .error("#N/A"),
                try number("2"),
                .text("trong"), try day("17/3/2024"), try number("1500"),
            ]
        )
        #expect(row.cells[0].runs.map(\.font) == [nil, "VNI-Times"])
    }

    @Test(
        arguments: [
            ("14", "", "45368", "2024-03-17"), ("164", "dd/mm/yyyy", "45368.75", "2024-03-17"),
            ("164", "[$-42A]d \"tháng\" m", "61", "1900-03-01"), ("164", "dd\\-mmm", "59", "1900-02-28"),
            ("164", "dd/mm", "60", nil), ("164", "0.00", "45368", nil), ("164", "\"ngày\" 0", "45368", nil),
            ("164", "[Red]0", "45368", nil), ("164", "[h]:mm", "45368", nil),
            ("164", "hh:mm:ss", "45368", nil),
            ("164", "General", "45368", nil), ("164", "mm/yyyy", "45368", "2024-03-17"),
            ("9", "", "45368", nil),
            ("22", "", "2958465", "9999-12-31"), ("14", "", "2958466", nil), ("14", "", "-1", nil),
            ("14", "", "1", "1900-01-01"),
            ("164", "0;[Red]\"d\"", "45368", nil), ("164", "#,##0\\ \"đ\"", "45368", nil),
        ] as [(String, String, String, String?)]
    )
    func tellsDays(_ id: String, _ code: String, _ serial: String, _ expected: String?) throws {
        let escaped = escapedAttribute(code)
        let bytes = try workbook(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>",
            styles: """
                <numFmts><numFmt numFmtId="164" formatCode="\(escaped)"/></numFmts><cellXfs><xf/><xf numFmtId="\(id)"/></cellXfs>
                """
        )
        let value = try #require(try cells(bytes).first)
        if let expected {
            #expect(value == (try day(expected)))
        } else {
            #expect(value == (try number(serial)))
        }
    }

    @Test func knowsTheOtherEpoch() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let row = "<row><c><v>0</v></c><c><v>43906</v></c></row>"
        let bytes = try workbook(row, styles: styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(try cells(bytes) == [day("1904-01-01"), day("2024-03-17")])
    }

    @Test func readsHeadersOfTwoRows() throws {
        func text(_ place: String, _ text: String) -> String {
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let rows = """
            <row r="1">\(text("A1", "DANH SÁCH"))</row>\
            <row r="2">\(text("A2", "STT"))\(text("B2", "Họ và tên"))\(text("C2", "Năm sinh"))\(text("E2", "Ghi chú"))</row>\
            <row r="3">\(text("C3", "Nam"))\(text("D3", "Nữ"))</row>\
            <row r="4">\(text("A4", "A"))\(text("B4", "B"))\(text("C4", "(1)"))\(text("D4", "(2)"))\(text("E4", "(3)"))</row>\
            <row r="5"><c r="A5"><v>1</v></c>\(text("B5", "Lê Ánh"))<c r="D5"><v>1980</v></c></row>
            """
        let merges = ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"].map { "<mergeCell ref=\"\($0)\"/>" }
            .joined()
        let bytes = try workbook(rows, after: "<mergeCells>\(merges)</mergeCells>")
        let table = try Workbook(reading: bytes).firstSheet().table(wanted: [
            "Họ và tên", "Nam", "Nữ", "Ghi chú",
        ])
        #expect(table.headerRow == 2)
        #expect(table.columns.map(\.heading) == ["STT", "Họ và tên", "Nam", "Nữ", "Ghi chú"])
        #expect(table.rows.map(\.number) == [5])
        #expect(table.value("Nữ", in: table.rows[0]).number?.int == 1980)
        #expect(table.place("Nữ", in: table.rows[0]).description == "sheet S, row 5, column D (Nữ)")
    }

    @Test func doesNotTakeDataForColumnNumbers() throws {
        let sheet = try Workbook(reading: Array("STT,Nhất,Nhì\n1,2,3\n2,0,1".utf8)).firstSheet()
        // A row 1, 2, 3 right under the header numbers the columns; the next one is data.
        #expect(try sheet.table(wanted: ["STT", "Nhất"]).rows.map(\.number) == [3])
        let other = try Workbook(reading: Array("STT,Nhất,Nhì\n1,2,4\n2,0,1".utf8)).firstSheet()
        #expect(try other.table(wanted: ["STT", "Nhất"]).rows.map(\.number) == [2, 3])
    }

    @Test func holdsTheLimits() throws {
        let row = "<row r=\"3\"><c r=\"D3\" t=\"inlineStr\"><is><t>năm chữ</t></is></c></row>"
        let bytes = try workbook(row)
        let place = CellPlace(sheet: "S", row: 3, column: 3)
        #expect(refusal(bytes) == nil)
        #expect(refusal(bytes, options: ReadOptions(rows: 2))?.code == .tooManyRows)
        #expect(
            refusal(bytes, options: ReadOptions(columns: 3))
                == .init(.tooManyColumns, at: place, evidence: "4 > 3")
        )
        #expect(
            refusal(bytes, options: ReadOptions(cellLength: 6))
                == .init(.cellTooLong, at: place, evidence: "7 > 6")
        )
        let wide = try workbook(row, after: "<mergeCells><mergeCell ref=\"D3:XFD1048576\"/></mergeCells>")
        #expect(
            try Workbook(reading: wide, options: ReadOptions(columns: 50)).sheets[0].rows[0].cells.count == 47
        )
    }

    @Test func refusesEndlessMerges() throws {
        let rows = (1...300).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
        let merges = String(repeating: "<mergeCell ref=\"A1:ZZ300\"/>", count: 50)
        let bytes = try workbook(rows, after: "<mergeCells>\(merges)</mergeCells>")
        #expect(refusal(bytes)?.code == .tooLarge)
        let few = try workbook(
            rows,
            after: "<mergeCells><mergeCell ref=\"B5:C7\"/><mergeCell ref=\"A9:A12\"/></mergeCells>"
        )
        let sheet = try Workbook(reading: few).firstSheet()
        #expect(sheet.rows.filter { $0.cell(0)?.isMergedCopy == true }.map(\.number) == [10, 11, 12])
    }

    @Test func refusesOtherFilesWithACode() throws {
        func compound(_ stream: String) -> [UInt8] {
            let name = stream.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            return [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 636) + name + [0, 0, 0, 0]
        }
        #expect(refusal([])?.code == .empty)
        #expect(refusal(compound("Workbook"))?.code == .legacyExcel)
        #expect(refusal(compound("EncryptedPackage"))?.code == .encrypted)
        #expect(refusal(compound("WordDocument"))?.code == .notSpreadsheet)
        #expect(refusal(Array("%PDF-1.4".utf8))?.evidence == "pdf")
        let main = try PartName("/word/document.xml")
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let document = try Package(mainDocument: main, type: word, .bytes([])).saved()
        #expect(refusal(document)?.code == .notSpreadsheet && refusal(document)?.evidence == "docx")
        #expect(refusal(Array(document.prefix(100)))?.code == .damaged)
        #expect(refusal(try workbook("<row"))?.package?.code == .badXML)
    }

    @Test(arguments: UInt64(0)..<150)
    func survivesMutation(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let source = try Package(fixture("nominees.xlsx"))
        var package = source
        for part in source.parts where part.fileExtension == "xml" && Bool.random(using: &random) {
            var bytes = try source.bytes(of: part)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                if let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) {
                    bytes[digit] = UInt8.random(in: 45...57, using: &random)
                }
            }
            try package.replace(part, with: .bytes(bytes))
        }
        let book = try? Workbook(reading: package.saved())
        for sheet in book?.sheets ?? [] { _ = try? sheet.table(wanted: ["STT"]) }
    }
}
