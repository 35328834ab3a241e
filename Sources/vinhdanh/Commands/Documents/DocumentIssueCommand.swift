import ArgumentParser
import Awards
import Messages
import Secretariat
import Store

/// Issues one form of one thing now.
struct DocumentIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Lập một văn bản theo mẫu, từ dữ liệu hiện có.",
        discussion: """
            Dữ liệu không đổi thì văn bản không đổi và không thành lần mới.

            Ví dụ:
              vinhdanh document issue leader-page campaign/xhht-2024 --as NV0007
            """
    )

    @Argument(help: ArgumentHelp("Mã mẫu.", valueName: "mẫu")) var form: String
    @Argument(help: ArgumentHelp("Đối tượng, dạng loại/mã.", valueName: "đối-tượng")) var object: String
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let issue = Reissue(
                office: try place.office(),
                actor: Person.ID(actor),
                language: speech.language
            )
            try issue.print([form], of: ObjectReference(name: object), json: output.json)
        }
    }
}

/// Issues documents anew and tells which became a new issue.
struct Reissue {
    let office: Office
    let actor: Person.ID
    let language: Language

    struct Entry: Encodable {
        var document: DocumentEntry
        var new: Bool
    }

    func print(_ forms: [String], of object: ObjectReference, json: Bool) throws {
        try office.require(object)
        let before = try office.store.read { try $0.documents(of: object) }
        let documents = try forms.compactMap { try office.issueNow($0, of: object, as: actor) }
        if json {
            return try JSONText.print(
                documents.map { Entry(document: DocumentEntry($0), new: !before.contains($0)) }
            )
        }
        for document in documents {
            let state =
                before.contains(document)
                ? (language == .vi ? "không đổi, vẫn là lần" : "unchanged, still issue")
                : (language == .vi ? "đã lập, lần" : "issued, issue")
            let text = "\(document.form): \(state) \(document.issue): \(document.folder)/\(document.fileName)"
            Terminal.print(TextBlock(text, indent: "", hanging: 2).text())
        }
    }
}
