public import Foundation
import Synchronization

/// The bytes of attachments and issued documents, each under its digest: `files/ab/abcdef…`.
///
/// A file is whole or not there, never changes and is never removed by the program. Put it before the
/// transaction that names it: what a record names is then on the disk.
public struct FileStore: Sendable {
    public let folder: URL
    private let digest: Digest
    private let settled = SettledNames()

    init(folder: URL, digest: @escaping Digest) throws {
        self.folder = folder
        self.digest = digest
        guard !FileManager.default.fileExists(atPath: folder.path) else { return }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError(.cannotOpen, place: folder.lastPathComponent)
        }
        let data = folder.deletingLastPathComponent()
        for made in [data, data.deletingLastPathComponent()] { try DurableFile.sync(made) }
    }

    /// Keeps the bytes and says their digest; the same bytes are kept once.
    @discardableResult
    public func put(_ bytes: [UInt8]) throws -> String {
        let name = digest(bytes)
        let file = try url(of: name)
        let known = try? Data(contentsOf: file)
        // A file that was damaged since is mended by the same bytes.
        let shelf = file.deletingLastPathComponent()
        guard known.map(Array.init) != bytes else {
            // Whoever wrote it may have died before its name was on the disk; what this program put is.
            guard !settled.contains(name) else { return name }
            try DurableFile.sync(shelf)
            try DurableFile.sync(folder)
            settled.insert(name)
            return name
        }
        if !FileManager.default.fileExists(atPath: shelf.path) {
            do {
                try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
            } catch {
                throw StoreError(.disk, place: shelf.lastPathComponent)
            }
            try DurableFile.sync(folder)
        }
        try DurableFile.write(bytes, to: file)
        settled.insert(name)
        return name
    }

    /// The bytes with that digest, verified.
    ///
    /// - Throws: `StoreError.fileMissing`, `.fileAltered`, `.badDigest`.
    public func read(_ name: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: url(of: name)) else {
            _ = try url(of: name)
            throw StoreError(.fileMissing, place: "files", value: name)
        }
        let bytes = Array(data)
        let found = digest(bytes)
        guard found == name else {
            throw StoreError(.fileAltered, place: "files", expected: name, found: found)
        }
        return bytes
    }

    public func contains(_ name: String) -> Bool {
        guard let url = try? url(of: name) else { return false }
        return FileManager.default.fileExists(atPath: url.path)
    }

    /// The digests of all files that are there, sorted.
    public func names() throws -> [String] {
        let shelves = try contents(of: folder).filter { $0.count == 2 }
        return try shelves.flatMap { try contents(of: folder.appending(path: $0)) }
            .filter { !DurableFile.isPartial($0) }
            .sorted()
    }

    private func contents(of folder: URL) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw StoreError(.disk, place: folder.lastPathComponent)
        }
    }

    /// Where bytes with that digest lie; a name that is not a digest could lead out of the folder.
    func url(of name: String) throws -> URL {
        let isHex = name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isHex, name.utf8.count >= 32 else { throw StoreError(.badDigest, place: "files", value: name) }
        return folder.appending(path: String(name.prefix(2))).appending(path: name)
    }
}

/// The names that this program has seen on the disk: they need not be synced again.
private final class SettledNames: Sendable {
    private let names = Mutex<Set<String>>([])
    /// Beyond it the set begins anew: a name that is forgotten is only synced once more.
    private let most = 100_000

    func contains(_ name: String) -> Bool { names.withLock { $0.contains(name) } }

    func insert(_ name: String) {
        names.withLock { known in
            if known.count >= most { known = [] }
            known.insert(name)
        }
    }
}
