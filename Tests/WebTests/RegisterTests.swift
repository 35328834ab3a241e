import Foundation
import Secretariat
import Testing

@testable import Web

/// The registers as they are read: what was given, and what was not.
@Suite struct RegisterTests {
    private let town: Town

    init() throws { town = try Town() }

    @Test func aRegisterSaysWhatItsNumbersAreOf() async throws {
        try town.does("NV0010", "send", "letter/dot.guidance", ["number": "3321", "signer": "NV0003"])
        let officer = try await Browser(town, as: Town.officer)
        try await officer.get("/more")
        #expect(officer.page.contains("href=\"/registers\""))
        try await officer.get("/registers")
        let address = try #require(
            officer.page.components(separatedBy: "href=\"").first { $0.hasPrefix("/registers/") }?
                .prefix { $0 != "\"" }
        )
        try await officer.get(String(address))
        #expect(officer.status == 200 && officer.page.contains("3321"), "\(officer.page)")
        #expect(officer.page.contains(/dot\.guidance">[^<]*3321[^<]*</), "\(officer.page)")
        // The registers of the agency are nothing to a province.
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/registers")
        #expect(clerk.page.contains("Chưa có sổ nào"))
        try await clerk.get(String(address))
        #expect(clerk.status == 404)
    }
}
