extension Words {
    /// What a file turned out to be: the kinds that the modules Zip and OPC tell apart.
    static let fileKinds: [String: Phrase] = {
        var kinds: [String: Phrase] = [
            "empty": Phrase("tệp trống", "an empty file"),
            "zip": Phrase("tệp nén ZIP", "a ZIP archive"),
            "encryptedOffice": Phrase("tệp Office có mật khẩu", "an Office file with a password"),
            "legacyWord": Phrase("tệp Word đời cũ (.doc)", "an old Word file (.doc)"),
            "legacyExcel": Phrase("tệp Excel đời cũ (.xls)", "an old Excel file (.xls)"),
            "legacyPowerPoint": Phrase("tệp PowerPoint đời cũ (.ppt)", "an old PowerPoint file (.ppt)"),
            "otherCompound": Phrase("tệp của một chương trình đời cũ", "a file of some older program"),
            "rtf": Phrase("tệp RTF", "an RTF file"),
            "pdf": Phrase("tệp PDF", "a PDF file"),
            "html": Phrase("trang web", "a web page"),
            "xml": Phrase("tệp XML", "an XML file"),
            "picture": Phrase("tệp ảnh", "a picture"),
            "text": Phrase("tệp văn bản thô", "a plain text file"),
            "notWord": Phrase("tệp loại khác", "another kind of file"),
            "missingContentTypes": Phrase("tệp nén thông thường", "an ordinary archive"),
        ]
        for ending in ["docx", "docm", "dotx", "dotm"] {
            kinds[ending] = Phrase("văn bản Word (.\(ending))", "a Word document (.\(ending))")
        }
        for ending in ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xlam"] {
            kinds[ending] = Phrase("bảng tính Excel (.\(ending))", "an Excel workbook (.\(ending))")
        }
        for ending in ["pptx", "pptm", "potx", "potm", "ppsx", "ppsm"] {
            kinds[ending] = Phrase(
                "bản trình chiếu PowerPoint (.\(ending))",
                "a PowerPoint presentation (.\(ending))"
            )
        }
        return kinds
    }()

    /// What a kind of file is called; nothing for a kind that says nothing.
    static func fileKind(_ code: String, _ language: Language) -> String {
        fileKinds[code]?[language] ?? ""
    }

    /// A part of a document in the words of Word and Excel: "thân văn bản", "đầu trang".
    static func part(_ name: String, _ language: Language) -> String {
        let path = name.lowercased().drop { $0 == "/" }
        return parts.first { path.hasPrefix($0.beginning) }?.phrase[language] ?? name
    }

    private static let parts: [(beginning: String, phrase: Phrase)] = [
        ("word/document", Phrase("thân văn bản", "the body")),
        ("word/header", Phrase("đầu trang", "the page header")),
        ("word/footer", Phrase("chân trang", "the page footer")),
        ("word/footnotes", Phrase("chú thích cuối trang", "the footnotes")),
        ("word/endnotes", Phrase("chú thích cuối văn bản", "the endnotes")),
        ("word/comments", Phrase("nhận xét bên lề", "the comments")),
        ("word/glossary", Phrase("đoạn soạn sẵn", "the building blocks")),
        ("word/styles", Phrase("bộ kiểu chữ", "the styles")),
        ("word/numbering", Phrase("đánh số tự động", "the automatic numbering")),
        ("word/settings", Phrase("thiết lập của văn bản", "the document settings")),
        ("word/charts", Phrase("biểu đồ", "a chart")),
        ("word/diagrams", Phrase("sơ đồ SmartArt", "a SmartArt diagram")),
        ("word/media", Phrase("hình ảnh", "a picture")),
        ("docprops", Phrase("thuộc tính của tài liệu", "the document properties")),
        ("xl/workbook", Phrase("danh mục trang tính", "the list of sheets")),
        ("xl/worksheets", Phrase("một trang tính", "a sheet")),
        ("xl/sharedstrings", Phrase("phần chữ của bảng tính", "the texts of the workbook")),
        ("xl/styles", Phrase("định dạng ô", "the cell formats")),
        ("[content_types]", Phrase("danh mục các phần", "the list of parts")),
    ]
}
