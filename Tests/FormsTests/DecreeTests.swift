import LayoutCheck
import OPC
import Testing

@testable import Forms

/// The forms, empty and filled, under the check of thể thức that the project itself ships.
@Suite struct DecreeTests {
    static func report(_ name: String, _ bytes: [UInt8]) throws -> [String] {
        let layout = try #require(LayoutProfile.named(try FormFolder.manifest(name).layout))
        let report = try LayoutReport(checking: try Package(bytes), by: layout.profile, scope: layout.scope)
        // The check measures a subject as if it stood on one line; the rule's length against the lines as they wrap is
        // asserted by LayoutTests.
        return report.findings.filter {
            $0.severity != .info && !($0.rule == .subject && $0.aspect == .length)
        }
        .map(\.description)
    }

    @Test(arguments: FormFolder.names) func theFormItself(_ name: String) throws {
        let findings = try DecreeTests.report(name, FormFolder.bytes(name))
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test(arguments: SampleForms.all.map(\.id)) func theFilledDocument(_ id: String) throws {
        let sample = try #require(SampleForms.all.first { $0.id == id })
        let form = try #require(FillTests.forms[sample.form])
        let findings = try DecreeTests.report(sample.form, FillTests.fill(form, sample.facts).bytes)
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }
}
