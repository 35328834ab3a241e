import Awards
import Foundation
import Secretariat
import Store
import Testing
import Workflow

@testable import Web

/// The reports of all units at a look, and the roll-up before and after it is frozen.
@Suite struct GridTests {
    private let town: Town
    private let own = "2024.bhxh-nghe-an"

    init() throws {
        town = try Town()
        // What begins when the roll-up is opened: a report for every unit that owes one.
        try act(Town.officer, "create", on: ObjectReference(.rollUp, "2024"))
    }

    private func act(
        _ who: String,
        _ action: String,
        on object: ObjectReference,
        _ input: [String: Datum] = [:]
    )
        throws
    {
        let act = Act(actor: Person.ID(who), action: action, objects: [object], input: Input(input))
        let answers = try town.office.act(act)
        #expect(answers.count { !$0.isDone } == 0, "\(action): \(answers)")
    }

    /// The unit's report, written, signed, sent and received.
    private func receives(staff: String) throws {
        let sections = [
            "direction", "content-awareness", "content-habit", "content-digital", "content-lifelong",
            "content-international", "limits", "plan",
        ]
        let texts = Dictionary(uniqueKeysWithValues: sections.map { ($0, "Nội dung") })
        let typed = TypedReport(figures: ["staff": staff], texts: texts)
        let id = MovementReport.ID(own)
        let answer = try town.office.write(typed, into: id, as: Person.ID(Town.clerk), key: nil, version: nil)
        #expect(answer.isDone, "\(answer)")
        let object = ObjectReference(.movementReport, own)
        try act(Town.clerk, "submit-for-approval", on: object)
        try act(Town.head, "send", on: object, ["number": "31"])
    }

    @Test func everyUnitIsASquare() async throws {
        let officer = try await Browser(town, as: Town.officer)
        try await officer.get("/reports")
        #expect(officer.status == 200, "\(officer.page)")
        let owing = try town.office.status(kinds: [.movementReport], for: nil).count
        #expect(officer.page.components(separatedBy: "class=\"square s-drafting").count - 1 == owing + 1)
        #expect(officer.page.contains("Đang soạn"))
        // Sent, it is found by the filter, and may be received together with others.
        try receives(staff: "10")
        try await officer.get("/reports/2024?state=sent")
        #expect(officer.values(of: "id") == [own] && officer.page.contains("value=\"receive\""))
        try await officer.submit("/bulk", [("kind", "movement-report"), ("action", "receive"), ("id", own)])
        #expect(officer.page.contains("làm được 1 trong 1"), "\(officer.page.suffix(2000))")
        try await officer.get("/reports/2024?mark=late")
        #expect(officer.page.contains("Không có đơn vị nào như vậy"))
        try await officer.get("/reports/24x")
        #expect(officer.status == 404)
    }

    /// What others do with their reports changes nothing on his page.
    @Test func aUnitSeesItselfOnly() async throws {
        let stranger = try await Browser(town, as: Town.stranger)
        try await stranger.get("/reports/2024")
        let before = stranger.page
        #expect(stranger.status == 200 && !before.contains(own) && !before.contains("urge"))
        try receives(staff: "10")
        try await stranger.get("/reports/2024")
        #expect(stranger.page == before)
        try await stranger.get("/roll-up/2024")
        #expect(stranger.status == 404)
    }

    @Test func theRollUpSaysWhoIsMissingAndWhatChangedSince() async throws {
        let officer = try await Browser(town, as: Town.officer)
        try await officer.get("/roll-up/2024")
        #expect(
            officer.status == 200 && officer.page.contains("Nếu chốt bây giờ: 0 báo cáo"),
            "\(officer.page)"
        )
        #expect(officer.page.contains("Đơn vị còn thiếu") && officer.page.contains(own))
        try act(Town.officer, "freeze", on: ObjectReference(.rollUp, "2024"))
        try await officer.get("/roll-up/2024")
        #expect(
            officer.page.contains("Đã chốt: 0 báo cáo") && !officer.page.contains("thay đổi sau khi chốt")
        )
        #expect(officer.page.contains("Báo cáo gửi các nơi nhận"))
        try receives(staff: "1.200")
        try act(Town.officer, "receive", on: ObjectReference(.movementReport, own))
        try await officer.get("/roll-up/2024")
        #expect(
            officer.page.contains("thay đổi sau khi chốt") && officer.page.contains("gửi đến sau khi chốt")
        )
        #expect(officer.page.contains(">1.200</td>"))
    }
}
