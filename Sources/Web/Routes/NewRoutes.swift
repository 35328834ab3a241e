import Awards
import Hummingbird
import Messages
import Secretariat
import Workflow

/// Beginning a thing: a campaign, a nomination, a submission, a session, a decision, a report.
struct NewRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("new/:kind", use: ask)
        router.post("new/:kind", use: create)
    }

    private func form(_ context: AppContext) async throws -> (Sight, CreationForm) {
        let sight = try context.requireVisitor().sight
        let kind = try context.kind()
        guard let form = try await Work.run({ try sight.creationForm(of: kind) }) else {
            throw PageFault.notFound
        }
        return (sight, form)
    }

    private func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, form) = try await form(context)
        let given = request.question.pairs.map { (name: "set." + $0.name, text: $0.text) }
        return page(form, FormPairs(given), faults: [], context)
    }

    private func create(_ request: Request, _ context: AppContext) async throws -> Response {
        let given = try await request.form(context)
        let (sight, form) = try await form(context)
        let answer: ActAnswer
        do {
            answer = try await Work.write {
                try sight.create(form.kind, given.input, key: given["key"]?.orNil)
            }
        } catch let fault as ActFault {
            return page(form, given, faults: [ActMessage.text(fault, context.language)], context)
        }
        let faults = answer.sentences(context.language)
        guard faults.isEmpty else { return page(form, given, faults: faults, context) }
        return .seeOther(Links.working(answer.object))
    }

    private func page(
        _ form: CreationForm,
        _ given: FormPairs,
        faults: [String],
        _ context: AppContext
    ) -> Response {
        let name = PageWords.kind(form.kind, context.language)
        let title = PageWords.text("newTitle", ["kind": name.lowercased()], context.language)
        return server.pages.answer(
            NewPage(form, given, faults: faults, frame: server.frame(title, context), context.language),
            faults.isEmpty ? .ok : .unprocessableContent
        )
    }
}

extension ActAnswer {
    /// Why it was not done; nil when it was.
    ///
    /// - Throws: `ActFault`.
    func refusal() throws -> Refusal? {
        switch outcome {
        case .done: nil
        case .refused(let refusal): refusal
        case .faulty(let fault): throw fault
        }
    }

    /// Why it was not done, each in a sentence; empty when it was.
    func sentences(_ language: Language) -> [String] {
        switch outcome {
        case .refused(let refusal): refusal.reasons.map { RefusalMessage.reason($0, language) }
        case .faulty(let fault): [ActMessage.text(fault, language)]
        case .done: []
        }
    }
}
