import Foundation
public import Vietnamese

/// One letter by RFC 5322: heads in encoded words (RFC 2047), the body in UTF-8 and base64.
public struct InternetMessage: Hashable, Sendable {
    public var from: MailAddress
    public var to: MailAddress
    public var toName: String
    public var subject: String
    public var body: String
    public var date: Moment
    /// Without the angle brackets; the same letter sent again bears the same one.
    public var id: String

    public init(
        from: MailAddress,
        to: MailAddress,
        toName: String,
        subject: String,
        body: String,
        date: Moment,
        id: String
    ) {
        self.from = from
        self.to = to
        self.toName = toName
        self.subject = subject
        self.body = body
        self.date = date
        self.id = id
    }

    /// The longest encoded word: one stands on each line, the first behind "Subject: ".
    private static let wordLimit = 64

    public var text: String {
        let heads = [
            "Date: \(Self.date(date))",
            "From: \(from.text)",
            "To: \((Self.words(toName) + ["<\(to.text)>"]).joined(separator: "\r\n "))",
            "Subject: \(Self.words(subject).joined(separator: "\r\n "))",
            "Message-ID: <\(id)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let data = Data(body.replacing("\n", with: "\r\n").utf8)
        let encoded = data.base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return (heads + ["", encoded, ""]).joined(separator: "\r\n")
    }

    /// "Thu, 05 Dec 2024 07:30:00 +0700".
    static func date(_ moment: Moment) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let day = moment.day
        let time = moment.iso.split(separator: "T").last ?? ""
        let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
        return
            "\(days[day.weekday.rawValue - 1]), \(number) \(months[day.month - 1]) \(day.iso.prefix(4)) \(time) +0700"
    }

    /// The text as it stands in a head: itself while it is short and plain, else in encoded words, none of
    /// which is cut inside a character.
    static func words(_ text: String) -> [String] {
        let text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && $0.value >= 32 && $0.value != 127
                && !"()<>[]:;@\\,.\"=?_".unicodeScalars.contains($0)
        }
        if isPlain && text.utf8.count <= wordLimit { return text.isEmpty ? [] : [text] }
        let (start, end) = ("=?UTF-8?B?", "?=")
        let room = (wordLimit - start.utf8.count - end.utf8.count) / 4 * 3
        var words: [String] = []
        var piece = ""
        for character in text {
            if piece.utf8.count + String(character).utf8.count > room {
                words.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        words.append(piece)
        return words.map { start + Data($0.utf8).base64EncodedString() + end }
    }
}
