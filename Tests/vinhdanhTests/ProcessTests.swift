import Foundation
import TestSupport
import Testing

/// Several programs on one data folder, and programs that are killed: one wins, nothing said is lost, nothing is
/// half done (promises P3 and P4).
@Suite("processes", .serialized)
struct ProcessTests {
    private let folder: WorkingFolder
    private let sample = "samples/yearly-2024"

    init() throws {
        folder = try WorkingFolder()
        let made = try BuiltCommand.run(
            ["init", "--regulation", "yearly-2024", "--templates", "templates", "--templates", sample]
                + data + ["--sample"]
        )
        #expect(made.code == 0, "\(made.errors)")
        let tables = ["units", "people", "assignments"].map { "\(sample)/\($0).csv" }
        let imported = try BuiltCommand.run(
            ["import"] + tables + data + ["--as", "NV0001", "--at", "2024-10-01T08:00", "--json"]
        )
        #expect(imported.code == 0, "\(imported.errors)")
    }

    private var data: [String] { ["--data", folder.path("data")] }

    private func creation(_ id: String, key: String? = nil) -> [String] {
        [
            "act", "create", "campaign/\(id)", "--as", "NV0007", "--set", "title=Đợt \(id)", "--set",
            "movement=learning-society", "--set", "years=[2024,2024]", "--set", "period=năm 2024", "--set",
            "opens=2024-10-15", "--set", "closes=2024-11-29", "--at", "2024-10-14T08:30",
        ] + data + (key.map { ["--key", $0] } ?? [])
    }

    private func events(of id: String) throws -> [[String: Any]] {
        let shown = try BuiltCommand.run(["journal", "show", "campaign/\(id)", "--json"] + data)
        return shown.json as? [[String: Any]] ?? []
    }

    @Test(arguments: [2, 5]) func ofProgramsOnOneThingOneWins(_ count: Int) throws {
        #expect(try BuiltCommand.run(creation("k")).code == 0)
        let opening =
            ["act", "open", "campaign/k", "--as", "NV0005", "--if-version", "1", "--at", "2024-10-15T08:00"]
            + data
        let running = try (0..<count).map { _ in try BuiltCommand.start(opening) }
        for process in running { process.waitUntilExit() }
        #expect(running.map(\.terminationStatus).sorted() == [0] + Array(repeating: 77, count: count - 1))
        #expect(try events(of: "k").count == 2)
        let late = try BuiltCommand.run(opening)
        let told = late.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(late.code == 77 && told.contains("vừa thực hiện “Mở đợt xét” lúc 08:00"))
    }

    @Test func theSameKeyAtOnceDoesItOnce() throws {
        let running = try (0..<4).map { _ in try BuiltCommand.start(creation("k", key: "one")) }
        for process in running { process.waitUntilExit() }
        #expect(running.map(\.terminationStatus) == [0, 0, 0, 0])
        #expect(try events(of: "k").count == 1)
    }

    @Test func aProgramKilledAtAnyMomentLeavesAllOrNothing() throws {
        var random = SeededGenerator(seed: 11)
        var acknowledged: Set<Int> = []
        for round in 0..<12 {
            let process = try BuiltCommand.start(creation("k\(round)", key: "key-\(round)"))
            usleep(UInt32.random(in: 1000...500_000, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .exit, process.terminationStatus == 0 {
                acknowledged.insert(round)
            }
        }
        let verified = try BuiltCommand.run(["journal", "verify", "--json"] + data)
        #expect(verified.code == 0, "\(verified.output)")
        for round in 0..<12 {
            let before = try events(of: "k\(round)").count
            #expect(before <= 1)
            if acknowledged.contains(round) { #expect(before == 1, "acknowledged and lost: \(round)") }
            // Asked again with its key it is done, and once.
            let again = try BuiltCommand.run(creation("k\(round)", key: "key-\(round)"))
            #expect(again.code == 0, "\(again.output)")
            #expect(try events(of: "k\(round)").count == 1)
        }
        print("killed at random: \(acknowledged.count) of 12 had said that they were done")
    }
}
