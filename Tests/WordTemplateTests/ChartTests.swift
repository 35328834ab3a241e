import OPC
import Testing
import XMLTree

@testable import WordTemplate

private typealias S = Specimen

@Suite struct ChartTests {
    private let data: Record = [
        "Năm": 2025,
        "Đơn vị": [
            ["Tên": "Nghệ An & Hà Tĩnh", "Bằng khen": 12, "Giấy khen": "3,5"],
            ["Tên": "Huế", "Bằng khen": 7, "Giấy khen": .empty],
            ["Tên": "Cà Mau", "Bằng khen": 0, "Giấy khen": 40],
        ],
    ]

    private func charts(_ opened: Opened) -> [PartName] {
        opened.package.parts.filter { opened.package.contentType(of: $0) == ChartSheet.chartType }
    }

    /// The texts of the points under an element of a chart, with their places.
    private func points(_ xml: String, _ element: String) -> [[String]] {
        xml.split(separator: "<c:\(element)>").dropFirst().map { part in
            let inside = part.prefix(
                upTo: part.firstRange(of: "</c:\(element)>")?.lowerBound ?? part.startIndex
            )
            return inside.matches(of: /<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/).map { "\($0.1)=\($0.2)" }
        }
    }

    @Test func theChartShowsTheList() throws {
        let template = try Template(compiling: ChartSpecimen().bytes())
        let filled = try template.render(data).bytes
        let opened = try Opened(filled)
        let chart = try #require(charts(opened).first)
        #expect(charts(opened).count == 1)
        let xml = try opened.xml(chart.path)
        let names = ["0=Nghệ An &amp; Hà Tĩnh", "1=Huế", "2=Cà Mau"]
        #expect(points(xml, "cat") == [names, names])
        #expect(points(xml, "val") == [["0=12", "1=7", "2=0"], ["0=3.5", "2=40"]])
        #expect(points(xml, "tx").suffix(2) == [["0=Bằng khen"], ["0=Giấy khen"]])
        #expect(xml.contains("<c:f>Sheet1!$C$2:$C$4</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>"))
        #expect(xml.matches(of: /ptCount val="3"/).count == 4)
        // A tag in the title, though Word split it.
        #expect(xml.contains("<a:t>Khen thưởng năm 2025</a:t>"))
        #expect(try !opened.xml("/word/document.xml").contains("biểu đồ"))
        #expect(try template.render(data).bytes == filled)
    }

    @Test func itsTableHoldsTheSameFigures() throws {
        let opened = try Opened(Template(compiling: ChartSpecimen().bytes()).render(data).bytes)
        let chart = try #require(charts(opened).first)
        let links = try opened.package.relationships(of: chart).ofType(ChartSheet.relationship)
        let table = try opened.package.target(of: #require(links.first), from: chart)
        #expect(links.first?.id == "rId3" && links.count == 1)
        let tables = opened.package.parts.filter { $0.path.hasSuffix(".xlsx") }
        #expect(tables == [table])
        let workbook = try Package(spreadsheet: opened.package.bytes(of: table))
        let sheet = String(
            decoding: try workbook.bytes(of: PartName("/xl/worksheets/sheet1.xml")),
            as: UTF8.self
        )
        let cells = sheet.matches(of: /<c r="(\w+)"(?: t="inlineStr")?>(?:<is><t[^>]*>|<v>)(.*?)</)
            .map { "\($0.1)=\($0.2)" }
        #expect(
            cells == [
                "B1=Bằng khen", "C1=Giấy khen", "A2=Nghệ An &amp; Hà Tĩnh", "B2=12", "C2=3.5", "A3=Huế",
                "B3=7",
                "A4=Cà Mau", "B4=0", "C4=40",
            ]
        )
    }

    @Test func eachRoundHasAChartOfItsOwn() throws {
        var specimen = ChartSpecimen()
        specimen.around = (S.p("{{mỗi Cụm}}"), S.p("{{hết Cụm}}"))
        let rounds: Record = [
            "Cụm": [
                ["Năm": 1, "Đơn vị": [["Tên": "A", "Bằng khen": 1, "Giấy khen": 2]]],
                ["Năm": 2, "Đơn vị": []],
                ["Năm": 3, "Đơn vị": [["Tên": "B", "Bằng khen": 3, "Giấy khen": 4]]],
            ]
        ]
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(rounds).bytes
        let opened = try Opened(filled)
        let found = charts(opened)
        #expect(try found.map { try points(opened.xml($0.path), "cat")[0] } == [["0=A"], ["0=B"]])
        let body = try opened.xml("/word/document.xml")
        #expect(Set(body.matches(of: /<c:chart [^>]*r:id="(.*?)"/).map(\.1)).count == 2)
        #expect(Set(body.matches(of: /<wp:docPr id="(\d+)"/).map(\.1)).count == 2)
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
    }

    @Test func whatCannotBeShownIsSaid() throws {
        func codes(_ change: (inout ChartSpecimen) -> Void) throws -> [TemplateFault.Code] {
            var specimen = ChartSpecimen()
            change(&specimen)
            let bytes = try specimen.bytes()
            do throws(TemplateFaults) {
                _ = try Template(compiling: bytes).render(data)
                return []
            } catch {
                return error.faults.map(\.code)
            }
        }
        #expect(try codes { $0.headings = ["Bằng khenn"] } == [.missingName])
        #expect(try codes { $0.headings = ["Tên"] } == [.notANumber, .notANumber, .notANumber])
        #expect(try codes { $0.headings = [" "] } == [.chartNotFillable])
        #expect(try codes { $0.headings = [] } == [.chartNotFillable])
        #expect(try codes { $0.figures = "yVal" } == [.chartNotFillable])
        #expect(try codes { $0.alt = "{{biểu đồ Cụm theo Tên}}" } == [.missingName])
        #expect(try codes { $0.alt = "{{Năm}}" } == [.misplacedChart])
        #expect(try codes { $0.around.0 = S.p("{{biểu đồ Đơn vị theo Tên}}") } == [.misplacedChart])
        // A chart that says nothing of data is left as it is, but for its texts.
        #expect(try codes { $0.alt = "Biểu đồ" } == [])
    }

    @Test func aChartWithoutDataKeepsItsFigures() throws {
        var specimen = ChartSpecimen()
        specimen.alt = "Biểu đồ minh họa"
        let opened = try Opened(Template(compiling: specimen.bytes()).render(data).bytes)
        let xml = try opened.xml("/word/charts/chart1.xml")
        #expect(xml.contains("<a:t>Khen thưởng năm 2025</a:t>") && points(xml, "val")[0] == ["0=4.3"])
    }

    @Test func theSchemaAndTheCheckKnowTheChart() throws {
        let template = try Template(compiling: ChartSpecimen().bytes())
        let list = try #require(template.schema.fields.first { $0.name == "Đơn vị" })
        #expect(list.kind == .list && list.fields.map(\.name) == ["Tên", "Bằng khen", "Giấy khen"])
        #expect(list.fields.map(\.type) == [.text, .number, .number])
        #expect(template.schema.fields.map(\.name).contains("Năm"))
        let known = FieldSchema([
            .init("Năm", .number),
            .init("Đơn vị", .list(.record([.init("Tên", .text), .init("Bằng khen", .number)]))),
        ])
        let faults = template.check(against: known)
        #expect(faults.map(\.code) == [.missingName] && faults.first?.evidence == "Giấy khen")
        _ = try template.render(template.schema.sample(.longest))
        _ = try template.render(template.schema.sample(.empty))
    }

    @Test func columnsAreNamedAsInASheet() {
        #expect(
            [0, 1, 25, 26, 27, 701, 702].map { ChartSheet.column($0) } == [
                "A", "B", "Z", "AA", "AB", "ZZ", "AAA",
            ]
        )
    }
}
