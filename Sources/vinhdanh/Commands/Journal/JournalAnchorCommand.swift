import ArgumentParser
import Foundation
import Messages
import Secretariat
import Store
import Vietnamese

/// Appends the head of the journal to a file that lies elsewhere.
struct JournalAnchorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchor",
        abstract: "Chốt mốc của toàn bộ nhật ký và ghi thêm vào một tệp ở nơi khác.",
        discussion: """
            Chạy mỗi ngày một lần; tệp nên nằm trên máy khác. Không có gì mới thì
            không ghi thêm dòng nào.

            Ví dụ:
              vinhdanh journal anchor --to /mnt/may-khac/moc.txt
            """
    )

    @Option(help: ArgumentHelp("Tệp ghi mốc (mặc định: $VINHDANH_ANCHORS).", valueName: "tệp"))
    var to: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var at: String
        var events: Int
        var chains: Int
        var head: String
        var file: String
        var appended: Bool
    }

    func run() throws {
        try Failures.reported(speech.language) {
            guard let name = to ?? ProcessInfo.processInfo.environment["VINHDANH_ANCHORS"] else {
                throw CommandFault.missingOption("--to", why: .anchorFile)
            }
            let head = try place.office().keepHead()
            let isNew = try Failures.about(name) { try AnchorFile(URL(filePath: name)).append(head.line) }
            let entry = Entry(
                at: head.at.iso,
                events: head.events,
                chains: head.chains,
                head: head.head,
                file: name,
                appended: isNew
            )
            try output.json ? JSONText.print(entry) : print(entry)
        }
    }

    private func print(_ entry: Entry) {
        let time = entry.at.replacing("T", with: " ").prefix(16)
        let vietnamese = speech.language == .vi
        let counts =
            vietnamese ? "\(entry.events) sự kiện, mốc" : "\(entry.events) events, head"
        let end =
            switch (entry.appended, vietnamese) {
            case (true, true): "đã ghi vào “\(entry.file)”."
            case (true, false): "written to “\(entry.file)”."
            case (false, true): "đã có trong “\(entry.file)”."
            case (false, false): "is in “\(entry.file)” already."
            }
        Terminal.print(
            TextBlock("\(time): \(counts) \(entry.head.prefix(16)), \(end)", indent: "", hanging: 2).text()
        )
    }
}

/// A file of anchors: only ever longer, each line on the disk before it counts.
struct AnchorFile {
    private let url: URL

    init(_ url: URL) { self.url = url }

    /// Appends a line, unless it stands there; says whether it did.
    func append(_ line: String) throws -> Bool {
        if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
        let known = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        guard !known.split(separator: "\n").contains(where: { $0 == line }) else { return false }
        let file = try FileHandle(forWritingTo: url)
        defer { try? file.close() }
        try file.seekToEnd()
        let isOpen = !known.isEmpty && !known.hasSuffix("\n")
        try file.write(contentsOf: Data("\(isOpen ? "\n" : "")\(line)\n".utf8))
        try file.synchronize()
        return true
    }
}
