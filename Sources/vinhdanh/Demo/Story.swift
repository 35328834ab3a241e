import Foundation
import Secretariat
import Vietnamese
import Yams

/// A sample's course of events: imports and actions in order of time, each by a person.
struct Story {
    /// What one step does.
    enum Deed {
        case importing([String], options: [String: Datum])
        case acting(String, on: Target, with: [String: Datum], reason: String?, text: String)
        case issuing(String, on: Target)
        /// One pass of the clock: reminders and letters.
        case clock
        /// A table of acts, one a row.
        case replaying(String)
    }

    /// Which objects a step means: named ones, or all that a selector finds.
    enum Target {
        case named([String])
        case selected(kind: String, where: [String: Datum])
    }

    struct Step {
        var line: Int
        var at: Moment
        var actor: String
        var deed: Deed
        var expectsRefusal: Bool
        var note: String?
    }

    var title: [String: String]
    var regulation: String
    var steps: [Step]

    /// Reads a story; every fault names its line.
    init(yaml: String, file: String) throws {
        guard let root = try Yams.compose(yaml: yaml)?.mapping else {
            throw StoryFault(file: file, line: 1, what: "a story is a mapping with title, regulation, steps")
        }
        title = (root["title"]?.mapping ?? [:]).reduce(into: [:]) { result, pair in
            if let key = pair.key.string { result[key] = pair.value.string }
        }
        regulation = root["regulation"]?.string ?? "regulation.yaml"
        steps = []
        for node in root["steps"]?.sequence ?? [] {
            steps.append(try Story.step(node, file: file, after: steps.last))
        }
    }

    private static func step(_ node: Node, file: String, after previous: Step?) throws -> Step {
        let line = node.mark?.line ?? 0
        func fault(_ what: String) -> StoryFault { StoryFault(file: file, line: line, what: what) }
        guard let fields = node.mapping else { throw fault("a step is a mapping") }
        let known: Set = [
            "at", "as", "import", "options", "act", "on", "with", "reason", "expect", "note", "issue",
            "replay", "clock",
        ]
        for key in fields.keys where !known.contains(key.string ?? "") {
            throw fault("unknown key \(key.string ?? "?")")
        }
        guard let at = (fields["at"]?.string.flatMap { Moment(iso: $0) }) ?? previous?.at else {
            throw fault("`at` is not a moment such as 2024-11-05T08:30")
        }
        guard let actor = fields["as"]?.string ?? previous?.actor else { throw fault("`as` is missing") }
        return Step(
            line: line,
            at: at,
            actor: actor,
            deed: try deed(fields, fault: fault),
            expectsRefusal: fields["expect"]?.string == "refused",
            note: fields["note"]?.string
        )
    }

    private static func deed(_ fields: Node.Mapping, fault: (String) -> StoryFault) throws -> Deed {
        if let files = fields["import"] {
            let names = files.string.map { [$0] } ?? files.sequence?.compactMap(\.string) ?? []
            return .importing(names, options: fields["options"].map(map) ?? [:])
        }
        if let file = fields["replay"]?.string { return .replaying(file) }
        if fields["clock"]?.string == "run" { return .clock }
        guard let on = fields["on"] else { throw fault("`on` is missing") }
        let target = try target(on, fault: fault)
        if let form = fields["issue"]?.string { return .issuing(form, on: target) }
        guard let action = fields["act"]?.string else { throw fault("a step has `import`, `act` or `issue`") }
        let reason = fields["reason"]
        return .acting(
            action,
            on: target,
            with: fields["with"].map(map) ?? [:],
            reason: reason?.mapping?["code"]?.string ?? (reason?.mapping == nil ? reason?.string : nil),
            text: reason?.mapping?["text"]?.string ?? ""
        )
    }

    private static func target(_ node: Node, fault: (String) -> StoryFault) throws -> Target {
        if let name = node.string { return .named([name]) }
        if let list = node.sequence { return .named(list.compactMap(\.string)) }
        guard let mapping = node.mapping, mapping.count == 1, let pair = mapping.first,
            let kind = pair.key.string
        else { throw fault("`on` is kind/id, a list of them, or one selector") }
        return .selected(kind: kind, where: map(pair.value))
    }

    private static func map(_ node: Node) -> [String: Datum] {
        if case .map(let fields) = Datum(node) { fields } else { [:] }
    }
}

/// A line of a story that cannot be read.
struct StoryFault: Error {
    var file: String
    var line: Int
    var what: String
}

extension Datum {
    /// A YAML value; numbers and flags only where they are written plainly, so that "001" stays text.
    init(_ node: Node) {
        switch node {
        case .mapping(let mapping):
            var fields: [String: Datum] = [:]
            for (key, value) in mapping { fields[key.string ?? ""] = Datum(value) }
            self = .map(fields)
        case .sequence(let sequence):
            self = .list(sequence.map { Datum($0) })
        case .scalar(let scalar):
            self = Datum(scalar: scalar)
        case .alias:
            self = .null
        }
    }

    private init(scalar: Node.Scalar) {
        guard scalar.style == .plain else {
            self = .text(scalar.string)
            return
        }
        switch scalar.string {
        case "", "~", "null": self = .null
        case "true": self = .bool(true)
        case "false": self = .bool(false)
        case let text:
            let isNumber =
                text.first.map { $0.isNumber || $0 == "-" } ?? false
                && !text.hasPrefix("0") || text == "0"
            self =
                isNumber
                ? Decimal(string: text).flatMap { "\($0)" == text ? .number($0) : nil } ?? .text(text)
                : .text(text)
        }
    }
}
