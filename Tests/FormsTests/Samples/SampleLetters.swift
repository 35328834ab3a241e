import Vietnamese

@testable import Forms

extension SampleForms {
    private static let letterForms = [
        "supplement-request", "return-notice", "consultation-request", "public-posting", "result-notice",
        "urging-letter", "submission-urging-letter", "complaint-conclusion",
    ]

    private static let notices = ["public-posting", "result-notice", "complaint-conclusion"]

    /// Letters with one line, with forty, and with none.
    static func letters(_ extent: Extent) -> [Case] {
        let counts = extent == .longest ? [40, 0] : [1]
        return letterForms.flatMap { form in
            counts.map { count -> Case in
                var facts = Sample.letter([.collective, .individual], extent, lines: count)
                // A công văn has no abbreviation of its type in the symbol.
                if !notices.contains(form) { facts.letterhead.symbol = "BHXH-TĐKT" }
                return Case(form: form, name: "\(extent)-\(count)", facts: facts)
            }
        } + [
            Case(form: "award-guidance", name: "\(extent)", facts: Sample.guidance(extent)),
            Case(
                form: "award-register",
                name: "\(extent)",
                facts: Sample.register(lines: extent == .longest ? 40 : 0)
            ),
            Case(
                form: "appraisal-sheet",
                name: "person-\(extent)",
                facts: Sample.appraisal(.individual, extent)
            ),
            Case(
                form: "appraisal-sheet",
                name: "collective-\(extent)",
                facts: Sample.appraisal(.collective, extent)
            ),
        ]
    }
}

extension Sample {
    /// - Parameter lines: How many cases, collectives and persons in turn.
    static func letter(_ kinds: [NomineeFacts.Kind], _ extent: Extent, lines count: Int) -> LetterFacts {
        let isLong = extent == .longest
        let lines = (0..<count).map { letterLine($0, kinds[$0 % kinds.count], extent) }
        return LetterFacts(
            letterhead: letterhead(extent, symbol: "TB"),
            movement: movement(extent),
            campaign: "Đợt xét khen sơ kết giai đoạn 2023 - 2025",
            unit: "Bảo hiểm xã hội Thành phố Hồ Chí Minh",
            submission: "Tờ trình số 12/TTr-BHXH ngày 20/11/2026",
            reason: "Sai, viết tắt tên người, đơn vị, chức vụ",
            note: isLong ? longParagraph : nil,
            lines: lines,
            owed: isLong
                ? [2024, 2025].map { owed($0, workingDaysLate: 3) } : [owed(2025, workingDaysLate: nil)],
            due: isLong ? day("2026-02-03") : nil,
            topics: [
                "Việc chấp hành pháp luật của Nhà nước", "Kết quả hoạt động của tổ chức đảng, đoàn thể",
            ],
            postedFrom: day("2026-01-28"),
            postedUntil: day("2026-02-04"),
            contact: "Vụ Thi đua - Khen thưởng, Bảo hiểm xã hội Việt Nam",
            complaint: complaint(extent, refused: count == 0)
        )
    }

    private static func complaint(_ extent: Extent, refused: Bool) -> ComplaintFacts {
        let isLong = extent == .longest
        var facts = ComplaintFacts(
            complainant: "Bà Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hương",
            text: isLong ? longParagraph : "Giấy khen ghi thiếu chữ đệm trong họ tên.",
            receivedOn: day("2026-03-20") ?? .first,
            outcome: refused ? "Không thụ lý" : "Kết luận sửa kết quả"
        )
        guard !refused else {
            facts.refusal = "Đơn không có chữ ký của người kiến nghị."
            return facts
        }
        facts.findings =
            isLong ? ["24/03/2026: \(longParagraph)", "25/03/2026: Hồ sơ cán bộ ghi đủ họ tên."] : []
        facts.conclusion = isLong ? longParagraph : "Giữ nguyên kết quả xét khen thưởng."
        facts.remedies = isLong ? "Quyết định đính chính số 12/QĐ-BHXH ngày 10/04/2026" : ""
        return facts
    }

    private static func owed(_ year: Int, workingDaysLate: Int?) -> OwedFacts {
        OwedFacts(
            what: "Báo cáo kết quả thực hiện năm \(year)",
            lastDay: Day(iso: "\(year)-12-09") ?? .first,
            workingDaysLate: workingDaysLate
        )
    }

    private static let outcomes: [(String, String)] = [
        ("Được khen thưởng", "Quyết định số 1902/QĐ-BHXH ngày 20/12/2026"),
        ("Không khen thưởng", "Không đạt tỷ lệ phiếu đồng ý: 3/9, cần 8"),
        ("Tạm dừng xem xét", "Có đơn thư, phản ánh đang xác minh"),
        ("Đã trình cấp trên", "Tờ trình số 216/TTr-BHXH ngày 13/02/2026"),
    ]

    private static func letterLine(
        _ index: Int,
        _ kind: NomineeFacts.Kind,
        _ extent: Extent
    ) -> LetterLineFacts {
        let isLong = extent == .longest
        let outcome = outcomes[index % outcomes.count]
        var line = LetterLineFacts(
            nominee: kind == .individual ? person(extent) : collective(extent),
            awardForm: index.isMultiple(of: 3) ? form : "Giấy khen"
        )
        line.merit = MeritFacts(summary: isLong ? longParagraph : "Tích cực tự học.")
        line.reason = "Thiếu thành phần hồ sơ"
        if isLong, index.isMultiple(of: 2) { line.note = "Ghi sai chức vụ tại thời điểm đề nghị" }
        line.missing =
            isLong
            ? ["Tờ trình (chưa đúng mẫu)", "Minh chứng tiêu chí “Tự học, nâng cao trình độ”"]
            : ["Giấy xác nhận đóng góp"]
        line.due = day("2026-02-03")
        line.outcome = outcome.0
        line.outcomeDetail = outcome.1
        return line
    }

    static func register(lines count: Int) -> RegisterFacts {
        var facts = RegisterFacts(
            letterhead: letterhead(count > 1 ? .longest : .shortest, symbol: ""),
            name: "Sổ khen thưởng",
            year: 2026,
            lines: []
        )
        for index in 0..<count {
            var line = RegisterLineFacts(
                number: String(index + 1),
                day: Day(iso: "2026-03-20") ?? .first,
                object: "Bà Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hương"
            )
            line.decision = "Quyết định số 1902/QĐ-BHXH ngày 20/12/2026"
            line.positionAndUnit = "Phó Trưởng phòng, Phòng Chế độ bảo hiểm xã hội"
            line.awardForm = form
            if index == 1 { line.void = "in sai tên" }
            if index == 2 { line.replaces = "2" }
            facts.lines.append(line)
        }
        if count > 1 { facts.gaps = ["5 đến 7"] }
        return facts
    }

    static func guidance(_ extent: Extent) -> GuidanceFacts {
        let isLong = extent == .longest
        let papers = ["Tờ trình", "Báo cáo thành tích có xác nhận của cấp trình", "Biên bản xét khen thưởng"]
        return GuidanceFacts(
            letterhead: letterhead(extent, symbol: "HD"),
            movement: movement(extent),
            campaign: "Khen thưởng sơ kết Phong trào giai đoạn 2023 - 2025",
            meritKind: "Phong trào thi đua (theo chuyên đề)",
            classes: [
                SubjectClassFacts(name: "BHXH cơ sở", criteria: []),
                SubjectClassFacts(
                    name: "Đơn vị trực thuộc",
                    criteria: Array(repeating: isLong ? longParagraph : "Tổ chức tốt.", count: 4)
                ),
            ],
            forms: (0..<(isLong ? 3 : 1)).map { index in
                OfferedFormFacts(
                    name: form,
                    decider: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
                    quota: index == 0 ? 3 : nil,
                    copies: index == 0 ? 1 : nil,
                    papers: papers
                )
            },
            opens: Day(iso: "2026-01-08") ?? .first,
            closes: Day(iso: "2026-01-30") ?? .first,
            receiver: "Vụ Thi đua - Khen thưởng, Bảo hiểm xã hội Việt Nam"
        )
    }

    static func appraisal(_ kind: NomineeFacts.Kind, _ extent: Extent) -> AppraisalFacts {
        let isLong = extent == .longest
        return AppraisalFacts(
            letterhead: letterhead(extent, symbol: ""),
            movement: movement(extent),
            awardForm: isLong ? form : "Giấy khen",
            nominee: kind == .individual ? person(extent) : collective(extent),
            dossier: "so-ket-2025.certificate-of-the-ministry.NB0156",
            submission: isLong ? "Tờ trình số 12/TTr-BHXH ngày 20/11/2026" : nil,
            receivedOn: isLong ? day("2026-11-22") : nil,
            components: ComponentFacts.State.allCases.map { state in
                ComponentFacts(
                    name: "Báo cáo thành tích có xác nhận của cấp trình",
                    condition: "khi tiêu chuẩn tính sáng kiến",
                    state: state,
                    note: isLong ? "Bản chụp mờ" : nil
                )
            },
            criteria: merit(extent).criteria,
            bars: isLong
                ? [
                    BarFacts(
                        name: "Thành tích đã được khen thưởng",
                        finding: "Không có",
                        basis: "Luật 06/2022/QH15"
                    )
                ] : [],
            opinions: isLong ? ["Ủy ban nhân dân tỉnh Nghệ An: đồng ý."] : [],
            conclusion: isLong ? "Yêu cầu bổ sung hồ sơ" : "Đủ điều kiện trình Hội đồng xem xét",
            grounds: isLong ? ["Thiếu thành phần hồ sơ", longParagraph] : [],
            due: isLong ? day("2026-12-03") : nil,
            appraiser: isLong ? "Kiều Diệu Miên" : nil,
            appraisedOn: day("2026-11-27"),
            head: SignatureFacts(office: ["VỤ TRƯỞNG"], name: isLong ? "Tạ Viết Luân" : nil)
        )
    }
}
