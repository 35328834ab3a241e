import Vietnamese

/// How many collectives and individuals a list holds, in the words of documents.
struct Headcount {
    let collectives: Int
    let individuals: Int

    init(_ nominees: [NomineeFacts]) {
        collectives = nominees.count { $0.kind == .collective }
        individuals = nominees.count - collectives
    }

    /// "tập thể, cá nhân", or the one kind that there is.
    var subject: String {
        if individuals == 0, collectives > 0 { return "tập thể" }
        if collectives == 0, individuals > 0 { return "cá nhân" }
        return "tập thể, cá nhân"
    }

    /// "05 (năm) tập thể và 12 (mười hai) cá nhân"; a kind that is absent is not named.
    var phrase: String {
        let parts = [(collectives, "tập thể"), (individuals, "cá nhân")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "00 (không) tập thể, cá nhân" }
        return parts.map { "\($0.0 < 10 ? "0" : "")\($0.0) (\(NumberWords.words($0.0))) \($0.1)" }
            .joined(separator: " và ")
    }
}
