import Testing

@testable import WordTemplate

@Suite struct TagScannerTests {
    private func bodies(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return TagScanner.scan(scalars).tags.map { String(scalars: scalars[$0.body]) }
    }

    private func problems(_ text: String) -> [TemplateFault.Code] {
        TagScanner.scan(Array(text.unicodeScalars)).problems.map(\.code)
    }

    @Test func theThreeDelimitersMeanTheSame() {
        #expect(bodies("a {{b}} <<c>> «d» e") == ["b", "c", "d"])
    }

    @Test func quotedDelimitersAreText() {
        #expect(bodies("{{\"}}\"}} {{“{{”}}") == ["\"}}\"", "“{{”"])
    }

    @Test func comparisonsInsideChevronsDoNotCloseThem() {
        #expect(bodies("<<nếu Tuổi > 5>>") == ["nếu Tuổi > 5"])
        #expect(bodies("<<nếu Tuổi >= 5>>") == ["nếu Tuổi >= 5"])
    }

    @Test func brokenDelimitersAreReported() {
        #expect(problems("{{Họ tên") == [.unclosedTag])
        #expect(problems("{{Họ tên {{Tuổi}}") == [.unclosedTag])
        #expect(bodies("{{Họ tên {{Tuổi}}") == ["Tuổi"])
        #expect(problems("Họ tên}}") == [.unopenedTag])
        #expect(problems("gọi là «phong trào") == [.loneQuotationMark])
        #expect(problems("a } b { c > d < e") == [])
    }
}

@Suite struct LookAlikeTagTests {
    private func meant(_ text: String) -> [String] {
        LookAlikeTags.find(in: Array(text.unicodeScalars)).map(\.evidence)
    }

    @Test func tagsSpoiledByKeyboardsAreRecognised() {
        #expect(meant("Ông {Họ và tên}, [[Số]] và ƠƠNgàyƯƯ") == ["{{Họ và tên}}", "{{Số}}", "{{Ngày}}"])
        #expect(meant("｛｛Số｝｝") == ["{{Số}}"])
    }

    @Test func ordinaryTextIsLeftAlone() {
        #expect(meant("{{Số}} {1} {} [1] f(x) = {a") == [])
        #expect(meant("{" + String(repeating: "a", count: 80) + "}") == [])
    }
}
