public import Foundation
import GRDB

/// A digest of bytes in lower-case hex; the program passes SHA-256.
public typealias Digest = @Sendable ([UInt8]) -> String

/// The data folder: `vinhdanh.sqlite` with records and journal, `files/` with bytes kept by their digest.
///
/// ```swift
/// let store = try Store(folder: folder, digest: sha256)
/// let nominations = try store.read { try $0.all(Nomination.self, where: Filter(states: ["eligible"])) }
/// try store.write { transaction in
///     let version = try transaction.update(nomination, expecting: version)
///     try transaction.append(event)
/// }
/// ```
///
/// Several programs may have one folder open. The functions block the thread that calls them. Neither `read`
/// nor `write` may be called inside the closure of another: they throw `StoreError.nested`.
public final class Store: Sendable {
    public let folder: URL
    public let files: FileStore
    public let digest: Digest
    let pool: DatabasePool
    private let tables = KeptTables()
    private let isTemporary: Bool
    private let interruption: Interruption?

    /// Opens a data folder, making it when it is not there, and brings its schema up to date.
    ///
    /// - Parameter busyTimeout: Seconds to wait for another program's transaction before `StoreError.busy`.
    /// - Throws: `StoreError`: cannotOpen, newerSchema, unsafeSetting, damaged, busy, disk.
    public convenience init(folder: URL, digest: @escaping Digest, busyTimeout: Double = 15) throws {
        try self.init(
            folder: folder,
            digest: digest,
            settings: Settings(busyTimeout: busyTimeout, synchronous: .full),
            isTemporary: false
        )
    }

    private init(
        folder: URL,
        digest: @escaping Digest,
        settings: Settings,
        isTemporary: Bool,
        interruption: Interruption? = nil
    ) throws {
        self.folder = folder
        self.digest = digest
        self.isTemporary = isTemporary
        self.interruption = interruption
        files = try FileStore(folder: folder.appending(path: "files"), digest: digest)
        pool = try Store.open(folder.appending(path: Store.fileName), settings: settings)
    }

    /// A store in a folder of its own that vanishes with it, for tests.
    ///
    /// It does not wait for the disk.
    public static func temporary(digest: @escaping Digest) throws -> Store {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-\(UUID().uuidString)")
        return try Store(
            folder: folder,
            digest: digest,
            settings: Settings(busyTimeout: 5, synchronous: .off),
            isTemporary: true
        )
    }

    /// A store for tests on a folder that the caller removes, whose work breaks off where `interruption` throws.
    ///
    /// It does not wait for the disk.
    public static func interruptible(
        folder: URL,
        digest: @escaping Digest,
        interruption: @escaping Interruption
    ) throws -> Store {
        try Store(
            folder: folder,
            digest: digest,
            settings: Settings(busyTimeout: 5, synchronous: .off),
            isTemporary: false,
            interruption: interruption
        )
    }

    deinit {
        guard isTemporary else { return }
        try? pool.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The name of the database inside the data folder.
    public static let fileName = "vinhdanh.sqlite"

    /// Reads from one unchanging view of the data, while others write.
    public func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
        try StoreError.atBorder {
            try refuseNesting()
            return try pool.read { database in
                let view = Reading(database, digest: digest, tables: tables)
                defer { view.handOn() }
                return try marked { try body(view) }
            }
        }
    }

    /// Everything in the closure happens, or nothing: an error thrown undoes it all.
    ///
    /// The transaction is the only one that writes from its beginning (BEGIN IMMEDIATE), so what it reads
    /// stays true until it commits. When the function has returned, the changes are on the disk.
    @discardableResult
    public func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try StoreError.atBorder {
            try refuseNesting()
            return try pool.writeWithoutTransaction { database in
                try database.beginTransaction(.immediate)
                do {
                    let transaction = Transaction(database, digest: digest, tables: tables)
                    transaction.interruption = interruption
                    let result = try marked { try body(transaction) }
                    try interruption?(.commit)
                    try Store.commit(database)
                    transaction.handOn()
                    try interruption?(.acknowledgement)
                    return result
                } catch {
                    if database.isInsideTransaction { try? database.rollback() }
                    throw error
                }
            }
        }
    }

    /// What a transaction would find, while others write: everything can be asked, nothing changed.
    ///
    /// For those who ask what could be done. What the closure tries to write throws.
    public func look<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try StoreError.atBorder {
            try refuseNesting()
            return try pool.read { database in
                let view = Transaction(database, digest: digest, tables: tables)
                defer { view.handOn() }
                return try marked { try body(view) }
            }
        }
    }

    /// Inside a closure of this store a second one would wait for itself for ever.
    private func refuseNesting() throws {
        guard Thread.current.threadDictionary[mark] == nil else { throw StoreError(.nested) }
    }

    /// Runs a closure of the caller with its thread marked.
    private func marked<Result>(_ work: () throws -> Result) rethrows -> Result {
        let thread = Thread.current
        thread.threadDictionary[mark] = true
        defer { thread.threadDictionary.removeObject(forKey: mark) }
        return try work()
    }

    private var mark: String { "vinhdanh.store.\(UInt(bitPattern: ObjectIdentifier(self)))" }

    /// Commits; when references do not hold, says which before everything is undone.
    private static func commit(_ database: Database) throws {
        do {
            try database.commit()
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
        {
            throw try DanglingReference.first(in: database)?.error ?? StoreError(error)
        }
    }

    /// Waits for the transactions that run and closes the database; later calls throw.
    public func close() throws {
        try StoreError.atBorder { try pool.close() }
    }
}
