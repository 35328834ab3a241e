public import Awards
public import Workflow

/// A regulation with everything it inherits, its workflows and its forms: what a campaign pins.
public struct ResolvedRegulation: Sendable, Identifiable {
    /// A Word template with its manifest.
    public struct Form: Hashable, Sendable, Identifiable {
        public var id: String { manifest.id }

        public var manifest: FormManifest
        /// The path of the Word file among the files given; nil when there is none.
        public var template: String?
    }

    public var id: String { regulation.id }

    public let regulation: Regulation
    /// The folders it is made of, the most general first, itself last.
    public let layers: [String]
    /// Definition id → definition, not yet checked for soundness: the vocabulary of guards is the office's.
    public let workflows: [String: Definition]
    public let forms: [String: Form]
    /// The same text for the same rules, whatever the layout of the files.
    ///
    /// Sorted lines `path = value`, then
    /// the workflows and manifests by id. Its hash, with those of the Word files, is the pin.
    public let canonicalText: String
    /// The values that nobody has confirmed yet, in the order of the files.
    public let unconfirmed: [Unconfirmed]
    /// The merged files, with what was confirmed laid over them.
    let root: Setting
}
