/// The values of one layout regulation; another regulation is another value, not other code.
public struct LayoutProfile: Hashable, Sendable {
    /// The page, in millimetres.
    public struct Page: Hashable, Sendable {
        public var width: Double
        public var height: Double
        public var top: ClosedRange<Double>
        public var bottom: ClosedRange<Double>
        public var left: ClosedRange<Double>
        public var right: ClosedRange<Double>
        /// How far a measure may be off before it counts.
        public var tolerance: Double
        public var numberSize: ClosedRange<Double>
    }

    /// How the letters of an element look; nil where nothing is prescribed.
    public struct Look: Hashable, Sendable {
        /// In points.
        public var size: ClosedRange<Double>
        public var isBold: Bool?
        public var isItalic: Bool?
        public var isUpper: Bool?
        public var isCentred: Bool?

        public init(
            _ size: ClosedRange<Double>,
            bold: Bool? = false,
            italic: Bool? = false,
            upper: Bool? = nil,
            centred: Bool? = nil
        ) {
            self.size = size
            isBold = bold
            isItalic = italic
            isUpper = upper
            isCentred = centred
        }
    }

    /// The running text.
    public struct Body: Hashable, Sendable {
        public var size: ClosedRange<Double>
        /// In lines.
        public var lineSpacing: ClosedRange<Double>
        /// The least gap between paragraphs in points.
        public var gap: Double
        /// The allowed first-line indents in millimetres.
        public var indents: [Double]
        public var indentTolerance: Double
    }

    /// How long a rule is, as a share of the text above it.
    public struct RuleLengths: Hashable, Sendable {
        public var motto: ClosedRange<Double>
        /// Under the agency and the subject, drawn.
        public var drawn: ClosedRange<Double>
        /// The same as a row of underscores, whose width in Word is known less well.
        public var typed: ClosedRange<Double>
    }

    /// A type of document and its abbreviation.
    public struct DocumentType: Hashable, Sendable {
        public var name: String
        public var code: String
        /// Has a line with place and date.
        public var hasDate: Bool
        /// Has a subject below its name.
        public var hasSubject: Bool
        /// Begins with grounds and a resolving word ("QUYẾT ĐỊNH:").
        public var resolution: String?

        public init(
            _ name: String,
            _ code: String,
            date: Bool = true,
            subject: Bool = true,
            resolution: String? = nil
        ) {
            self.name = name
            self.code = code
            hasDate = date
            hasSubject = subject
            self.resolution = resolution
        }
    }

    /// The words that stand in every document.
    public struct Words: Hashable, Sendable {
        public var nationalName: String
        public var motto: String
        /// The heading of documents to which the profile does not apply.
        public var foreignHeading: String
        public var addressees: String
        public var recipients: String
        public var archive: String
        public var annex: String
        /// How a ground begins.
        public var grounds: [String]
        /// Authority prefixes with their full stop.
        public var signerPrefixes: [String]
        /// Degrees and forms of address that no signer's name bears.
        public var titles: [String]
    }

    public var id: String
    public var page: Page
    public var fonts: [String]
    /// Fonts of the same look that are reported as warnings.
    public var fontLookAlikes: [String]
    public var body: Body
    public var looks: [LayoutRule: Look]
    public var ruleLengths: RuleLengths
    public var words: Words
    public var types: [DocumentType]
    /// Codes of copies, which stand in numbers but name no type.
    public var copyCodes: [String]
}
