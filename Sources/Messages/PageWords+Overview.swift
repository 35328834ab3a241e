extension PageWords {
    /// Of the leader's page, and of the page that leads to everything else.
    static let overview: [String: Phrase] = [
        "more": Phrase("Mục khác", "More")
    ]
}
