import Vietnamese
import Yams

/// Reads YAML text into nodes: plain maps, lists and scalars, without anchors, aliases, tags or merge keys.
struct SettingParser {
    static let largestFile = 512 * 1024
    static let deepest = 32

    let file: String

    /// The document, or the fault that stopped the reading.
    func parse(_ text: String) throws(RegulationFault) -> Setting {
        guard text.utf8.count <= Self.largestFile else {
            throw fault(.tooLarge, found: "\(text.utf8.count)", expected: "at most \(Self.largestFile) bytes")
        }
        if let line = Self.tooDeepLine(text) {
            let place = Place(file: file, line: line, column: 1)
            throw RegulationFault(.tooDeep, at: place, expected: "at most \(Self.deepest) levels")
        }
        let empty = Setting(content: .map([]), place: Place(file: file, line: 1, column: 1))
        do {
            let parser = try Parser(yaml: text)
            // Nodes know their anchors only while the parser lives.
            return try withExtendedLifetime(parser) {
                guard let document = try parser.singleRoot() else { return empty }
                return try node(document, depth: 0)
            }
        } catch let known as RegulationFault {
            throw known
        } catch {
            throw fault(for: error)
        }
    }

    private func node(_ node: Yams.Node, depth: Int) throws(RegulationFault) -> Setting {
        let place = place(node.mark)
        // An anchor comes before its aliases, so refusing it here refuses them before they can multiply.
        if let anchor = node.anchor {
            throw RegulationFault(.aliasNotAllowed, at: place, found: "&\(anchor.rawValue)")
        }
        guard depth <= Self.deepest else {
            throw RegulationFault(.tooDeep, at: place, expected: "at most \(Self.deepest) levels")
        }
        switch node {
        case .scalar(let scalar): return Setting(content: content(of: scalar), place: place)
        case .sequence(let sequence):
            var nodes: [Setting] = []
            for item in sequence { nodes.append(try self.node(item, depth: depth + 1)) }
            return Setting(content: .list(nodes), place: place)
        case .mapping(let mapping):
            var entries: [Setting.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let scalar) = key, scalar.string != "<<" else {
                    throw RegulationFault(
                        .wrongType,
                        at: self.place(key.mark),
                        found: "a key that is not plain text",
                        expected: "text"
                    )
                }
                entries.append(
                    Setting.Entry(
                        key: scalar.string.nfc,
                        keyPlace: self.place(key.mark),
                        value: try self.node(value, depth: depth + 1)
                    )
                )
            }
            return Setting(content: .map(entries), place: place)
        case .alias:
            throw RegulationFault(.aliasNotAllowed, at: place)
        }
    }

    private func content(of scalar: Yams.Node.Scalar) -> Setting.Content {
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain && ["", "null", "~", "Null", "NULL"].contains(scalar.string) { return .null }
        return .text(scalar.string.nfc)
    }

    // MARK: - Faults

    private func place(_ mark: Mark?) -> Place {
        Place(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
    }

    private func fault(
        _ code: RegulationFault.Code,
        found: String,
        expected: String = ""
    ) -> RegulationFault {
        RegulationFault(code, at: Place(file: file), found: found, expected: expected)
    }

    private func fault(for error: any Error) -> RegulationFault {
        guard let error = error as? YamlError else { return fault(.notYAML, found: "\(error)") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return RegulationFault(.notYAML, at: place(mark), found: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            return RegulationFault(.duplicateKey, at: place(context.mark), found: keys)
        case .reader(let problem, _, _, _): return fault(.notYAML, found: problem)
        default: return fault(.notYAML, found: "unreadable")
        }
    }

    /// The first line that nests so deeply that reading it could exhaust the stack.
    ///
    /// Brackets in quoted text are counted too; no honest line holds that many unclosed ones.
    private static func tooDeepLine(_ text: String) -> Int? {
        var open = 0
        var indents: [Int] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bytes = Array(line.utf8)
            let indent = bytes.prefix { $0 == 32 }.count
            guard indent < bytes.count, bytes[indent] != 35 else { continue }
            while let last = indents.last, last >= indent { indents.removeLast() }
            indents.append(indent)
            let dashes = bytes.dropFirst(indent).prefix { $0 == 45 || $0 == 32 || $0 == 63 }.count {
                $0 != 32
            }
            for byte in bytes {
                if byte == 91 || byte == 123 { open += 1 }
                if byte == 93 || byte == 125 { open = max(0, open - 1) }
            }
            if open > deepest || indents.count > deepest || dashes > deepest { return index + 1 }
        }
        return nil
    }
}
