import ArgumentParser
import Awards
import Foundation
import Messages
import Secretariat
import Store

/// Writes the newest issue of documents as files, by unit.
struct DocumentExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất lần lập mới nhất của các văn bản ra thư mục, xếp theo đơn vị.",
        discussion: """
            Tệp trùng tên trong thư mục được thay bằng bản mới.

            Ví dụ:
              vinhdanh document export van-ban --campaign xhht-2024
              vinhdanh document export van-ban --object decision/xhht-2024.bhxh-vn.merit
            """
    )

    @Argument(help: ArgumentHelp("Thư mục nhận văn bản.", valueName: "thư-mục")) var folder: String
    @Option(help: ArgumentHelp("Chỉ đối tượng này, dạng loại/mã.", valueName: "đối-tượng")) var object:
        String?
    @Option(help: ArgumentHelp("Chỉ đợt xét này.", valueName: "mã")) var campaign: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var folder: String
        var files: Int
        var forms: [String: Int]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            try office.requireScope(campaign: campaign)
            let reference = try object.map { try ObjectReference(name: $0) }
            if let reference { try office.require(reference) }
            let members = try campaign.map { campaign in
                try office.store.read { try $0.documents(of: Campaign.ID(campaign), scope: nil) }.map(
                    \.object
                )
            }.map(Set.init)
            var export = DocumentExport()
            try Failures.about(folder) {
                try export.write(office, to: URL(filePath: folder)) { document in
                    (reference == nil || document.object == reference)
                        && (members == nil || members?.contains(document.object) == true)
                }
            }
            let entry = Entry(folder: folder, files: export.files, forms: export.count)
            try output.json ? JSONText.print(entry) : print(entry)
        }
    }

    private func print(_ entry: Entry) {
        let vietnamese = speech.language == .vi
        Terminal.print(
            vietnamese
                ? "Đã xuất \(entry.files) tệp vào “\(folder)”." : "\(entry.files) files are in “\(folder)”."
        )
        guard entry.files > 0 else { return }
        let rows = entry.forms.sorted { $0.key < $1.key }.map { [$0.key, String($0.value)] }
        Terminal.print(
            TextTable(headings: vietnamese ? ["Mẫu", "Số tệp"] : ["Form", "Files"], rows: rows).text()
        )
    }
}
