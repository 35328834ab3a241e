public import Foundation
import GRDB

extension Store {
    /// Checks a backup by restoring it into a folder that is then removed.
    ///
    /// - Throws: `StoreError.backupAltered` when it is cut, changed or no backup; `.newerSchema`.
    public static func verifyBackup(_ file: URL, digest: @escaping Digest) throws -> BackupReport {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: DurableFile.partialName(for: file))
        defer { try? FileManager.default.removeItem(at: folder) }
        return try unpack(file, into: folder, digest: digest)
    }

    /// Makes a data folder out of a backup, after checking it: everything, or the folder stays as it was.
    ///
    /// - Parameters:
    ///   - folder: A folder that is empty or not there.
    ///   - acceptingFaults: Restores a backup that was made with faults.
    /// - Throws: `StoreError.wouldOverwrite`, `.backupAltered`, `.newerSchema`, `.faulty`, `.disk`.
    @discardableResult
    public static func restore(
        from file: URL,
        into folder: URL,
        digest: @escaping Digest,
        acceptingFaults: Bool = false
    ) throws -> BackupReport {
        try refuseToOverwrite(folder)
        let partial = folder.deletingLastPathComponent()
            .appending(path: DurableFile.partialName(for: folder))
        do {
            let report = try unpack(file, into: partial, digest: digest)
            if !acceptingFaults, let fault = report.contents.firstFault {
                throw StoreError(.faulty, place: fault)
            }
            try DurableFile.sync(partial.appending(path: fileName))
            try DurableFile.sync(partial)
            try DurableFile.rename(partial, to: folder)
            return report
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }

    private static func refuseToOverwrite(_ folder: URL) throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let held = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let held, held.isEmpty else {
            throw StoreError(.wouldOverwrite, place: folder.lastPathComponent, found: held?.first)
        }
    }

    /// Checks the seal, makes a store of the backup and checks what it then is, its schema brought up to date.
    private static func unpack(
        _ file: URL,
        into folder: URL,
        digest: @escaping Digest
    ) throws -> BackupReport {
        let seal = try withBackup(file) { database in
            let seal = try verifySeal(database, digest: digest)
            try copy(database, into: folder, digest: digest)
            return seal
        }
        let store = try Store(folder: folder, digest: digest)
        let report = BackupReport(
            contents: try store.check(),
            seal: seal,
            heads: try store.read { try $0.heads() }
        )
        try store.close()
        return report
    }

    /// Opens a backup for reading only; whatever SQLite has against it means that it is not whole.
    private static func withBackup<Result>(_ file: URL, _ body: (Database) throws -> Result) throws -> Result
    {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw StoreError(.fileMissing, place: file.lastPathComponent)
        }
        var configuration = Configuration()
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read(body)
        } catch let error as DatabaseError {
            throw StoreError(
                .backupAltered,
                place: file.lastPathComponent,
                found: "\(error.extendedResultCode)"
            )
        }
    }

    private static func verifySeal(_ database: Database, digest: @escaping Digest) throws -> String {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard mark == applicationID, try Archive.isIn(database) else {
            throw StoreError(.backupAltered, place: "application_id", found: mark.map(String.init))
        }
        if let unknown = try Schema.unknownMigration(in: database) {
            throw StoreError(.newerSchema, place: "backup", found: unknown)
        }
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        guard integrity == ["ok"] else {
            throw StoreError(.backupAltered, place: "integrity_check", found: integrity.first)
        }
        let expected = try Archive.note("seal", in: database)
        let seal = try Seal.of(database, digest: digest)
        guard seal == expected else {
            throw StoreError(.backupAltered, place: "seal", expected: expected, found: seal)
        }
        return seal
    }

    private static func copy(_ backup: Database, into folder: URL, digest: @escaping Digest) throws {
        let files = try FileStore(folder: folder.appending(path: "files"), digest: digest)
        try Archive.eachFile(in: backup) { name, bytes in
            let found = try files.put(bytes)
            guard found == name else { throw StoreError(.backupAltered, place: Archive.files, value: name) }
        }
        let queue = try DatabaseQueue(path: folder.appending(path: fileName).path)
        try queue.writeWithoutTransaction { database in
            try backup.backup(to: database)
            try Archive.remove(from: database)
        }
        try queue.close()
    }
}
