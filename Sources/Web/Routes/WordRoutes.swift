import Awards
import Foundation
import Hummingbird
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The achievement report that was written in Word, handed back in: looked at first, then taken.
struct WordRoutes {
    let server: WebServer

    func add(to router: Router<AppContext>) {
        router.post("dossier/:id/word", use: word)
    }

    private func word(_ request: Request, _ context: AppContext) async throws -> Response {
        let given = try await request.form(context)
        let (sight, form) = try await DossierRoutes(server: server).form(context)
        guard form.canWrite else { throw PageFault.notFound }
        let (object, id) = (form.view.line.object, form.nomination.id)
        guard let (kept, bytes) = try await file(given, sight) else {
            return .seeOther(Links.contents(object) ?? Links.home)
        }
        guard let reading = try await Work.run({ try sight.readWord(bytes, of: id) }) else {
            throw PageFault.notFound
        }
        guard given["step"] == "take" else { return page(reading, form, kept, [], context) }
        let answer = try await Work.write {
            try sight.write(
                reading.typed,
                into: id,
                key: given["key"]?.orNil,
                version: given["version"].flatMap { Int($0) }
            )
        }
        guard let answer else { throw PageFault.notFound }
        guard let refusal = try answer.refusal() else {
            return .seeOther(SavedNotice.address(object, sight.now))
        }
        return page(reading, form, kept, refusal.reasons, context)
    }

    /// The file that was chosen, or what was looked at a moment ago.
    private func file(_ given: FormPairs, _ sight: Sight) async throws -> (KeptFile, [UInt8])? {
        if let file = given.file("word") {
            return (try await Work.write { try sight.keep(file.name, file.bytes) }, file.bytes)
        }
        guard let kept = given["kept"].flatMap({ KeptFile($0) }),
            let bytes = try await Work.run({ try sight.bytes(of: kept) })
        else { return nil }
        return (kept, bytes)
    }

    private func page(
        _ reading: WordReading,
        _ form: DossierForm,
        _ kept: KeptFile,
        _ refusal: [Unmet],
        _ context: AppContext
    ) -> Response {
        let isFaulty = !refusal.isEmpty || reading.changes.isEmpty && !reading.faults.isEmpty
        let name = PageWords.text("wordTitle", context.language)
        let title = isFaulty ? SavedNotice.fault(name, context) : name
        let page = WordPage(
            reading,
            of: form.view,
            kept: kept,
            refusal: refusal,
            frame: server.frame(title, context),
            context.language
        )
        return server.pages.answer(page, isFaulty ? .unprocessableContent : .ok)
    }
}
