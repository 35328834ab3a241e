// MARK: - Tags that cannot be read

extension TagGrammar {
    /// What stands in for a tag that cannot be read, when it was to open or divide a block; so that its block can be paired.
    static func standIn(for body: [Unicode.Scalar]) -> TemplateTag? {
        let tokens = TokenReader.tokens(body).split(omittingEmptySubsequences: false) { $0.kind == .pipe }
        guard let main = tokens.first else { return nil }
        let branches = ["hoặc nếu", "nếu không thì nếu", "nếu không nếu", "ngược lại nếu"]
        if branches.contains(where: { main.dropping($0) != nil }) {
            return .otherwiseIf(.literal(.bool(true)))
        }
        if main.dropping("nếu") != nil { return .condition(.literal(.bool(true))) }
        let columns = main.dropping("mỗi cột") ?? main.dropping("lặp cột")
        guard let rest = columns ?? main.dropping("mỗi") ?? main.dropping("lặp"), let first = rest.first,
            let last = rest.last
        else { return nil }
        let name = String(scalars: body[first.range.lowerBound..<last.range.upperBound])
        return .loop(Reference(name), TemplateTag.LoopStyle(isColumns: columns != nil))
    }
}
