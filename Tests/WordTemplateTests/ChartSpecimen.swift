import OPC

@testable import WordTemplate

/// A .docx with a column chart, as Word writes one.
struct ChartSpecimen {
    var alt = "{{biểu đồ Đơn vị theo Tên}}"
    var headings = ["Bằng khen", "Giấy khen"]
    var title = "<a:r><a:t>Khen thưởng năm {{Nă</a:t></a:r><a:r><a:t>m}}</a:t></a:r>"
    /// What stands before and after the paragraph with the chart.
    var around = ("", "")
    /// The element of a series that holds its figures.
    var figures = "val"
    var id = 1
    var link = "rId99"

    static let c = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var drawing: String {
        """
        <w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5486400" cy="3200400"/>\
        <wp:docPr id="\(id)" name="Chart \(id)" descr="\(alt)"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="\(Self.a)">\
        <a:graphicData uri="\(Self.c)"><c:chart xmlns:c="\(Self.c)" r:id="\(link)"/></a:graphicData></a:graphic>\
        </wp:inline></w:drawing></w:r></w:p>
        """
    }

    var chart: String {
        let series = headings.enumerated().map { index, heading in
            let column = ChartSheet.column(index + 1)
            return """
                <c:ser><c:idx val="\(index)"/><c:order val="\(index)"/><c:tx><c:strRef><c:f>Sheet1!$\(column)$1</c:f>\
                <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>\(heading)</c:v></c:pt></c:strCache></c:strRef></c:tx>\
                <c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache><c:ptCount val="1"/>\
                <c:pt idx="0"><c:v>Mẫu</c:v></c:pt></c:strCache></c:strRef></c:cat><c:\(figures)><c:numRef>\
                <c:f>Sheet1!$\(column)$2:$\(column)$3</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>\
                <c:ptCount val="1"/><c:pt idx="0"><c:v>4.3</c:v></c:pt></c:numCache></c:numRef></c:\(figures)></c:ser>
                """
        }
        return """
            <c:chartSpace xmlns:c="\(Self.c)" xmlns:a="\(Self.a)" xmlns:r="\(Self.r)"><c:chart><c:title><c:tx><c:rich>\
            <a:bodyPr/><a:p>\(title)</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>\
            <c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>\
            \(series.joined())<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/>\
            <c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/>\
            <c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:legend>\
            <c:legendPos val="b"/></c:legend></c:chart><c:externalData r:id="rId3"><c:autoUpdate val="0"/>\
            </c:externalData></c:chartSpace>
            """
    }

    func bytes() throws -> [UInt8] {
        var package = try Package(word: PackageSpecimen(around.0 + drawing + around.1).bytes())
        try add(to: &package, number: 1)
        return try package.saved()
    }

    /// Puts the chart, its table and what leads to them into a package.
    func add(to package: inout Package, number: Int) throws {
        let main = package.mainDocument
        let part = try main.resolving("charts/chart\(number).xml")
        var links = try package.relationships(of: main)
        links.add(
            Relationship(id: link, type: RelationshipType.chart.uri, target: "charts/chart\(number).xml")
        )
        try package.setRelationships(links, of: main)
        try package.add(part, type: ChartSheet.chartType, .bytes(Array(chart.utf8)))
        let target = "../embeddings/Microsoft_Excel_Worksheet\(number == 1 ? "" : "\(number)").xlsx"
        try package.add(
            try part.resolving(target),
            type: ChartSheet.type,
            .bytes(ChartSheet(ChartData(["Mẫu của người soạn"])).bytes())
        )
        var own = Relationships()
        own.add(Relationship(id: "rId3", type: ChartSheet.relationship.uri, target: target))
        try package.setRelationships(own, of: part)
    }
}
