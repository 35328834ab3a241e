public import Awards
import Foundation
import Store
import Zip

/// A campaign's papers in one archive, as it is being made.
public struct Packet: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Others are being made before it.
        case waiting
        case packing
        case finished
        case failed
    }

    public internal(set) var id: String
    public internal(set) var campaign: Campaign.ID
    public internal(set) var state = State.waiting
    /// Papers that are in it, and papers there will be.
    public internal(set) var done = 0
    public internal(set) var total = 0
}

/// What a packet is made of, by whom; nothing of the program's state.
struct PacketOrder: Sendable {
    let office: Office
    let viewer: Viewer
    let campaign: Campaign.ID
    let forms: Set<String>

    /// How many papers are packed before somebody is told.
    private static let step = 8

    /// Writes the archive to a file of another name, which gets its own when it is whole.
    ///
    /// - Parameter tell: Hears how many of how many papers are in it.
    /// - Throws: `CancellationError` when nobody wants it any more; then no file is left, as after any error.
    @concurrent func pack(into file: URL, tell: @Sendable (Int, Int) async -> Void) async throws {
        let partial = file.appendingPathExtension("part")
        do {
            try await write(to: partial, tell)
            try Task.checkCancellation()
            try FileManager.default.moveItem(at: partial, to: file)
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }

    private func write(to file: URL, _ tell: @Sendable (Int, Int) async -> Void) async throws {
        let papers = try office.papers(of: campaign, forms: forms, for: viewer).entries
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var archive = ZipStream()
        for (number, paper) in papers.enumerated() {
            if number % Self.step == 0 {
                await tell(number, papers.count)
                try Task.checkCancellation()
            }
            // A document is packed already; a second time gains little.
            let packed = try PackedData(packing: office.file(paper.digest), level: 1)
            try handle.write(contentsOf: Data(archive.entry(paper.path, packed: packed)))
        }
        try handle.write(contentsOf: Data(archive.end()))
        await tell(papers.count, papers.count)
    }
}
