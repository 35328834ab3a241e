/// An address that can stand in a letter's head: plain ASCII, one "@", nothing that a head gives a meaning.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil for anything that could break out of its line or is no address.
    public init?(_ text: String) {
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@")
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.allSatisfy(allowed.contains), text.utf8.count <= 254, parts.count == 2,
            parts.allSatisfy({ !$0.isEmpty && $0.first != "." && $0.last != "." && !$0.contains("..") }),
            parts[1].contains("."), parts[0].first != "-"
        else { return nil }
        self.text = text
    }

    public var domain: String { String(text.split(separator: "@").last ?? "") }
    public var description: String { text }
}
