import Messages
import Secretariat

/// What a later step will be refused for, beside what can be done all the same.
struct WarningModel {
    let heading: String
    let items: [String]

    /// So many dossiers are named one by one.
    static let most = 10

    /// - Parameter lacking: By step; of a thing that lists dossiers, for each of them.
    static func all(_ lacking: [Lacking], _ language: Language) -> [WarningModel] {
        var steps: [String] = []
        let said = Dictionary(grouping: lacking) { warning in
            let step = warning.step?.said(language) ?? ""
            if !steps.contains(step) { steps.append(step) }
            return step
        }
        return steps.map { step in
            let warnings = said[step] ?? []
            let named = warnings.filter { $0.name != nil }
            guard !named.isEmpty else {
                return WarningModel(
                    heading: PageWords.text("foreseen", ["step": step], language),
                    items: warnings.flatMap(\.reasons).map { RefusalMessage.reason($0, language) }
                )
            }
            let evidence = ["step": step, "count": String(named.count)]
            let more = named.count - most
            return WarningModel(
                heading: PageWords.text("foreseenLines", evidence, language),
                items: named.prefix(most).map { "\($0.name ?? ""): \(line($0, language))" }
                    + (more > 0 ? [PageWords.text("foreseenMore", ["count": String(more)], language)] : [])
            )
        }
    }

    private static func line(_ warning: Lacking, _ language: Language) -> String {
        warning.reasons.map { RefusalMessage.reason($0, language) }.joined(separator: " ")
    }
}

/// What a dossier still lacks for one of the steps ahead.
struct LackingModel {
    /// Nil where no step asks for it.
    let heading: String?
    let gaps: [String]

    init(_ lacking: Lacking, _ language: Language) {
        heading = lacking.step.map {
            PageWords.text("missingFor", ["step": $0.said(language)], language)
        }
        gaps = lacking.reasons.map { RefusalMessage.reason($0, language) }
    }
}
