import Foundation
import TestSupport
import Testing
import XMLTree

@testable import LayoutCheck

/// Whatever a file holds, the check ends with a report.
struct HostileTests {
    private func thinned(_ element: Element, _ random: inout SeededGenerator) -> Element {
        var element = element
        element.children = element.children.compactMap { node in
            guard case .element(let child) = node else { return node }
            return Int.random(in: 0..<12, using: &random) == 0 ? nil : .element(thinned(child, &random))
        }
        let values = ["-1", "0", "99999999999999999999", "nan", "1e300", "-1e300", "x", ""]
        for index in element.attributes.indices where Int.random(in: 0..<15, using: &random) == 0 {
            element.attributes[index].value = values.randomElement(using: &random) ?? ""
        }
        return element
    }

    @Test(arguments: UInt64(0)..<120)
    func survivesMissingPieces(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let specimens = [Specimen.withAnnex, .letter, .minutes]
        var parts = try specimens[Int(seed) % 3].parts()
        parts.document = thinned(parts.document, &random)
        parts.styles = parts.styles.map { thinned($0, &random) }
        for scope in [nil] + LayoutReport.Scope.allCases {
            let report = LayoutReport(checking: parts, by: .nd30, scope: scope)
            #expect(report.profile == "nd30-2020")
        }
    }

    @Test func survivesEmptyDocuments() throws {
        for body in ["", "<w:p/>", "<w:tbl/>", Specimen.section, Specimen.p("Phụ lục"), Specimen.p("\t|\t|")]
        {
            let report = try Specimen(name: "empty", body: body).report()
            #expect(report.scope != .none)
        }
    }

    @Test func readsTextBoxes() throws {
        let box = """
            <w:p><w:r><w:pict xmlns:v="urn:v"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" \
            w:hAnsi="Arial"/></w:rPr><w:t>Mật</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
            """
        let report = try Specimen.decision.replacing(Specimen.section, box + Specimen.section).report()
        #expect(report.errors.map(\.rule) == [.font])
        let finding = try #require(report.errors.first)
        #expect(finding.excerpt == "Mật")
        // The box is anchored in the last paragraph and counts as the one behind it; what follows counts on.
        let last = Specimen.decision.body.components(separatedBy: "<w:p>").count - 1
        #expect(finding.place.paragraph == last + 2)
        let behind = Specimen.p("chữ", properties: "<w:jc w:val=\"center\"/>").replacing(
            "<w:rPr>",
            with: "<w:rPr><w:color w:val=\"FF0000\"/>"
        )
        let second = try Specimen.decision.replacing(Specimen.section, box + behind + Specimen.section)
            .report()
        #expect(second.errors.first { $0.rule == .color }?.place.paragraph == last + 3)
    }

    @Test func checksCertificatesByTheirLettersOnly() throws {
        let body = Specimen.p("GIẤY KHEN", "center b 40") + Specimen.p("GIÁM ÐỐC", "b 9")
        let parts = try Specimen(name: "certificate", body: body).parts()
        let report = LayoutReport(checking: parts, by: .nd30, scope: .letters)
        #expect(report.findings.map(\.rule) == [.encoding])
        #expect(report.findings.map(\.severity) == [.warning])
    }
}
