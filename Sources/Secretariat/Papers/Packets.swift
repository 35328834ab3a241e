import Awards
import Foundation
import Store
import Vietnamese

/// The packets of papers that the running program makes beside its other work: one at a time, one a person.
///
/// They are no part of the agency's records: a file is kept for an hour, and none outlives the program.
public actor Packets {
    /// For how long a finished file is kept, in seconds.
    static let kept = 3600

    private struct Job {
        let order: PacketOrder
        var packet: Packet
        var task: Task<Void, Never>?
        var finished: Moment?
    }

    private let folder: URL
    private let clock: @Sendable () -> Moment
    private var jobs: [Person.ID: Job] = [:]
    /// The last one that was asked for; the next waits for it.
    private var last: Task<Void, Never>?

    init(for office: Office) {
        folder = office.store.folder.appending(path: "packets")
        clock = office.clock
    }

    /// Removes what an earlier program left.
    func clear() { try? FileManager.default.removeItem(at: folder) }

    // MARK: - One person's packet

    /// Begins a packet; an earlier one of the same person is dropped.
    func start(_ order: PacketOrder) throws -> Packet {
        purge()
        drop(order.viewer.person)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let packet = Packet(id: Office.digest(order.office.random(16)), campaign: order.campaign)
        var job = Job(order: order, packet: packet)
        let before = last
        let task = Task { [weak self] in
            await before?.value
            await self?.make(packet, order)
        }
        job.task = task
        last = task
        jobs[order.viewer.person] = job
        return packet
    }

    /// The packet of a viewer; nil when there is none, or he does not see today what he saw when he asked for it.
    func packet(of viewer: Viewer) -> Packet? {
        purge()
        guard let job = jobs[viewer.person] else { return nil }
        guard job.order.viewer.scope == viewer.scope else {
            drop(viewer.person)
            return nil
        }
        return job.packet
    }

    /// The file of a viewer's finished packet.
    func file(of viewer: Viewer) -> (packet: Packet, file: URL)? {
        guard let packet = packet(of: viewer), packet.state == .finished else { return nil }
        return (packet, url(of: packet))
    }

    /// Stops a person's packet and removes its file.
    func drop(_ person: Person.ID) {
        guard let job = jobs.removeValue(forKey: person) else { return }
        job.task?.cancel()
        try? FileManager.default.removeItem(at: url(of: job.packet))
    }

    /// Comes back when all that was asked for is done.
    func settle() async { await last?.value }

    // MARK: - Making

    private func make(_ packet: Packet, _ order: PacketOrder) async {
        guard !Task.isCancelled else { return }
        let person = order.viewer.person
        change(person, packet) { $0.packet.state = .packing }
        let file = url(of: packet)
        do {
            try await order.pack(into: file) { [weak self] done, total in
                await self?.change(person, packet) { ($0.packet.done, $0.packet.total) = (done, total) }
            }
            let end = clock()
            change(person, packet) { ($0.packet.state, $0.finished) = (.finished, end) }
        } catch {
            change(person, packet) { $0.packet.state = .failed }
        }
        // Dropped between its last paper and here.
        guard jobs[person]?.packet.id != packet.id else { return forget(after: packet) }
        try? FileManager.default.removeItem(at: file)
    }

    private func change(_ person: Person.ID, _ packet: Packet, _ body: @Sendable (inout Job) -> Void) {
        guard var job = jobs[person], job.packet.id == packet.id else { return }
        body(&job)
        jobs[person] = job
    }

    private func forget(after packet: Packet) {
        Task { [weak self] in
            try? await Task.sleep(for: .seconds(Self.kept + 1))
            await self?.purge()
        }
    }

    /// Removes files whose hour is over.
    private func purge() {
        let now = clock()
        for (person, job) in jobs {
            guard let finished = job.finished, now.unixSeconds - finished.unixSeconds > Self.kept else {
                continue
            }
            drop(person)
        }
    }

    private func url(of packet: Packet) -> URL { folder.appending(path: "\(packet.id).zip") }
}
