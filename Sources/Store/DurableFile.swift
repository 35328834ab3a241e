import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing that is on the disk when the function returns, whole or not at all.
enum DurableFile {
    /// Every wait for the disk goes through it, so that a test can see that none is left out.
    static let syncs = Syncs()

    /// Writes bytes under a temporary name beside the file, syncs, renames, and syncs the folder.
    static func write(_ bytes: [UInt8], to file: URL) throws {
        let folder = file.deletingLastPathComponent()
        let partial = folder.appending(path: partialName(for: file))
        do {
            let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else { throw failure(file) }
            defer { close(descriptor) }
            try writeAll(bytes, to: descriptor, file: file)
            guard syncs.fsync(descriptor) == 0 else { throw failure(file) }
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
        try rename(partial, to: file)
    }

    /// A name that no file of ours bears and that shows a half-written file for what it is.
    static func partialName(for file: URL) -> String {
        ".\(file.lastPathComponent).\(UUID().uuidString).partial"
    }

    static func isPartial(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".partial") }

    /// Renames over what may be there, so that either name is whole whatever happens.
    static func rename(_ source: URL, to target: URL) throws {
        guard Foundation.rename(source.path, target.path) == 0 else { throw failure(target) }
        try sync(target.deletingLastPathComponent())
    }

    /// Makes the contents of a file, or the names in a folder, durable.
    static func sync(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(url) }
        defer { close(descriptor) }
        guard syncs.fsync(descriptor) == 0 else { throw failure(url) }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, file: URL) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw failure(file) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    private static func failure(_ url: URL) -> StoreError {
        StoreError(.disk, place: url.lastPathComponent, found: String(cString: strerror(errno)))
    }
}

/// Waits for the disk, counted.
final class Syncs: Sendable {
    private let made = Atomic(0)

    /// How often this program has waited.
    var count: Int { made.load(ordering: .relaxed) }

    func fsync(_ descriptor: Int32) -> Int32 {
        made.add(1, ordering: .relaxed)
        return Foundation.fsync(descriptor)
    }
}
