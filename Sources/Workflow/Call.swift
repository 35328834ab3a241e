/// A guard or an effect as a definition names it: `within_quota@1`, `parent_in@1: {states: [drafting]}`.
public struct Call: Hashable, Sendable {
    public var name: String
    public var version: Int
    public var parameters: [String: Parameter]

    public init(_ name: String, version: Int = 1, _ parameters: [String: Parameter] = [:]) {
        self.name = name
        self.version = version
        self.parameters = parameters
    }

    /// `name@version`, under which it is registered.
    public var key: String { "\(name)@\(version)" }
}

extension Call: CustomStringConvertible {
    public var description: String {
        guard !parameters.isEmpty else { return key }
        let shown = parameters.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "\(key)(\(shown.joined(separator: ", ")))"
    }
}

/// The value of a parameter: nothing that could be evaluated.
public enum Parameter: Hashable, Sendable {
    case text(String)
    case number(Int)
    case list([String])

    public var text: String? { if case .text(let value) = self { value } else { nil } }
    public var number: Int? { if case .number(let value) = self { value } else { nil } }
    public var list: [String]? { if case .list(let value) = self { value } else { nil } }
}

extension Parameter: CustomStringConvertible {
    public var description: String {
        switch self {
        case .text(let value): value
        case .number(let value): "\(value)"
        case .list(let values): "[\(values.joined(separator: ", "))]"
        }
    }
}
