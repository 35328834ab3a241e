import Awards
import Foundation
import OPC
@testable import Secretariat
import Testing
import Workflow

/// An achievement report goes out to Word and comes back.
struct WordReadingTests {
    private let world: World
    private let id = Nomination.ID("dot.commendation.an1")

    init() throws {
        world = try World(on: "2024-10-01")
        try world.does("an-clerk", "create", "nomination/\(id)", ["unit": "an"])
        let answer = try write(
            TypedDossier(summary: "Tóm tắt cũ", claims: [first: "Một\nhai", second: "Ba"])
        )
        #expect(answer.isDone, "\(answer)")
    }

    private var first: String { criteria[0] }
    private var second: String { criteria[1] }
    private var criteria: [String] {
        let viewer = try? world.office.viewer("an-clerk")
        let form = viewer.flatMap { try? world.office.dossierForm(id, for: $0) }
        return form?.parts.map(\.criterion.id) ?? []
    }

    private func write(_ typed: TypedDossier) throws -> ActAnswer {
        try world.office.write(typed, into: id, as: "an-clerk", key: nil, version: nil)
    }

    private func downloaded() throws -> [UInt8] {
        try world.office.printed(
            ObjectReference(.nomination, id.rawValue),
            on: "achievement-report-individual"
        ).bytes
    }

    /// Changes the body as somebody would in Word.
    private func edited(_ bytes: [UInt8], _ changes: (String, String)...) throws -> [UInt8] {
        var package = try Package(word: bytes)
        var text = String(decoding: try package.bytes(of: package.mainDocument), as: UTF8.self)
        for (old, new) in changes {
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        try package.replace(package.mainDocument, with: .bytes(Array(text.utf8)))
        return try package.saved()
    }

    @Test func whatWasNotTouchedChangesNothing() throws {
        let reading = try world.office.readWord(try downloaded(), of: id)
        #expect(reading.changes.isEmpty && reading.faults.isEmpty, "\(reading)")
    }

    @Test func whatWasWrittenInWordIsTaken() throws {
        let bytes = try edited(try downloaded(), ("Tóm tắt cũ", "Tóm tắt mới"), (">hai<", ">hai và <"))
        let reading = try world.office.readWord(bytes, of: id)
        #expect(reading.changes.map(\.name) == ["summary", "claim.\(first)"])
        #expect(reading.changes.map(\.after) == ["Tóm tắt mới", "Một\nhai và"])
        #expect(try write(reading.typed).isDone)
        let dossier = try world.find(Nomination.self, id.rawValue).dossier
        #expect(dossier.summary == "Tóm tắt mới" && dossier.claim(second)?.text == "Ba")
        #expect(try world.office.readWord(bytes, of: id).changes.isEmpty)
    }

    /// Even of a dossier in which nothing was written, the form has a box for every criterion.
    @Test func anEmptyFormHasAllItsBoxes() throws {
        #expect(try write(TypedDossier(summary: "", claims: [first: "", second: ""])).isDone)
        let reading = try world.office.readWord(try downloaded(), of: id)
        #expect(reading.faults.isEmpty && reading.changes.isEmpty, "\(reading.faults)")
    }

    @Test func whatCannotBeTakenIsNamedAndTheRestStays() throws {
        // One box was deleted with its tag, the heading of another was overwritten.
        let bytes = try edited(
            try downloaded(),
            ("<w:tag w:val=\"{{Tóm tắt thành tích | đoạn}}\"/>", ""),
            ("<w:alias w:val=\"Tóm tắt thành tích\"/>", ""),
            (">Ba<", ">Bốn<")
        )
        let reading = try world.office.readWord(bytes, of: id)
        #expect(reading.faults.map(\.code) == ["word-field-missing"])
        #expect(reading.faults.first?.evidence["field"] == "Tóm tắt thành tích")
        #expect(reading.changes.map(\.after) == ["Bốn"])
    }

    @Test func anothersReportIsRefused() throws {
        try world.does("an-clerk", "create", "nomination/dot.commendation.an2", ["unit": "an"])
        let other = try world.office.printed(
            ObjectReference(.nomination, "dot.commendation.an2"),
            on: "achievement-report-individual"
        ).bytes
        let reading = try world.office.readWord(other, of: id)
        #expect(reading.faults.map(\.code) == ["word-other-nominee"] && reading.changes.isEmpty)
    }

    @Test func whatIsNotOurFormIsRefused() throws {
        #expect(try world.office.readWord(Array("x".utf8), of: id).faults.map(\.code) == ["word-not-docx"])
        try world.does("an-clerk", "create", "movement-report/2024.an")
        let report = ObjectReference(.movementReport, "2024.an")
        let bytes = try world.office.printed(report, on: "movement-report").bytes
        #expect(try world.office.readWord(bytes, of: id).faults.map(\.code) == ["word-not-ours"])
    }
}
