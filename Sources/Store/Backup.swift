public import Foundation
import GRDB

/// What a backup holds.
public struct BackupReport: Hashable, Sendable {
    /// Journal, files and structure as they are in the backup.
    public var contents: StoreReport
    /// The digest over everything in it.
    public var seal: String
    /// The heads of the journal: keep them elsewhere, and the backup can be proved by them.
    public var heads: String

    public init(contents: StoreReport, seal: String, heads: String) {
        self.contents = contents
        self.seal = seal
        self.heads = heads
    }
}

extension Store {
    /// Makes one file of records, journal and files as they are at one moment, while others go on working.
    ///
    /// The file is written under a temporary name, checked, and only then given its own.
    ///
    /// - Parameter acceptingFaults: Makes the backup even when the journal is broken or files are missing; the
    ///   report and the later restore say so.
    /// - Throws: `StoreError.wouldOverwrite`, `.faulty` with the first fault, `.disk`.
    @discardableResult
    public func backup(to file: URL, acceptingFaults: Bool = false) throws -> BackupReport {
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw StoreError(.wouldOverwrite, place: file.lastPathComponent)
        }
        let partial = file.deletingLastPathComponent()
            .appending(path: DurableFile.partialName(for: file))
        do {
            let report = try StoreError.atBorder(value: file.lastPathComponent) {
                try writeBackup(partial)
            }
            if !acceptingFaults, let fault = report.contents.firstFault {
                throw StoreError(.faulty, place: fault)
            }
            try DurableFile.sync(partial)
            try DurableFile.rename(partial, to: file)
            return report
        } catch {
            Backup.remove(partial)
            throw error
        }
    }

    private func writeBackup(_ partial: URL) throws -> BackupReport {
        let copy = try DatabaseQueue(path: partial.path)
        defer { try? copy.close() }
        try pool.backup(to: copy)
        return try copy.writeWithoutTransaction { database in
            // One file without companions.
            try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
            // Who has signed in stays out of it, overwritten: whoever finds a backup comes in by nobody's session, and
            // whoever restores one signs in anew.
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    DELETE FROM selection;
                    DELETE FROM web_session;
                    DELETE FROM sign_in_attempt;
                    """
            )
            let named = try Reading(database, digest: digest).namedFiles()
            try Archive.fill(database, from: files, named: named)
            let seal = try Seal.of(database, digest: digest)
            try Archive.note("seal", seal, in: database)
            return try Backup.report(on: database, seal: seal, digest: digest)
        }
    }
}

/// What backup and restore share.
enum Backup {
    static func report(on database: Database, seal: String, digest: @escaping Digest) throws -> BackupReport {
        let reading = Reading(database, digest: digest)
        let named = try reading.namedFiles()
        return BackupReport(
            contents: StoreReport(
                journal: try reading.verifyJournal(),
                files: try Archive.compare(database, named: named, digest: digest),
                damage: try reading.structuralDamage()
            ),
            seal: seal,
            heads: try reading.heads()
        )
    }

    /// Removes a half-made file with what SQLite may have put beside it.
    static func remove(_ partial: URL) {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: partial.path + suffix)
        }
    }
}
