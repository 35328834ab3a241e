import Awards
import Foundation
import Store
import TestSupport
import Testing
import Vietnamese

/// The offline verifier: intact and anchored, intact and not anchored, broken and where (promise P10).
struct JournalProofTests {
    /// An exported journal of ten nominations over three days, and the anchors that were kept meanwhile.
    private static func exported() throws -> (lines: [String], anchors: [String]) {
        let store = try Samples.world(3)
        var samples = Samples(5)
        var anchors: [String] = []
        let values = try (0..<10).map { (index: Int) in try samples.nomination("n\(index)", person: index) }
        for (index, value) in values.enumerated() {
            try store.write { try $0.begin(value) }
            if index % 4 == 3 { anchors.append(try keep(store, index)) }
        }
        for (index, value) in values.enumerated() {
            var changed = value
            changed.standing.revision = 20
            try store.write { try $0.change(changed, expecting: 1) }
            if index % 4 == 3 { anchors.append(try keep(store, 20 + index)) }
        }
        var lines: [String] = []
        try store.read { (view) throws in try view.exportJournal { lines.append($0) } }
        return (lines, anchors)
    }

    private static func keep(_ store: Store, _ hour: Int) throws -> String {
        try store.write { try $0.keepHead(at: Moment(unixSeconds: 1_730_000_000 + hour * 3600)).line }
    }

    private func report(_ lines: [String], _ anchors: [String] = []) -> JournalReport {
        JournalProof.report(
            on: lines.map { Substring($0) },
            anchors: anchors.joined(separator: "\n"),
            digest: testDigest
        )
    }

    @Test func whatIsProvedIsSaidSeparately() throws {
        let (lines, anchors) = try Self.exported()
        #expect(anchors.count == 4)
        let alone = report(lines)
        #expect(alone.proof == .intactNotAnchored && alone.anchoredUntil == nil && alone.events == 21)
        let anchored = report(lines, anchors)
        #expect(anchored.proof == .intactAndAnchored, "\(anchored.faults)")
        #expect(anchored.anchoredEvents == 19 && anchored.anchoredUntil?.iso == "2024-10-28T13:33:20")
        let early = report(lines, [anchors[0]])
        #expect(early.proof == .intactAndAnchored && early.anchoredEvents == 5)
        // What a paper bears is enough to find the head.
        let head = try #require(anchors[2].split(separator: "\t").last.map(String.init))
        #expect(report(lines, [String(head.prefix(16))]).proof == .intactAndAnchored)
        #expect(report(lines, ["0123456789abcdef"]).proof == .broken)
    }

    @Test func theHeadIsTheSameForTheSameJournalAndGrowsWithIt() throws {
        let first = try Self.exported().anchors
        #expect(try Self.exported().anchors == first)
        #expect(Set(first).count == first.count)
        let store = try Samples.world(3)
        let moment = Moment(unixSeconds: 1_730_000_000)
        let head = try store.write { try $0.keepHead(at: moment) }
        // Nothing was written since: no new head, on no later day either.
        #expect(try store.write { try $0.keepHead(at: Moment(unixSeconds: 1_740_000_000)) } == head)
        #expect(try store.read { try $0.head(of: moment.day) } == head)
        #expect(try store.read { try $0.journalHeads() } == [head])
    }

    /// Flips, deletes, reorders, cuts; each is found, with the object and the event.
    @Test(arguments: UInt64(1)...60) func anyChangeOfAnEventIsFound(_ seed: UInt64) throws {
        let (lines, anchors) = try Self.exported()
        var random = SeededGenerator(seed: seed)
        let events = lines.indices.filter { lines[$0].contains("\"previousHash\"") }
        let chosen = try #require(events.randomElement(using: &random))
        var tampered = lines
        switch seed % 4 {
        case 0: tampered.remove(at: chosen)
        case 1:
            // Two events of one thing: which of two things came first is told by their moments alone.
            let id = try #require(lines[chosen].firstMatch(of: /"id":"([^"]*)"/)).output.1
            let other = try #require(events.last { lines[$0].contains("\"id\":\"\(id)\"") })
            let first = try #require(events.first { lines[$0].contains("\"id\":\"\(id)\"") })
            if first == other { tampered.remove(at: first) } else { tampered.swapAt(first, other) }
        case 2: tampered.removeSubrange(chosen...)
        default:
            let fields = ["action", "actionID", "label", "to", "contentHash", "hash", "previousHash"]
            let field = try #require(fields.randomElement(using: &random))
            tampered[chosen] = lines[chosen].replacing("\"\(field)\":\"", with: "\"\(field)\":\"~")
        }
        try #require(tampered != lines)
        let found = report(tampered, anchors)
        #expect(found.proof == .broken, "seed \(seed)")
        #expect(!found.faults.isEmpty)
        // A change that keeps every chain whole, such as another order between chains, shows by the anchors.
        if report(tampered).isIntact { #expect(found.faults.contains { $0.what == .anchorNotMet }) }
    }

    @Test func whatWasAlteredIsNamed() throws {
        let (lines, _) = try Self.exported()
        let place = try #require(
            lines.firstIndex { $0.contains("\"id\":\"n3\"") && $0.contains("\"sequence\":2") }
        )
        var tampered = lines
        tampered[place] = lines[place].replacing("\"action\":\"", with: "\"action\":\"x")
        #expect(
            report(tampered).faults.first
                == .init(.alteredEvent, kind: "nomination", object: "n3", sequence: 2)
        )
        tampered = lines
        tampered.remove(at: place)
        // The last event of a chain cut off shows by the record.
        let cut = JournalReport.Fault(.alteredRecord, kind: "nomination", object: "n3")
        #expect(report(tampered).faults.contains(cut))
        let record = try #require(lines.firstIndex { $0.contains("\"record\"") && $0.contains("\"n3\"") })
        tampered.remove(at: record)
        #expect(report(tampered).faults.contains { $0.object == "n3" })
    }

    /// Somebody who owns the machine makes everything anew: no fault inside, and still never called proved.
    @Test func aJournalMadeAnewIsNeverCalledProved() throws {
        let (lines, anchors) = try Self.exported()
        let store = try Samples.world(3)
        var samples = Samples(5)
        for person in 0..<10 where person != 3 {
            var value = try samples.nomination("n\(person)", person: person)
            try store.write { try $0.begin(value) }
            value.standing.revision = 20
            try store.write { try $0.change(value, expecting: 1) }
        }
        for hour in [3, 7, 23, 27] { _ = try Self.keep(store, hour) }
        var forged: [String] = []
        try store.read { (view) throws in try view.exportJournal { forged.append($0) } }
        #expect(forged != lines)
        #expect(report(forged).proof == .intactNotAnchored)
        for anchor in anchors { #expect(report(forged, [anchor]).proof == .broken) }
        // With the old heads pasted in it is no better.
        let heads = lines.filter { $0.contains("\"head\"") }
        let pasted = [forged[0]] + heads + forged.dropFirst().filter { !$0.contains("\"head\"") }
        #expect(report(pasted).proof == .broken)
    }

    @Test func whatIsNoJournalIsNoProof() {
        #expect(report([]).proof == .broken)
        #expect(report(["not a journal"]).proof == .broken)
        #expect(report(["vinhdanh-journal/1", "{\"event\":"]).proof == .broken)
    }

    /// Events of the first release have no delegation: their seal is the one they were given.
    @Test func theSealOfAnOldEventStands() {
        var event = Event(
            object: ObjectReference(.nomination, "n1"),
            sequence: 1,
            at: Moment(unixSeconds: 0),
            actor: "NV1",
            action: "create",
            actionID: "1-a",
            label: "Lập",
            from: nil,
            to: "drafting",
            reason: nil,
            text: "",
            contentHash: "c",
            previousHash: ""
        )
        let old =
            "10:nomination\n2:n1\n1:1\n19:1970-01-01T07:00:00\n3:NV1\n6:create\n3:1-a\n5:Lập\n0:\n8:drafting\n0:\n0:\n1:c\n0:"
        #expect(event.sealedText == old)
        event.onBehalfOf = "NV2"
        event.delegation = "UQ-1"
        #expect(event.sealedText == old + "\n3:NV2\n4:UQ-1")
    }
}
