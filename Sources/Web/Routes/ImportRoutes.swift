import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat

/// A clerk's list from Excel, or pasted out of it: looked at first, then taken; wrong rows stay with reasons.
struct ImportRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("import", use: ask)
        router.post("import", use: take)
    }

    private func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let choices = try await choices(for: context.requireVisitor().sight)
        let chosen = request.question["campaign"] ?? ""
        return page(choices, given: FormPairs([("campaign", chosen)]), context)
    }

    /// Where a nomination may be drawn up, there a list may be taken.
    private func choices(for sight: Sight) async throws -> CreationForm {
        guard let form = try await Work.run({ try sight.creationForm(of: .nomination) }) else {
            throw PageFault.notFound
        }
        return form
    }

    private func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let sight = try context.requireVisitor().sight
        let choices = try await choices(for: sight)
        guard let list = try await list(form, sight) else {
            let fault = PageWords.text("noList", context.language)
            return page(choices, given: form, faults: [fault], context)
        }
        let beside = try await evidence(form, sight)
        let options = ImportOptions(
            kind: .nominees,
            campaign: form["campaign"].map { Campaign.ID($0) },
            unit: form["unit"].map { Unit.ID($0) },
            isDryRun: form["step"] != "take"
        )
        let reports: [ImportReport]
        do {
            reports = try await Work.run {
                try sight.importList(named: list.name, list.bytes, options, beside: beside)
            }
        } catch {
            let lines = ErrorMessage.lines(error, context.language, file: list.name)
            return page(choices, given: form, faults: lines, context)
        }
        let kept = try await Work.run { try sight.keep(list.name, list.bytes) }
        return page(choices, given: form, list: kept, beside: beside, reports: reports, context)
    }

    /// The files beside the list, chosen now or when it was looked at: kept by their digests, named by no record
    /// until the list is taken.
    private func evidence(_ form: FormPairs, _ sight: Sight) async throws -> [KeptFile] {
        let files = form.files.filter { $0.field == "evidence" }
        let chosen = try await Work.run {
            try files.map { try sight.keep($0.name, $0.bytes) }
        }
        return form.all("beside").compactMap { KeptFile($0) } + chosen
    }

    /// The file that was chosen, the text that was pasted, or what was looked at a moment ago.
    private func list(_ form: FormPairs, _ sight: Sight) async throws -> FormPairs.File? {
        if let file = form.file("file") { return file }
        if let kept = form["kept"].flatMap({ KeptFile($0) }) {
            return try await Work.run { try sight.bytes(of: kept) }
                .map { .init(field: "kept", name: kept.name, bytes: $0) }
        }
        guard let text = form["pasted"]?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            return nil
        }
        // What Excel puts on the clipboard has tabs between its cells.
        return .init(field: "pasted", name: "dan.csv", bytes: Array(text.utf8))
    }

    private func page(
        _ choices: CreationForm,
        given: FormPairs,
        list: KeptFile? = nil,
        beside: [KeptFile] = [],
        reports: [ImportReport] = [],
        faults: [String] = [],
        _ context: AppContext
    ) -> Response {
        let title = PageWords.text("importTitle", context.language)
        let page = ImportPage(
            choices,
            given,
            list: list,
            beside: beside,
            reports: reports,
            faults: faults,
            frame: server.frame(title, context),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }
}
