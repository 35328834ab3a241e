import Awards
import Foundation
import Secretariat
import Store
import Testing

@testable import Web

/// What only others may do stands among nobody's buttons and choices.
@Suite struct OthersWorkTests {
    private let town: Town
    private let lines: [ObjectReference]

    init() throws {
        town = try Town()
        lines = try town.takesDrafts()
    }

    @Test func aThingFoldsAwayWhatOthersDo() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(Links.thing(lines[0]))
        #expect(clerk.page.contains("Việc của người khác"), "\(clerk.page)")
        #expect(clerk.page.contains("<li>Rút đề nghị: Thủ trưởng đơn vị</li>"))
        #expect(!clerk.page.contains("Rút đề nghị: Chưa làm được"))
        // His own that he cannot do yet is told with its reasons.
        try town.does(Town.clerk, "create", "nomination/dot.commendation.NV0261", ["unit": "bhxh-nghe-an"])
        try await clerk.get("/thing/nomination/dot.commendation.NV0261")
        #expect(clerk.page.contains("Trình thẩm định: Chưa làm được, vì"))
        // Whose step it is has it as a button.
        let head = try await Browser(town, as: Town.head)
        try await head.get(Links.thing(lines[0]))
        #expect(head.page.contains(Links.act("withdraw", on: lines[0])))
        #expect(head.page.contains("<li>Trình thẩm định: Cán bộ TĐKT đơn vị</li>"))
    }

    @Test func aListOffersOnlyWhatIsHisToDo() async throws {
        for line in lines { try town.does(Town.clerk, "submit", "\(line)") }
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/list/nomination?state=appraisal")
        #expect(clerk.page.contains(Links.thing(lines[0])) && !clerk.page.contains("formaction=\"/bulk\""))
        let head = try await Browser(town, as: Town.head)
        try await head.get("/list/nomination?state=appraisal")
        #expect(head.page.contains("<option value=\"reject\">"))
        #expect(!head.page.contains("<option value=\"find-eligible\">"))
    }
}
