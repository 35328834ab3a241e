public import Workflow

/// A definition as a page that people read: “hồ sơ đi qua các bước…”.
///
/// For each step who acts, by when, with what papers, where it can go and on what conditions.
public struct StepsPage: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public var state: StateID
        public var label: String
        public var isFinal: Bool
        /// By when; empty for an end.
        public var clock: String
        public var editors: [String]
        public var ways: [Way]
    }

    public struct Way: Hashable, Sendable {
        public var action: ActionID
        public var label: String
        public var who: [String]
        public var isSystem: Bool
        /// Nil when it stays where it is.
        public var to: String?
        public var conditions: [String]
        public var papers: [String]
        public var reason: String?
    }

    public var title: String
    /// How it begins.
    public var start: [Way]
    public var steps: [Step]

    /// - Parameter definitions: those whose states the conditions name, by id.
    public init(_ definition: Definition, among definitions: [String: Definition], _ language: Language) {
        let writer = StepWriter(definition: definition, definitions: definitions, language: language)
        title = definition.label[language.own]
        start = definition.actions.filter(\.creates).map(writer.way)
        steps = definition.states.map { state in
            Step(
                state: state.id,
                label: state.label[language.own],
                isFinal: state.isFinal,
                clock: state.isFinal ? "" : state.clock.map(writer.clock) ?? "",
                editors: state.editableBy.map(writer.role),
                ways: definition.actions.filter { $0.from.contains(state.id) }.map(writer.way)
            )
        }
    }
}

/// Puts one definition's parts into words.
public struct StepWriter: Sendable {
    let definition: Definition
    let definitions: [String: Definition]
    let language: Language

    public init(definition: Definition, definitions: [String: Definition], language: Language) {
        self.definition = definition
        self.definitions = definitions
        self.language = language
    }

    func role(_ id: RoleID) -> String { definition.role(id)?.label[language.own] ?? id }

    func way(_ action: Action) -> StepsPage.Way {
        let people = action.by.filter { definition.role($0)?.scope != .system }
        let papers = action.requires.map { Words.word($0, Words.papers, language) }
        let reason: Phrase? =
            switch action.reason {
            case .none: nil
            case .required: Phrase("phải ghi lý do", "a reason must be given")
            case .fromList:
                Phrase("chọn lý do trong danh mục của quy định", "a reason out of the regulation's list")
            }
        return StepsPage.Way(
            action: action.id,
            label: action.label[language.own],
            who: (people.isEmpty ? action.by : people).map(role),
            isSystem: people.isEmpty,
            to: action.to.flatMap { target in
                action.from == [target] ? nil : definition.state(target)?.label[language.own]
            },
            conditions: action.guards.map(condition),
            papers: papers,
            reason: reason?[language]
        )
    }

    /// How long it may stand there.
    public func clock(_ clock: StateClock) -> String {
        switch clock {
        case .budget(let days, let owner):
            Phrase(
                "trong \(days.workingDays) ngày làm việc; người giữ việc: \(role(owner))",
                "within \(days.workingDays) working days; held by: \(role(owner))"
            )[language]
        case .review(let days, let owner):
            Phrase(
                "xem lại sau mỗi \(days.workingDays) ngày làm việc; người giữ việc: \(role(owner))",
                "looked at again every \(days.workingDays) working days; held by: \(role(owner))"
            )[language]
        case .until(let name):
            Words.word(name, Self.days, language)
        case .follows(let kind):
            Phrase(
                "theo \(Words.word(kind, Words.things, language))",
                "as the \(Words.word(kind, Words.things, language)) goes"
            )[language]
        case .none:
            Phrase("không đặt thời hạn", "without a time limit")[language]
        }
    }

    static let days: [String: Phrase] = [
        "campaign.closes": Phrase("đến ngày đóng đợt xét", "until the campaign closes"),
        "session.planned": Phrase("đến giờ họp đã định", "until the hour of the session"),
        "movement-report.due": Phrase("đến hạn nộp báo cáo", "until the report is due"),
        "roll-up.due": Phrase("đến hạn báo cáo tổng hợp", "until the roll-up is due"),
        "letter.due": Phrase("đến hạn ghi trong văn bản", "until the day that the letter names"),
        "cancellation.send-by": Phrase("đến hạn trình hủy bỏ", "until the proposal to cancel is due"),
        "cancellation.recover-by": Phrase("đến hạn thu hồi", "until the recovery is due"),
        "complaint.accept-by": Phrase("đến hạn thụ lý", "until the complaint must be taken up"),
        "complaint.answer-by": Phrase("đến hạn trả lời", "until the answer is due"),
    ]

    /// A guard with its parameters in words.
    func condition(_ call: Call) -> String {
        guard let phrase = Self.conditions[call.name] else { return call.name }
        var words: [String: String] = [:]
        for (name, value) in call.parameters {
            switch value {
            case .list(let items):
                let kind = Self.named[call.name]
                words[name] = items.map { called($0, kind) }.listedOnce()
            case .text(let text) where name == "then":
                words[name] = role(text)
            case .text(let text):
                words[name] = Words.word("\(call.name).\(text)", Self.values, language)
                if words[name] == "\(call.name).\(text)" {
                    words[name] = Words.word(text, Self.values, language)
                }
            case .number(let number): words[name] = String(number)
            }
        }
        return phrase.filled(words, language)
    }

    /// Whose states a condition names.
    static let named: [String: String] = [
        "parent_in": "submission", "session_in": "session", "revocation_case_in": "cancellation",
        "lines_in": "nomination", "lines_not_in": "nomination", "some_line_in": "nomination",
    ]

    /// A state of the kind of object of which a condition speaks as people call it; any other name as the tables
    /// have it.
    private func called(_ name: String, _ kind: String?) -> String {
        let state = definitions.values.sorted { $0.id < $1.id }.filter { $0.subject == kind }
            .lazy.compactMap { $0.state(name) }.first
        return state.map { "“\($0.label[language.own])”" } ?? Words.word(name, Self.values, language)
    }
}

extension Sequence where Element == String {
    /// The parts, each once, in their order.
    fileprivate func listedOnce() -> String {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }.listed()
    }
}

extension StepsPage {
    /// The page as paragraphs, each with its indent, for a terminal of eighty columns.
    public func paragraphs(_ language: Language) -> [(indent: String, text: String)] {
        var out: [(String, String)] = [("", title)]
        for way in start {
            out.append(
                (
                    "",
                    Phrase(
                        "Bắt đầu: \(way.label) (\(way.who.listed())).",
                        "It begins: \(way.label) (\(way.who.listed()))."
                    )[language]
                )
            )
            out += details(way, language, indent: "   ")
        }
        for (number, step) in steps.enumerated() {
            out.append(("", ""))
            let end = step.isFinal ? Phrase(" (kết thúc)", " (an end)")[language] : ""
            out.append(("\(number + 1). ", "\(step.label)\(end)"))
            if !step.clock.isEmpty {
                out.append(("   ", Phrase("Thời hạn: \(step.clock).", "Time: \(step.clock).")[language]))
            }
            if !step.editors.isEmpty {
                let who = step.editors.listed()
                out.append(
                    (
                        "   ",
                        Phrase("Được sửa nội dung: \(who).", "May change the contents: \(who).")[language]
                    )
                )
            }
            for way in step.ways {
                let target = way.to.map { " → \($0)" } ?? ""
                out.append(("   - ", "\(way.label)\(target)"))
                let who = way.who.listed()
                out.append(("     ", Phrase("Ai làm: \(who).", "Who: \(who).")[language]))
                out += details(way, language, indent: "     ")
            }
        }
        return out.map { (indent: $0.0, text: $0.1) }
    }

    private func details(_ way: Way, _ language: Language, indent: String) -> [(String, String)] {
        var out: [(String, String)] = []
        if !way.conditions.isEmpty {
            let list = way.conditions.joined(separator: "; ")
            out.append((indent, Phrase("Điều kiện: \(list).", "Only if: \(list).")[language]))
        }
        if !way.papers.isEmpty {
            let list = way.papers.listed()
            out.append((indent, Phrase("Giấy tờ kèm theo: \(list).", "Papers: \(list).")[language]))
        }
        if let reason = way.reason {
            out.append((indent, Phrase("Lý do: \(reason).", "Reason: \(reason).")[language]))
        }
        return out
    }
}
