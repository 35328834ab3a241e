/// What one tag says.
enum TemplateTag: Hashable, Sendable {
    case value(TagExpression, [Format])
    case loop(Reference, LoopStyle = LoopStyle())
    case condition(TagExpression)
    case otherwiseIf(TagExpression)
    case otherwise
    /// The end of a block; nil when it names none.
    case end(EndName?)
    case separator
    /// In the description of a chart: the list whose items it shows, and what each is called.
    case chart(Reference, TagExpression)
    case pageBreak
    /// A note to authors; prints nothing.
    case note
    /// `{{hết mẫu}}`: from here to the end of the text all is for authors.
    case endOfTemplate

    /// What a loop does besides repeating.
    struct LoopStyle: Hashable, Sendable {
        /// Lists in it count on from round to round.
        var continuesLists = false
        /// Columns of a table repeat, not rows.
        var isColumns = false
    }

    enum EndName: Hashable, Sendable {
        case condition
        case loop(String)
    }

    /// Whether the tag opens, divides or closes a block.
    var isBlockTag: Bool {
        switch self {
        case .loop, .condition, .otherwiseIf, .otherwise, .end, .separator: true
        case .value, .chart, .pageBreak, .note, .endOfTemplate: false
        }
    }
}

/// Why a tag cannot be read.
struct TagError: Error, Hashable, Sendable {
    var code: TemplateFault.Code
    var evidence = ""
    var nearest: [String] = []
}
