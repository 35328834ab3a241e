public import OPC
import Vietnamese

extension LayoutReport {
    /// Checks the layout of a Word document.
    ///
    /// Template tags and dot leaders stand for text of unknown content, so that a form can be checked before it is
    /// filled. Of text boxes only the letters count; notes and
    /// the conditional parts of table styles are not looked at.
    ///
    /// - Parameter scope: how much to apply; nil finds it out from the document.
    /// - Throws: the error of the package when a part cannot be read.
    public init(
        checking package: Package,
        by profile: LayoutProfile = .nd30,
        scope: Scope? = nil
    ) throws(PackageError) {
        self.init(checking: try WordParts(package), by: profile, scope: scope)
    }

    init(checking parts: WordParts, by profile: LayoutProfile, scope: Scope? = nil) {
        let styles = StyleSheet(parts)
        let root = parts.document.word("body") ?? parts.document
        let story = StoryReader.read(root, part: parts.documentPart, styles: styles)
        let outline = Outline(story, profile: profile)
        let scope = scope ?? outline.scope
        var findings = Findings(part: parts.documentPart)
        if scope == .none {
            findings.add(.nationalName, .scope, .info, found: profile.words.foreignHeading)
        } else {
            if scope != .administrative { findings.ceiling = .warning }
            if scope != .letters { PageChecks(outline: outline, parts: parts, styles: styles).run(&findings) }
            TextChecks(outline: outline).run(&findings, colors: scope != .letters)
            let isAttachment = outline.attachmentNote != nil
            let hasHeader = !outline.right.isEmpty || scope == .administrative && !outline.isAnnexOnly
            if hasHeader, scope != .letters {
                HeaderChecks(outline: outline, isNumbered: scope == .administrative && !isAttachment).run(
                    &findings
                )
            }
        }
        if scope == .administrative, outline.isAnnexOnly { AnnexChecks(outline: outline).run(&findings) }
        if scope == .administrative, !outline.isAnnexOnly {
            TitleChecks(outline: outline).run(&findings)
            BodyChecks(outline: outline).run(&findings)
            StructureChecks(outline: outline).run(&findings)
            EndChecks(outline: outline).run(&findings)
            AnnexChecks(outline: outline).run(&findings)
        }
        let isLetter = outline.typeLine == nil && outline.type == nil
        self.init(
            profile: profile.id,
            scope: scope,
            type: outline.type?.code ?? (isLetter && scope == .administrative ? "" : nil),
            findings: findings.list.inOrder
        )
    }
}

extension Outline {
    /// The file holds annexes and nothing else.
    var isAnnexOnly: Bool {
        !annexes.isEmpty && lines[main].allSatisfy { $0.isBlank || $0.isCommand }
    }

    /// How much of the profile fits the document.
    var scope: LayoutReport.Scope {
        let foreign = profile.words.foreignHeading.nameKey
        if lines[main].prefix(15).contains(where: { $0.key.contains(foreign) }),
            !right.contains(where: isNationalName)
        {
            return .none
        }
        let isListed =
            typeLine.map { line in profile.types.contains { $0.name.nameKey == line.key } } ?? false
        let isLetter = left.contains { $0.key.hasPrefix("v/v") } || !addressees.isEmpty
        let hasNumber = number.map { $0.key.hasPrefix("số:") || $0.key.hasPrefix("số ") } ?? false
        return isAnnexOnly || isListed || isLetter || hasNumber ? .administrative : .reduced
    }
}

extension [LayoutFinding] {
    /// By part, section findings first, then by paragraph and rule.
    fileprivate var inOrder: [LayoutFinding] {
        enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.place.part != other.place.part { return one.place.part < other.place.part }
            let places = (one.place.paragraph ?? 0, other.place.paragraph ?? 0)
            if places.0 != places.1 { return places.0 < places.1 }
            if one.rule != other.rule { return one.rule < other.rule }
            return left.offset < right.offset
        }.map(\.element)
    }
}
