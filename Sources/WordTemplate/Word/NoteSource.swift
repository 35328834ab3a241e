import OPC
import XMLTree

/// The footnotes or endnotes of a template: a note whose mark stands in a loop is printed anew in each round.
struct NoteSource {
    let part: PartName
    /// The notes by their ids, and how many paragraphs of the part come before each.
    private var notes: [String: (element: Element, paragraphs: Int)] = [:]
    /// The elements that stand for them in the text: `footnoteReference`, `endnoteReference`.
    let reference: String
    let kind: Identity.Kind

    /// The notes that the main document refers to.
    static func all(of package: Package) throws(PackageError) -> [NoteSource] {
        var found: [NoteSource] = []
        let kinds: [(RelationshipType, String, Identity.Kind)] = [
            (.footnotes, "footnote", .footnote), (.endnotes, "endnote", .endnote),
        ]
        for (type, name, kind) in kinds {
            guard let part = try package.related(to: package.mainDocument, by: type).first,
                let root = try? package.document(part).root
            else { continue }
            var source = NoteSource(part: part, reference: name + "Reference", kind: kind)
            var paragraphs = 0
            for element in root.elements where WordNames.isMain(element.name, name) {
                if let id = element.own("id") { source.notes[id] = (element, paragraphs) }
                WordNode(copying: element).walk { node in
                    if node.kind == .paragraph { paragraphs += 1 }
                    return true
                }
            }
            found.append(source)
        }
        return found
    }

    private init(part: PartName, reference: String, kind: Identity.Kind) {
        self.part = part
        self.reference = reference
        self.kind = kind
    }

    func note(_ id: String) -> (element: Element, paragraphs: Int)? { notes[id] }
}

/// A note that is written once for each round in which its mark is.
struct NoteSlot: Sendable {
    /// The number of its part among those that gather notes.
    let part: Int
    let plan: PartPlan
}

/// Which notes of a part are written from where their marks stand, and which stay where they are.
struct TakenNotes {
    var taken: Set<String> = []
    var kept: Set<String> = []
}

// MARK: - Compiling

extension Composer {
    /// Writes the mark of a note; in a loop, each round makes a note of its own, with what the round sees.
    ///
    /// - Returns: false for all other elements.
    mutating func composeNoteMark(_ node: WordNode, _ element: Element) -> Bool {
        guard let source = notes.first(where: { WordNames.isMain(element.name, $0.reference) }),
            let id = element.own("id"), let note = source.note(id)
        else { return false }
        guard loopDepth > 0 else {
            takenNotes[source.part.path, default: TakenNotes()].kept.insert(id)
            return false
        }
        takenNotes[source.part.path, default: TakenNotes()].taken.insert(id)
        _ = shared("note \(source.part.path)#\(id)", source.kind, id)
        if tellsPrinting { emit(.printed) }
        composePlain(node, element)
        let slot = planned(WordNode(copying: note.element), of: source, behind: note.paragraphs)
        plan.notes.append(slot)
        emit(.writeNote(plan.notes.count - 1))
        return true
    }

    /// The plan of one note, whose names mean what they mean at its mark.
    private mutating func planned(_ root: WordNode, of source: NoteSource, behind paragraphs: Int) -> NoteSlot
    {
        let path = source.part.path
        _ = PartCompiler.prepare(
            root,
            part: path,
            kind: .paragraphs,
            behind: paragraphs,
            listStyles: listStyles,
            plan: &plan,
            findings: &findings
        )
        var composer = Composer(part: path, plan: plan, findings: findings, restarting: restarting)
        composer.loopDepth = loopDepth
        composer.refreshing = [[]]
        composer.rangeIdentities = rangeIdentities + [[:]]
        composer.announceBookmarks(in: root)
        composer.compose(root)
        composer.flush()
        findings = composer.findings
        plan = composer.plan
        // What in the note has an id gets another one with each round of the loop around the mark.
        refreshing[refreshing.count - 1] += composer.refreshing[0]
        let number = plan.noteParts.firstIndex(of: path) ?? plan.noteParts.count
        if number == plan.noteParts.count { plan.noteParts.append(path) }
        return NoteSlot(part: number, plan: composer.partPlan)
    }

    /// The identity of a note, as its mark and the note itself have it.
    func noteIdentity(_ attribute: Attribute, _ element: Element) -> Int? {
        for source in notes where WordNames.isMain(element.name, source.reference) {
            let key = "note \(source.part.path)#\(attribute.value)"
            return rangeIdentities.reversed().lazy.compactMap { $0[key] }.first
        }
        let key = "note \(part)#\(attribute.value)"
        return rangeIdentities.reversed().lazy.compactMap { $0[key] }.first
    }
}

// MARK: - Writing

extension Renderer {
    /// Writes a note into its part while the part with its mark waits.
    mutating func writeNote(_ number: Int) {
        let slot = plan.notes[number]
        let outer = (writer, lastBlock, current, printed)
        writer = Writer(reservingCapacity: slot.plan.pool.count * 2)
        current = noteHomes[slot.part]
        var counter = 0
        while counter < slot.plan.operations.count, !isStopped {
            steps += 1
            counter = perform(slot.plan.operations[counter], at: counter, slot.plan)
        }
        gatheredNotes[slot.part] += writer.bytes
        written += writer.bytes.count
        (writer, lastBlock, current, printed) = outer
    }

    /// What is left out of the document takes its notes along.
    mutating func forgetNotes(after lengths: [Int]) {
        for (part, length) in lengths.enumerated() where gatheredNotes[part].count > length {
            gatheredNotes[part].removeLast(gatheredNotes[part].count - length)
        }
    }
}
