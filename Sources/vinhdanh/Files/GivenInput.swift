import Foundation
import Secretariat
import Yams

/// What `--set name=value` and `--paper kind=FILE` say.
enum GivenInput {
    /// The named values; dotted names make maps, values in brackets or quotes are YAML or JSON.
    static func input(_ pairs: [String]) throws -> Input {
        var root = Datum.map([:])
        for pair in pairs {
            guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
                throw CommandFault.badPair(option: "--set", pair)
            }
            let path = pair[..<sign].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !path.contains("") else { throw CommandFault.badPair(option: "--set", pair) }
            let value = try value(String(pair[pair.index(after: sign)...]), of: pair)
            root = root.setting(path[...], to: value)
        }
        if case .map(let fields) = root { return Input(fields) }
        return Input()
    }

    /// A plain value stays as typed ("Xét khen: đợt 1" is a text); only what opens a bracket or a quote is parsed.
    private static func value(_ text: String, of pair: String) throws -> Datum {
        switch text.first {
        case "[", "{":
            guard let node = try? Yams.compose(yaml: text) else {
                throw CommandFault.badPair(option: "--set", pair)
            }
            return Datum(node)
        case "\"", "'":
            guard let node = try? Yams.compose(yaml: text), node.scalar != nil else { return .text(text) }
            return Datum(node)
        default:
            return Datum(.scalar(Node.Scalar(text, .implicit, .plain)))
        }
    }

    /// Papers handed in: `kind=FILE`, or `evidence.3=FILE` for the criterion that it proves.
    static func papers(_ pairs: [String]) throws -> [HandedPaper] {
        try pairs.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw CommandFault.badPaper(pair) }
            let kind = parts[0].split(separator: ".", maxSplits: 1).map(String.init)
            let file = InputFile(parts[1])
            return HandedPaper(
                kind: kind[0],
                name: file.url.lastPathComponent,
                bytes: try file.bytes(),
                criterion: kind.count == 2 ? kind[1] : nil
            )
        }
    }
}
