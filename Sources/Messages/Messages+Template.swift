import OPC
public import WordTemplate

/// Sentences for Word templates: where in the document, which tag, what is wrong, how to mend it.
public enum TemplateMessage {
    /// "Thân văn bản, bảng 2, hàng 3, cột 1, “{{Họ tênn}}”: không có mục “Họ tênn”. Có phải: Họ tên?"
    public static func text(_ fault: TemplateFault, _ language: Language, file: String? = nil) -> String {
        let mark: Phrase =
            switch fault.severity {
            case .error: Phrase("", "")
            case .warning, .note: Phrase("Lưu ý – ", "Note – ")
            }
        let isWhole = fault.code == .unreadablePackage || fault.code == .notADocument
        let here =
            isWhole
            ? "" : [place(fault.place, language), fault.tag.isEmpty ? "" : "“\(fault.tag)”"].listed()
        let what = what(fault, language, file: file)
        guard !here.isEmpty else { return mark[language] + what }
        return "\(mark[language])\(here.capitalisedFirst): \(what)\(context(fault, language))"
    }

    /// "thân văn bản, bảng 2, hàng 3, cột 1"; a paragraph is named only outside tables, where people can count them.
    static func place(_ place: TemplatePlace?, _ language: Language) -> String {
        guard let place else { return "" }
        var evidence: [String: String] = [:]
        evidence["table"] = place.table.map(String.init)
        evidence["row"] = place.row.map(String.init)
        evidence["column"] = place.column.map(String.init)
        if place.table == nil { evidence["paragraph"] = (place.line ?? place.paragraph).map(String.init) }
        return Words.part(place.part, language)
            + Phrase(
                "[, đoạn {paragraph}][, bảng {table}][, hàng {row}][, cột {column}]",
                "[, paragraph {paragraph}][, table {table}][, row {row}][, column {column}]"
            ).filled(evidence, language)
    }

    private static func what(_ fault: TemplateFault, _ language: Language, file: String?) -> String {
        // A package that cannot be read is told in the words for packages.
        if fault.code == .unreadablePackage || fault.code == .notADocument {
            let parts = fault.evidence.split(separator: ": ", maxSplits: 1).map(String.init)
            if let code = parts.first.flatMap(PackageError.Code.init(rawValue:)) {
                let rest = parts.count > 1 ? parts[1] : ""
                return PackageMessage.sentence(
                    code,
                    part: fault.place?.part,
                    evidence: rest,
                    language,
                    file: file
                )
            }
        }
        var evidence = [
            "open": "{{", "close": "}}", "nearest": fault.nearest.listed(),
            "other": fault.other?.tag ?? "", "otherPlace": place(fault.other?.place, language),
            "evidence": meaning(fault.evidence, language),
            "formats": fault.nearest.isEmpty ? TemplateFormats.names.listed() : "",
        ]
        if fault.code == .outputTooLarge { evidence["evidence"] = Words.size(fault.evidence, language) }
        return phrases[fault.code]?.filled(evidence, language) ?? fault.code.rawValue
    }

    /// What the evidence says a value is: "list of 3", "record: Họ tên, Chức vụ".
    private static func meaning(_ evidence: String, _ language: Language) -> String {
        if let count = evidence.wholeMatch(of: /list of (\d+)/)?.1 {
            return Phrase("danh sách \(count) dòng", "a list of \(count)")[language]
        }
        if let fields = evidence.wholeMatch(of: /record: (.*)/)?.1 {
            return Phrase("nhóm thông tin gồm \(fields)…", "a group of fields: \(fields)…")[language]
        }
        return evidence
    }

    /// The words around the tag, where they say more than the tag.
    private static func context(_ fault: TemplateFault, _ language: Language) -> String {
        guard !fault.context.isEmpty, fault.context != fault.tag else { return "" }
        return Phrase(" Trong đoạn: “\(fault.context)”.", " In the text: “\(fault.context)”.")[language]
    }
}

extension String {
    /// The text with its first letter large, as a sentence begins.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
