import Foundation
import WordTemplate

/// What one benchmark document took.
struct Measurement: Encodable {
    var name: String
    /// Milliseconds to compile the template.
    var compile: Double
    /// Milliseconds of processor time to fill it, the median of five batches on one core.
    var render: Double
    var documentsPerSecond: Double
    /// Documents per second with all cores at work.
    var parallel: Double
    /// The size of the document in bytes.
    var bytes: Int
    /// What the process grew by at its highest, in megabytes, while filling once.
    var memory: Double
}

enum Measure {
    /// Fills one template again and again.
    static func run(_ name: String, _ template: [UInt8], _ data: Record, out: URL) async throws -> Measurement
    {
        var compiled = try Template(compiling: template)
        let compile = try Spent.on { compiled = try Template(compiling: template) }.0
        let plan = compiled
        resetPeak()
        let before = memory("VmRSS")
        let first = try plan.render(data)
        let grown = memory("VmHWM") - before
        try Data(first.bytes).write(to: out)
        let once = try Spent.on { _ = try plan.render(data) }.0
        // Batches of about half a second. Processor time: what else runs on the machine does not count.
        let rounds = max(1, Int(0.5 / max(once.cpu, 0.000_01)))
        let batches = try (0..<5).map { _ in
            try Spent.on { for _ in 0..<rounds { _ = try plan.render(data) } }.0.cpu / Double(rounds)
        }
        let median = batches.sorted()[2]
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let clock = ContinuousClock()
        let records = Array(repeating: data, count: cores * rounds)
        let all = try await clock.measure {
            try await plan.render(each: records, width: cores) { _, filled in _ = try filled.get() }
        }
        return Measurement(
            name: name,
            compile: compile.cpu * 1000,
            render: median * 1000,
            documentsPerSecond: 1 / median,
            parallel: Double(cores * rounds) / seconds(all),
            bytes: first.bytes.count,
            memory: grown
        )
    }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// A number of /proc/self/status in megabytes; 0 where there is none.
    private static func memory(_ name: String) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
            Double($0)
        }
        return (kilobytes ?? 0) / 1024
    }

    /// Makes the highest memory use begin anew at the present one.
    private static func resetPeak() {
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }
}
