import Foundation

/// A progress bar on standard error: one line, redrawn in place on a terminal, one line a tenth elsewhere.
struct Progress {
    private let total: Int
    private let width: Int
    private let isTerminal: Bool
    private var done = 0
    private var lastTenth = -1

    init(total: Int, width: Int = 80) {
        self.total = max(total, 1)
        self.width = width
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    /// Counts one more and shows what is being done.
    mutating func step(_ label: String) {
        done += 1
        let bar = 20
        let filled = bar * done / total
        let percent = 100 * done / total
        let head = "[\(String(repeating: "█", count: filled))\(String(repeating: "·", count: bar - filled))]"
        if isTerminal {
            let room = width - bar - 12
            let text = label.count > room ? String(label.prefix(room - 1)) + "…" : label
            Terminal.error("\r\u{1B}[K\(head) \(percent)% \(text)", terminator: "")
        } else if percent / 10 != lastTenth {
            lastTenth = percent / 10
            Terminal.error("\(head) \(percent)% \(label)")
        }
    }

    mutating func finish() {
        if isTerminal { Terminal.error("\r\u{1B}[K", terminator: "") }
    }
}
