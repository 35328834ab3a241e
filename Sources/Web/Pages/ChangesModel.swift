import Awards
import Messages
import Secretariat

/// One field of two revisions, as pages name it.
struct ChangeModel {
    let label: String
    let before: String?
    let after: String?
    /// The control on the page that holds it.
    let address: String?

    init(_ field: Comparison.Field, isOnPage: Bool, _ language: Language) {
        label = FieldName.label(field, language)
        before = field.before.orNil
        after = field.after.orNil
        address = isOnPage ? "#" + FieldName.id(field.name) : nil
    }
}

/// The names of the controls on the pages where contents are written.
enum FieldName {
    static func id(_ name: String) -> String { "f-" + name.replacing(".", with: "-") }

    static func label(_ field: Comparison.Field, _ language: Language) -> String {
        let kind = field.name.split(separator: ".").first.map(String.init) ?? ""
        let own = field.label?.said(language) ?? ""
        switch kind {
        case "summary", "solutions": return PageWords.text(kind, language)
        case "evidence": return PageWords.text("evidence", language) + ": " + own
        case "why":
            return [PageWords.text("explanation", language), own].filter { !$0.isEmpty }
                .joined(separator: ": ")
        default: return own.isEmpty ? field.name : own
        }
    }
}

extension Wording {
    func said(_ language: Language) -> String { language == .vi ? vi : en }
}
