import Awards
import Hummingbird
import Messages
import Secretariat
import Workflow

/// One action on many things: looked at first with what would come of each, then done exactly so.
struct BulkRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.post("bulk", use: bulk)
    }

    private func bulk(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let visitor = try context.requireVisitor()
        guard let kind = form["kind"].flatMap({ ObjectKind(rawValue: $0) }), kind.travels,
            let action = form["action"].flatMap(\.orNil)
        else { throw PageFault.stale }
        let objects = form.all("id").map { ObjectReference(kind, $0) }
        guard !objects.isEmpty else { return .seeOther(Links.list(kind)) }
        let office = server.office
        let act = Act(
            actor: visitor.viewer.person,
            action: action,
            objects: objects,
            input: form.input,
            reason: form.reason,
            expecting: form["digest"]
        )
        let result = try await Work.run { () -> BulkResult in
            guard try objects.allSatisfy({ try office.sees(visitor.viewer, $0) }) else {
                throw PageFault.notFound
            }
            let names = try office.titles(of: objects)
            let first = try office.look(at: objects[0], for: visitor.viewer)
            let option = first.options.first { $0.form.action.id == action }
            // What it asks for is filled in before anything is looked at.
            if form["asked"] == nil, act.expecting == nil, option?.form.asks ?? false {
                return BulkResult(answers: [], names: names, option: option, digest: nil, isAsking: true)
            }
            guard act.expecting == nil else {
                do {
                    let answers = try office.act(act)
                    _ = try office.issueQueued()
                    return BulkResult(answers: answers, names: names, option: option, digest: nil)
                } catch let refusal as Refusal {
                    // Somebody was quicker: it is looked at anew.
                    let preview = try office.preview(act.unexpecting)
                    return BulkResult(
                        answers: preview.answers,
                        names: names,
                        option: option,
                        digest: preview.digest,
                        refusal: refusal
                    )
                }
            }
            let preview = try office.preview(act)
            return BulkResult(answers: preview.answers, names: names, option: option, digest: preview.digest)
        }
        let label = result.option.map { $0.form.action.label.said(context.language) } ?? action
        return server.pages.answer(
            BulkPage(
                result,
                form,
                action: action,
                label: label,
                frame: server.frame(label, context),
                kind: kind,
                context.language
            )
        )
    }
}

/// What came of an action on many things, or would come.
struct BulkResult: Sendable {
    var answers: [ActAnswer]
    var names: [ObjectReference: String]
    var option: ObjectView.Option?
    /// Of a preview.
    var digest: String?
    var refusal: Refusal?
    /// Nothing was looked at yet.
    var isAsking = false
}

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
    let rows: [Row]
    let fields: [FieldModel]
    let asksText: Bool
    let hasReasons: Bool
    let reasons: [ActPage.Reason]
    let reasonText: String
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
        back = Links.list(kind)
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
        fields = result.option?.form.fields.map { FieldModel($0, form, language) } ?? []
        asksText = result.option.map { $0.form.action.reason != .none } ?? false
        reasons =
            result.option?.form.reasons.map {
                .init(value: $0.value, label: $0.label, isChosen: form["reason"] == $0.value)
            } ?? []
        hasReasons = !reasons.isEmpty
        reasonText = form["reason-text"] ?? ""
        // What would be refused is left out of what is done.
        let going = result.answers.filter(\.isDone).map(\.object.id)
        let base = [Hidden(name: "kind", value: kind.rawValue), Hidden(name: "action", value: action)]
        let ids = form.all("id").map { Hidden(name: "id", value: $0) }
        again = base + ids + [Hidden(name: "asked", value: "yes")]
        let given = form.pairs.filter { $0.name.hasPrefix("set.") || $0.name.hasPrefix("reason") }
        hidden =
            base + ids
            + given.map { Hidden(name: $0.name, value: $0.text) }
            + (result.digest.map { [Hidden(name: "digest", value: $0)] } ?? [])
        faults = result.refusal?.reasons.map { RefusalMessage.reason($0, language) } ?? []
        hasFaults = !faults.isEmpty
        canDo = isPreview && !going.isEmpty
    }
}

extension FormPairs {
    /// Why, as the form says it.
    var reason: GivenReason? {
        let (id, text) = (self["reason"] ?? "", self["reason-text"] ?? "")
        return id.isEmpty && text.isEmpty ? nil : GivenReason(id: id.orNil, text: text)
    }
}

extension Act {
    fileprivate var unexpecting: Act {
        var act = self
        act.expecting = nil
        return act
    }
}

extension Label {
    func said(_ language: Messages.Language) -> String { language == .vi ? vi : en }
}
