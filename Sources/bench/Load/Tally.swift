import Foundation
import Synchronization

/// What people asked for, by kind: how long it took, how much came, what went wrong.
final class Tally: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case signIn = "sign in"
        case health = "/health: the floor"
        case home = "home"
        case list = "list of 100"
        case narrowed = "list of one state"
        case deep = "list, far on"
        case exact = "search, a name with marks"
        case plain = "search, without marks"
        case letters = "search, two common letters"
        case dossier = "dossier"
        case overview = "overview"
        case act = "one act"
        case look = "40 acts, looked at"
        case deed = "40 acts, done"
    }

    private struct Column {
        var seconds: [Double] = []
        var bytes = 0
    }

    private let columns = Mutex<[Kind: Column]>([:])
    private let wrong = Mutex<[String]>([])

    func record(_ kind: Kind, _ answer: Browser.Answer) {
        columns.withLock {
            $0[kind, default: Column()].seconds.append(answer.seconds)
            $0[kind, default: Column()].bytes += answer.bytes
        }
    }

    func fail(_ what: String) { wrong.withLock { $0.append(what) } }

    var errors: [String] { wrong.withLock { $0 } }
    var count: Int { columns.withLock { $0.values.map(\.seconds.count).reduce(0, +) } }

    func show() {
        print(Self.row("ms", ["count", "p50", "p95", "p99", "max", "p95 / floor", "kB"]))
        let columns = columns.withLock { $0 }
        let floor = columns[.health].map { Self.quantile($0.seconds.sorted(), 0.95) }
        for kind in Kind.allCases {
            guard let column = columns[kind] else { continue }
            let sorted = column.seconds.sorted()
            let times = [0.5, 0.95, 0.99, 1].map { Self.milliseconds(Self.quantile(sorted, $0)) }
            let ratio = floor.map { Line.text(Self.quantile(sorted, 0.95) / $0, 1) } ?? ""
            let kilobytes = Line.text(Double(column.bytes) / Double(sorted.count) / 1000, 0)
            print(Self.row(kind.rawValue, ["\(sorted.count)"] + times + [ratio, kilobytes]))
        }
    }

    /// The smallest value that so large a part of all does not exceed.
    static func quantile(_ sorted: [Double], _ part: Double) -> Double {
        sorted[max(0, Int((part * Double(sorted.count)).rounded(.up)) - 1)]
    }

    private static func milliseconds(_ seconds: Double) -> String {
        Line.text(seconds * 1000, seconds < 0.01 ? 1 : 0)
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let width = [6, 7, 7, 7, 7, 12, 5]
        let padded = zip(cells, width).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }
        return name.padding(toLength: 28, withPad: " ", startingAt: 0) + padded.joined()
    }
}
