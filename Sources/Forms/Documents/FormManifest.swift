/// What a Word template documents: the few lines that stand beside it as `<form>.yaml`.
///
/// Decoding refuses keys that it does not know, so that a misspelt one is never silently without effect.
public struct FormManifest: Hashable, Sendable, Codable {
    public var form: String
    public var title: Title
    /// The abbreviation of the type of document by NĐ 30/2020, Phụ lục III; nil where the decree names none.
    public var type: String?
    public var scope: Scope
    public var issued: Issued
    public var signer: Signer?
    public var number: Number?
    /// The name of the file, with tags; characters that files cannot bear become "-".
    public var file: String
    /// The profile of layout rules that the document is checked by.
    public var layout: String

    public struct Title: Hashable, Sendable, Codable {
        public var vi: String
        public var en: String

        public init(vi: String, en: String) {
            (self.vi, self.en) = (vi, en)
        }
    }

    /// When the document comes into being: "subject.state" of a workflow, or "demand".
    public struct Issued: Hashable, Sendable, Codable {
        public var on: String

        public init(on: String) {
            self.on = on
        }
    }

    /// Whose office and name are resolved at the document's date.
    public struct Signer: Hashable, Sendable, Codable {
        public var function: String

        public init(function: String) {
            self.function = function
        }
    }

    public struct Number: Hashable, Sendable, Codable {
        public enum Mode: String, Hashable, Sendable, Codable {
            case external, gapless, manual
        }

        public var series: String
        public var mode: Mode

        public init(series: String, mode: Mode) {
            (self.series, self.mode) = (series, mode)
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case form, title, type, scope, issued, signer, number, file, layout
    }

    public init(
        form: String,
        title: Title,
        type: String? = nil,
        scope: Scope,
        issued: Issued,
        signer: Signer? = nil,
        number: Number? = nil,
        file: String,
        layout: String
    ) {
        self.form = form
        self.title = title
        self.type = type
        self.scope = scope
        self.issued = issued
        self.signer = signer
        self.number = number
        self.file = file
        self.layout = layout
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        form = try values.decode(String.self, forKey: .form)
        try FormManifest.refuseUnknownKeys(of: decoder, form: form)
        title = try values.decode(Title.self, forKey: .title)
        type = try values.decodeIfPresent(String.self, forKey: .type)
        scope = try values.decode(Scope.self, forKey: .scope)
        issued = try values.decode(Issued.self, forKey: .issued)
        signer = try values.decodeIfPresent(Signer.self, forKey: .signer)
        number = try values.decodeIfPresent(Number.self, forKey: .number)
        file = try values.decode(String.self, forKey: .file)
        layout = try values.decode(String.self, forKey: .layout)
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
    }

    private static let parts: [String: Set<String>] = [
        "title": ["vi", "en"], "issued": ["on"], "signer": ["function"], "number": ["series", "mode"],
    ]

    private static func refuseUnknownKeys(of decoder: any Decoder, form: String) throws {
        let all = try decoder.container(keyedBy: AnyKey.self)
        let known = CodingKeys.allCases.map(\.rawValue)
        for key in all.allKeys {
            guard known.contains(key.stringValue) else {
                throw FormsError(.unknownManifestKey, form: form, evidence: key.stringValue)
            }
            guard let inner = parts[key.stringValue] else { continue }
            let part = try all.nestedContainer(keyedBy: AnyKey.self, forKey: key)
            for name in part.allKeys.map(\.stringValue) where !inner.contains(name) {
                throw FormsError(.unknownManifestKey, form: form, evidence: "\(key.stringValue).\(name)")
            }
        }
    }
}
