import Awards
import Foundation
import Messages
import Secretariat
import Store
import Vietnamese
import Workflow

/// One line of what a sample's replay did: kept in the data, so that a resumed run tells the same story.
struct StoryLine: Codable {
    var step: Int
    var line: Int
    var what: String
    var done: Int
    var refusals: [String]
    var rowFaults: [String]
    var rowNotes: [String]
    var isSurprise: Bool
    var note: String?
}

/// Replays one sample through the public `import` and `act`, and nothing else.
///
/// Killed at any moment it resumes: every act bears the key of its step, every finished step its line.
struct SampleRun {
    let folder: URL
    let story: Story
    let office: Office
    let language: Language
    private let name: String

    init(folder: URL, out: URL, templates: URL, language: Language) throws {
        self.folder = folder
        self.language = language
        name = folder.lastPathComponent
        let yaml = try String(contentsOf: folder.appending(path: "story.yaml"), encoding: .utf8)
        story = try Story(yaml: yaml, file: "\(name)/story.yaml")
        let data = out.appending(path: ".du-lieu/\(name)")
        try SampleSeal(of: [templates, folder]).beginAnewIfChanged(data)
        let store = try Store(folder: data, digest: Office.digest)
        let files = try RuleFiles(reading: [templates, folder])
        let kept = data.appending(path: DataOptions.regulations)
        if !FileManager.default.fileExists(atPath: kept.path) { try files.write(to: kept) }
        let library = try RuleLibrary(files: files, kept: store.files)
        let first = story.steps.first?.at ?? Moment(unixSeconds: 0)
        office = Office(store: store, library: library, clock: { first })
        try office.adoptConfirmations()
        let regulation = name
        try store.write { books in
            if try books.setting("regulation") == nil { try books.set("regulation", to: regulation) }
            if try books.setting("sample") == nil { try books.set("sample", to: regulation) }
        }
    }

    /// The steps with their tables of acts written out.
    func steps() throws -> [Story.Step] {
        try story.steps.flatMap { step -> [Story.Step] in
            guard case .replaying(let file) = step.deed else { return [step] }
            return try ActTable.steps(folder.appending(path: file), of: step)
        }
    }

    /// Does one step, or tells what it did when it was done before.
    func perform(_ step: Story.Step, number: Int) throws -> StoryLine {
        let place = "story/\(number)"
        if let kept = try office.store.read({ try $0.setting(place) }) {
            return try JSONDecoder().decode(StoryLine.self, from: Data(kept.utf8))
        }
        let desk = office.at(step.at)
        var line = StoryLine(
            step: number,
            line: step.line,
            what: "",
            done: 0,
            refusals: [],
            rowFaults: [],
            rowNotes: [],
            isSurprise: false,
            note: step.note
        )
        switch step.deed {
        case .importing(let files, let options):
            try importing(files, options, step, desk, &line)
        case .acting(let action, let target, let input, let reason, let text):
            try acting(action, target, input, GivenReason(id: reason, text: text), step, number, desk, &line)
        case .issuing(let form, let target):
            line.what = "issue \(form)"
            for object in try objects(target, number, desk) {
                if try desk.issueNow(form, of: object, as: Person.ID(step.actor)) != nil { line.done += 1 }
            }
        case .clock:
            try runClock(desk, at: step.at, &line)
        case .replaying:
            break
        }
        let (_, faults) = try desk.issueQueued()
        line.refusals += faults.map { "\($0.form) \($0.object): \($0.cause)" }
        if !faults.isEmpty { line.isSurprise = true }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(line), as: UTF8.self)
        try office.store.write { try $0.set(place, to: text) }
        return line
    }

    /// A pass of the clock; its letters lie in the sample's own mailbox.
    private func runClock(_ desk: Office, at moment: Moment, _ line: inout StoryLine) throws {
        line.what = "clock run"
        // The same name each time: a killed run that goes on need not wait for its own lease.
        let (holder, now) = ("demo", moment.unixSeconds)
        let clock = try desk.runClock(as: holder, seconds: now)
        let mailbox = ClockMailbox(folder: office.store.folder, language: .vi)
        guard let sender = MailAddress(ClockMailbox.sender) else { return }
        let mail = try mailbox.send(desk, by: mailbox.files, sender, holder, now)
        line.done = clock.reminded.count + mail.letters
        line.refusals += clock.gaps.sorted().map { ClockMessage.gap($0, language) }
        line.refusals += mail.failures.values.sorted()
        line.isSurprise = !line.refusals.isEmpty || clock.isBusy || mail.isBusy
    }

    private func importing(
        _ files: [String],
        _ options: [String: Datum],
        _ step: Story.Step,
        _ desk: Office,
        _ line: inout StoryLine
    ) throws {
        line.what = "import \(files.joined(separator: ", "))"
        for file in files {
            let url = folder.appending(path: file)
            let beside = url.deletingLastPathComponent()
            let bytes = [UInt8](try Data(contentsOf: url))
            let wanted = ImportOptions(
                campaign: options["campaign"]?.text.map { Campaign.ID($0) },
                unit: options["unit"]?.text.map { Unit.ID($0) },
                year: options["year"]?.integer,
                attachment: { name in
                    let path = beside.appending(path: name)
                    guard FileManager.default.fileExists(atPath: path.path) else { return nil }
                    return [UInt8](try Data(contentsOf: path))
                }
            )
            do {
                let reports = try desk.importTable(named: file, bytes, as: Person.ID(step.actor), wanted)
                for report in reports {
                    line.done += report.created + report.changed
                    line.rowFaults += report.faults.map { "\(file): \(RowMessage.text($0, language))" }
                    line.rowNotes += report.notes.map { "\(file): \(RowMessage.text($0, language))" }
                }
            } catch let refusal as Refusal {
                line.refusals.append("\(file): \(RefusalMessage.text(refusal, language))")
            }
        }
        line.isSurprise = step.expectsRefusal != !line.refusals.isEmpty
    }

    private func acting(
        _ action: String,
        _ target: Story.Target,
        _ input: [String: Datum],
        _ reason: GivenReason,
        _ step: Story.Step,
        _ number: Int,
        _ desk: Office,
        _ line: inout StoryLine
    ) throws {
        let objects = try objects(target, number, desk)
        var fields = input
        let papers = try (fields.removeValue(forKey: "papers")?.items ?? []).map { try paper($0) }
        line.what = action
        let answers = try desk.act(
            Act(
                actor: Person.ID(step.actor),
                action: action,
                objects: objects,
                input: Input(fields),
                reason: reason.id == nil && reason.text.isEmpty ? nil : reason,
                papers: papers,
                key: "story/\(name)/\(number)"
            )
        )
        for answer in answers {
            switch answer.outcome {
            case .done:
                line.done += 1
            case .refused(let refusal):
                line.refusals.append("\(answer.object.id): \(RefusalMessage.text(refusal, language))")
            case .faulty(let fault):
                line.refusals.append("\(answer.object.id): \(ActMessage.text(fault, language))")
            }
        }
        line.what = "\(action) \(objects.count == 1 ? objects[0].id : "(\(objects.count))")"
        line.isSurprise = objects.isEmpty || step.expectsRefusal != !line.refusals.isEmpty
    }

    /// What a step means, fixed before its first act: a resumed step means the same things although some of
    /// them have moved on.
    private func objects(
        _ target: Story.Target,
        _ number: Int,
        _ desk: Office
    ) throws -> [ObjectReference] {
        let place = "story/\(number)/objects"
        if let kept = try office.store.read({ try $0.setting(place) }) {
            return try JSONDecoder().decode([ObjectReference].self, from: Data(kept.utf8))
        }
        let found = try desk.resolve(target)
        let text = String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
        try office.store.write { try $0.set(place, to: text) }
        return found
    }

    private func paper(_ datum: Datum) throws -> HandedPaper {
        let file = datum["file"]?.text ?? ""
        let url = folder.appending(path: file)
        return HandedPaper(
            kind: datum["kind"]?.text ?? "",
            name: url.lastPathComponent,
            bytes: [UInt8](try Data(contentsOf: url)),
            criterion: datum["criterion"]?.text
        )
    }
}
