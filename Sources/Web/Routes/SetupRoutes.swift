import Awards
import Hummingbird
import Messages
import Secretariat

/// The first start: as long as no administrator can sign in, whoever has the code from the terminal becomes the first.
struct SetupRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("setup") { _, context in
            try await page(FormPairs(), faults: [], context)
        }
        router.post("setup", use: begin)
    }

    private func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.openForm(context)
        guard form["new"] == form["again"] else {
            return try await page(
                form,
                faults: [PageWords.text("passwordsDiffer", context.language)],
                context
            )
        }
        let first = FirstAdministrator(
            code: form["setup"] ?? "",
            person: Person.ID(form["name"] ?? ""),
            name: form["full-name"] ?? "",
            password: form["new"] ?? "",
            agency: Awards.Unit.ID(form["agency"] ?? ""),
            agencyName: form["agency-name"] ?? ""
        )
        let door = server.door
        do {
            try await Work.write { try door.begin(with: first) }
        } catch AccountFault.administratorExists {
            throw PageFault.notFound
        } catch let fault as AccountFault {
            return try await page(form, faults: ErrorMessage.lines(fault, context.language), context)
        }
        return .seeOther(Links.signIn + "?done=setup")
    }

    private func page(_ given: FormPairs, faults: [String], _ context: AppContext) async throws -> Response {
        let door = server.door
        let start = try await Work.run { try door.firstStart() }
        guard start.isOpen else { throw PageFault.notFound }
        let title = PageWords.text("setupTitle", context.language)
        return server.pages.answer(
            SetupPage(
                given,
                namesAgency: start.namesAgency,
                faults: faults,
                frame: server.frame(title, context),
                context.language
            ),
            faults.isEmpty ? .ok : .unprocessableContent
        )
    }
}
