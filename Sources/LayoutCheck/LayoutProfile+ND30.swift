extension LayoutProfile {
    /// Nghị định 30/2020/NĐ-CP, Phụ lục I and III.
    public static let nd30 = LayoutProfile(
        id: "nd30-2020",
        page: Page(
            width: 210,
            height: 297,
            top: 20...25,
            bottom: 20...25,
            left: 30...35,
            right: 15...20,
            tolerance: 0.5,
            numberSize: 13...14
        ),
        fonts: ["Times New Roman"],
        fontLookAlikes: ["Liberation Serif", "Tinos", "Times", "TimesNewRomanPSMT", "Times New Roman Bold"],
        body: Body(size: 13...14, lineSpacing: 1...1.5, gap: 6, indents: [10, 12.7], indentTolerance: 0.22),
        looks: nd30Looks,
        ruleLengths: RuleLengths(motto: 0.85...1.15, drawn: 0.30...0.55, typed: 0.25...0.60),
        words: nd30Words,
        types: nd30Types,
        copyCodes: ["SY", "TrS", "SL"]
    )

    /// The profile and scope that a form's manifest asks for; nil for a layout that is not known.
    ///
    /// "nd30-2020" is a document of the decree, "nd30-2020-free" a paper without layout of its own, "certificate" a
    /// printed certificate.
    public static func named(_ layout: String) -> (profile: LayoutProfile, scope: LayoutReport.Scope)? {
        switch layout {
        case "nd30-2020": (.nd30, .administrative)
        case "nd30-2020-free": (.nd30, .reduced)
        case "certificate": (.nd30, .letters)
        default: nil
        }
    }

    private static let nd30Looks: [LayoutRule: Look] = [
        .nationalName: Look(12...13, bold: true, upper: true),
        .motto: Look(13...14, bold: true),
        .parentAgency: Look(12...13, bold: nil, upper: true),
        .agency: Look(12...13, bold: true, upper: true),
        .number: Look(13...13),
        .placeAndDate: Look(13...14, italic: true),
        .documentType: Look(13...14, bold: true, upper: true, centred: true),
        .subject: Look(13...14, bold: true, centred: true),
        .letterSubject: Look(12...13),
        .addressees: Look(13...14, bold: nil),
        .authority: Look(13...14, bold: nil, upper: true, centred: true),
        .grounds: Look(13...14, bold: nil, italic: true),
        .resolution: Look(13...14, bold: nil, upper: true, centred: true),
        .chapter: Look(13...14, bold: true, centred: true),
        .chapterTitle: Look(13...14, bold: true, upper: true, centred: true),
        .section: Look(13...14, bold: true, centred: true),
        .sectionTitle: Look(13...14, bold: true, upper: true, centred: true),
        .signerTitle: Look(13...14, bold: true, upper: true, centred: true),
        .signerName: Look(13...14, bold: true, centred: true),
        .recipients: Look(12...12, bold: true, italic: true),
        .recipientList: Look(11...11),
        .annex: Look(14...14, bold: true, centred: true),
        .annexTitle: Look(13...14, bold: true, upper: true, centred: true),
        .annexReference: Look(13...14, bold: nil, italic: true, centred: true),
    ]

    private static let nd30Words = Words(
        nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto: "Độc lập - Tự do - Hạnh phúc",
        foreignHeading: "ĐẢNG CỘNG SẢN VIỆT NAM",
        addressees: "Kính gửi",
        recipients: "Nơi nhận",
        archive: "Lưu",
        annex: "Phụ lục",
        grounds: ["Căn cứ", "Theo đề nghị", "Xét", "Thực hiện"],
        signerPrefixes: ["TM.", "KT.", "TL.", "TUQ.", "Q."],
        titles: ["GS", "PGS", "TS", "ThS", "BS", "CN", "KS", "DS", "LS", "Ông", "Bà", "Đ/c"]
    )

    /// Phụ lục III, Mục I; the names as they stand in capitals above the subject.
    private static let nd30Types = [
        DocumentType("NGHỊ QUYẾT", "NQ", resolution: "QUYẾT NGHỊ:"),
        DocumentType("QUYẾT ĐỊNH", "QĐ", resolution: "QUYẾT ĐỊNH:"),
        DocumentType("CHỈ THỊ", "CT"), DocumentType("QUY CHẾ", "QC"), DocumentType("QUY ĐỊNH", "QyĐ"),
        DocumentType("THÔNG CÁO", "TC"), DocumentType("THÔNG BÁO", "TB"), DocumentType("HƯỚNG DẪN", "HD"),
        DocumentType("CHƯƠNG TRÌNH", "CTr"), DocumentType("KẾ HOẠCH", "KH"), DocumentType("PHƯƠNG ÁN", "PA"),
        DocumentType("ĐỀ ÁN", "ĐA"), DocumentType("DỰ ÁN", "DA"), DocumentType("BÁO CÁO", "BC"),
        DocumentType("BIÊN BẢN", "BB", date: false), DocumentType("TỜ TRÌNH", "TTr"),
        DocumentType("HỢP ĐỒNG", "HĐ"),
        DocumentType("CÔNG ĐIỆN", "CĐ"), DocumentType("BẢN GHI NHỚ", "BGN"),
        DocumentType("BẢN THỎA THUẬN", "BTT"),
        DocumentType("GIẤY ỦY QUYỀN", "GUQ"), DocumentType("GIẤY MỜI", "GM"),
        DocumentType("GIẤY GIỚI THIỆU", "GGT", subject: false),
        DocumentType("GIẤY NGHỈ PHÉP", "GNP", subject: false),
        DocumentType("PHIẾU GỬI", "PG", subject: false), DocumentType("PHIẾU CHUYỂN", "PC", subject: false),
        DocumentType("PHIẾU BÁO", "PB", subject: false),
    ]
}
