import ArgumentParser
import Awards
import Messages
import Secretariat
import Store

/// What both changes of a register ask for.
struct RegisterChangeOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Loại sổ.", valueName: "sổ")) var series: String
    @Argument(help: ArgumentHelp("Số, hoặc từ số - đến số.", valueName: "số")) var numbers: String
    @Option(help: ArgumentHelp("Lý do.", valueName: "lời")) var reason: String
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @OptionGroup var which: RegisterOptions
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var series: String
        var unit: String
        var year: Int
        var numbers: String
        var reason: String
    }

    func change(
        done: (vi: String, en: String),
        _ work: (Office, RegisterSeries, ClosedRange<Int>, Person.ID) throws -> Void
    ) throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let range = try RegisterText.numbers(numbers)
            let register = try which.one(series, office).series
            try work(office, register, range, Person.ID(actor))
            if output.json {
                return try JSONText.print(
                    Entry(
                        series: register.series,
                        unit: register.unit.rawValue,
                        year: register.year,
                        numbers: RegisterText.range(range),
                        reason: reason
                    )
                )
            }
            let words = speech.language == .vi ? done.vi : done.en
            Terminal.print("\(words) \(RegisterText.range(range)) (\(register.series)/\(register.year)).")
        }
    }
}

/// Says why numbers were never given.
struct RegisterExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Giải trình số bỏ trống; số đó không dùng lại nữa.",
        discussion: """
            Ví dụ:
              vinhdanh register explain decision 1900-1901 --unit bhxh-vn --year 2024 \\
                --reason "Văn bản khác của cơ quan" --as NV0011
            """
    )

    @OptionGroup var options: RegisterChangeOptions

    func run() throws {
        try options.change(done: ("Đã giải trình số", "Explained")) { office, register, range, actor in
            try office.explainGap(range, of: register, reason: options.reason, as: actor)
        }
    }
}

/// Marks a number as void.
struct RegisterVoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Hủy một số đã cấp, có lý do; dòng của số vẫn còn trong sổ.",
        discussion: """
            Ví dụ:
              vinhdanh register void decision 1902 --unit bhxh-vn --year 2024 \\
                --reason "In sai" --as NV0011
            """
    )

    @OptionGroup var options: RegisterChangeOptions

    func run() throws {
        try options.change(done: ("Đã hủy số", "Voided")) { office, register, range, actor in
            guard range.count == 1 else {
                throw CommandFault.badValue(option: "register", options.numbers, expected: ["7"])
            }
            try office.voidNumber(range.lowerBound, of: register, reason: options.reason, as: actor)
        }
    }
}
