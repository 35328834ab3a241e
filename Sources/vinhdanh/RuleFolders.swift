import Foundation

/// Where regulations lie.
enum RuleFolders {
    /// Where regulations are looked for when nobody says: the environment, beside the command, here.
    static func standard(named option: String?) -> URL {
        let environment = ProcessInfo.processInfo.environment["VINHDANH_TEMPLATES"]
        if let named = option ?? environment { return URL(filePath: named) }
        let command = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let beside = command.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "share/vinhdanh/templates")
        if FileManager.default.fileExists(atPath: beside.path) { return beside }
        return URL(filePath: "templates")
    }
}
