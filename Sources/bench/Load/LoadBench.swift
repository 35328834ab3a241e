import Awards
import Foundation
import Secretariat
import Vietnamese

/// `bench load`: the running server over loopback, with a full store and many people at their browsers at once.
///
/// `bench load [--dossiers N] [--people N] [--seconds N] [--pause S] [--data FOLDER] [--root FOLDER]`. A data folder that
/// is named is filled when it is not there, and stays.
struct LoadBench {
    let town: Town
    let folder: URL
    let rules: RuleFiles
    let seconds: Double
    let pause: Double

    /// - Returns: Whether every answer was the page that was asked for.
    static func run(_ options: [String: String]) throws -> Bool {
        let root = URL(filePath: options["root"] ?? ".")
        func number(_ name: String, _ standard: Double) -> Double {
            options[name].flatMap { Double($0) } ?? standard
        }
        let temporary = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        let folder = options["data"].map { URL(filePath: $0) } ?? temporary
        defer { try? FileManager.default.removeItem(at: temporary) }
        let bench = LoadBench(
            town: Town(
                dossiers: Int(number("dossiers", 100_000)),
                people: Int(number("people", 500)),
                at: Moment(iso: "2024-10-01T08:00") ?? Moment(unixSeconds: 0)
            ),
            folder: folder,
            rules: try RuleFiles(
                reading: [root.appending(path: "templates"), root.appending(path: "samples/yearly-2024")]
            ),
            seconds: number("seconds", 120),
            pause: number("pause", 10)
        )
        return try bench.run()
    }

    private func run() throws -> Bool {
        if !FileManager.default.fileExists(atPath: folder.path) { try fill() }
        let standing = try town.standing(in: folder)
        let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "vinhdanh"
        )
        let server = try ServerProcess(command, data: folder, at: town.moment.iso)
        defer { server.stop() }
        let tally = Tally()
        let workers = town.staff.members.enumerated().map { index, member in
            Worker(member, index, in: town, standing, port: server.port, tally)
        }
        let signing = Spent.on { each(workers, at: 4) { $0.signIn() } }.0
        print("\(workers.count) people signed in, four at a time, in \(Line.text(signing.wall, 1)) s")
        let before = (server.processorSeconds, tally.count)
        let day = Spent.on {
            let end = ContinuousClock.now + .seconds(seconds)
            each(workers, at: workers.count) { $0.work(until: end, pause: pause) }
        }.0
        let count = tally.count - before.1
        print(
            """
            \(count) requests in \(Line.text(day.wall, 0)) s (\(Line.text(Double(count) / day.wall, 1)) a second) of \
            \(workers.count) people, each pausing \(Line.text(pause, 1)) s between two clicks in the mean;
            processor: the server \(Line.text(server.processorSeconds - before.0, 1)) s, the people here \
            \(Line.text(day.cpu, 1)) s; the server's memory at most \(server.peakMegabytes) MB

            """
        )
        tally.show()
        print("errors: \(tally.errors.count)")
        for error in tally.errors.prefix(10) { print("  \(error)") }
        fflush(nil)
        return tally.errors.isEmpty
    }

    private func fill() throws {
        let (spent, acts) = try Spent.on { try town.build(in: folder, rules) }
        print(
            """
            \(town.lines) dossiers of \(town.agency.units) units in \(town.campaigns.count + 1) campaigns: \(acts) acts, \
            the closed campaigns copied from the first unit's; \(Line.text(spent.wall, 0)) s
            """
        )
        fflush(nil)
    }

    /// Lets so many do something at once, each in a thread of his own.
    private func each(_ workers: [Worker], at once: Int, _ body: @escaping @Sendable (Worker) -> Void) {
        let group = DispatchGroup()
        for turn in 0..<min(once, workers.count) {
            // Nobody is in two threads.
            nonisolated(unsafe) let mine = stride(from: turn, to: workers.count, by: once).map { workers[$0] }
            group.enter()
            let thread = Thread {
                for worker in mine { body(worker) }
                group.leave()
            }
            thread.stackSize = 1 << 20
            thread.start()
        }
        group.wait()
    }
}
