import Messages
import Secretariat
import Workflow

/// What an achievement report that was written in Word would change, before it is taken.
struct WordPage: Page {
    let template = "word"
    let frame: Frame
    let t: [String: String]
    let title: String
    let back: String
    let address: String
    let faults: [String]
    let hasFaults: Bool
    let changes: [ChangeModel]
    let hasChanges: Bool
    let summary: String
    let takeLabel: String
    let kept: String
    let version: String
    let key: String

    init(
        _ reading: WordReading,
        of view: ObjectView,
        kept: KeptFile,
        refusal: [Unmet],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        title = view.title
        back = Links.contents(view.line.object) ?? ""
        address = Links.word(view.line.object)
        faults = (refusal + reading.faults).map { RefusalMessage.reason($0, language) }
        hasFaults = !faults.isEmpty
        changes = reading.changes.map { ChangeModel($0, isOnPage: false, language) }
        hasChanges = !changes.isEmpty
        let count = ["count": String(changes.count)]
        summary = PageWords.text("wordPreview", count, language)
        takeLabel = PageWords.text("wordTake", count, language)
        self.kept = kept.text
        version = String(view.version)
        key = PageKey.fresh()
    }
}
