/// What one tag says.
enum TemplateTag: Hashable, Sendable {
    case value(TagExpression, [Format])
    case loop(Reference)
    case condition(TagExpression)
    case otherwiseIf(TagExpression)
    case otherwise
    /// The end of a block; nil when it names none.
    case end(EndName?)
    case separator
    case pageBreak
    /// A note to authors; prints nothing.
    case note

    enum EndName: Hashable, Sendable {
        case condition
        case loop(String)
    }

    /// Whether the tag opens, divides or closes a block.
    var isBlockTag: Bool {
        switch self {
        case .loop, .condition, .otherwiseIf, .otherwise, .end, .separator: true
        case .value, .pageBreak, .note: false
        }
    }
}

/// Why a tag cannot be read.
struct TagError: Error, Hashable, Sendable {
    var code: TemplateFault.Code
    var evidence = ""
    var nearest: [String] = []
}
