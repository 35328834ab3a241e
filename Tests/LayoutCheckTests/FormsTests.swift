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

    /// The layout that a form's manifest asks for: the line "layout: …" of the file beside it.
    static func layout(of form: URL) -> String? {
        let manifest = form.deletingPathExtension().appendingPathExtension("yaml")
        guard let text = try? String(contentsOf: manifest, encoding: .utf8) else { return nil }
        let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("layout:") }
        return line?.dropFirst(7).split(whereSeparator: \.isWhitespace).first.map(String.init)
    }

    @Test func formsOfTheDecreeHaveNoErrors() throws {
        if FormsTests.forms.isEmpty { print("skipped: no forms in templates/") }
        for url in FormsTests.forms {
            guard let layout = FormsTests.layout(of: url) else { continue }
            let (profile, scope) = try #require(
                LayoutProfile.named(layout),
                "\(url.lastPathComponent): \(layout)"
            )
            let package = try Package([UInt8](Data(contentsOf: url)))
            let report = try LayoutReport(checking: package, by: profile, scope: scope)
            #expect(report.errors == [], "\(url.lastPathComponent)")
            for finding in report.findings { print("\(url.lastPathComponent): \(finding)") }
        }
    }

    /// Forms without manifest or of another layout are only read: no form may be beyond the reader.
    @Test func everyFormCanBeRead() throws {
        for url in FormsTests.forms {
            let report = try LayoutReport(checking: Package([UInt8](Data(contentsOf: url))))
            #expect(report.scope != .none, "\(url.lastPathComponent)")
        }
    }
}
