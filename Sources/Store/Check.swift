import GRDB

/// The bytes that records name, compared with the bytes that are there.
public struct FileReport: Hashable, Sendable {
    /// How many different files the records name.
    public var named = 0
    /// Named, but not there.
    public var missing: [String] = []
    /// There, but with other bytes.
    public var altered: [String] = []
    /// There, but named by no record: put before a transaction that did not commit, or not yet.
    public var orphans: [String] = []

    public init(named: Int = 0, missing: [String] = [], altered: [String] = [], orphans: [String] = []) {
        self.named = named
        self.missing = missing
        self.altered = altered
        self.orphans = orphans
    }
}

/// Everything that can be checked about a data folder or a backup.
public struct StoreReport: Hashable, Sendable {
    public var journal: JournalReport
    public var files: FileReport
    /// What SQLite says about its own structure and about references; empty when all is well.
    public var damage: [String]

    public init(journal: JournalReport, files: FileReport, damage: [String]) {
        self.journal = journal
        self.files = files
        self.damage = damage
    }

    /// Where the first fault is, or nil.
    ///
    /// Orphans are no fault.
    public var firstFault: String? {
        damage.first ?? journal.faults.first?.description ?? files.missing.first.map { "missing file \($0)" }
            ?? files.altered.first.map { "altered file \($0)" }
    }
}

extension Store {
    /// Checks structure, references, journal and files; reads everything once.
    ///
    /// - Parameter anchor: The heads of an earlier day, for proof that nothing was cut or rebuilt since.
    public func check(against anchor: String? = nil) throws -> StoreReport {
        try read { reading in
            let named = try reading.namedFiles()
            return StoreReport(
                journal: try reading.verifyJournal(against: anchor),
                files: try files.compare(named: named),
                damage: try reading.structuralDamage()
            )
        }
    }
}

extension Reading {
    /// The digests of all files that records, issued documents and pinned rules name.
    public func namedFiles() throws -> Set<String> {
        var names = Set(try rows("SELECT DISTINCT digest FROM document").map { $0["digest"] as String })
        names.formUnion(try pinnedFiles())
        for kind in TrackedKinds.all { try collectFiles(of: kind, into: &names) }
        return names
    }

    private func collectFiles<Value: TrackedRecord>(
        of type: Value.Type,
        into names: inout Set<String>
    ) throws {
        let cursor = try Row.fetchCursor(database, sql: "SELECT id, version, body FROM \(Value.table.name)")
        while let row = try cursor.next() {
            names.formUnion(Value.table.files(try stored(type, row).value))
        }
        names.formUnion(try filesOfRevisions(of: type))
    }

    /// What does not fit in the file itself, its references and the journal of accounts.
    func structuralDamage() throws -> [String] {
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let dangling = try DanglingReference.first(in: database)
        let access = try firstAccessFault().map { "access_event \($0)" }
        let revision = try firstAlteredRevision()
        return integrity.filter { $0 != "ok" }
            + [dangling?.error.description, access, revision].compactMap(\.self)
    }
}

extension FileStore {
    /// Reads every named file and lists what does not fit.
    func compare(named: Set<String>) throws -> FileReport {
        var report = FileReport(named: named.count)
        for name in named.sorted() {
            do {
                _ = try read(name)
            } catch let error as StoreError where error.code == .fileAltered {
                report.altered.append(name)
            } catch {
                report.missing.append(name)
            }
        }
        report.orphans = try names().filter { !named.contains($0) }
        return report
    }
}
