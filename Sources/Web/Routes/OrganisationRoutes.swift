import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// The units of a day, for everybody; changing them from a day on, for administrators of the agency.
struct OrganisationRoutes {
    let server: WebServer

    /// How many of the last changes a page shows.
    private static let changes = 20

    func add(to router: Router<AppContext>) {
        let organisation = router.group("organisation")
        organisation.get(use: list)
        organisation.get("new") { request, context in
            try await foundingPage(FormPairs([("parent", request.question["parent"] ?? "")]), context)
        }
        organisation.post("new", use: found)
        organisation.get("unit/:id") { _, context in
            try await unitPage(nil, context)
        }
        organisation.post("unit/:id/change", use: change)
        organisation.post("unit/:id/merge", use: merge)
        organisation.post("unit/:id/end", use: end)
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let day = request.question["day"].flatMap { Day(iso: $0) } ?? sight.today
        let (view, changes) = try await Work.run {
            (try sight.organisation(on: day), try sight.organisationChanges(limit: Self.changes))
        }
        let frame = server.frame(PageWords.text("organisation", context.language), context, here: Links.more)
        return server.pages.answer(
            OrganisationPage(view, changes: changes, frame: frame, context.language)
        )
    }

    // MARK: - A new unit

    private func found(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        let id = Awards.Unit.ID(form.plain("code"))
        let faults = try await faults(context) {
            try sight.found(id, try UnitFacts(form), from: try form.day("from"))
        }
        guard faults.isEmpty else { return try await foundingPage(form, faults: faults, context) }
        return .seeOther(Links.unit(id))
    }

    private func foundingPage(
        _ given: FormPairs,
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        guard let choices = try await Work.run({ try sight.unitChoices() }) else { throw PageFault.notFound }
        let page = NewUnitPage(
            code: given["code"] ?? "",
            facts: UnitFactsModel(given, choices, context.language),
            faults: faults,
            frame: server.frame(PageWords.text("newUnit", context.language), context, here: Links.more)
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: - One unit

    private func change(_ request: Request, _ context: AppContext) async throws -> Response {
        try await doing(request, context) { sight, id, form in
            try sight.change(id, to: try UnitFacts(form), from: try form.day("from"))
        }
    }

    private func merge(_ request: Request, _ context: AppContext) async throws -> Response {
        try await doing(request, context) { sight, id, form in
            try sight.merge(id, into: Awards.Unit.ID(form.plain("heir")), from: try form.day("merged"))
        }
    }

    private func end(_ request: Request, _ context: AppContext) async throws -> Response {
        try await doing(request, context) { sight, id, form in
            try sight.end(id, on: try form.day("last"))
        }
    }

    private func doing(
        _ request: Request,
        _ context: AppContext,
        _ body: @escaping @Sendable (Sight, Awards.Unit.ID, FormPairs) throws -> Void
    ) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        let id = Awards.Unit.ID(try context.step("id"))
        guard try await Work.run({ try sight.unit(id) }) != nil else { throw PageFault.notFound }
        let faults = try await faults(context) { try body(sight, id, form) }
        guard faults.isEmpty else { return try await unitPage(form, faults: faults, context) }
        return .seeOther(Links.unit(id))
    }

    private func unitPage(
        _ given: FormPairs?,
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let id = Awards.Unit.ID(try context.step("id"))
        guard
            let (unit, choices) = try await Work.run({
                try sight.unit(id).map { ($0, try sight.unitChoices() ?? []) }
            })
        else { throw PageFault.notFound }
        let page = UnitPage(
            unit,
            given,
            choices,
            faults: faults,
            frame: server.frame(unit.versions.first?.value.name ?? id.rawValue, context, here: Links.more),
            today: sight.today,
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// Why it was not done, each in a sentence; empty when it was.
    private func faults(
        _ context: AppContext,
        _ body: @escaping @Sendable () throws -> Void
    ) async throws -> [String] {
        do {
            try await Work.write(body)
            return []
        } catch AccountFault.notAdministrator {
            throw PageFault.notFound
        } catch let fault as OrganisationFault {
            return ErrorMessage.lines(fault, context.language)
        } catch let fault as AccountFault {
            return ErrorMessage.lines(fault, context.language)
        }
    }
}

extension FormPairs {
    /// What was typed into a line, without the blanks around it.
    func plain(_ name: String) -> String {
        (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// - Throws: `OrganisationFault.incomplete`.
    func day(_ name: String) throws -> Day {
        guard let day = Day(iso: plain(name)) else { throw OrganisationFault.incomplete }
        return day
    }
}

extension UnitFacts {
    /// - Throws: `OrganisationFault.incomplete`.
    init(_ form: FormPairs) throws {
        guard let kind = Awards.Unit.Kind(rawValue: form.plain("kind")) else {
            throw OrganisationFault.incomplete
        }
        self.init(
            name: form.plain("name"),
            shortName: form.plain("short"),
            symbol: form.plain("symbol"),
            kind: kind,
            parent: form.plain("parent").orNil.map { Awards.Unit.ID($0) },
            headTitle: form.plain("head"),
            deputyTitle: form.plain("deputy"),
            place: form.plain("place"),
            basis: form.plain("basis")
        )
    }
}
