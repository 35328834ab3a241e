import Foundation
import Vietnamese

@testable import Forms

extension Sample {
    static func result(_ extent: Extent) -> MovementResultFacts {
        let isLong = extent == .longest
        return MovementResultFacts(
            direction: isLong ? longText : "Ban hành kế hoạch.",
            contents: (1...(isLong ? 5 : 1)).map {
                ContentFacts(
                    name: isLong
                        ? "Nội dung \($0) về tuyên truyền, vận động học tập suốt đời" : "Tuyên truyền",
                    result: isLong ? longText : "Đã tuyên truyền."
                )
            },
            indicators: isLong ? indicators + indicators : [],
            awards: isLong
                ? [
                    AwardCountFacts(awardForm: form, collectives: 5, individuals: 12),
                    AwardCountFacts(awardForm: "Giấy khen", collectives: 15, individuals: 122),
                ] : [],
            models: isLong
                ? [
                    ModelFacts(nominee: person(.longest), summary: "duy trì câu lạc bộ đọc sách hằng tháng."),
                    ModelFacts(nominee: collective(.longest), summary: "xây dựng tủ sách số."),
                ] : [],
            limits: isLong ? longText : "Chưa đều giữa các bộ phận.",
            plan: isLong ? longText : "Tiếp tục thực hiện.",
            proposals: isLong
                ? ["Bổ sung kinh phí đào tạo", "Xây dựng nền tảng học trực tuyến dùng chung"] : []
        )
    }

    static func report(_ extent: Extent) -> ReportFacts {
        let isLong = extent == .longest
        return ReportFacts(
            letterhead: letterhead(extent, symbol: "BC"),
            movement: movement(extent),
            year: 2026,
            opening: isLong ? longParagraph : nil,
            directives: isLong
                ? [
                    DirectiveFacts(
                        number: "12/KH-BHXH",
                        issuedOn: day("2026-01-15"),
                        subject: "Kế hoạch triển khai Phong trào năm 2026"
                    ),
                    DirectiveFacts(
                        number: "234/BHXH-TCCB",
                        issuedOn: day("2026-02-05"),
                        subject: "V/v đăng ký thi đua"
                    ),
                ] : [],
            criteria: isLong ? merit(.longest).criteria : [],
            result: result(extent)
        )
    }

    static func rollUp(_ extent: Extent) -> RollUpFacts {
        let isLong = extent == .longest
        return RollUpFacts(
            letterhead: letterhead(extent, symbol: "BC"),
            movement: movement(extent),
            year: 2026,
            decider: "Tổng Giám đốc",
            reportedTo: "Bộ Giáo dục và Đào tạo",
            opening: isLong ? longParagraph : nil,
            expectedUnits: 48,
            unitsNotOnTime: isLong
                ? (1...20).map {
                    UnitStatusFacts(
                        unit: "Bảo hiểm xã hội tỉnh số \($0)",
                        isMissing: $0.isMultiple(of: 2),
                        status: $0.isMultiple(of: 2) ? "chưa báo cáo" : "quá hạn 0\($0 % 9) ngày",
                        note: $0 == 1 ? "Đã nhắc ngày 11/12" : nil
                    )
                } : [],
            inspection: isLong ? longText : nil,
            result: result(extent),
            ranking: isLong
                ? (1...5).map {
                    RankFacts(rank: $0, unit: "Bảo hiểm xã hội tỉnh số \($0)", result: "9\(9 - $0),5 điểm")
                } : [],
            groups: [
                UnitGroupFacts(name: "Các đơn vị trực thuộc", unitCount: 14, indicators: indicators),
                UnitGroupFacts(
                    name: "Bảo hiểm xã hội các tỉnh, thành phố",
                    unitCount: 34,
                    indicators: indicators
                ),
            ],
            stage: StageFacts(
                years: [2023, 2024, 2025],
                situation: isLong ? longText : "Tổ chức bộ máy được sắp xếp lại.",
                indicators: indicators.map {
                    StageIndicatorFacts(
                        name: $0.name,
                        unit: $0.unit,
                        values: [$0.previous, $0.previous, $0.current],
                        total: $0.unit == "%" ? nil : $0.current.map { $0 * 3 }
                    )
                },
                againstTargets: isLong ? longText : nil,
                strengths: isLong ? longText : "Phong trào lan tỏa.",
                lessons: isLong ? longText : "Người đứng đầu nêu gương."
            )
        )
    }

    static func campaign(_ extent: Extent) -> CampaignFacts {
        let isLong = extent == .longest
        return CampaignFacts(
            letterhead: letterhead(extent, symbol: ""),
            movement: movement(extent),
            name: "Đợt xét khen sơ kết giai đoạn 2023 - 2025",
            awardForm: "Bằng khen, Giấy khen",
            proofDeadline: day("2026-10-15"),
            units: isLong
                ? (1...4).map {
                    UnitNamesFacts(
                        unit: "Bảo hiểm xã hội tỉnh số \($0)",
                        nominees: nominees([.collective, .individual], .longest)
                    )
                } : [UnitNamesFacts(unit: "Văn phòng", nominees: [person(.shortest)])],
            remarks: isLong
                ? [
                    "Đã nhận hồ sơ của 45/48 đơn vị; 03 đơn vị chưa gửi.",
                    "17 hồ sơ chờ bổ sung minh chứng, trong đó 05 hồ sơ quá hạn.",
                    "Dự kiến họp Hội đồng trong tuần đầu tháng 12.",
                    "Hai đơn vị đề nghị gia hạn vì sắp xếp lại tổ chức bộ máy; đề nghị xem xét trước ngày họp Hội đồng.",
                    "Chưa có tập thể nào của nhóm đơn vị trực thuộc được đề nghị Bằng khen của Thủ tướng Chính phủ.",
                    "Đã công khai danh sách theo quy định; chưa nhận ý kiến phản ánh.",
                ] : ["Chưa có hồ sơ."],
            states: isLong
                ? [
                    "Đang soạn", "Trong tờ trình", "Đang thẩm định", "Chờ bổ sung", "Đủ điều kiện",
                    "Hội đồng thông qua", "Tạm dừng", "Chờ quyết định", "Đã gửi cấp trên", "Đã có quyết định",
                    "Đã trao",
                    "Không khen", "Đã rút", "Đã hủy",
                ].map {
                    StateCountFacts(state: $0, collectives: 12, individuals: 134, overdue: 3)
                } : [StateCountFacts(state: "Đang soạn", collectives: 0, individuals: 1, overdue: 0)],
            awards: isLong
                ? (1...3).flatMap { _ in result(.longest).awards }
                : [],
            decisionsNeeded: isLong
                ? [
                    "Ấn định ngày họp Hội đồng.", "Gia hạn bổ sung hồ sơ cho 05 đơn vị.",
                    "Phê duyệt danh sách thành viên Ban kiểm phiếu.",
                    "Cho ý kiến về hai hồ sơ chuyển hình thức.",
                ] : []
        )
    }
}
