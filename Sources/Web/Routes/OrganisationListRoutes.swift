import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese

/// Lists of units, people, functions, councils and merits: looked at first, then taken.
struct OrganisationListRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("organisation/import") { _, context in
            try await page(FormPairs(), context)
        }
        router.post("organisation/import", use: take)
    }

    private func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        guard try await Work.run({ try sight.administers() }) else { throw PageFault.notFound }
        guard let kind = ImportKind(rawValue: form["kind"] ?? ""), Sight.organisationLists.contains(kind),
            let list = try await form.list(sight)
        else {
            return try await page(form, faults: [PageWords.text("noList", context.language)], context)
        }
        do {
            let reports = try await Work.write {
                try sight.importOrganisation(
                    named: list.name,
                    list.bytes,
                    kind: kind,
                    isDryRun: form["step"] != "take"
                )
            }
            guard let reports else { throw PageFault.notFound }
            let kept = try await Work.write { try sight.keep(list.name, list.bytes) }
            return try await page(form, kept: kept, reports: reports, context)
        } catch let fault as PageFault {
            throw fault
        } catch {
            return try await page(
                form,
                faults: ErrorMessage.lines(error, context.language, file: list.name),
                context
            )
        }
    }

    private func page(
        _ given: FormPairs,
        kept: KeptFile? = nil,
        reports: [ImportReport] = [],
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        guard try await Work.run({ try sight.administers() }) else { throw PageFault.notFound }
        let page = OrganisationListPage(
            given,
            kept: kept,
            reports: reports,
            faults: faults,
            frame: server.frame(PageWords.text("importLists", context.language), context, here: Links.more),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }
}

extension FormPairs {
    /// The file that was chosen, the text that was pasted, or what was looked at a moment ago.
    func list(_ sight: Sight) async throws -> File? {
        if let file = file("file") { return file }
        // What Excel puts on the clipboard has tabs between its cells.
        if let text = self["pasted"]?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty {
            return File(field: "pasted", name: "dan.csv", bytes: Array(text.utf8))
        }
        guard let kept = self["kept"].flatMap({ KeptFile($0) }) else { return nil }
        return try await Work.run { try sight.bytes(of: kept) }
            .map { File(field: "kept", name: kept.name, bytes: $0) }
    }
}
