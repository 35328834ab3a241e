import Foundation

/// Time on the wall and on the processor, of this process, user and system.
struct Spent {
    var wall: Double
    var cpu: Double

    static func on<Result>(_ work: () throws -> Result) rethrows -> (Spent, Result) {
        let clock = ContinuousClock()
        let before = (clock.now, processorSeconds())
        let result = try work()
        let wall = clock.now - before.0
        let seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18
        return (Spent(wall: seconds, cpu: processorSeconds() - before.1), result)
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// One line of the result: what, how many, how long, and against what.
struct Line {
    var what: String
    var count: Int
    var spent: Spent
    var unit = "acts"
    var note = ""

    func show() {
        let each = spent.wall / Double(max(1, count)) * 1000
        let cpu = spent.cpu / Double(max(1, count)) * 1000
        print("\(what)")
        print(
            "    \(count) \(unit) in \(Self.text(spent.wall, 1)) s: "
                + "\(Self.text(Double(count) / spent.wall, 0)) \(unit)/s, \(Self.text(each, 2)) ms each, "
                + "\(Self.text(cpu, 2)) ms of it CPU"
        )
        if !note.isEmpty { print("    \(note)") }
        fflush(nil)
    }

    static func text(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }
}
