import Awards
import Foundation
import Regulations
import Testing
import Vietnamese

/// What the shipped regulations answer: authority, criteria, money, deadlines, citations.
@Suite struct ShippedRulesTests {
    // MARK: - Authority

    @Test(arguments: [
        ("bhxh-2024", "2024-01-01", "agency-head", "nomination-merit"),
        ("bhxh-2024", "2025-02-28", "agency-head", "nomination-merit"),
        ("bhxh-2024", "2025-03-01", "minister-of-finance", "nomination-merit-ministry"),
        ("bhxh-2026", "2026-01-15", "minister-of-finance", "nomination-merit-ministry"),
    ])
    func authorityFollowsTheDate(_ id: String, _ iso: String, _ decider: String, _ route: String) throws {
        let regulation = try Shipped.regulation(id)
        let answer = try regulation.authority(over: "certificate-of-the-ministry", on: day(iso))
        #expect(answer.value.decidedBy.value == decider)
        #expect(answer.value.route == route)
        #expect(answer.unconfirmed.map(\.place) == [answer.value.decidedBy.place])
        #expect((answer.unconfirmed.first?.mark == .inference) == (decider == "minister-of-finance"))
    }

    @Test func authorityBeforeTheLawIsMissing() throws {
        let regulation = try Shipped.regulation("bhxh-2024")
        let before = try day("2023-12-31")
        #expect(throws: LawError.noAuthority(form: "commendation", before)) {
            try regulation.authority(over: "commendation", on: before)
        }
    }

    @Test(arguments: [("2025-02-28", "Tổng Giám đốc"), ("2025-03-01", "Giám đốc")])
    func headIsCalledByDate(_ iso: String, _ title: String) throws {
        let regulation = try Shipped.regulation("bhxh-2026")
        let answer = try regulation.title(of: "agency-head", on: day(iso))
        #expect(answer.value == title)
    }

    @Test func standingBodyAfterTheReorganisationIsAnInference() throws {
        let regulation = try Shipped.regulation("bhxh-2026")
        let before = try regulation.standingBody(on: day("2025-02-28"))
        let after = try regulation.standingBody(on: day("2025-03-01"))
        #expect(before.value == "Vụ Thi đua - Khen thưởng")
        #expect(after.unconfirmed.map(\.mark) == [.inference])
    }

    // MARK: - Criteria

    @Test func criteriaForDistrictsAreReportedAsMissing() throws {
        let movement = try #require(try Shipped.regulation("bhxh-2024").movements["learning-society"])
        let district = try #require(movement.classes.first { $0.id == "district" })
        #expect(movement.criteria(for: "district") == .noneStated(district, ["qd1315-2023", "plan-2024"]))
        #expect(movement.criteria(for: "outside") == .notAddressed)
        #expect(movement.classesWithoutCriteria == [district])
        guard case .stated(let central) = movement.criteria(for: "central"),
            case .stated(let province) = movement.criteria(for: "province"),
            case .stated(let individual) = movement.criteria(for: "individual")
        else {
            Issue.record("criteria are missing")
            return
        }
        let counts: [Int] = [central.count, province.count, individual.count]
        #expect(counts == [4, 4, 3])
        #expect(province.map(\.id).first == "province-plan")
        #expect(
            try Shipped.regulation("bhxh-2026").criteriaGaps["learning-society"]?.map(\.id) == [
                "district", "base",
            ]
        )
    }

    // MARK: - Money

    /// The figures of the reference, 2.8, at 2.340.000 đồng before rounding.
    @Test(arguments: [
        ("advanced-worker", SubjectKind.individual, 702_000),
        ("emulation-fighter-base", .individual, 2_340_000),
        ("emulation-fighter-ministry", .individual, 7_020_000),
        ("emulation-fighter-national", .individual, 10_530_000),
        ("advanced-collective", .collective, 1_872_000), ("excellent-collective", .collective, 3_510_000),
        ("emulation-flag-ministry", .collective, 18_720_000),
        ("emulation-flag-government", .collective, 28_080_000),
        ("certificate-of-the-prime-minister", .individual, 8_190_000),
        ("certificate-of-the-prime-minister", .collective, 16_380_000),
        ("certificate-of-the-ministry", .individual, 3_510_000),
        ("certificate-of-the-ministry", .collective, 7_020_000),
        ("commendation", .individual, 702_000), ("commendation", .collective, 1_404_000),
    ])
    func rewards(_ form: String, _ subject: SubjectKind, _ dong: Int) throws {
        for (id, iso) in [("bhxh-2024", "2024-12-20"), ("bhxh-2026", "2026-01-15")] {
            let answer = try Shipped.regulation(id).reward(for: form, to: subject, decidedOn: day(iso))
            #expect(answer.value.amount == Decimal(dong))
            #expect(answer.value.rounding == nil)
            #expect(answer.unconfirmed.contains { $0.place == "reward_rounding" && $0.isUnknown })
        }
    }

    @Test func rewardFollowsTheDayOfTheDecision() throws {
        let regulation = try Shipped.regulation("yearly-2024")
        let before = try regulation.reward(for: "commendation", to: .individual, decidedOn: day("2024-06-30"))
        let after = try regulation.reward(for: "commendation", to: .individual, decidedOn: day("2024-07-01"))
        #expect(before.value.amount == 540_000)
        #expect(after.value.exact == 702_000)
        #expect(after.value.amount == 710_000, "the samples round up to ten thousand")
        #expect(after.unconfirmed == [])
    }

    @Test func unknownCoefficientIsNoZero() throws {
        let regulation = try Shipped.regulation("bhxh-2026")
        let day = try day("2026-01-15")
        #expect(
            throws: LawError.unknownValue(place: "reward/commemorative-medal/individual", basis: "nd152-2025")
        ) {
            try regulation.reward(for: "commemorative-medal", to: .individual, decidedOn: day)
        }
        #expect(throws: LawError.noReward(form: "commendation", .collective)) {
            var changed = regulation
            changed.rewards["commendation"]?.collective = nil
            _ = try changed.reward(for: "commendation", to: .collective, decidedOn: day)
        }
    }

    @Test func estimateAddsByFund() throws {
        let orders = [
            RewardOrder(form: "commendation", subject: .individual, count: 10),
            RewardOrder(form: "commendation", subject: .collective, count: 2),
            RewardOrder(form: "certificate-of-the-ministry", subject: .individual, count: 3),
        ]
        let estimate = try Shipped.regulation("yearly-2024").estimate(orders, decidedOn: day("2024-12-20"))
        // Each amount is rounded on its own: 710.000, 1.410.000 and 3.510.000.
        #expect(estimate.value.sums == ["unit": 9_920_000, "agency": 10_530_000])
        #expect(estimate.value.total == 20_450_000)
    }

    // MARK: - Dates and words

    @Test func reportIsDueTheDayBefore() throws {
        let deadline = try Shipped.regulation("bhxh-2024").deadline("movement-report").value
        #expect(deadline.lastDay(inYear: 2024) == Day(iso: "2024-12-09"))
        #expect(throws: LawError.unknownValue(place: "deadlines/appraisal/rule", basis: "nd98-2023")) {
            try Shipped.regulation("bhxh-2024").deadline("appraisal")
        }
    }

    @Test(arguments: [
        ("bhxh-2024", "2024-12-20", ["law-2022", "nd98-2023", "tt01-2024-bnv", "qd1315-2023"]),
        ("bhxh-2026", "2026-01-15", ["law-2022", "nd152-2025", "qd1315-2023", "qd391-2025-btc"]),
        ("yearly-2024", "2024-03-01", ["law-2022", "nd98-2023", "qd1315-2023", "plan-2024"]),
    ])
    func decisionsCiteWhatIsInForce(_ id: String, _ iso: String, _ expected: [String]) throws {
        let answer = try Shipped.regulation(id).citations(for: "decision", on: day(iso))
        #expect(
            answer.value.filter { $0.id != "qd391-2025-btc" || id == "bhxh-2026" }.map(\.id).sorted()
                == expected.sorted()
        )
        #expect(answer.unconfirmed.contains { $0.place == "citations/award-rules/in_force" && $0.isUnknown })
    }

    @Test func papersFollowFormAndSubject() throws {
        let regulation = try Shipped.regulation("bhxh-2024")
        let answer = try regulation.papers(
            for: "certificate-of-the-ministry",
            subject: .individual,
            meritKind: "movement"
        )
        #expect(
            answer.value.map(\.id) == [
                "achievement-report", "clearance", "council-minutes", "rating-copy", "recognition-copy",
                "submission-letter",
            ]
        )
        let collective = try regulation.papers(
            for: "certificate-of-the-prime-minister",
            subject: .collective,
            meritKind: "movement"
        )
        #expect(collective.value.first { $0.id == "consultation-opinion" }?.isAlways == false)
        #expect(try regulation.copies(for: "certificate-of-the-prime-minister").value == 1)
    }

    @Test func reasonsOfRevocationAreTheFourOfTheLaw() throws {
        let reasons = try Shipped.regulation("nd98-2023").reasons[.revocation] ?? []
        #expect(reasons.map(\.clause) == ["a", "b", "c", "d"])
    }

    @Test func numbersBearTheUnitsLetters() throws {
        let series = try #require(try Shipped.regulation("bhxh-2024").series["decision"])
        let text = series.text(number: "05", unit: "BHXH", on: .first)
        #expect(text.value == "05/QĐ-BHXH")
    }
}
