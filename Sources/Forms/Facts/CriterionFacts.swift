/// One criterion of the movement and what is claimed for it.
public struct CriterionFacts: Hashable, Sendable {
    /// As declared by the regulation.
    public var name: String
    public var result: String
    public var evidence: String?
    /// What the appraisal concluded.
    public var verdict: String?

    public init(
        name: String,
        result: String,
        evidence: String? = nil,
        verdict: String? = nil
    ) {
        self.name = name
        self.result = result
        self.evidence = evidence
        self.verdict = verdict
    }
}

extension CriterionFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<CriterionFacts>] =
        [
            .text("criterion.name", "Tên tiêu chí", "Tự học, nâng cao trình độ") { $0.name },
            .text(
                "criterion.result",
                "Kết quả",
                "Hoàn thành 03 khóa bồi dưỡng, được xếp loại hoàn thành tốt nhiệm vụ."
            ) { $0.result },
            .text("criterion.evidence", "Minh chứng", "Chứng chỉ số 12/2025") { $0.evidence },
            .text("criterion.verdict", "Kết luận thẩm định", "Đạt") { $0.verdict },
        ]
}
