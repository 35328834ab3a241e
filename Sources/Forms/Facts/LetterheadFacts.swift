public import Vietnamese

/// Who issues a document, under which number, where and when, who signs it and who gets it.
///
/// Names and titles are those in force on the document's date.
public struct LetterheadFacts: Hashable, Sendable {
    /// The agency directly above the issuer, where the letterhead names one.
    public var parentAgency: String?
    /// The full name of the issuing agency or council, as in a sentence.
    public var issuer: String
    /// "05" as registered; nil in a draft.
    public var number: String?
    /// "QĐ-BHXH"; empty for papers without a number.
    public var symbol: String
    /// "Hà Nội".
    public var place: String
    /// Nil in a draft.
    public var signedOn: Day?
    /// The year that a draft without date already prints.
    public var draftYear: Int?
    /// Who has the authority to issue: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam".
    public var authority: String
    /// The capacity and the office, one line each.
    public var signerOffice: [String]
    /// Without academic titles; nil while nobody is named.
    public var signerName: String?
    /// "Kính gửi", without dashes and end marks.
    public var addressees: [String]
    /// "Nơi nhận", without dashes and end marks; the last is "Lưu: …".
    public var recipients: [String]
    /// The legal bases, each a sentence without its end mark.
    public var bases: [String]

    public init(
        parentAgency: String? = nil,
        issuer: String,
        number: String? = nil,
        symbol: String,
        place: String,
        signedOn: Day? = nil,
        draftYear: Int? = nil,
        authority: String = "",
        signerOffice: [String] = [],
        signerName: String? = nil,
        addressees: [String] = [],
        recipients: [String] = [],
        bases: [String] = []
    ) {
        self.parentAgency = parentAgency
        self.issuer = issuer
        self.number = number
        self.symbol = symbol
        self.place = place
        self.signedOn = signedOn
        self.draftYear = draftYear
        self.authority = authority
        self.signerOffice = signerOffice
        self.signerName = signerName
        self.addressees = addressees
        self.recipients = recipients
        self.bases = bases
    }
}

extension LetterheadFacts {
    var issuerName: String { issuer.inOneLine }
    var parentName: String? { parentAgency?.inOneLine }
    var issuerLines: [String] { AgencyName.lines(issuer) }
    var parentLines: [String] { parentAgency.map { AgencyName.lines($0, bold: false) } ?? [] }

    /// "05/QĐ-BHXH", in a draft with the customary blank for the number.
    var numberAndSymbol: String {
        let known = number ?? ""
        return (known.isEmpty ? LetterheadFacts.blank(8) : known) + (symbol.isEmpty ? "" : "/" + symbol)
    }

    /// "ngày 05 tháng 01 năm 2026", or with the blanks that drafts leave.
    var dateLine: String {
        if let signedOn { return signedOn.long }
        let blank = LetterheadFacts.blank(6)
        return "ngày\(blank)tháng\(blank)năm \(draftYear.map(String.init) ?? LetterheadFacts.blank(8))"
    }

    /// No-break spaces: they are not collapsed and a person can type over them.
    static func blank(_ count: Int) -> String {
        String(repeating: "\u{A0}", count: count)
    }
}

extension String {
    /// The text without the line breaks that were registered for the letterhead.
    var inOneLine: String {
        split(separator: "\n").joined(separator: " ")
    }
}

extension [String] {
    /// Every item ends in ";", the last in another mark, whatever marks they came with.
    func punctuated(last mark: String) -> [String] {
        enumerated().map { index, item in
            var text = item
            while let end = text.last, ";.,".contains(end) { text.removeLast() }
            return text + (index == count - 1 ? mark : ";")
        }
    }
}

extension LetterheadFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<LetterheadFacts>] =
        [
            .text(
                "letterhead.parent",
                "Cơ quan chủ quản",
                "BẢO HIỂM XÃ HỘI VIỆT NAM"
            ) { $0.parentLines.joined(separator: "\n") },
            .text(
                "letterhead.issuer",
                "Cơ quan ban hành",
                "BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN"
            ) { $0.issuerLines.joined(separator: "\n") },
            .text(
                "letterhead.issuer-name",
                "Tên cơ quan ban hành",
                "Bảo hiểm xã hội tỉnh Nghệ An"
            ) { $0.issuerName },
            .text(
                "letterhead.parent-name",
                "Tên cơ quan chủ quản",
                "Bảo hiểm xã hội Việt Nam"
            ) { $0.parentName },
            .text(
                "letterhead.rule",
                "Vạch dưới cơ quan",
                "_______________________"
            ) { AgencyName.rule(below: $0.issuerLines) },
            .text("letterhead.number", "Số", "05") { $0.number },
            .text("letterhead.symbol", "Ký hiệu", "QĐ-BHXH") { $0.symbol },
            .text("letterhead.number-and-symbol", "Số và ký hiệu", "05/QĐ-BHXH") { $0.numberAndSymbol },
            .text("letterhead.place", "Địa danh", "Hà Nội") { $0.place },
            .date("letterhead.signed-on", "Ngày ký", "2026-01-05") { $0.signedOn },
            .text("letterhead.date-line", "Dòng ngày ký", "ngày 05 tháng 01 năm 2026") { $0.dateLine },
            .text(
                "letterhead.authority",
                "Thẩm quyền ban hành",
                "TỔNG GIÁM ĐỐC BẢO HIỂM XÃ HỘI VIỆT NAM"
            ) { $0.authority.inCapitals },
            .text(
                "letterhead.signer-office",
                "Quyền hạn và chức vụ ký",
                "KT. TỔNG GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC"
            ) { $0.signerOffice.joined(separator: "\n").inCapitals },
            .text("letterhead.signer-name", "Người ký", "Trần Văn Bình") { $0.signerName },
            .texts(
                "letterhead.addressees",
                "Kính gửi",
                "Bảo hiểm xã hội Việt Nam."
            ) { $0.addressees.count > 1 ? $0.addressees.punctuated(last: ".") : $0.addressees },
            .text(
                "letterhead.only-addressee",
                "Nơi kính gửi duy nhất",
                "Bảo hiểm xã hội Việt Nam"
            ) { $0.addressees.count == 1 ? $0.addressees[0] : nil },
            .texts(
                "letterhead.recipients",
                "Nơi nhận",
                "Lưu: VT, TĐKT."
            ) { $0.recipients.punctuated(last: ".") },
            .texts(
                "letterhead.bases",
                "Căn cứ",
                "Theo đề nghị của Hội đồng Thi đua - Khen thưởng."
            ) { $0.bases.punctuated(last: ".") },
        ]
}
