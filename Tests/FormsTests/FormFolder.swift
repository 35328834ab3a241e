import Foundation
import OPC
import Testing
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

    /// The lines of the manifest that filling needs; reading manifests is the regulation's work.
    static func manifest(_ name: String) throws -> FormManifest {
        let text = try String(contentsOf: url.appending(path: "\(name).yaml"), encoding: .utf8)
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let value = line[colon.upperBound...]
            values[String(line[..<colon.lowerBound])] =
                value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : String(value)
        }
        func inner(_ key: String, _ name: String) -> String {
            let text = values[key] ?? ""
            guard let start = text.firstRange(of: "\(name): ") else { return "" }
            return String(text[start.upperBound...].prefix { !"},".contains($0) })
        }
        return FormManifest(
            form: values["form"] ?? "",
            title: .init(vi: inner("title", "vi"), en: inner("title", "en")),
            scope: try #require(Scope(rawValue: values["scope"] ?? "")),
            issued: .init(on: inner("issued", "on")),
            file: values["file"] ?? "",
            layout: values["layout"] ?? ""
        )
    }
}
