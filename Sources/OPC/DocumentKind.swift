/// What a package is, by the media type of its main document; the file's name has no say.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
    case docx, docm, dotx, dotm
    case xlsx, xlsm, xltx, xltm, xlsb, xlam
    case pptx, pptm, potx, potm, ppsx, ppsm
    /// A package of some other kind.
    case other

    /// The kind that a main document's media type means.
    public init(contentType: String?) {
        let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
        self = Self.allCases.first { $0.contentType == type } ?? .other
    }

    /// Whether it is a Word document or template.
    public var isWord: Bool {
        [.docx, .docm, .dotx, .dotm].contains(self)
    }

    /// Whether it is a spreadsheet whose cells are XML.
    public var isSpreadsheet: Bool {
        [.xlsx, .xlsm, .xltx, .xltm].contains(self)
    }

    /// The media type in lower case; nil for ``other``.
    private var contentType: String? {
        let open = "application/vnd.openxmlformats-officedocument."
        return switch self {
        case .docx: open + "wordprocessingml.document.main+xml"
        case .dotx: open + "wordprocessingml.template.main+xml"
        case .docm: "application/vnd.ms-word.document.macroenabled.main+xml"
        case .dotm: "application/vnd.ms-word.template.macroenabledtemplate.main+xml"
        case .xlsx: open + "spreadsheetml.sheet.main+xml"
        case .xltx: open + "spreadsheetml.template.main+xml"
        case .xlsm: "application/vnd.ms-excel.sheet.macroenabled.main+xml"
        case .xltm: "application/vnd.ms-excel.template.macroenabled.main+xml"
        case .xlsb: "application/vnd.ms-excel.sheet.binary.macroenabled.main"
        case .xlam: "application/vnd.ms-excel.addin.macroenabled.main+xml"
        case .pptx: open + "presentationml.presentation.main+xml"
        case .potx: open + "presentationml.template.main+xml"
        case .ppsx: open + "presentationml.slideshow.main+xml"
        case .pptm: "application/vnd.ms-powerpoint.presentation.macroenabled.main+xml"
        case .potm: "application/vnd.ms-powerpoint.template.macroenabled.main+xml"
        case .ppsm: "application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml"
        case .other: nil
        }
    }
}
