import Foundation
import Testing
import Vietnamese
import WordTemplate

@testable import Forms

@Suite struct FactsTests {
    @Test func aDraftLeavesTheCustomaryBlanks() {
        let draft = Sample.letterhead(.shortest, symbol: "QĐ").number
        #expect(draft == nil)
        let facts = Sample.award(.individual, .shortest).record
        #expect(facts["Số"] == .empty)
        #expect(facts["Số và ký hiệu"] == .text(String(repeating: "\u{A0}", count: 8) + "/QĐ-BHXH"))
        let blank = String(repeating: "\u{A0}", count: 6)
        #expect(facts["Dòng ngày ký"] == .text("ngày\(blank)tháng\(blank)năm 2026"))
        #expect(facts["Ngày ký"] == .empty)
    }

    @Test func noLineEndsBetweenTwoYears() {
        #expect("giai đoạn 2023 - 2030”".keepingYearsTogether == "giai đoạn 2023\u{A0}-\u{A0}2030”")
        #expect(
            "Thi đua - Khen thưởng 2023 - Quý I".keepingYearsTogether == "Thi đua - Khen thưởng 2023 - Quý I"
        )
        #expect("2023 - 2024 - 2025".keepingYearsTogether == "2023\u{A0}-\u{A0}2024\u{A0}-\u{A0}2025")
        let movement = Sample.award(.individual, .longest).record["Giai đoạn"]
        #expect(movement == .text("giai đoạn sơ kết 2023\u{A0}-\u{A0}2025"))
    }

    @Test func listsEndWithTheMarksOfTheDecree() {
        let facts = Sample.award(.individual, .longest).record
        guard case .list(let bases)? = facts["Căn cứ"], case .list(let recipients)? = facts["Nơi nhận"] else {
            Issue.record("no lists")
            return
        }
        #expect(bases.first == .text("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"))
        #expect(recipients.last == .text("Lưu: VT, TĐKT (05)."))
        #expect(["a.", "b;", "c"].punctuated(last: ".") == ["a;", "b;", "c."])
    }

    @Test func oneAddresseeStandsOnTheLineOfItsGreeting() {
        #expect(Sample.award(.individual, .shortest).record["Nơi kính gửi duy nhất"] == .text("Bộ Nội vụ"))
        #expect(Sample.award(.individual, .longest).record["Nơi kính gửi duy nhất"] == .empty)
    }

    @Test func headsAreCountedInFiguresAndWords() {
        let one = Headcount([Sample.person(.shortest)])
        #expect(one.phrase == "01 (một) cá nhân")
        #expect(one.subject == "cá nhân")
        let both = Headcount(Sample.nominees([.collective, .individual], .longest))
        #expect(both.phrase == "14 (mười bốn) tập thể và 14 (mười bốn) cá nhân")
        #expect(both.subject == "tập thể, cá nhân")
        #expect(Headcount([]).phrase == "00 (không) tập thể, cá nhân")
    }

    @Test func genderWordsComeFromTheRecordOnly() {
        #expect(Sample.person(.shortest).displayName == "Lê Ý")
        #expect(Sample.person(.longest).displayName == "Bà Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hương")
        var collective = Sample.collective(.shortest)
        collective.gender = .female
        #expect(collective.displayName == "Văn phòng")
    }

    @Test func votesStateTheirShare() {
        #expect(VoteFacts(yes: 13, base: 15).text == "13/15 (86,67%)")
        #expect(VoteFacts(yes: 0, base: 0).text == "0/0")
    }

    @Test func figuresAreComparedWithLastYear() {
        #expect(Sample.indicators.map(\.change) == ["-3,8%", "+55,6%", "+4,5", nil])
    }

    @Test func sumsAreThoseOfTheList() {
        let decision = Sample.decision([.collective, .individual], .longest, awardForm: "Giấy khen").record
        #expect(decision["Cộng tiền thưởng"] == .number(14 * 7_020_000 + 14 * 3_510_000))
        #expect(decision["Cộng tiền thưởng tập thể"] == .number(98_280_000))
    }

    @Test func aSubmissionCountsItsFormsInOrder() {
        let counts = Sample.submission([.collective, .individual], .longest).counts
        #expect(counts.map(\.awardForm) == [Sample.form, "Giấy khen của Giám đốc"])
        #expect(counts.map { [$0.collectives, $0.individuals] } == [[7, 7], [7, 7]])
    }
}
