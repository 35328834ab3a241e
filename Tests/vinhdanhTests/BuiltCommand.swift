import Foundation

/// The built command, run as a clerk runs it: its output, its errors, its exit code.
struct BuiltCommand {
    struct Answer {
        var code: Int32
        var output: String
        var errors: String

        var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }

        /// The lines that a terminal of eighty columns would break; the long paths of tests do not count.
        var tooWide: [String] {
            (output + errors).split(separator: "\n")
                .map { String($0.replacing(/\/tmp\/vinhdanh-test-[0-9A-F-]+\//, with: "")) }
                .filter { $0.count > 80 }
        }

        /// The errors as one line, however they were broken.
        var sentence: String { errors.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// The folder the package lies in.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command beside the tests that run.
    private static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "vinhdanh")

    /// Starts the command and does not wait; what it says is thrown away.
    static func start(_ arguments: [String], in folder: URL = root) throws -> Process {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["COLUMNS": "80", "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// - Parameter input: What it reads from standard input.
    static func run(
        _ arguments: [String],
        in folder: URL = root,
        input: String = ""
    ) throws -> Answer {
        let place = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let (output, errors) = (place.appending(path: "output"), place.appending(path: "errors"))
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "COLUMNS": "80", "PATH": "/usr/bin:/bin", "HOME": place.path, "TMPDIR": place.path,
        ]
        let given = place.appending(path: "input")
        try Data(input.utf8).write(to: given)
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Answer(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        )
    }
}

/// A folder for one test, and the data in it.
final class WorkingFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    /// The names of all files below a folder.
    func files(in name: String) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: path(name)))
    }
}
