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
        let sight = try context.requireVisitor().sight
        guard let kind = form["kind"].flatMap({ ObjectKind(rawValue: $0) }), kind.travels,
            let action = form["action"].flatMap(\.orNil)
        else { throw PageFault.stale }
        let objects = form.all("id").map { ObjectReference(kind, $0) }
        guard !objects.isEmpty else { return .seeOther(Links.ours(form["back"]) ?? Links.list(kind)) }
        let act = Act(
            actor: sight.viewer.person,
            action: action,
            objects: objects,
            input: form.input,
            reason: form.reason,
            expecting: form["digest"]
        )
        let isAsked = form["asked"] != nil
        guard let result = try await Work.run({ try BulkResult(act, isAsked: isAsked, sight) }) else {
            throw PageFault.notFound
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
    var answers: [ActAnswer] = []
    var names: [ObjectReference: String]
    var option: ObjectView.Option?
    /// Of a preview.
    var digest: String?
    var refusal: Refusal?
    /// Nothing was looked at yet.
    var isAsking = false

    /// Nil when one of the things is not the visitor's to see.
    init?(_ act: Act, isAsked: Bool, _ sight: Sight) throws {
        guard let names = try sight.titles(of: act.objects), let first = try sight.look(at: act.objects[0])
        else { return nil }
        self.names = names
        option = first.options.first { $0.form.action.id == act.action }
        // What it asks for is filled in before anything is looked at.
        if !isAsked, act.expecting == nil, option?.form.asks ?? false {
            isAsking = true
            return
        }
        do {
            if act.expecting != nil, let answers = try sight.act(act) {
                self.answers = answers
                return
            }
        } catch let refusal as Refusal {
            // Somebody was quicker: it is looked at anew.
            self.refusal = refusal
        }
        guard let preview = try sight.preview(act.unexpecting) else { return nil }
        (answers, digest) = (preview.answers, preview.digest)
    }
}

extension Act {
    fileprivate var unexpecting: Act {
        var act = self
        act.expecting = nil
        return act
    }
}
