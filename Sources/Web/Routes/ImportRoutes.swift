import Awards
import Hummingbird
import Messages
import Secretariat

/// A clerk's list from Excel, or pasted out of it: looked at first, then taken; wrong rows stay with reasons.
struct ImportRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.get("import", use: ask)
        router.post("import", use: take)
        router.get("import/sample/:campaign", use: sample)
    }

    private func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        let choices = try await choices(for: context.requireVisitor().sight)
        return try await page(choices, given: request.question, context)
    }

    /// An empty list with its headings, and what to write in each column.
    private func sample(_ request: Request, _ context: AppContext) async throws -> Response {
        let sight = try context.requireVisitor().sight
        _ = try await choices(for: sight)
        let campaign = try context.step("campaign")
        guard let guide = try await Work.run({ try sight.listGuide(campaign) }) else {
            throw PageFault.notFound
        }
        let bytes = try sight.tables(GuideModel.sheets(guide, context.language))
        return .file("\(PageWords.text("listSheet", context.language)) \(campaign).xlsx", .excel, bytes)
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
        guard let list = try await form.list(sight) else {
            let fault = PageWords.text("noList", context.language)
            return try await page(choices, given: form, faults: [fault], context)
        }
        let beside = try await evidence(form, sight)
        let kept = try await Work.write { try sight.keep(list.name, list.bytes) }
        let options = ImportOptions(
            kind: .nominees,
            campaign: form["campaign"].map { Campaign.ID($0) },
            unit: form["unit"].map { Unit.ID($0) },
            form: form["form"]?.orNil,
            shared: SharedFiles(form).evidence,
            isDryRun: form["step"] != "take"
        )
        let reports: [ImportReport]
        do {
            reports = try await Work.write {
                try sight.importList(named: list.name, list.bytes, options, beside: beside)
            }
        } catch {
            let lines = ErrorMessage.lines(error, context.language, file: list.name)
            return try await page(
                choices,
                given: form,
                list: kept,
                beside: beside,
                faults: lines,
                context
            )
        }
        return try await page(choices, given: form, list: kept, beside: beside, reports: reports, context)
    }

    /// The files beside the list, chosen now or when it was looked at: kept by their digests, named by no record
    /// until the list is taken.
    private func evidence(_ form: FormPairs, _ sight: Sight) async throws -> [KeptFile] {
        let files = form.files.filter { $0.field == "evidence" }
        let chosen = try await Work.write {
            try files.map { try sight.keep($0.name, $0.bytes) }
        }
        return form.all("beside").compactMap { KeptFile($0) } + chosen
    }

    private func page(
        _ choices: CreationForm,
        given: FormPairs,
        list: KeptFile? = nil,
        beside: [KeptFile] = [],
        reports: [ImportReport] = [],
        faults: [String] = [],
        _ context: AppContext
    ) async throws -> Response {
        let sight = try context.requireVisitor().sight
        let campaign = given["campaign"]?.orNil ?? choices.firstCampaign
        let guide = try await Work.run { try campaign.flatMap { try sight.listGuide($0) } }
        let title = PageWords.text("importTitle", context.language)
        let page = ImportPage(
            choices,
            given,
            list: list,
            beside: beside,
            reports: reports,
            faults: faults,
            guide: guide,
            frame: server.frame(title, context, here: Links.importing),
            context.language
        )
        return server.pages.answer(page, faults.isEmpty ? .ok : .unprocessableContent)
    }
}

extension CreationForm {
    /// Whose rules are shown as long as none was chosen.
    fileprivate var firstCampaign: String? {
        guard case .choice(let all) = fields.first(where: { $0.name == "campaign" })?.shape else {
            return nil
        }
        return all.first?.value
    }
}
