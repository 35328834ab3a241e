public import Foundation
import Vietnamese

/// How letters leave the office.
public protocol MailTransport: Sendable {
    /// - Throws: why the letter did not go; it stays and is tried again.
    func send(_ message: InternetMessage) throws
}

/// Letters as files in a folder, one a letter, for an agency without a mail server.
///
/// The same letter sent again replaces its file.
public struct FileMailbox: MailTransport {
    public let folder: URL

    public init(folder: URL) { self.folder = folder }

    public func send(_ message: InternetMessage) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let name = "\(message.date.day.iso) \(message.id.prefix { $0 != "@" }).eml"
        try Data(message.text.utf8).write(to: folder.appending(path: name), options: .atomic)
    }
}

/// The system's sendmail command, or one that understands the same.
public struct SendmailCommand: MailTransport {
    public let path: String
    /// Seconds after which a command that does not end is stopped.
    public let patience: Double

    public init(path: String, patience: Double = 60) {
        self.path = path
        self.patience = patience
    }

    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    public func send(_ message: InternetMessage) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-i", "-f", message.from.text, "--", message.to.text]
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Failure(description: "no command at \(path)")
        }
        try process.run()
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            process.waitUntilExit()
            ended.signal()
        }
        // A command may end without reading; then the pipe is broken and its exit code says why.
        signal(SIGPIPE, SIG_IGN)
        try? input.fileHandleForWriting.write(contentsOf: Data(message.text.utf8))
        try? input.fileHandleForWriting.close()
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            throw Failure(description: "no answer within \(Int(patience)) seconds")
        }
        guard process.terminationStatus == 0 else {
            throw Failure(description: "exit code \(process.terminationStatus)")
        }
    }
}
