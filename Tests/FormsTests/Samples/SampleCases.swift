import Foundation

@testable import Forms

/// Facts of what stands beside the main path.
extension Sample {
    private static func cited(_ extent: Extent) -> CitedDecisionFacts {
        CitedDecisionFacts(
            number: extent == .longest ? "1902/QĐ-BHXH" : "05/QĐ-BHXH",
            day: day("2024-12-18"),
            issuer: extent == .longest
                ? "Tổng Giám đốc Bảo hiểm xã hội Việt Nam" : "Giám đốc Bảo hiểm xã hội tỉnh An"
        )
    }

    static func cancellation(
        _ kinds: [NomineeFacts.Kind],
        _ extent: Extent,
        symbol: String
    ) -> CancellationFacts {
        let isLong = extent == .longest
        return CancellationFacts(
            letterhead: letterhead(extent, symbol: symbol),
            movement: movement(extent),
            decider: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
            awardForm: isLong ? form : "Giấy khen",
            cancelled: cited(extent),
            ground: isLong
                ? "Có kết luận, quyết định, bản án về vi phạm trong thời gian tính thành tích"
                : "Gian dối trong việc kê khai thành tích",
            finding: isLong ? String(longParagraph.dropLast()) : "kê khai sáng kiến không có thật",
            conclusion: "Văn bản số 05/KL-TTr ngày 12/12/2024 của Thanh tra",
            opinion: isLong ? longParagraph : "",
            lines: nominees(kinds, extent).map {
                CancelledFacts(
                    nominee: $0,
                    registerNumber: isLong ? "0123" : nil,
                    reward: isLong ? 3_510_000 : nil
                )
            },
            recoverBy: isLong ? day("2025-02-15") : nil,
            fund: isLong ? "Quỹ khen thưởng, phúc lợi của Ngành" : "",
            executors: isLong
                ? "Chánh Văn phòng, Thủ trưởng các đơn vị trực thuộc" : "Thủ trưởng các đơn vị liên quan"
        )
    }

    static func correction(_ extent: Extent) -> CorrectionFacts {
        let isLong = extent == .longest
        return CorrectionFacts(
            letterhead: letterhead(extent, symbol: "QĐ"),
            movement: movement(extent),
            awardForm: isLong ? form : "Giấy khen",
            corrected: cited(extent),
            entries: [
                CorrectedFacts(
                    name: "Bà Nguyễn Thị Hường",
                    field: "Họ và tên hoặc tên tập thể",
                    stood: "Nguyễn Thị Hường",
                    mustStand: "Nguyễn Thị Hương"
                )
            ]
                + (isLong
                    ? [
                        CorrectedFacts(
                            name: "Bà Nguyễn Thị Hường",
                            field: "Đơn vị công tác",
                            stood: "Văn phòng Hội đồng Quản lý",
                            mustStand: "Văn phòng Bảo hiểm xã hội Việt Nam, Phòng Tổng hợp - Thi đua"
                        )
                    ] : []),
            reissued: isLong
                ? [
                    ReissuedFacts(
                        name: "Bà Nguyễn Thị Hương",
                        formerNumber: "0123",
                        registerNumber: "0131"
                    )
                ] : [],
            executors: "Thủ trưởng các đơn vị liên quan"
        )
    }

    static func difficulty(_ extent: Extent) -> DifficultyFacts {
        let isLong = extent == .longest
        return DifficultyFacts(
            letterhead: letterhead(extent, symbol: "BHXH"),
            movement: movement(extent),
            subject: isLong
                ? "tiêu chí đối với tập thể cấp huyện và hồ sơ công nhận “Cộng đồng học tập”" : "tiêu chí",
            text: isLong ? "\(longParagraph)\n\(longParagraph)" : "Kế hoạch chưa nêu tiêu chí.",
            proposal: isLong ? longParagraph : "",
            unit: "Bảo hiểm xã hội tỉnh An",
            report: "Công văn số 31/BHXH-TĐKT ngày 05/11/2024",
            instruction: isLong ? "Đồng ý." : "",
            answer: isLong ? longParagraph : "Áp dụng tiêu chí đối với BHXH tỉnh."
        )
    }
}
