import Foundation
import Testing
import Vietnamese

struct FoldingTests {
    @Test(arguments: [
        ("Nguyễn  Đức Ánh", "nguyen duc anh"), ("ĐỘC LẬP\u{A0}- Tự do", "doc lap - tu do"),
        ("  Ư ơ\t\nỡ ", "u o o"),
        ("Ðặng", "dang"), ("Müller", "muller"), ("Hu\u{200B}ế", "hue"), ("", ""), ("\u{FEFF}Huế", "hue"),
        ("ệ".decomposed, "e"),
    ])
    func folds(_ text: String, _ expected: String) {
        #expect(text.folded == expected)
        #expect(text.decomposedStringWithCanonicalMapping.folded == expected)
    }

    @Test(arguments: [
        ("Hoà", "hòa"), ("hòa", "hòa"), ("THUÝ", "thúy"), ("Uỷ ban", "ủy ban"), ("quý", "quý"),
        ("qúy", "quý"),
        ("hoàn", "hoàn"), ("hòan", "hoàn"), ("già", "già"), ("gìa", "già"), ("giếng", "giếng"), ("gì", "gì"),
        ("khuỷu", "khuỷu"), ("ngoéo", "ngoéo"), ("mía", "mía"), ("Ðơn_vị", "đơn vị"),
        ("Họ\u{A0}và\n tên", "họ và tên"),
        ("  Số \u{200B}thứ tự ", "số thứ tự"), ("HÀNỘI", "hànội"), ("người", "người"), ("quạ", "quạ"),
        ("cuả", "của"),
        ("loè", "lòe"), ("quỳnh", "quỳnh"), ("thuở", "thuở"), ("ngoài", "ngoài"), ("rượu", "rượu"),
        ("khoẻ", "khỏe"),
    ])
    func keysNames(_ text: String, _ expected: String) {
        #expect(text.nameKey.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(
            text.decomposedStringWithCanonicalMapping.nameKey.unicodeScalars.elementsEqual(
                expected.unicodeScalars
            )
        )
        #expect(text.nameKey.nameKey == text.nameKey)
    }

    @Test func keepsDifferentNamesApart() {
        #expect("mã".nameKey != "má".nameKey)
        #expect("Tên".nameKey != "Ten".nameKey)
    }

    @Test(arguments: [
        ("Ð", "Đ"), ("ð", "đ"), ("Ɖ", "Đ"), ("ƣ", "ơ"), ("Ƣ", "Ơ"), ("B\u{410}O", "BAO"),
        ("\u{41D}\u{410}", "\u{41D}\u{410}"),
        ("H\u{39F} TÊN", "HO TÊN"), ("абв", "абв"), ("an 5", "an 5"),
    ])
    func repairsLookAlikes(_ text: String, _ expected: String) {
        #expect(text.repairingLookAlikes == expected)
    }
}

struct LetterCaseTests {
    @Test func changesCase() {
        #expect("đặng thị ỷ".inCapitals == "ĐẶNG THỊ Ỷ")
        #expect("ĐẶNG THỊ Ỷ".inSmallLetters == "đặng thị ỷ")
        #expect("iI".inCapitals == "II")
        #expect("“điều” 1".withFirstCapital == "“Điều” 1")
    }

    @Test(arguments: [
        ("nguyễn văn an", "Nguyễn Văn An"), ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("bhxh TP.HCM Phú thọ", "Bhxh TP.HCM Phú Thọ"),
        ("h'hen niê", "H'Hen Niê"), ("H’HEN NIÊ", "H’Hen Niê"), ("vla-đi-mia", "Vla-đi-mia"), ("", ""),
        ("quận 1a", "Quận 1a"),
    ])
    func capitalisesWords(_ text: String, _ expected: String) {
        #expect(text.withCapitalWords == expected)
    }
}

struct CompositionTests {
    static let letters = Array(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
            + "ĂÂÊÔƠƯĐÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
    )

    @Test func joinsEveryFormOfEveryLetter() {
        #expect(CompositionTests.letters.count == 134)
        for letter in CompositionTests.letters {
            let scalar = Array(String(letter).precomposedStringWithCanonicalMapping.unicodeScalars)
            #expect(scalar.count == 1)
            for form in forms(of: letter) {
                let result = Array(form.nfc.unicodeScalars)
                #expect(result == scalar, "\(form.unicodeScalars.map { String($0.value, radix: 16) })")
            }
        }
    }

    /// Base, with its marks in each order, and each half-composed in between.
    private func forms(of letter: Character) -> [String] {
        let apart = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
        let marks = Array(apart.dropFirst())
        let orders = marks.count == 2 ? [marks, marks.reversed()] : [marks]
        return orders.flatMap { order in
            (0...order.count).map { joined in
                var head = String.UnicodeScalarView([apart[0]])
                head.append(contentsOf: order[..<joined])
                var form = String(head).precomposedStringWithCanonicalMapping.unicodeScalars
                form.append(contentsOf: order[joined...])
                return String(form)
            }
        }
    }

    @Test func leavesOtherTextAlone() {
        for text in ["", "abc 123", "Müller", "e\u{301}\u{302}x", "한국", "x\u{323}", "日本 🇻🇳"] {
            #expect(text.nfc.nfc == text.nfc)
        }
        #expect("á\u{300}".nfc.unicodeScalars.count == 2)
        #expect("d\u{301}".nfc.unicodeScalars.count == 2)
        #expect("Mu\u{308}ller".nfc.unicodeScalars.count == 6)
        #expect("a\u{340}".nfc.unicodeScalars.elementsEqual("à".unicodeScalars))
        #expect("한국".nfc.unicodeScalars.count == 2)
    }
}

extension String {
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
