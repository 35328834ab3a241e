import Foundation

/// The server as it runs in life: the command, in a process of its own, on a port of this machine.
final class ServerProcess {
    let port: Int
    private let process: Process

    struct Unstarted: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter command: The path of `vinhdanh`.
    init(_ command: URL, data: URL, at moment: String) throws {
        let process = Process()
        let output = Pipe()
        let log = data.appending(path: "server.log")
        try Data().write(to: log)
        process.executableURL = command
        process.arguments = ["serve", "--data", data.path, "--at", moment, "--port", "0", "--lang", "en"]
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        self.process = process
        port =
            try Self.port(in: output.fileHandleForReading)
            ?? {
                process.terminate()
                let reason = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
                throw Unstarted(description: "the server did not start: \(reason)")
            }()
    }

    /// The port that it names once it is open; nil when it ends before.
    private static func port(in output: FileHandle) -> Int? {
        var said = ""
        while true {
            let piece = output.availableData
            guard !piece.isEmpty else { return nil }
            said += String(decoding: piece, as: UTF8.self)
            let numbers = PageText(Array(said.utf8)).texts(between: "http://127.0.0.1:", and: "/")
            if let number = numbers.first { return Int(number) }
        }
    }

    /// Processor time so far, user and system, in seconds.
    var processorSeconds: Double {
        let text =
            (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
            return 0
        }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The most memory it has held, in MB.
    var peakMegabytes: Int {
        let path = "/proc/\(process.processIdentifier)/status"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    /// Asks it to end, and waits until it has.
    func stop() {
        process.interrupt()
        process.waitUntilExit()
    }
}
