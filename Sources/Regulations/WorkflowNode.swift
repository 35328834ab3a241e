import Foundation
import Workflow
import Yams

/// A plain YAML value with its place in the file.
struct WorkflowNode {
    enum Content {
        case null
        case text(String, isQuoted: Bool)
        case list([WorkflowNode])
        case map([(key: String, line: Int, column: Int, value: WorkflowNode)])
    }

    struct Unreadable: Error {
        let problems: [WorkflowProblem]

        init(_ problem: WorkflowProblem) { problems = [problem] }
    }

    let content: Content
    let line: Int
    let column: Int

    /// What stands there, in words for an error.
    var shown: String {
        switch content {
        case .null: "nothing"
        case .text(let text, _): text
        case .list: "a list"
        case .map: "a map"
        }
    }

    static func parse(_ yaml: String, most: Int) -> Result<WorkflowNode, Unreadable> {
        do {
            try checkText(yaml, most: most)
            // Windows editors begin a file with a byte order mark.
            let text = yaml.first == "\u{FEFF}" ? String(yaml.dropFirst()) : yaml
            let parser = try Parser(yaml: text)
            guard let root = try parser.singleRoot() else {
                throw Unreadable(WorkflowProblem(.syntax, line: 1, key: "", ["problem": "the file is empty"]))
            }
            // Nodes know their anchors only while the parser lives.
            return .success(try withExtendedLifetime(parser) { try WorkflowNode(root, at: "") })
        } catch let unreadable as Unreadable {
            return .failure(unreadable)
        } catch {
            return .failure(Unreadable(problem(of: error)))
        }
    }

    private static func checkText(_ yaml: String, most: Int) throws(Unreadable) {
        guard yaml.utf8.count <= most else {
            let evidence: Evidence = ["bytes": "\(yaml.utf8.count)", "most": "\(most)"]
            throw Unreadable(WorkflowProblem(.tooLarge, key: "", evidence))
        }
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !isComposed(line) {
            let text = line.trimmingCharacters(in: .whitespaces)
            throw Unreadable(WorkflowProblem(.notComposed, line: index + 1, key: "", ["text": text]))
        }
    }

    private static func isComposed(_ line: Substring) -> Bool {
        if line.utf8.allSatisfy({ $0 < 0x80 }) { return true }
        let composed = String(line).precomposedStringWithCanonicalMapping
        return line.unicodeScalars.elementsEqual(composed.unicodeScalars)
    }

    private static func problem(of error: any Error) -> WorkflowProblem {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let evidence: Evidence = ["problem": problem]
            return WorkflowProblem(.syntax, line: mark.line, column: mark.column, key: "", evidence)
        case .duplicatedKeysInMapping(let keys, let context):
            let evidence: Evidence = ["key": keys.joined(separator: ", ")]
            return WorkflowProblem(
                .duplicateKey,
                line: context.mark.line,
                column: context.mark.column,
                key: keys.joined(separator: ", "),
                evidence
            )
        case .reader(let problem, _, _, _):
            return WorkflowProblem(.syntax, key: "", ["problem": problem])
        default:
            return WorkflowProblem(.syntax, key: "", ["problem": "\(error)"])
        }
    }
}

// MARK: From the parser's nodes

extension WorkflowNode {
    private init(_ node: Node, at key: String) throws(Unreadable) {
        line = node.mark?.line ?? 0
        column = node.mark?.column ?? 0
        try Self.checkPlain(node, at: key)
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain
            let isNull = !isQuoted && ["", "~", "null"].contains(scalar.string)
            content = isNull ? .null : .text(scalar.string, isQuoted: isQuoted)
        case .sequence(let items):
            var list: [WorkflowNode] = []
            for (index, item) in items.enumerated() {
                list.append(try WorkflowNode(item, at: Self.joined(key, "\(index)")))
            }
            content = .list(list)
        case .mapping(let pairs):
            var map: [(key: String, line: Int, column: Int, value: WorkflowNode)] = []
            for (name, value) in pairs {
                try Self.checkPlain(name, at: key)
                guard let text = name.scalar?.string, text != "<<" else {
                    throw Self.notPlain(name.mark, at: key, name.scalar?.string ?? "a key that is no text")
                }
                let here = Self.joined(key, text)
                let (line, column) = (name.mark?.line ?? 0, name.mark?.column ?? 0)
                map.append((text, line, column, try WorkflowNode(value, at: here)))
            }
            content = .map(map)
        case .alias(let alias):
            throw Self.notPlain(alias.mark, at: key, "*alias")
        }
    }

    private static func checkPlain(_ node: Node, at key: String) throws(Unreadable) {
        if let anchor = node.anchor { throw notPlain(node.mark, at: key, "&\(anchor.rawValue)") }
        let tag =
            switch node {
            case .scalar(let scalar): scalar.tag.description
            case .sequence(let sequence): sequence.tag.description
            case .mapping(let mapping): mapping.tag.description
            case .alias: ""
            }
        let isOwn = !tag.isEmpty && tag != "!" && !tag.hasPrefix("tag:yaml.org,2002:")
        if isOwn { throw notPlain(node.mark, at: key, tag) }
    }

    private static func notPlain(_ mark: Mark?, at key: String, _ found: String) -> Unreadable {
        Unreadable(
            WorkflowProblem(.notPlain, line: mark?.line, column: mark?.column, key: key, ["found": found])
        )
    }

    static func joined(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}
