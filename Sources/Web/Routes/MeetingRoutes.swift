import Awards
import Hummingbird
import Messages
import Secretariat
import Workflow

/// A session on one page: roll call, votes and counts come back to it.
struct MeetingRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        let meeting = router.group("meeting/:id")
        meeting.get(use: show)
        meeting.get("projector", use: projector)
        meeting.post("roll", use: callRoll)
    }

    private func seen(_ context: AppContext) async throws -> (Sight, Meeting) {
        let sight = try context.requireVisitor().sight
        let id = try context.step("id")
        guard let meeting = try await Work.run({ try sight.meeting(id) }) else { throw PageFault.notFound }
        return (sight, meeting)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, meeting) = try await seen(context)
        let (done, whom) = (request.question["done"], request.question["to"])
        let round = meeting.groups.flatMap(\.rounds).first { $0.object.description == whom }
        let history = round?.history ?? meeting.session.history.map(\.event)
        let label = history.last { $0.action == done }?.label
        let notice = label.map { PageWords.text("doneNotice", ["action": $0], context.language) } ?? ""
        return page(meeting, notice: notice, faults: [], context)
    }

    private func page(_ meeting: Meeting, notice: String, faults: [String], _ context: AppContext) -> Response
    {
        let page = MeetingPage(
            meeting,
            frame: server.frame(meeting.summary.council, context, here: Links.list(.session)),
            notice: notice,
            faults: faults,
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func projector(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, meeting) = try await seen(context)
        return server.pages.answer(
            ProjectorPage(meeting, frame: server.frame(meeting.summary.council, context), context.language)
        )
    }

    /// The roll as a table of who is there: those absent and those who write are what the office is told.
    private func callRoll(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let (sight, meeting) = try await seen(context)
        var input: [String: Datum] = [:]
        for presence in ["absent", "written"] {
            let named = meeting.members.map(\.person.rawValue).filter { form["roll.\($0)"] == presence }
            let reasons = named.map { ($0, Datum.text(form["why.\($0)"] ?? "")) }
            if !reasons.isEmpty { input[presence] = .map(Dictionary(uniqueKeysWithValues: reasons)) }
        }
        let object = meeting.session.line.object
        let act = Act(
            actor: sight.viewer.person,
            action: "record-attendance",
            objects: [object],
            input: Input(input),
            key: form["key"]?.orNil,
            versions: form["version"].flatMap { Int($0) }.map { [object: $0] } ?? [:]
        )
        guard let answers = try await Work.write({ try sight.act(act) }) else { throw PageFault.notFound }
        let faults = answers.first?.sentences(context.language) ?? []
        guard faults.isEmpty else { return page(meeting, notice: "", faults: faults, context) }
        return .seeOther(Links.done(act.action, Links.meeting(object.id)))
    }
}
