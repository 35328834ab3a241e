import Foundation
import Regulations
import Secretariat
import Store
import Testing

/// The functions by which nobody acts without a second factor, as the rules name them.
struct SecondFactorRulesTests {
    /// A name that nobody can hold would ask nobody, and nobody would notice.
    @Test func aFunctionThatNobodyCanHoldIsAFault() throws {
        var files = try RuleFiles(reading: [RuleSource.root.appending(path: "templates")])
        let path = "nd98-2023/regulation.yaml"
        let text = try #require(files.texts[path])
        files.texts[path] = text.replacing("second_factor: [head,", with: "second_factor: [haed,")
        let kept = try Store.temporary(digest: Office.digest).files
        let error = #expect(throws: RegulationError.self) { try RuleLibrary(files: files, kept: kept) }
        #expect(error?.faults.first?.found == "haed" && error?.faults.first?.nearest.first == "head")
    }
}
