import Foundation

/// A file that a command reads, called as the user called it.
struct InputFile {
    let name: String
    let url: URL

    init(_ name: String) {
        self.name = name
        url = URL(filePath: name)
    }

    func bytes() throws -> [UInt8] {
        try Failures.about(name) { [UInt8](try Data(contentsOf: url)) }
    }

    func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }
}

/// A file that a command writes: whole or not at all, and never over what it is made of.
struct OutputFile {
    let name: String
    let url: URL

    init(_ name: String) {
        self.name = name
        url = URL(filePath: name)
    }

    /// - Throws: when it is one of the files, by whatever path.
    func require(otherThan inputs: [InputFile]) throws {
        let own = identity(url)
        for input in inputs where identity(input.url) == own { throw CommandFault.outputIsInput(input.name) }
    }

    func write(_ bytes: [UInt8], madeOf inputs: [InputFile] = []) throws {
        try require(otherThan: inputs)
        guard FileManager.default.fileExists(atPath: url.deletingLastPathComponent().path) else {
            throw CommandFault.noFolder(name)
        }
        try Failures.about(name) { try Data(bytes).write(to: url, options: .atomic) }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// The same for every path that leads to one file.
    private func identity(_ url: URL) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
        guard let file = attributes?[.systemFileNumber], let disk = attributes?[.systemNumber] else {
            return url.resolvingSymlinksInPath().standardizedFileURL.path
        }
        return "\(disk):\(file)"
    }
}
