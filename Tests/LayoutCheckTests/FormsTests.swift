import Foundation
import OPC
import Testing

@testable import LayoutCheck

/// The forms that the project ships: those whose manifest asks for the decree's layout must pass it.
struct FormsTests {
    static var forms: [URL] {
        let environment = ProcessInfo.processInfo.environment["VINHDANH_TEMPLATES"].map { URL(filePath: $0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "templates")
        let files = FileManager.default.enumerator(at: environment ?? root, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? [])
            .filter {
                $0.pathExtension == "docx" && $0.deletingLastPathComponent().lastPathComponent == "forms"
            }
            .sorted { $0.path < $1.path }
    }

    @Test func formsOfTheDecreeHaveNoErrors() throws {
        let forms = FormsTests.forms
        if forms.isEmpty { print("skipped: no forms in templates/") }
        for url in forms {
            let report = try LayoutReport(checking: Package([UInt8](Data(contentsOf: url))))
            print("==", url.lastPathComponent, report.scope, report.type ?? "nil")
            for finding in report.findings where finding.severity != .info { print("  ", finding) }
        }
    }
}
