import Testing

@testable import Messages

@Suite struct PhraseTests {
    @Test func evidenceIsFilledIn() {
        let phrase = Phrase("không có “{name}”", "there is no “{name}”")
        #expect(phrase.filled(["name": "An"], .vi) == "không có “An”")
        #expect(phrase.filled([:], .en) == "there is no “”")
    }

    @Test func whatLacksEvidenceIsLeftOut() {
        let phrase = Phrase("không có[ “{name}”].[ Có phải: {nearest}?]", "no[ {name}]")
        #expect(phrase.filled(["name": "An", "nearest": "Ân"], .vi) == "không có “An”. Có phải: Ân?")
        #expect(phrase.filled(["name": "An", "nearest": ""], .vi) == "không có “An”.")
        #expect(phrase.filled([:], .en) == "no")
    }

    @Test func signsInTheEvidenceStay() {
        let phrase = Phrase("[{a}] {b}", "")
        #expect(phrase.filled(["a": "[{b}]", "b": "{{x}}"], .vi) == "[{b}] {{x}}")
    }

    @Test(arguments: [("1048576", "1.048.576", "1,048,576"), ("12", "12", "12"), ("a", "a", "a")])
    func numbersAreGrouped(text: String, vi: String, en: String) {
        #expect(Words.number(text, .vi) == vi)
        #expect(Words.number(text, .en) == en)
    }

    @Test func sizesAreInWords() {
        #expect(Words.size("20971520", .vi) == "20 MB")
        #expect(Words.size("262144", .en) == "256 KB")
        #expect(Words.limit("70000 > 65536 bytes") == "65536")
    }

    @Test func wordingFindsCodes() {
        #expect(
            Wording.codeWords(in: "rating-at-least và nameNotFound, roll-up, Unicode") == [
                "rating-at-least", "nameNotFound",
            ]
        )
    }
}
