import OPC
import Testing
import XMLTree

@testable import WordTemplate

/// Footnotes whose marks stand in loops.
@Suite struct NoteTests {
    private typealias S = Specimen

    private let mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    private let list: Record = ["Số": "gốc", "A": [["Số": "1"], ["Số": "2"], ["Số": "3"]], "B": []]

    private func specimen(_ body: String, _ note: String) -> PackageSpecimen {
        var specimen = PackageSpecimen(body)
        specimen.footnote = note
        return specimen
    }

    /// The notes by their ids, and the ids of the marks.
    private func read(_ specimen: PackageSpecimen, _ data: Record) throws -> (
        notes: [String: String], marks: [String], links: [String]
    ) {
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(data).bytes
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
        let opened = try Opened(filled)
        let root = try opened.package.document(PartName("/word/footnotes.xml")).root
        let notes = root.elements.map { ($0.own("id") ?? "", S.text(of: $0).joined(separator: "/")) }
        #expect(Set(notes.map(\.0)).count == notes.count)
        let body = try opened.xml("/word/document.xml")
        let marks = body.matches(of: /footnoteReference [^>]*w:id="(\d+)"/).map { String($0.1) }
        let links = try opened.package.relationships(of: PartName("/word/footnotes.xml")).all.map(\.target)
        return (Dictionary(notes, uniquingKeysWith: { $1 }), marks, links)
    }

    @Test func eachRoundHasANoteOfItsOwn() throws {
        let body = "<w:p>\(S.r("{{mỗi A}}{{Số}}"))\(mark)\(S.r("{{hết}}"))</w:p>"
        let found = try read(specimen(body, S.p("xem số {{Số}}")), list)
        #expect(found.marks.count == 3 && found.marks.first == "2")
        #expect(found.marks.map { found.notes[$0] } == ["xem số 1", "xem số 2", "xem số 3"])
        #expect(found.notes.count == 3)
    }

    @Test func aNoteOutsideSeesTheWhole() throws {
        let body = "<w:p>\(S.r("{{Số}}"))\(mark)</w:p>" + S.p("{{mỗi A}}") + S.p("{{Số}}") + S.p("{{hết}}")
        let found = try read(specimen(body, S.p("xem số {{Số}}")), list)
        #expect(found.notes == ["2": "xem số gốc"] && found.marks == ["2"])
    }

    @Test func notesWithoutTagsAreRepeatedToo() throws {
        let body = S.table(["{{mỗi A}}{{Số}}", "<w:p>\(mark)\(S.r("{{hết}}"))</w:p>"]) + S.p("")
        let found = try read(specimen(body, S.p("như nhau")), list)
        #expect(Set(found.marks).count == 3 && found.notes.values.allSatisfy { $0 == "như nhau" })
    }

    @Test func whatIsNotPrintedHasNoNote() throws {
        let body =
            S.p("{{mỗi A}}") + "<w:p>\(S.r("{{Trống | xóa dòng nếu trống}}"))\(mark)</w:p>" + S.p("{{hết}}")
            + S.p("{{mỗi B}}") + S.p("x") + S.p("{{hết}}")
        let data: Record = ["A": [["Trống": ""], ["Trống": "x"]], "B": []]
        let found = try read(specimen(body, S.p("của {{Trống}}")), data)
        #expect(Array(found.notes.values) == ["của x"] && found.marks.count == 1)
    }

    @Test func linksInNotesBelongToTheirPart() throws {
        let body = "<w:p>\(S.r("{{mỗi A}}"))\(mark)\(S.r("{{hết}}"))</w:p>"
        let data: Record = [
            "A": [["Số": .rich(RichText(marked: "[a](https://a.vn)"))], ["Số": "b"]]
        ]
        let found = try read(specimen(body, S.p("{{Số}}")), data)
        #expect(found.links == ["https://a.vn"] && found.marks.map { found.notes[$0] } == ["a", "b"])
    }

    @Test func theSchemaAndFaultsKnowTheNote() throws {
        let body = "<w:p>\(S.r("{{mỗi A}}{{Số}}"))\(mark)\(S.r("{{hết}}"))</w:p>"
        let template = try specimen(body, S.p("{{Ngày | ngày dài}}")).template()
        #expect(template.schema.fields.map(\.name) == ["A"])
        #expect(template.schema.fields[0].fields.map(\.name) == ["Số", "Ngày"])
        let known = FieldSchema([.init("A", .list(.record([.init("Số", .text)])))])
        let fault = try #require(template.check(against: known).first)
        #expect(fault.code == .missingName && fault.place?.part == "/word/footnotes.xml")
        let wrong = try specimen(body, S.p("một") + S.p("{{nếu}}")).bytes()
        do throws(TemplateFaults) {
            _ = try Template(compiling: wrong)
            Issue.record("a fault was expected")
        } catch {
            #expect(error.faults.first?.place?.paragraph == 2)
        }
    }
}
