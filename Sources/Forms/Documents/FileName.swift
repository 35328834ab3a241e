import Vietnamese
import WordTemplate

/// The name of a file, made from the pattern of a manifest and the values of a record.
struct FileName {
    let form: String
    let pattern: String

    /// Fills the tags `{{name}}` and `{{name | dd/MM/yyyy}}`; an absent value leaves no gap.
    func filled(_ record: Record) throws(FormsError) -> String {
        var text = ""
        var rest = pattern[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            text += rest[..<open.lowerBound]
            text += try value(of: String(rest[open.upperBound..<close.lowerBound]), in: record)
            rest = rest[close.upperBound...]
        }
        return FileName.safe(text + rest)
    }

    private func value(of tag: String, in record: Record) throws(FormsError) -> String {
        let parts = tag.split(separator: "|", omittingEmptySubsequences: false).map {
            FileName.trimmed(String($0))
        }
        guard let value = record[parts[0]] else {
            throw FormsError(
                .unknownFileNameField,
                form: form,
                evidence: tag,
                nearest: nearest(to: parts[0], in: record.labels)
            )
        }
        let format = parts.count > 1 ? parts[1] : nil
        switch (value, format) {
        case (.empty, _): return ""
        case (.text(let text), nil): return text
        case (.number(let number), nil): return NumberFormat.grouped(number)
        case (.date(let day), nil): return day.iso
        case (.date(let day), let format?):
            if let text = day.formatted(format) { return text }
        default: break
        }
        throw FormsError(.unknownFileNameFormat, form: form, evidence: tag)
    }

    /// The longest name that common file systems bear, in bytes, with room for a copy's mark.
    private static let longest = 200

    /// Characters that files cannot bear become "-"; blanks are tidied; an overlong name is cut before its ending.
    static func safe(_ name: String) -> String {
        let (stem, ending) = split(name.nfc)
        var clean = ""
        for scalar in stem.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            clean.unicodeScalars.append(
                isControl || "/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "-" : scalar
            )
        }
        var words = clean.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        while words.utf8.count + ending.utf8.count > longest { words.removeLast() }
        while let last = words.last, last == " " || last == "." { words.removeLast() }
        return (words.isEmpty ? "-" : words) + ending
    }

    private static func split(_ name: String) -> (stem: Substring, ending: String) {
        guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 6 else {
            return (name[...], "")
        }
        return (name[..<dot], String(name[dot...]))
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
