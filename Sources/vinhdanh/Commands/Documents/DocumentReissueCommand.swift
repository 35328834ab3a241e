import ArgumentParser
import Awards
import Messages
import Secretariat
import Store

/// Issues documents anew after a correction of the records.
struct DocumentReissueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reissue",
        abstract: "Lập lại văn bản sau khi sửa dữ liệu; bản cũ vẫn được giữ.",
        discussion: """
            Ví dụ:
              vinhdanh document reissue submission/xhht-2024.bhxh-nghe-an.merit \\
                --form nominee-list --as NV0152
              vinhdanh document reissue decision/xhht-2024.bhxh-vn.merit --all --as NV0007
            """
    )

    @Argument(help: ArgumentHelp("Đối tượng, dạng loại/mã.", valueName: "đối-tượng")) var object: String
    @Option(
        name: .customLong("form"),
        parsing: .singleValue,
        help: ArgumentHelp("Mã mẫu; dùng được nhiều lần.", valueName: "mẫu")
    )
    var forms: [String] = []
    @Flag(help: "Mọi văn bản đã lập của đối tượng.") var all = false
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            guard all || !forms.isEmpty else { throw CommandFault.missingOption("--form", why: .form) }
            let office = try place.office()
            let reference = try ObjectReference(name: object)
            try office.require(reference)
            let known = try office.store.read { try $0.documents(of: reference) }
            guard !known.isEmpty else { throw CommandFault.nothingIssued(object) }
            let issued = Set(known.map(\.form)).sorted()
            for form in forms where !issued.contains(form) {
                throw CommandFault.badValue(option: "--form", form, expected: issued)
            }
            try Reissue(office: office, actor: Person.ID(actor), language: speech.language)
                .print(all ? issued : forms, of: reference, json: output.json)
        }
    }
}
