import Awards
import Messages
import Secretariat

/// What a sample's replay made, what was refused and why, in eighty columns.
struct DemoSummary {
    let run: SampleRun
    let lines: [StoryLine]
    let export: DocumentExport
    let language: Language

    func print(folder: String) throws {
        try printStates()
        printDocuments(folder)
        printSection("Dòng sai trong danh sách", "Wrong rows in lists", lines.flatMap(\.rowFaults))
        printSection("Lưu ý khi nhập danh sách", "Remarks on lists", lines.flatMap(\.rowNotes), most: 12)
        printSection("Bị từ chối, đúng như mẫu định", "Refused, as the sample means it", expected)
        printSection("KHÁC với mẫu định", "NOT as the sample means it", surprises)
    }

    private var expected: [String] {
        lines.filter { !$0.isSurprise }.flatMap { line in
            line.refusals.map { "\($0)\(line.note.map { " [\($0)]" } ?? "")" }
        }
    }

    private var surprises: [String] {
        lines.filter(\.isSurprise).flatMap { line in
            (line.refusals.isEmpty ? ["không có gì bị từ chối"] : line.refusals).map {
                "story.yaml:\(line.line) \(line.what): \($0)"
            }
        }
    }

    private func printStates() throws {
        let status = try run.office.status(kinds: [.nomination], for: nil)
        let groups = Dictionary(grouping: status) { "\($0.form)\t\($0.stateLabel)" }
        let rows = groups.sorted { $0.key < $1.key }.map { key, lines in
            key.split(separator: "\t").map(String.init) + [String(lines.count)]
        }
        let units = Set(status.map(\.unit)).count
        Terminal.print(
            language == .vi
                ? "\(status.count) đề nghị của \(units) đơn vị"
                : "\(status.count) nominations from \(units) units"
        )
        let headings = language == .vi ? ["Hình thức", "Trạng thái", "Số"] : ["Form", "State", "Count"]
        Terminal.print(TextTable(headings: headings, rows: rows).text())
    }

    private func printDocuments(_ folder: String) {
        let heading =
            language == .vi ? "Văn bản: \(export.files) tệp trong" : "Documents: \(export.files) files in"
        Terminal.print("\n\(heading) \(folder)")
        let rows = export.count.sorted { $0.key < $1.key }.map { [$0.key, String($0.value)] }
        let headings = language == .vi ? ["Mẫu", "Số"] : ["Form", "Count"]
        Terminal.print(TextTable(headings: headings, rows: rows).text())
    }

    private func printSection(_ vi: String, _ en: String, _ items: [String], most: Int = 60) {
        guard !items.isEmpty else { return }
        Terminal.print("\n\(language == .vi ? vi : en): \(items.count)")
        for item in items.prefix(most) { Terminal.print(TextBlock(item, indent: "  - ").text()) }
        if items.count > most { Terminal.print("  … (+\(items.count - most))") }
    }
}
