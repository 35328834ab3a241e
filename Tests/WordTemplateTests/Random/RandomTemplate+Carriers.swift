import Foundation

@testable import WordTemplate

// MARK: - Pieces that are more than typed words

extension RandomTemplate {
    mutating func markup(_ piece: Piece) -> String {
        switch piece {
        case .loop(let list, let inner, let between):
            let middle = between.isEmpty ? "" : "{{ngăn}}\(between)"
            return cut("{{mỗi \(list)}}") + runs(inner) + cut("\(middle){{hết \(list)}}")
        case .condition(let branches, let otherwise):
            var result = ""
            for (index, (name, inner)) in branches.enumerated() {
                result += cut("{{\(index == 0 ? "nếu" : "hoặc nếu") \(name)}}") + runs(inner)
            }
            return result + cut("{{nếu không}}") + runs(otherwise) + cut("{{hết nếu}}")
        case .value(let name, let carrier): return carried(name, carrier)
        case .box(let name):
            return "<w:sdt><w:sdtPr><w:tag w:val=\"{{\(name)}}\"/><w:id w:val=\"\(nextID())\"/>"
                + "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                + "<w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
        case .picture: return picture()
        case .textBox(let inner): return textBox(inner)
        case .marked(let inner):
            let id = nextID()
            return "<w:bookmarkStart w:id=\"\(id)\" w:name=\"dấu\(id)\"/>\(runs(inner))"
                + "<w:bookmarkEnd w:id=\"\(id)\"/>" + field(" REF dấu\(id) \\h ", "ref")
        case .link(let inner):
            return chance(50)
                ? "<w:hyperlink r:id=\"rLink\">\(runs(inner))</w:hyperlink>"
                : "<w:hyperlink w:anchor=\"đầu\">\(runs(inner))</w:hyperlink>"
        case .commented(let text):
            return "<w:commentRangeStart w:id=\"0\"/>\(cut(text))<w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"
        case .revised(let text):
            let author = "w:author=\"A\" w:date=\"2026-01-05T00:00:00Z\""
            return "<w:ins w:id=\"\(nextID())\" \(author)>\(cut(text))</w:ins>"
                + "<w:del w:id=\"\(nextID())\" \(author)><w:r><w:delText>cũ {{Cũ}}</w:delText></w:r></w:del>"
        case .note(let inner, let atEnd):
            let content = wrapped(runs(inner))
            if atEnd { notes.end.append(content) } else { notes.foot.append(content) }
            let id = (atEnd ? notes.end : notes.foot).count + 1
            return "<w:r><w:\(atEnd ? "end" : "foot")noteReference w:id=\"\(id)\"/></w:r>"
        case .text, .orElse, .joined: return runs([piece])
        }
    }

    private mutating func carried(_ name: String, _ carrier: Carrier) -> String {
        let merged = name.replacing(" ", with: "_")
        switch carrier {
        case .mergeField: return field(" MERGEFIELD \(merged) \\* MERGEFORMAT ", "«\(merged)»")
        case .simpleField:
            return "<w:fldSimple w:instr=\" MERGEFIELD &quot;\(name)&quot; \">" + Specimen.r("«cũ»")
                + "</w:fldSimple>"
        case .control:
            return "<w:sdt><w:sdtPr><w:alias w:val=\"Ô\"/><w:tag w:val=\"{{\(spelled(name))}}\"/>"
                + "<w:id w:val=\"\(nextID())\"/></w:sdtPr><w:sdtContent>\(Specimen.r("bấm vào đây", "<w:i/>"))</w:sdtContent></w:sdt>"
        default: return cut("{{\(spelled(name))}}{{ghi chú: hỏi lại}}")
        }
    }

    private mutating func field(_ code: String, _ result: String) -> String {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        func codes(_ text: String) -> String {
            "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
        }
        let half = code.index(code.startIndex, offsetBy: count(1...(code.count - 1)))
        return mark("begin") + codes(String(code[..<half])) + codes(String(code[half...])) + mark("separate")
            + Specimen.r(result) + mark("end")
    }

    // MARK: Drawings

    private static let drawingNames =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    private static let frame =
        "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"720000\" cy=\"360000\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"

    private mutating func picture() -> String {
        let id = nextID()
        return """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="720000" cy="360000"/>\
            <wp:docPr id="\(id)" name="Picture \(id)" descr="{{P}}"/><wp:cNvGraphicFramePr/>\
            <a:graphic \(Self.drawingNames)>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="\(id)" name="mẫu.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
            <a:blip r:embed="rPicture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr>\(Self.frame)</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """
    }

    /// Word writes the same twice, for itself and for older programs.
    private mutating func textBox(_ inner: [Piece]) -> String {
        let id = nextID()
        let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        let inside = "<w:txbxContent>\(wrapped(runs(inner)))</w:txbxContent>"
        let place = "<wp:posOffset>0</wp:posOffset>"
        return """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" \
            distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
            <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">\(place)</wp:positionH>\
            <wp:positionV relativeFrom="paragraph">\(place)</wp:positionV><wp:extent cx="720000" cy="360000"/>\
            <wp:wrapNone/><wp:docPr id="\(id)" name="Text Box \(id)"/><wp:cNvGraphicFramePr/>\
            <a:graphic \(Self.drawingNames)><a:graphicData uri="\(shape)"><wps:wsp xmlns:wps="\(shape)">\
            <wps:cNvSpPr txBox="1"/><wps:spPr>\(Self.frame)</wps:spPr><wps:txbx>\(inside)</wps:txbx><wps:bodyPr/>\
            </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>\
            <v:shape id="Box_\(id)" o:spid="_x0000_s\(2000 + id)" style="width:57pt;height:28pt">\
            <v:textbox>\(inside)</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """
    }

    mutating func chart(_ list: String, _ number: Int) -> String {
        var specimen = ChartSpecimen()
        specimen.alt = "{{biểu đồ \(list) theo T}}"
        specimen.id = nextID()
        specimen.link = "rChart\(number)"
        return specimen.drawing
    }
}
