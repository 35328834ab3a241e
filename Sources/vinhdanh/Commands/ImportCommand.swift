import ArgumentParser
import Awards
import Foundation
import Messages
import Secretariat
import Store

/// Reads clerks' tables into the books and tells every row that could not be taken.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Nhập bảng Excel hoặc CSV: đơn vị, cán bộ, phân công, hội đồng, thành tích, danh sách đề nghị, báo cáo.",
        discussion: """
            Loại bảng được nhận ra từ các tiêu đề cột. Dòng đúng được nhập, dòng sai
            được chỉ rõ để sửa rồi nhập lại; nhập lại cùng một tệp không làm thay đổi
            gì. Minh chứng để cạnh danh sách.

            Ví dụ:
              vinhdanh import don-vi.csv can-bo.csv phan-cong.csv --as NV0001
              vinhdanh import danh-sach.xlsx --as NV0152 --campaign xhht-2024 \\
                --unit bhxh-nghe-an --dry-run
              vinhdanh import danh-sach.xlsx --as NV0152 --campaign xhht-2024 \\
                --unit bhxh-nghe-an --faults dong-sai.xlsx
              vinhdanh import bao-cao.csv --as NV0007 --year 2024
            """
    )

    @Argument(help: ArgumentHelp("Các bảng, theo thứ tự nhập.", valueName: "tệp")) var files: [String]
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @Option(help: ArgumentHelp("Loại bảng, khi tiêu đề không đủ rõ: \(ImportKind.names).", valueName: "loại"))
    var kind: String?
    @Option(help: ArgumentHelp("Đợt xét của danh sách đề nghị.", valueName: "mã")) var campaign: String?
    @Option(help: ArgumentHelp("Đơn vị gửi danh sách đề nghị.", valueName: "mã")) var unit: String?
    @Option(help: ArgumentHelp("Năm của số liệu báo cáo.", valueName: "năm")) var year: Int?
    @Flag(help: "Chỉ xem trước: làm y như thật rồi bỏ đi.") var dryRun = false
    @Option(help: ArgumentHelp("Ghi các dòng sai kèm lý do ra tệp .xlsx này.", valueName: "tệp")) var faults:
        String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let inputs = files.map { InputFile($0) }
            let tables = try inputs.map { ($0, try $0.bytes()) }
            let kind = try chosenKind()
            let office = try place.office()
            var reports: [ImportReport] = []
            for (file, bytes) in tables {
                reports += try Failures.about(file.name) {
                    try office.importTable(
                        named: file.url.lastPathComponent,
                        bytes,
                        as: Person.ID(actor),
                        options(kind, beside: file.url)
                    )
                }
            }
            let summary = ImportSummary(reports: reports, language: speech.language)
            let isFaulty = reports.contains { !$0.faults.isEmpty }
            if let faults, isFaulty { try OutputFile(faults).write(try summary.faultTable(), madeOf: inputs) }
            try output.json
                ? JSONText.print(summary.lines) : summary.print(faultFile: isFaulty ? faults : nil)
            if isFaulty { throw Exit.badData }
        }
    }

    private func chosenKind() throws -> ImportKind? {
        guard let kind else { return nil }
        guard let known = ImportKind(rawValue: kind) else {
            throw CommandFault.badValue(option: "--kind", kind, expected: ImportKind.allCases.map(\.rawValue))
        }
        return known
    }

    private func options(_ kind: ImportKind?, beside file: URL) -> ImportOptions {
        let folder = file.deletingLastPathComponent()
        return ImportOptions(
            kind: kind,
            campaign: campaign.map { Campaign.ID($0) },
            unit: unit.map { Unit.ID($0) },
            year: year,
            isDryRun: dryRun,
            attachment: { name in
                let path = folder.appending(path: name)
                guard FileManager.default.fileExists(atPath: path.path) else { return nil }
                return [UInt8](try Data(contentsOf: path))
            }
        )
    }
}

extension ImportKind {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
