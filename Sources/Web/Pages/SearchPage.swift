import Awards
import Messages
import Secretariat

/// What a search found.
struct SearchPage: Page {
    struct Hit {
        /// Nil for a unit: it has no page of its own.
        let address: String?
        let title: String
        let kind: String
        let place: String?

        init(_ hit: SearchHit, _ language: Language) {
            address = hit.object.map { Links.thing($0) }
            title = hit.title
            kind = hit.object.map { PageWords.kind($0.kind, language) } ?? PageWords.text("unit", language)
            place =
                [hit.unitName, hit.stateLabel].filter { !$0.isEmpty && $0 != hit.title }
                .joined(separator: ", ").orNil
        }
    }

    let template = "search"
    let frame: Frame
    let text: String?
    let hits: [Hit]
    let isEmpty: Bool
}
