import Hummingbird
import Messages
import Secretariat

/// The names of a campaign or a decision, to be read before certificates are printed.
struct NamesRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("names/:campaign") { request, context in
            let sight = try context.requireVisitor().sight
            let campaign = try context.step("campaign")
            let decision = request.question["decision"]?.orNil
            let proof = try await Work.run { try sight.nameProof(of: campaign, decision: decision) }
            guard let proof else { throw PageFault.notFound }
            let frame = server.frame(PageWords.text("namesProof", context.language), context)
            return server.pages.answer(NamesPage(proof, frame: frame, context.language))
        }
    }
}
