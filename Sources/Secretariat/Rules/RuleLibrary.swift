public import Awards
import Foundation
import Regulations
public import Store
import Synchronization
import Vietnamese
import WordTemplate
public import Workflow

/// The rules of the agency: those on the disk today, and every version that something was pinned to.
///
/// A pin keeps the exact files by their hash in the agency's own data, so that a campaign goes on under the
/// rules with which it opened whatever happens to the folder.
public final class RuleLibrary: Sendable {
    /// The rules as they lie on the disk, with what the agency has confirmed laid over them.
    struct Layered: Sendable {
        let library: RegulationLibrary
        let files: RuleFiles
    }

    /// As they lie on the disk.
    private let shipped: RuleFiles
    private let layered: Mutex<Layered>
    private let kept: FileStore
    /// The Word templates of all versions.
    private let templates = TemplateCache()
    private let known = Mutex<[String: Rulebook]>([:])
    private let calendars = Mutex<[String: OfficeCalendar]>([:])

    /// - Throws: `RegulationError` with every fault of every file.
    public init(files: RuleFiles, kept: FileStore) throws {
        let layered = try Self.layered(files)
        shipped = files
        self.layered = Mutex(layered)
        self.kept = kept
        try Self.requireFunctions(layered.library)
    }

    private var current: RegulationLibrary { layered.withLock { $0.library } }

    private static func layered(_ files: RuleFiles) throws -> Layered {
        let library = try RegulationLibrary(files: files.texts, templates: Set(files.templates.keys))
        return Layered(library: library, files: files)
    }

    /// The rules with what the agency has confirmed of each.
    ///
    /// - Throws: `RegulationError` when they cannot be read so.
    func layered(with confirmations: [String: [LawConfirmation]]) throws -> Layered {
        var files = shipped
        for (id, list) in confirmations where files.texts["\(id)/regulation.yaml"] != nil && !list.isEmpty {
            files.texts["\(id)/\(LawConfirmation.file)"] = try LawConfirmation.text(of: list)
        }
        return try Self.layered(files)
    }

    /// From now on things begin under these rules; what is pinned goes on under its own.
    func adopt(_ layered: Layered) {
        self.layered.withLock { $0 = layered }
        calendars.withLock { $0 = [:] }
    }

    /// A function that nobody can hold would ask nobody for a second factor, and nobody would notice.
    private static func requireFunctions(_ current: RegulationLibrary) throws {
        let faults = current.regulations.values.flatMap { resolved in
            let named =
                resolved.regulation.secondFactor.map { ("second_factor", $0) }
                + resolved.regulation.confirmers.map { ("confirms_law", $0) }
            return named.filter { !Guards.functions.contains($0.1) }.map { path, name in
                RegulationFault(
                    .badValue,
                    at: Place(file: resolved.id),
                    path: path,
                    found: name,
                    expected: Guards.functions.joined(separator: ", "),
                    nearest: nearest(to: name, in: Guards.functions)
                )
            }
        }
        guard faults.isEmpty else { throw RegulationError(faults) }
    }

    /// The ids of the regulations on the disk.
    public var ids: [String] { current.regulations.keys.sorted() }

    /// - Throws: `RegulationError` with the nearest ids when there is no such regulation on the disk;
    ///   `UnsoundWorkflows` when nothing could be pinned to it.
    public func require(_ id: String) throws {
        let resolved = try current.regulation(id)
        try Self.requireSoundness(resolved)
    }

    /// Pins a regulation: by its id, or the agency's own one in force on the day.
    ///
    /// - Throws: `UnexploredRules` where exploring them would make others wait for the transaction.
    func pin(_ id: String?, on day: Day, _ books: Transaction) throws -> RegulationPin {
        // Both out of one look: somebody may confirm a value meanwhile.
        let layered = layered.withLock { $0 }
        let resolved = try layered.library.inForce(id ?? books.setting("regulation"), on: day)
        try resolved.regulation.requireValidity(on: day)
        let (bundle, text) = try bundle(of: resolved, layered.files)
        let pin = RegulationPin(id: resolved.id, hash: Office.digest(Array(text.utf8)))
        known.withLock { known in
            // What is on the disk and what is pinned are the same now: it need not be read again.
            known[pin.hash] =
                known[pin.hash]
                ?? Rulebook(
                    pin: pin,
                    resolved: resolved,
                    templates: bundle.templates,
                    kept: kept,
                    compiled: templates
                )
        }
        guard try books.pinnedText(pin) == nil else { return pin }
        guard Soundness.isExplored(resolved) else { throw UnexploredRules(resolved: resolved) }
        try Self.requireSoundness(resolved)
        try requireVersions(resolved, books)
        _ = try books.keep(pin, text: text)
        return pin
    }

    /// Whether no rules were read out of the agency's data yet.
    var isUnread: Bool { known.withLock { $0.isEmpty } }

    /// The rules of a pin, read out of the agency's data.
    public func rulebook(_ pin: RegulationPin, _ view: Reading) throws -> Rulebook {
        if let found = known.withLock({ $0[pin.hash] }) { return found }
        guard let text = try view.pinnedText(pin) else { throw ActFault.noRegulation(pin.id) }
        let bundle = try JSONDecoder().decode(Bundle.self, from: Data(text.utf8))
        let library = try RegulationLibrary(files: bundle.texts, templates: Set(bundle.templates.keys))
        let rulebook = Rulebook(
            pin: pin,
            resolved: try library.regulation(pin.id),
            templates: bundle.templates,
            kept: kept,
            compiled: templates
        )
        known.withLock { $0[pin.hash] = rulebook }
        return rulebook
    }

    /// The working calendar for things that run under these rules.
    ///
    /// It is the one on the disk today, not the pinned one: the days off of a year are announced while
    /// campaigns run.
    func calendar(for rulebook: Rulebook) -> OfficeCalendar {
        calendar(of: current.regulations[rulebook.pin.id]?.regulation ?? rulebook.regulation)
    }

    func calendar(of regulation: Regulation) -> OfficeCalendar {
        let id = regulation.id
        if let found = calendars.withLock({ $0[id] }) { return found }
        let book = regulation.calendar
        let calendar = OfficeCalendar(book: book)
        calendars.withLock { $0[id] = calendar }
        return calendar
    }

    /// The working calendar of a regulation on the disk.
    ///
    /// - Throws: `RegulationError` with the nearest ids when there is no such regulation.
    public func calendar(of id: String) throws -> OfficeCalendar {
        OfficeCalendar(book: try current.regulation(id).regulation.calendar)
    }

    /// A regulation on the disk, or the one in force on the day where none is named.
    func inForce(_ id: String?, on day: Day) throws -> ResolvedRegulation {
        try current.inForce(id, on: day)
    }

    /// The Word template of a form as it lies on the disk.
    func word(of form: ResolvedRegulation.Form) -> [UInt8]? {
        form.template.flatMap { shipped.templates[$0] }
    }

    /// What is in use under an id and a version is never changed: a changed workflow bears another version.
    private func requireVersions(_ resolved: ResolvedRegulation, _ books: Transaction) throws {
        var faults: Set<Fault> = []
        for pin in try books.pins() {
            for (id, pinned) in try rulebook(pin, books).workflows {
                guard let own = resolved.workflows[id], own.version == pinned.version, own != pinned else {
                    continue
                }
                let evidence: Evidence = ["version": "\(own.version)", "regulation": pin.id]
                faults.insert(Fault(.changedWithoutVersion, definition: id, place: "version", evidence))
            }
        }
        guard faults.isEmpty else {
            throw UnsoundWorkflows(
                regulation: resolved.id,
                faults: faults.sorted { $0.definition < $1.definition },
                workflows: resolved.workflows
            )
        }
    }

    private static func requireSoundness(_ resolved: ResolvedRegulation) throws {
        let alone = Soundness.faults(of: resolved)
        let faults = alone.isEmpty ? Soundness.faultsTogether(of: resolved, .quick) : alone
        guard faults.isEmpty else {
            throw UnsoundWorkflows(regulation: resolved.id, faults: faults, workflows: resolved.workflows)
        }
    }

    /// What a pin keeps: the texts themselves, and the digests of the Word files kept beside.
    private struct Bundle: Codable {
        var texts: [String: String]
        var templates: [String: String]
    }

    private func bundle(of resolved: ResolvedRegulation, _ files: RuleFiles) throws -> (Bundle, text: String)
    {
        let belongs = { (path: String) in resolved.layers.contains { path.hasPrefix("\($0)/") } }
        let templates = try files.templates.filter { belongs($0.key) }.mapValues { try kept.put($0) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bundle = Bundle(texts: files.texts.filter { belongs($0.key) }, templates: templates)
        return (bundle, String(decoding: try encoder.encode(bundle), as: UTF8.self))
    }
}

/// Definitions that could get stuck, or name what the program does not know; nothing is pinned to them.
public struct UnsoundWorkflows: Error, Sendable {
    public var regulation: String
    public var faults: [Fault]
    /// Those that the faults speak of, by id.
    public var workflows: [String: Definition]

    public init(regulation: String, faults: [Fault], workflows: [String: Definition] = [:]) {
        self.regulation = regulation
        self.faults = faults
        self.workflows = workflows
    }
}

extension RegulationLibrary {
    fileprivate func inForce(_ id: String?, on day: Day) throws -> ResolvedRegulation {
        try id.map { try regulation($0) } ?? inForce(on: day)[0]
    }
}
