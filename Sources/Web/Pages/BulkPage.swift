import Awards
import Messages
import Secretariat
import Workflow

/// What came of an action on many things, or would come; what was refused first.
struct BulkPage: Page {
    struct Row {
        let address: String
        let name: String
        let isDone: Bool
        let reasons: [String]
    }

    struct Hidden {
        let name: String
        let value: String
    }

    let template = "bulk"
    let frame: Frame
    let t: [String: String]
    let label: String
    let back: String
    let isPreview: Bool
    let summary: String
    let lookLabel: String
    let rows: [Row]
    let hasRows: Bool
    let fields: [FieldModel]
    let reason: ReasonModel?
    let hidden: [Hidden]
    let again: [Hidden]
    let faults: [String]
    let hasFaults: Bool
    let canDo: Bool

    init(
        _ result: BulkResult,
        _ form: FormPairs,
        action: String,
        label: String,
        frame: Frame,
        kind: ObjectKind,
        _ language: Language
    ) {
        self.frame = frame
        self.label = label
        t = PageWords.all(language)
        back = Links.ours(form["back"]) ?? Links.list(kind)
        isPreview = result.digest != nil || result.isAsking
        let done = result.answers.count(where: \.isDone)
        let all = result.isAsking ? form.all("id").count : result.answers.count
        summary = PageWords.text(
            result.isAsking ? "bulkAsk" : isPreview ? "bulkPreview" : "bulkDone",
            ["done": String(done), "all": String(all)],
            language
        )
        rows = result.answers.sorted { !$0.isDone && $1.isDone }.map { answer in
            Row(
                address: Links.thing(answer.object),
                name: result.names[answer.object] ?? answer.object.id,
                isDone: answer.isDone,
                reasons: answer.sentences(language)
            )
        }
        hasRows = !rows.isEmpty
        lookLabel = PageWords.text(result.isAsking ? "lookFirst" : "lookAgain", language)
        fields = result.option?.form.fields.map { FieldModel($0, form, language) } ?? []
        reason = result.option.flatMap { ReasonModel($0.form, form) }
        let base =
            [Hidden(name: "kind", value: kind.rawValue), Hidden(name: "action", value: action)]
            + (Links.ours(form["back"]).map { [Hidden(name: "back", value: $0)] } ?? [])
        let ids = form.all("id").map { Hidden(name: "id", value: $0) }
        again = base + ids + [Hidden(name: "asked", value: "yes")]
        let given = form.pairs.filter { $0.name.hasPrefix("set.") || $0.name.hasPrefix("reason") }
        hidden =
            base + ids
            + given.map { Hidden(name: $0.name, value: $0.text) }
            + (result.digest.map { [Hidden(name: "digest", value: $0)] } ?? [])
        faults = result.refusal?.reasons.map { RefusalMessage.reason($0, language) } ?? []
        hasFaults = !faults.isEmpty
        canDo = isPreview && done > 0
    }
}
