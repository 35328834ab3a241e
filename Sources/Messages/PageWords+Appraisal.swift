extension PageWords {
    /// Of the reading room.
    static let appraising: [String: Phrase] = [
        "appraisal": Phrase("Thẩm định", "Appraisal"),
        "placeInQueue": Phrase("hồ sơ {place}/{count}", "dossier {place} of {count}"),
        "previousOne": Phrase("Hồ sơ trước", "Previous"),
        "nextOne": Phrase("Hồ sơ sau", "Next"),
        "noClaim": Phrase("Chưa nêu thành tích theo tiêu chí này.", "Nothing is claimed for this criterion."),
        "noEvidence": Phrase("Chưa có minh chứng.", "There is no evidence yet."),
        "components": Phrase("Thành phần hồ sơ", "Parts of the dossier"),
        "nothingToAppraise": Phrase(
            "Không còn hồ sơ nào chờ đồng chí thẩm định. Hồ sơ hiện ở đây khi đến bước thẩm định của đồng chí.",
            "No dossier waits for your appraisal. One appears here when it comes to the step that you appraise."
        ),
        "notForAppraisal": Phrase(
            "Hồ sơ này không còn chờ đồng chí thẩm định.",
            "This dossier no longer waits for your appraisal."
        ),
        "recorded": Phrase("Đã ghi.", "Recorded."),
    ]
}
