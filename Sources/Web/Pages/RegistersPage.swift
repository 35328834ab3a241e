import Awards
import Messages
import Secretariat
import Vietnamese

/// The registers that somebody may read.
struct RegistersPage: Page {
    struct Book {
        let address: String
        let label: String
        let unit: String
        let year: String
        let last: String
    }

    let template = "registers"
    let frame: Frame
    let books: [Book]
    let isEmpty: Bool

    init(_ books: [RegisterBook], frame: Frame, _ language: Language) {
        self.frame = frame
        self.books = books.map {
            Book(
                address: Links.register($0),
                label: $0.label.said(language),
                unit: $0.unitName,
                year: String($0.year),
                last: String($0.last)
            )
        }
        isEmpty = books.isEmpty
    }
}

/// One register line by line, its gaps where they are.
struct RegisterPage: Page {
    struct Line {
        let number: String
        let day: String
        let address: String?
        let what: String
        let note: String
        let isAmiss: Bool
    }

    let template = "register"
    let frame: Frame
    let unit: String
    let lines: [Line]

    init(
        _ book: RegisterBook,
        _ sheet: RegisterSheet,
        _ titles: [ObjectReference: String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        unit = book.unitName
        lines = sheet.lines.map { line in
            let bounds = line.numbers
            let numbers =
                bounds.count == 1 ? "\(bounds.lowerBound)" : "\(bounds.lowerBound)–\(bounds.upperBound)"
            return Line(
                number: line.entry?.text ?? numbers,
                day: line.entry?.day.short ?? "",
                address: line.entry.map { Links.thing($0.object) },
                what: line.entry.map {
                    PageWords.name($0.object.kind, titles[$0.object] ?? $0.object.id, language)
                } ?? "",
                note: Self.note(line, language),
                isAmiss: line.gap == "" || line.isOutOfOrder
            )
        }
    }

    private static func note(_ line: RegisterLine, _ language: Language) -> String {
        var notes: [String] = []
        if let reason = line.entry?.void {
            notes.append(PageWords.text("numberVoid", ["reason": reason], language))
        }
        if let gap = line.gap {
            notes.append(
                gap.isEmpty
                    ? PageWords.text("numberGapOpen", language)
                    : PageWords.text("numberGap", ["reason": gap], language)
            )
        }
        if line.isOutOfOrder { notes.append(PageWords.text("numberOutOfOrder", language)) }
        return notes.joined(separator: "; ")
    }
}
