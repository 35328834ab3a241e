import Awards
import Regulations
import Testing
import Vietnamese

/// Standards and bars of the shipped law against small histories.
@Suite struct ShippedEligibilityTests {
    private func candidacy(
        _ records: [MeritRecord],
        form: String = "certificate-of-the-ministry",
        meritKind: String = "achievement",
        years: ClosedYears = ClosedYears(2023, 2024),
        proceedings: [Proceeding]? = []
    ) throws -> Candidacy {
        Candidacy(
            subject: "NV1",
            kind: .individual,
            form: form,
            meritKind: meritKind,
            years: years,
            movement: "learning-society",
            achievement: "learning-society/review-2023-2025",
            records: records,
            proceedings: proceedings,
            day: try day("2025-01-10")
        )
    }

    private func rating(_ year: Int, _ code: String = "excellent") -> MeritRecord {
        MeritRecord(subject: "NV1", year: year, kind: .rating, code: code, label: code)
    }

    private func initiative(_ year: Int, level: String = "base") -> MeritRecord {
        MeritRecord(subject: "NV1", year: year, kind: .initiative, code: "", label: "Sáng kiến", level: level)
    }

    private func award(_ form: String, _ year: Int, thematic: Bool = false) -> MeritRecord {
        MeritRecord(subject: "NV1", year: year, kind: .award, code: form, label: form, isThematic: thematic)
    }

    private func outcome(_ candidacy: Candidacy) throws -> Eligibility {
        try Shipped.regulation("nd98-2023").eligibility(of: candidacy).value
    }

    /// The Ministry's answer: 2023 excellent with one initiative, 2024 excellent with one initiative.
    @Test func officialEdgeCaseIsEligible() throws {
        let history = [rating(2023), initiative(2023), rating(2024), initiative(2024)]
        let answer = try Shipped.regulation("nd98-2023").eligibility(of: candidacy(history))
        #expect(answer.value.outcome == .eligible)
        let verdicts = Dictionary(uniqueKeysWithValues: answer.value.routes.map { ($0.route.id, $0.verdict) })
        #expect(verdicts == ["two-years": .met, "titles": .notEnoughEvidence])
        #expect(
            answer.unconfirmed.contains {
                $0.place.hasPrefix("standards/certificate-of-the-ministry/individual")
            }
        )
    }

    @Test func bothInitiativesOfOneYearOfALongerRunCount() throws {
        let history = [rating(2022), rating(2023), rating(2024), initiative(2022), initiative(2022)]
        let result = try outcome(candidacy(history))
        #expect(result.outcome == .eligible)
        #expect(result.routes.first { $0.route.id == "two-years" }?.window == ClosedYears(2022, 2024))
    }

    @Test func missingRecordsAreNamed() throws {
        let result = try outcome(candidacy([rating(2024), initiative(2024), initiative(2020)]))
        #expect(result.outcome == .notEnoughEvidence)
        let checks = result.routes.first { $0.route.id == "two-years" }?.checks ?? []
        #expect(
            checks.flatMap(\.missing) == [
                .rating(year: 2023), .initiatives(found: 1, needed: 2, level: "base"),
            ]
        )
        #expect(checks.flatMap(\.excluded).map(\.reason) == [.outsideWindow])
    }

    @Test func lowerRatingFails() throws {
        let history = [rating(2023, "good"), rating(2024), initiative(2023), initiative(2024)]
        let result = try outcome(candidacy(history))
        #expect(result.routes.first { $0.route.id == "two-years" }?.verdict == .notMet)
        #expect(result.outcome == .notEnoughEvidence, "titles could still be shown")
    }

    // MARK: - Bars

    @Test func pendingComplaintHolds() throws {
        let history = [rating(2023), initiative(2023), rating(2024), initiative(2024)]
        let pending = Proceeding(kind: .complaint, from: try day("2025-01-02"), paper: "Đơn 12")
        #expect(try outcome(candidacy(history, proceedings: [pending])).outcome == .onHold)
        let over = Proceeding(
            kind: .complaint,
            from: try day("2024-01-02"),
            until: try day("2025-01-09"),
            paper: "Đơn 11"
        )
        #expect(try outcome(candidacy(history, proceedings: [over])).outcome == .eligible)
        let unasked = try outcome(candidacy(history, proceedings: nil))
        #expect(unasked.outcome == .notEnoughEvidence)
        #expect(unasked.bars.flatMap(\.missing) == [.clearance])
    }

    @Test func meritCountsFromTheEndOfDiscipline() throws {
        var discipline = MeritRecord(
            subject: "NV1",
            year: 2022,
            kind: .discipline,
            code: "",
            label: "Khiển trách"
        )
        let history = [rating(2023), initiative(2023), rating(2024), initiative(2024)]
        discipline.until = try day("2022-12-31")
        #expect(try outcome(candidacy(history + [discipline])).outcome == .eligible)
        discipline.until = try day("2023-03-01")
        let result = try outcome(candidacy(history + [discipline]))
        #expect(result.outcome == .notEligible)
        let bar = result.routes.first { $0.route.id == "two-years" }?.bars.first
        #expect(bar?.records == [discipline])
        #expect(bar?.endsAfter == discipline.until)
    }

    @Test func sameAchievementIsHonouredOnce() throws {
        var before = award("commendation", 2024)
        before.achievement = "learning-society/review-2023-2025"
        let history = [rating(2023), initiative(2023), rating(2024), initiative(2024), before]
        #expect(try outcome(candidacy(history)).outcome == .notEligible)
    }

    @Test func certificateMustComeBeforeTheFiveYears() throws {
        let run = (2020...2024).flatMap { [rating($0), initiative($0)] }
        func result(_ year: Int, thematic: Bool = false) throws -> Eligibility {
            let held = award("certificate-of-the-ministry", year, thematic: thematic)
            return try outcome(
                candidacy(
                    run + [held],
                    form: "certificate-of-the-prime-minister",
                    years: ClosedYears(2020, 2024)
                )
            )
        }
        #expect(try result(2019).outcome == .eligible)
        let late = try result(2020)
        #expect(late.outcome == .notEnoughEvidence)
        #expect(late.routes.flatMap(\.checks).flatMap(\.excluded).map(\.reason) == [.notBeforeWindow])
        let thematic = try result(2019, thematic: true)
        #expect(thematic.routes.flatMap(\.checks).flatMap(\.excluded).map(\.reason) == [.thematic])
        #expect(thematic.outcome == .notEnoughEvidence)
    }

    /// Ten excellent years: the certificate of the fourth year comes before the last five, which is enough.
    @Test func certificateInsideALongerRunStillComesBefore() throws {
        let run = (2015...2024).flatMap { [rating($0), initiative($0)] }
        let held = award("certificate-of-the-ministry", 2018)
        let years = ClosedYears(2020, 2024)
        let result = try outcome(
            candidacy(run + [held], form: "certificate-of-the-prime-minister", years: years)
        )
        #expect(result.outcome == .eligible)
        #expect(result.routes.first?.window == years)
    }

    @Test func movementRouteAsksForTheChoice() throws {
        let movement = try outcome(candidacy([], form: "commendation", meritKind: "movement"))
        #expect(movement.outcome == .notEnoughEvidence)
        #expect(
            movement.routes.flatMap(\.checks).flatMap(\.missing) == [.selection(movement: "learning-society")]
        )
        let chosen = MeritRecord(
            subject: "NV1",
            year: 2024,
            kind: .recognition,
            code: "learning-society",
            label: "Được bình xét"
        )
        #expect(
            try outcome(candidacy([chosen], form: "commendation", meritKind: "movement")).outcome == .eligible
        )
    }

    @Test func othersRecordsDoNotCount() throws {
        var foreign = [rating(2023), initiative(2023), rating(2024), initiative(2024)]
        for index in foreign.indices { foreign[index].subject = "NV2" }
        #expect(try outcome(candidacy(foreign)).outcome == .notEnoughEvidence)
    }

    @Test func unknownFormAndMissingStandardAreErrors() throws {
        let regulation = try Shipped.regulation("nd98-2023")
        #expect(throws: LawError.self) { try regulation.eligibility(of: candidacy([], form: "bang-khen")) }
        #expect(throws: LawError.noStandard(form: "commemorative-medal", .individual)) {
            try regulation.eligibility(of: candidacy([], form: "commemorative-medal"))
        }
    }

    @Test func criterionOfThePlanIsTested() throws {
        let regulation = try Shipped.regulation("bhxh-2024")
        guard
            case .stated(let criteria)? = regulation.movements["learning-society"]?.criteria(
                for: "individual"
            )
        else {
            Issue.record("no criteria")
            return
        }
        let citizen = MeritRecord(
            subject: "NV1",
            year: 2024,
            kind: .recognition,
            code: "learning-citizen",
            label: "Công dân học tập"
        )
        let history = [rating(2023, "good"), rating(2024, "completed"), citizen]
        let candidacy = try candidacy(history, form: "commendation", meritKind: "movement")
        let verdicts = criteria.map { regulation.result(of: $0, for: candidacy)?.value.verdict }
        #expect(verdicts == [.notMet, .met, nil])
    }

    /// The plan asks for a title that only areas can bear; an agency's own title is accepted, as an inference.
    @Test func acceptedEquivalentsCount() throws {
        let regulation = try Shipped.regulation("bhxh-2024")
        guard
            case .stated(let criteria)? = regulation.movements["learning-society"]?.criteria(for: "province"),
            let criterion = criteria.last
        else {
            Issue.record("no criteria")
            return
        }
        let unit = MeritRecord(
            subject: "NV1",
            year: 2024,
            kind: .recognition,
            code: "learning-unit",
            label: "Đơn vị học tập"
        )
        let answer = try #require(regulation.result(of: criterion, for: candidacy([unit])))
        #expect(answer.value.verdict == .met)
        #expect(answer.unconfirmed.contains { $0.mark == .inference && $0.place.hasSuffix("/accepted") })
        let none = try #require(regulation.result(of: criterion, for: candidacy([])))
        #expect(none.value.verdict == .notEnoughEvidence)
    }
}
