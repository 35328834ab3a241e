/// What is said about who may come in and who may decide.
extension PageWords {
    static let access: [String: Phrase] = [:]
}
