/// A tag as it stands in the template.
struct TagRecord: Sendable {
    let tag: TemplateTag
    let place: TemplatePlace
    /// With its delimiters, as written.
    let source: String
    let context: String
    /// In the fallback of an alternative: a mirror of a tag that was already seen.
    let isMirrored: Bool
}

/// What the compiler gathers over all parts: tags and faults.
struct Findings {
    var tags: [TagRecord] = []
    var faults: [TemplateFault] = []
    var described: [DescribedPicture] = []

    mutating func report(
        _ code: TemplateFault.Code,
        at tag: Int,
        evidence: String = "",
        nearest: [String] = [],
        other: Int? = nil
    ) {
        let record = tags[tag]
        guard !record.isMirrored else { return }
        faults.append(
            TemplateFault(
                code,
                place: record.place,
                tag: record.source,
                context: record.context,
                evidence: evidence,
                nearest: nearest,
                other: other.map { .init(tag: tags[$0].source, place: tags[$0].place) }
            )
        )
    }
}

/// About forty characters around a place in a paragraph, in one line.
func contextAround(_ range: Range<Int>, in text: [Unicode.Scalar]) -> String {
    let start = max(0, range.lowerBound - 20)
    let end = min(text.count, range.upperBound + 20)
    var excerpt = text[start..<end].map { scalar -> Unicode.Scalar in
        scalar == "\n" || scalar == "\t" ? " " : scalar
    }
    excerpt.removeAll { $0 == ParagraphText.object || $0.value == 0xAD }
    return (start > 0 ? "…" : "") + String(scalars: excerpt) + (end < text.count ? "…" : "")
}
