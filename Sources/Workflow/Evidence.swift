/// What a message needs to say where, what and how to mend it: named values in a fixed order.
public struct Evidence: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public struct Item: Hashable, Sendable {
        public let key: String
        public let value: String
    }

    public private(set) var items: [Item]

    public init(dictionaryLiteral elements: (String, String)...) {
        items = elements.map { Item(key: $0.0, value: $0.1) }
    }

    /// The first value under a name.
    public subscript(key: String) -> String? {
        items.first { $0.key == key }?.value
    }

    public mutating func add(_ key: String, _ value: String) {
        items.append(Item(key: key, value: value))
    }

    /// Adds ids under `key`, and what people call them under `key.vi` and `key.en`.
    mutating func add(_ key: String, named things: [(id: String, label: Label?)]) {
        add(key, things.map(\.id).joined(separator: ", "))
        for language in Label.Language.allCases {
            let names = things.map { $0.label?[language] ?? $0.id }
            add("\(key).\(language.rawValue)", names.joined(separator: ", "))
        }
    }
}

extension Evidence: CustomStringConvertible {
    public var description: String {
        items.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    }
}
