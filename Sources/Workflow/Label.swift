/// A text shown to people, in both languages of the interface.
public struct Label: Hashable, Sendable {
    public enum Language: String, Hashable, Sendable, CaseIterable { case vi, en }

    public var vi: String
    public var en: String

    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    public subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
