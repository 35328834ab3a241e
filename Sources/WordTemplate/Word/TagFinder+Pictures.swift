import Vietnamese

/// A picture of the template with words about it that are no tag.
struct DescribedPicture: Sendable {
    let words: String
    let place: TemplatePlace

    /// Such words may be a name whose braces were forgotten.
    ///
    /// - Parameter names: the names that data has.
    func fault(in names: Set<NameKey>) -> TemplateFault? {
        guard names.contains(NameKey(words)) else { return nil }
        return TemplateFault(.pictureWithoutTag, place: place, tag: words, nearest: [words])
    }
}

// MARK: - Pictures to replace

extension TagFinder {
    /// Pictures whose description is a tag.
    mutating func findPictures(in paragraph: WordNode) {
        var found: [WordNode] = []
        paragraph.walk { node in
            if node.kind == .textBox { return false }
            if !node.pictureDescriptions.isEmpty { found.append(node) }
            return true
        }
        for node in found {
            guard let tag = node.pictureTagText else {
                for words in node.pictureDescriptions { judge(words) }
                continue
            }
            let scalars = Array(tag.unicodeScalars)
            node.pictureTag = read(TagScanner.scan(scalars).tags, in: scalars).first?.number
            if node.pictureTag != nil { hasOtherTags = true }
        }
    }

    /// A description that is not wholly a tag, though it may have been meant as one.
    private mutating func judge(_ words: String) {
        guard !isMirrored else { return }
        let scalars = Array(words.unicodeScalars)
        let scan = TagScanner.scan(scalars)
        if let tag = scan.tags.first {
            findings.faults.append(
                TemplateFault(
                    .wordsBesidePictureTag,
                    place: place,
                    tag: shown(tag, in: scalars),
                    evidence: String(words.prefix(60))
                )
            )
        } else {
            for problem in scan.problems + LookAlikeTags.find(in: scalars) { report(problem, in: scalars) }
            described.append(DescribedPicture(words: words, place: place))
        }
    }
}
