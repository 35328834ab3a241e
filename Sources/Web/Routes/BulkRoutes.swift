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

extension Act {
    fileprivate var unexpecting: Act {
        var act = self
        act.expecting = nil
        return act
    }
}
