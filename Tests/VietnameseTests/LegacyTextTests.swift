import Testing
import Vietnamese

struct LegacyTextTests {
    /// The table of the layout reference, §6.5: small letter, capital, TCVN3 code of each (-- when a capitals font
    /// is needed), VNI codes of each.
    static let table = """
        ă Ă A8 A1 | 61 EA | 41 CA
        â Â A9 A2 | 61 E2 | 41 C2
        ê Ê AA A3 | 65 E2 | 45 C2
        ô Ô AB A4 | 6F E2 | 4F C2
        ơ Ơ AC A5 | F4 | D4
        ư Ư AD A6 | F6 | D6
        đ Đ AE A7 | F1 | D1
        à À B5 -- | 61 F8 | 41 D8
        ả Ả B6 -- | 61 FB | 41 DB
        ã Ã B7 -- | 61 F5 | 41 D5
        á Á B8 -- | 61 F9 | 41 D9
        ạ Ạ B9 -- | 61 EF | 41 CF
        ằ Ằ BB -- | 61 E8 | 41 C8
        ẳ Ẳ BC -- | 61 FA | 41 DA
        ẵ Ẵ BD -- | 61 FC | 41 DC
        ắ Ắ BE -- | 61 E9 | 41 C9
        ặ Ặ C6 -- | 61 EB | 41 CB
        ầ Ầ C7 -- | 61 E0 | 41 C0
        ẩ Ẩ C8 -- | 61 E5 | 41 C5
        ẫ Ẫ C9 -- | 61 E3 | 41 C3
        ấ Ấ CA -- | 61 E1 | 41 C1
        ậ Ậ CB -- | 61 E4 | 41 C4
        è È CC -- | 65 F8 | 45 D8
        ẻ Ẻ CE -- | 65 FB | 45 DB
        ẽ Ẽ CF -- | 65 F5 | 45 D5
        é É D0 -- | 65 F9 | 45 D9
        ẹ Ẹ D1 -- | 65 EF | 45 CF
        ề Ề D2 -- | 65 E0 | 45 C0
        ể Ể D3 -- | 65 E5 | 45 C5
        ễ Ễ D4 -- | 65 E3 | 45 C3
        ế Ế D5 -- | 65 E1 | 45 C1
        ệ Ệ D6 -- | 65 E4 | 45 C4
        ì Ì D7 -- | EC | CC
        ỉ Ỉ D8 -- | E6 | C6
        ĩ Ĩ DC -- | F3 | D3
        í Í DD -- | ED | CD
        ị Ị DE -- | F2 | D2
        ò Ò DF -- | 6F F8 | 4F D8
        ỏ Ỏ E1 -- | 6F FB | 4F DB
        õ Õ E2 -- | 6F F5 | 4F D5
        ó Ó E3 -- | 6F F9 | 4F D9
        ọ Ọ E4 -- | 6F EF | 4F CF
        ồ Ồ E5 -- | 6F E0 | 4F C0
        ổ Ổ E6 -- | 6F E5 | 4F C5
        ỗ Ỗ E7 -- | 6F E3 | 4F C3
        ố Ố E8 -- | 6F E1 | 4F C1
        ộ Ộ E9 -- | 6F E4 | 4F C4
        ờ Ờ EA -- | F4 F8 | D4 D8
        ở Ở EB -- | F4 FB | D4 DB
        ỡ Ỡ EC -- | F4 F5 | D4 D5
        ớ Ớ ED -- | F4 F9 | D4 D9
        ợ Ợ EE -- | F4 EF | D4 CF
        ù Ù EF -- | 75 F8 | 55 D8
        ủ Ủ F1 -- | 75 FB | 55 DB
        ũ Ũ F2 -- | 75 F5 | 55 D5
        ú Ú F3 -- | 75 F9 | 55 D9
        ụ Ụ F4 -- | 75 EF | 55 CF
        ừ Ừ F5 -- | F6 F8 | D6 D8
        ử Ử F6 -- | F6 FB | D6 DB
        ữ Ữ F7 -- | F6 F5 | D6 D5
        ứ Ứ F8 -- | F6 F9 | D6 D9
        ự Ự F9 -- | F6 EF | D6 CF
        ỳ Ỳ FA -- | 79 F8 | 59 D8
        ỷ Ỷ FB -- | 79 FB | 59 DB
        ỹ Ỹ FC -- | 79 F5 | 59 D5
        ý Ý FD -- | 79 F9 | 59 D9
        ỵ Ỵ FE -- | EE | CE
        """

    struct Row {
        let small: String
        let capital: String
        let tcvn3: (small: String, capital: String?)
        let vni: (small: String, capital: String)
    }

    static let rows: [Row] = table.split(separator: "\n").map { line in
        let fields = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        func text(_ codes: [String]) -> String {
            codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
                .reduce(into: "") { $0.unicodeScalars.append($1) }
        }
        let head = fields[0]
        return Row(
            small: head[0],
            capital: head[1],
            tcvn3: (text([head[2]]), head[3] == "--" ? nil : text([head[3]])),
            vni: (text(fields[1]), text(fields[2]))
        )
    }

    @Test func convertsEveryLetter() {
        #expect(LegacyTextTests.rows.count == 67)
        for row in LegacyTextTests.rows {
            #expect(LegacyText.convert(row.tcvn3.small, font: ".VnTime") == row.small)
            #expect(LegacyText.convert(row.tcvn3.small, font: ".VnTimeH") == row.capital)
            if let capital = row.tcvn3.capital {
                #expect(LegacyText.convert(capital, font: ".VnTime") == row.capital)
                #expect(LegacyText.convert(capital, font: ".VnTimeH") == row.capital)
            }
            #expect(LegacyText.convert(row.vni.small, font: "VNI-Times") == row.small)
            #expect(LegacyText.convert(row.vni.capital, font: "VNI-Times") == row.capital)
        }
    }

    /// Every ordered pair of letters, so that greedy VNI reading never swallows a neighbour.
    @Test func readsEveryPairInVNI() {
        let all = LegacyTextTests.rows.flatMap { [($0.small, $0.vni.small), ($0.capital, $0.vni.capital)] }
        let plain = "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY -.,1".map { (String($0), String($0)) }
        for (left, leftCode) in all + plain {
            for (right, rightCode) in all + plain {
                let read = LegacyText.decode(leftCode + rightCode, .vni)
                if read != left + right {
                    Issue.record("\(leftCode + rightCode): \(read), not \(left + right)")
                }
            }
        }
    }

    @Test func acceptsSmallMarksBehindCapitals() {
        #expect(LegacyText.convert("NGUYEãN THò HÖôNG", font: "VNI-Helve") == "NGUYỄN THị HƯơNG")
    }

    @Test func readsTheSamples() {
        let tcvn3 = "NguyÔn ThÞ H\u{AD}¬ng, §Æng Quèc V\u{AD}îng"
        let vni = "Nguyeãn Thò Höông, Ñaëng Quoác Vöôïng"
        let expected = "Nguyễn Thị Hương, Đặng Quốc Vượng"
        #expect(LegacyText.convert(tcvn3, font: ".VnArial") == expected)
        #expect(LegacyText.convert(tcvn3, font: ".VnArial NarrowH") == expected.uppercased())
        #expect(LegacyText.convert(vni, font: "VNI-Aptima") == expected)
        #expect(LegacyText.convert(vni, font: "Times New Roman") == nil)
        #expect(LegacyText.detect(tcvn3) == .tcvn3)
        #expect(LegacyText.detect(vni) == .vni)
        #expect(LegacyText.decode("\u{F0AE}\u{F0B9}i “häc”…", .tcvn3) == "đại “học”…")
    }

    @Test func leavesUnicodeAlone() {
        #expect(LegacyText.convert("Đặng Thị µ", font: ".VnTime") == "Đặng Thị µ")
        #expect(LegacyText.convert("Lê Hưng", font: "VNI-Times") == "Lê Hưng")
    }

    @Test(arguments: [
        ("L\u{AD}u Hµ", LegacyText.Encoding.tcvn3), ("B¶o hiÓm x· héi ViÖt Nam", .tcvn3),
        ("Lª V¨n An", .tcvn3),
        ("§¾k L¾k", .tcvn3), ("Baûo hieåm xaõ hoäi Vieät Nam", .vni), ("Leâ Vaên An", .vni),
        ("TRAÀN QUOÁC TOAÛN", .vni),
    ])
    func detects(_ text: String, _ expected: LegacyText.Encoding) {
        #expect(LegacyText.detect(text) == expected)
    }

    @Test(arguments: [
        "", "Nguyen Van An", "Nguyễn Thị Hương", "Hà Nam", "cô Hà", "Café Müller", "naïve façade",
        "5 µm · 3 ®", "Noël",
        "10 °C ± 2", "señor", "Zürich", "“Hà” – “Hải”", "BHXH", "São Paulo", "A × B", "§ 5", "Nguye\u{302}n",
    ])
    func doesNotDetect(_ text: String) {
        #expect(LegacyText.detect(text) == nil)
    }
}
