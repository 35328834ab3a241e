import Awards
import Foundation
import Vietnamese

/// Checks an exported journal against itself and against anchors that were kept elsewhere; needs no data folder.
///
/// What is in the export may all have been made anew. Only an anchor out of other hands proves that it was not:
/// without one a journal is never more than intact, not anchored.
public struct JournalProof {
    static let firstLine = "vinhdanh-journal/1"

    public private(set) var report = JournalReport()

    private let digest: Digest
    private let anchors: [Anchor]
    private var state = JournalState()
    private var nextAnchor = 0
    private var previousHash: [JournalState.Chain: String] = [:]
    private var sealed: [JournalState.Chain: String] = [:]
    private var broken: Set<JournalState.Chain> = []
    private var records: [JournalState.Chain: String] = [:]
    private var lists: [AppendOnlyList: [[JournalLine.Cell]]] = [:]

    /// One line that was kept elsewhere: a whole head, or the sixteen signs that a paper bears.
    private enum Anchor {
        case whole(JournalHead, line: String)
        case printed(String)
    }

    /// - Parameters:
    ///   - export: The lines that `exportJournal` wrote.
    ///   - anchors: The lines of anchor files, and what was printed on papers; empty when none is at hand.
    public static func report(
        on export: some Sequence<Substring>,
        anchors: String = "",
        digest: @escaping Digest
    ) -> JournalReport {
        var proof = JournalProof(digest: digest, anchors: anchors)
        proof.read(export)
        return proof.report
    }

    private init(digest: @escaping Digest, anchors: String) {
        self.digest = digest
        let lines = anchors.split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
        let read = lines.map { line -> Anchor in
            JournalHead(line: line).map { .whole($0, line: line) }
                ?? .printed(line.filter { !$0.isWhitespace }.lowercased())
        }
        let whole = read.compactMap { anchor -> JournalHead? in
            if case .whole(let head, _) = anchor { head } else { nil }
        }
        // Several files may hold the same heads.
        self.anchors =
            Set(whole).sorted { ($0.events, $0.at, $0.head) < ($1.events, $1.at, $1.head) }
            .map { .whole($0, line: $0.line) }
            + read.filter { if case .printed = $0 { true } else { false } }
    }

    private mutating func read(_ lines: some Sequence<Substring>) {
        let decoder = JSONDecoder()
        var events: [Event] = []
        var heads: [JournalHead] = []
        var number = 0
        for text in lines where !text.isEmpty {
            number += 1
            if number == 1, text == Self.firstLine { continue }
            guard number > 1, let line = try? decoder.decode(JournalLine.self, from: Data(text.utf8)) else {
                fault(.unreadableEvent, kind: "line", object: String(number))
                continue
            }
            switch line {
            case .event(let event): events.append(event)
            case .head(let head): heads.append(head)
            case .record(let kind, let object, let digest):
                records[.init(kind: kind, object: object)] = digest
            case .listed(let name, let cells):
                if let list = AppendOnlyList(rawValue: name) { lists[list, default: []].append(cells) }
            }
        }
        if number == 0 { fault(.unreadableEvent, kind: "line", object: "1") }
        check(events, against: points(heads))
        checkRecords()
    }

    /// The heads to be met, in order of how many events they cover; a printed one is looked up among the kept.
    private mutating func points(_ heads: [JournalHead]) -> [(head: JournalHead, isAnchor: Bool)] {
        var points = heads.map { (head: $0, isAnchor: false) }
        for anchor in anchors {
            switch anchor {
            case .whole(let head, _): points.append((head, true))
            case .printed(let text):
                guard text.count >= 16, let head = heads.first(where: { $0.head.hasPrefix(text) }) else {
                    fault(.anchorNotMet, kind: "head", object: text)
                    continue
                }
                points.append((head, true))
            }
        }
        return points.sorted { ($0.head.events, $0.isAnchor ? 0 : 1) < ($1.head.events, $1.isAnchor ? 0 : 1) }
    }

    private mutating func check(_ events: [Event], against points: [(head: JournalHead, isAnchor: Bool)]) {
        var waiting = points[...]
        while let point = waiting.first, point.head.events == 0 {
            meet(point)
            waiting.removeFirst()
        }
        for event in events {
            add(event)
            while let point = waiting.first, point.head.events <= state.events {
                meet(point)
                waiting.removeFirst()
            }
        }
        // The journal is shorter than it was.
        for point in waiting { meet(point) }
        report.chains = state.chains
        report.events = state.events
        report.records = records.count
    }

    private mutating func add(_ event: Event) {
        let chain = JournalState.Chain(kind: event.object.kind.rawValue, object: event.object.id)
        let expected = (state.newest[chain]?.sequence ?? 0) + 1
        let what: JournalReport.Fault.What? =
            if event.sequence != expected {
                .missingEvent
            } else if event.previousHash != previousHash[chain] ?? "" {
                .brokenLink
            } else if event.hash != digest(Array(event.sealedText.utf8)) {
                .alteredEvent
            } else {
                nil
            }
        if let what, broken.insert(chain).inserted {
            fault(what, kind: chain.kind, object: chain.object, sequence: expected)
        }
        previousHash[chain] = event.hash
        sealed[chain] = event.contentHash
        state.add(kind: chain.kind, object: chain.object, sequence: event.sequence, hash: event.hash)
    }

    /// Compares the journal at this point with a head that was made at it.
    private mutating func meet(_ point: (head: JournalHead, isAnchor: Bool)) {
        let head = point.head
        var now = state
        now.documents = min(head.documents, lists[.documents]?.count ?? 0)
        now.numbers = min(head.numbers, lists[.numbers]?.count ?? 0)
        now.lists = listsDigest(documents: now.documents, numbers: now.numbers)
        let made = JournalHead(at: head.at, state: now, previous: head.previous, digest: digest)
        guard made.head == head.head, made.root == head.root else {
            let what = made.lists != head.lists && made.root == head.root ? "lists" : "events"
            return fault(.anchorNotMet, kind: what, object: head.at.iso, sequence: head.events)
        }
        guard point.isAnchor else { return }
        report.isAnchored = true
        report.anchoredUntil = max(report.anchoredUntil ?? head.at, head.at)
        report.anchoredEvents = max(report.anchoredEvents, head.events)
    }

    private func listsDigest(documents: Int, numbers: Int) -> String {
        let parts = [(AppendOnlyList.documents, documents), (.numbers, numbers)].map { list, count in
            var sealing = Sealing(digest: digest)
            for row in lists[list]?.prefix(count) ?? [] { sealing.add(row.map(\.value)) }
            return sealing.close()
        }
        return digest(Array(parts.joined(separator: "\n").utf8))
    }

    private mutating func checkRecords() {
        for (chain, content) in sealed.sorted(by: { $0.key < $1.key }) where !broken.contains(chain) {
            switch records[chain] {
            case content: break
            case nil: fault(.eventsWithoutRecord, kind: chain.kind, object: chain.object)
            default: fault(.alteredRecord, kind: chain.kind, object: chain.object)
            }
        }
        for chain in records.keys.sorted() where sealed[chain] == nil {
            fault(.recordWithoutEvents, kind: chain.kind, object: chain.object)
        }
    }

    private mutating func fault(
        _ what: JournalReport.Fault.What,
        kind: String,
        object: String,
        sequence: Int? = nil
    ) {
        report.faults.append(.init(what, kind: kind, object: object, sequence: sequence))
    }
}
