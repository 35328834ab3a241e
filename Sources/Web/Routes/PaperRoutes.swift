import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Messages
import NIOPosix
import Secretariat

/// The papers of a campaign as one archive, packed beside the requests.
struct PaperRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        let papers = router.group("papers/:campaign")
        papers.get(use: show)
        papers.post(use: start)
        papers.post("drop", use: drop)
        papers.get("file", use: file)
    }

    /// Who asks, and the papers of the campaign of the address, when he may see it.
    private func place(_ context: AppContext) async throws -> (Sight, PaperChoice) {
        let sight = try context.requireVisitor().sight
        let campaign = try context.step("campaign")
        guard let choice = try await Work.run({ try sight.paperChoice(of: campaign) }) else {
            throw PageFault.notFound
        }
        return (sight, choice)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, choice) = try await place(context)
        let wanted = request.question["packet"]
        return page(choice, await sight.packet(), wanted: wanted, context)
    }

    private func page(
        _ choice: PaperChoice,
        _ packet: Packet?,
        wanted: String? = nil,
        chosen: Set<String>? = nil,
        fault: String? = nil,
        _ context: AppContext
    ) -> Response {
        let title = PageWords.text("allPapers", context.language)
        var frame = server.frame(title, context)
        let isUnderWay = packet.map { $0.state == .waiting || $0.state == .packing } ?? false
        if isUnderWay && packet?.campaign.rawValue == choice.campaign.id { frame.reload = 2 }
        return server.pages.answer(
            PapersPage(
                choice,
                packet,
                wanted: wanted,
                chosen: chosen,
                fault: fault,
                frame: frame,
                context.language
            ),
            fault == nil ? .ok : .unprocessableContent
        )
    }

    private func start(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, choice) = try await place(context)
        let forms = Set(form.all("form"))
        let started = try await sight.startPacket(of: choice.campaign.id, forms: forms)
        guard let started else {
            let fault = PageWords.text("chooseKinds", context.language)
            return page(choice, await sight.packet(), chosen: forms, fault: fault, context)
        }
        return .seeOther(Links.papers(choice.campaign.id, packet: started.id))
    }

    private func drop(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try await request.form(context)
        let (sight, choice) = try await place(context)
        await sight.dropPacket()
        return .seeOther(Links.papers(choice.campaign.id))
    }

    private func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let (sight, choice) = try await place(context)
        guard let (packet, file) = await sight.packetFile(), packet.campaign.rawValue == choice.campaign.id
        else { throw PageFault.notFound }
        let body = try await FileIO(threadPool: .singleton).loadFile(path: file.path, context: context)
        let name = PageWords.text("papersOf", ["campaign": choice.title], context.language)
        return .file("\(name.prefix(100)).zip", .zip, body)
    }
}
