import Awards
import Foundation
import Regulations
import TestSupport
import Testing
import Vietnamese

/// The regulations that ship with the program, and those of the samples.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func library() throws -> RegulationLibrary {
        try RegulationDisk.library(at: [root.appending(path: "templates"), root.appending(path: "samples")])
    }

    static func regulation(_ id: String) throws -> Regulation {
        try library().regulation(id).regulation
    }
}

@Suite struct ShippedRegulationTests {
    @Test func allAreSound() throws {
        let library = try Shipped.library()
        let expected = ["bhxh-2024", "bhxh-2026", "nd152-2025", "nd98-2023", "review-2023-2025", "yearly-2024"]
        #expect(library.regulations.keys.sorted() == expected)
    }
}
