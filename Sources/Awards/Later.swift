/// A list that records written before it came into being lack: they read as an empty one.
///
/// The bytes of such a record stay as they are until an action changes it, so that the journal still fits.
@propertyWrapper
public struct Later<Element: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    public var wrappedValue: [Element]

    public init(wrappedValue: [Element] = []) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode([Element].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension KeyedDecodingContainer {
    func decode<Element>(_ type: Later<Element>.Type, forKey key: Key) throws -> Later<Element> {
        try decodeIfPresent(type, forKey: key) ?? Later()
    }
}
