/// What only the review of a stage tells.
public struct StageFacts: Hashable, Sendable {
    /// The years with a column each.
    public var years: [Int]
    public var situation: String
    public var indicators: [StageIndicatorFacts]
    public var againstTargets: String?
    public var strengths: String
    public var lessons: String

    public init(
        years: [Int],
        situation: String,
        indicators: [StageIndicatorFacts],
        againstTargets: String? = nil,
        strengths: String,
        lessons: String
    ) {
        self.years = years
        self.situation = situation
        self.indicators = indicators
        self.againstTargets = againstTargets
        self.strengths = strengths
        self.lessons = lessons
    }
}

extension StageFacts {
    func year(_ index: Int) -> String? {
        years.indices.contains(index) ? String(years[index]) : nil
    }
}

extension StageFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<StageFacts>] =
        [
            .text("stage.first-year", "Năm thứ nhất", "2023") { $0.year(0) },
            .text("stage.second-year", "Năm thứ hai", "2024") { $0.year(1) },
            .text("stage.third-year", "Năm thứ ba", "2025") { $0.year(2) },
            .text(
                "stage.situation",
                "Đặc điểm tình hình",
                "Tổ chức bộ máy được sắp xếp lại trong giai đoạn."
            ) { $0.situation },
            .list("stage.indicators", "Chỉ tiêu giai đoạn", StageIndicatorFacts.fields) { $0.indicators },
            .text(
                "stage.against-targets",
                "So với mục tiêu",
                "Đạt và vượt 8/10 mục tiêu."
            ) { $0.againstTargets },
            .text("stage.strengths", "Ưu điểm", "Phong trào lan tỏa rộng.") { $0.strengths },
            .text(
                "stage.lessons",
                "Bài học kinh nghiệm",
                "Người đứng đầu nêu gương học tập."
            ) { $0.lessons },
        ]
}
