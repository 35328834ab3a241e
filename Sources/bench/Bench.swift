import Awards
import Foundation
import Secretariat
import Store
import Vietnamese

/// Prints what acts, whole campaigns and a full store cost here, each beside a peer of the same run.
///
/// `bench [--lines N] [--large N] [--full N] [--root FOLDER]`; zero leaves a scene out. `bench documents …` fills Word
/// templates instead, see ``DocumentBench``; `bench load …` drives the running server, see ``LoadBench``.
@main struct Bench {
    let root: URL
    let folder: URL
    let rules: RuleFiles
    let moment: Moment

    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "documents" { return try await DocumentBench.run(Array(words.dropFirst())) }
        let options = options()
        if words.first == "load" {
            guard try LoadBench.run(options) else { exit(1) }
            return
        }
        let bench = try Bench(root: URL(filePath: options["root"] ?? "."))
        defer { try? FileManager.default.removeItem(at: bench.folder) }
        func number(_ name: String, _ standard: Int) -> Int { Int(options[name] ?? "") ?? standard }
        try bench.acts(number("acts", 400))
        let large = number("large", 20_000)
        for lines in [number("lines", 2_000), large] where lines > 0 { try bench.campaign(lines) }
        let full = number("full", 200_000)
        if full > 0 { try bench.full(full) }
    }

    private static func options() -> [String: String] {
        let words = CommandLine.arguments.dropFirst()
        let pairs = zip(words, words.dropFirst()).filter { $0.0.hasPrefix("--") }
        return Dictionary(pairs.map { (String($0.0.dropFirst(2)), $0.1) }) { $1 }
    }

    init(root: URL) throws {
        self.root = root
        rules = try RuleFiles(
            reading: [root.appending(path: "templates"), root.appending(path: "samples/yearly-2024")]
        )
        moment = Moment(iso: "2024-10-01T08:00") ?? Moment(unixSeconds: 0)
        folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// People at work on a durable store of their own.
    private func clerks(_ name: String, _ agency: Agency) throws -> Clerks {
        let store = try Store(folder: folder.appending(path: name), digest: Office.digest)
        let library = try RuleLibrary(files: rules, kept: store.files)
        let clerks = Clerks(
            office: Office(store: store, library: library, clock: { [moment] in moment }),
            agency: agency
        )
        try clerks.begin(regulation: "yearly-2024")
        return clerks
    }

    // MARK: - Single acts

    private func acts(_ count: Int) throws {
        let clerks = try clerks("acts", Agency(units: 63, people: max(1, count)))
        let unit = clerks.agency.names[0]
        let who = clerks.agency.nominees(unit)
        let bulk = try Spent.on { try clerks.nominate(unit, who) }.0
        let rows = try Peers.transactions(who.count, in: folder, perCommit: who.count)
        Line(
            what: "Nominations read in from a clerk's list, one transaction",
            count: who.count,
            spent: bulk,
            unit: "rows",
            note: "SQLite alone, as many rows in one transaction: ratio \(ratio(bulk, rows))"
        ).show()
        let single = try Spent.on { try clerks.putOnAgenda(unit, who) }.0
        let floor = try Peers.transactions(who.count, in: folder)
        Line(
            what: "Acts of one person, each durable when acknowledged",
            count: who.count,
            spent: single,
            note: "SQLite alone, as many committed transactions: ratio \(ratio(single, floor))"
        ).show()
    }

    private func ratio(_ ours: Spent, _ peer: Spent) -> String {
        "\(Line.text(ours.wall / peer.wall, 1)) (\(Line.text(peer.wall * 1000, 0)) ms)"
    }

    // MARK: - A campaign from drafting to decision

    private func campaign(_ lines: Int) throws {
        let people = min(100, lines)
        let agency = Agency(units: max(1, lines / people), people: people)
        let clerks = try clerks("campaign-\(lines)", agency)
        var acting = Spent(wall: 0, cpu: 0)
        var issuing = Spent(wall: 0, cpu: 0)
        var documents = 0
        for (index, unit) in agency.names.enumerated() {
            let course = try Spent.on { try clerks.course(unit, index: index + 1) }.0
            let (issue, made) = try Spent.on { try clerks.office.issueQueued(limit: .max) }
            if let fault = made.faults.first { throw fault }
            documents += made.made.count
            acting = acting + course
            issuing = issuing + issue
        }
        let total = agency.units * agency.people
        Line(
            what: "\(total) nominations of \(agency.units) units, from the clerks' lists to conferred",
            count: clerks.acts,
            spent: acting
        ).show()
        Line(what: "  and all their papers", count: documents, spent: issuing, unit: "documents").show()
        let whole = acting + issuing
        print(
            "    together \(Line.text(whole.wall, 1)) s, \(Line.text(whole.wall / Double(total) * 1000, 1)) ms a nomination"
        )
        fflush(nil)
    }

    // MARK: - A full store

    private func full(_ wanted: Int) throws {
        let agency = Agency(units: 100, people: 100)
        let clerks = try clerks("full", agency)
        let unit = agency.names[0]
        let (half, rest) = (Array(agency.nominees(unit).prefix(50)), Array(agency.nominees(unit).suffix(50)))
        try clerks.nominate(unit, half + rest)
        let empty = try Spent.on { try clerks.putOnAgenda(unit, half) }.0
        guard
            let campaign = try clerks.office.store.read({
                try $0.find(Campaign.self, key: Clerks.campaign)?.value
            })
        else { return }
        let filled = try Spent.on {
            try Filling(store: clerks.office.store, agency: agency).fill(wanted, like: campaign, at: moment)
        }.0
        Line(
            what: "Records with their journal put straight into the store",
            count: wanted,
            spent: filled,
            unit: "records"
        )
        .show()
        let after = try Spent.on { try clerks.putOnAgenda(unit, rest) }.0
        Line(
            what: "Acts with \(wanted) nominations in the store",
            count: rest.count,
            spent: after,
            note: "the same acts before they were there: ratio \(ratio(after, empty))"
        ).show()
        let (status, lines) = try Spent.on {
            try clerks.office.status(
                campaign: Campaign.ID(Clerks.campaign),
                kinds: [.nomination],
                for: nil
            )
        }
        Line(what: "`status` of one campaign among them", count: lines.count, spent: status, unit: "lines")
            .show()
        let (missing, gaps) = try Spent.on {
            try clerks.office.missing(campaign: Campaign.ID(Clerks.campaign), for: nil)
        }
        Line(
            what: "`missing` of one campaign among them",
            count: gaps.count,
            spent: missing,
            unit: "dossiers"
        ).show()
        let (options, open) = try Spent.on {
            try clerks.office.options(
                for: "officer",
                on: ObjectReference(.nomination, "\(Clerks.campaign).\(Clerks.form).\(half[0])")
            )
        }
        Line(
            what: "What one person may do with one nomination",
            count: open.count,
            spent: options,
            unit: "options"
        ).show()
    }
}

extension Clerks {
    /// One act a line, as a secretary presses one button after another.
    func putOnAgenda(_ unit: String, _ who: [String]) throws {
        for group in stride(from: 0, to: who.count, by: 25) {
            let id = "\(Self.campaign).hd-\(unit).\(Self.form).\(who[group])"
            let now = Datum.text(office.clock().iso)
            try act("\(unit)-secretary", "create", .session, [id], ["at": now, "place": .text("P")])
            let part = who[group..<min(who.count, group + 25)].map { "\(Self.campaign).\(Self.form).\($0)" }
            try act("\(unit)-secretary", "put-before-unit-council", .nomination, part, ["session": .text(id)])
        }
    }
}

func + (left: Spent, right: Spent) -> Spent { Spent(wall: left.wall + right.wall, cpu: left.cpu + right.cpu) }
