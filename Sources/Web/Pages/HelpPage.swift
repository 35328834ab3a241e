import Messages

/// How each role works here.
struct HelpPage: Page {
    struct Part {
        let id: String
        let title: String
        let steps: [String]
    }

    let template = "help"
    let frame: Frame
    let parts: [Part]

    init(frame: Frame, _ language: Language) {
        self.frame = frame
        parts = HelpText.pages.map {
            Part(id: $0.id, title: $0.title(language), steps: $0.steps(language))
        }
    }
}
