import Foundation
import OPC
import XMLTree

@testable import Forms

/// The forms of the first regulation, as they lie in the project.
enum FormFolder {
    static let url: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appending(path: "templates/nd98-2023/forms")
    }()

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return files.filter { $0.hasSuffix(".docx") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: "\(name).docx")))
    }

    static func manifest(_ name: String) throws -> FormManifest {
        let text = try String(contentsOf: url.appending(path: "\(name).yaml"), encoding: .utf8)
        return try JSONDecoder().decode(FormManifest.self, from: SimpleYAML.json(text))
    }
}

/// Just enough YAML for manifests: `key: value`, `key: "value"` and `key: {a: b, c: "d"}`.
enum SimpleYAML {
    static func json(_ text: String) throws -> Data {
        var object: [String: Any] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            object[String(line[..<colon.lowerBound])] = value(String(line[colon.upperBound...]))
        }
        return try JSONSerialization.data(withJSONObject: object)
    }

    private static func value(_ text: String) -> Any {
        guard text.hasPrefix("{"), text.hasSuffix("}") else { return unquoted(text) }
        var object: [String: String] = [:]
        var isQuoted = false
        let parts = text.dropFirst().dropLast().split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        }
        for part in parts {
            guard let colon = part.firstRange(of: ": ") else { continue }
            let key = part[..<colon.lowerBound].drop { $0 == " " }
            object[String(key)] = unquoted(String(part[colon.upperBound...]))
        }
        return object
    }

    private static func unquoted(_ text: String) -> String {
        text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
    }
}
