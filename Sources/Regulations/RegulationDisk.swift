public import Foundation

/// The outermost function: reads folders of regulations from a disk.
public enum RegulationDisk {
    /// The regulations of several places, each a folder of folders (`templates/`) or one regulation's folder.
    ///
    /// A folder without regulation.yaml is no regulation and is passed over.
    public static func library(at places: [URL]) throws(RegulationError) -> RegulationLibrary {
        var files: [String: String] = [:]
        var templates: Set<String> = []
        for place in places {
            for folder in try folders(at: place) {
                try read(folder, into: &files, &templates)
            }
        }
        return try RegulationLibrary(files: files, templates: templates)
    }

    private static func folders(at place: URL) throws(RegulationError) -> [URL] {
        if isRegulation(place) { return [place] }
        return try content(of: place).filter(isRegulation)
    }

    private static func isRegulation(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "regulation.yaml").path)
    }

    private static func read(
        _ folder: URL,
        into files: inout [String: String],
        _ templates: inout Set<String>
    ) throws(RegulationError) {
        let name = folder.lastPathComponent
        files["\(name)/regulation.yaml"] = try text(folder.appending(path: "regulation.yaml"))
        for kind in ["workflows", "forms"] {
            let inside = folder.appending(path: kind)
            guard FileManager.default.fileExists(atPath: inside.path) else { continue }
            for file in try content(of: inside) {
                let path = "\(name)/\(kind)/\(file.lastPathComponent)"
                switch file.pathExtension {
                case "yaml": files[path] = try text(file)
                case "docx": templates.insert(path)
                default: break
                }
            }
        }
    }

    private static func content(of folder: URL) throws(RegulationError) -> [URL] {
        do {
            let found = try FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: nil
            )
            return found.sorted { $0.lastPathComponent < $1.lastPathComponent }
        } catch {
            throw unreadable(folder)
        }
    }

    private static func text(_ file: URL) throws(RegulationError) -> String {
        guard let data = try? Data(contentsOf: file) else { throw unreadable(file) }
        guard data.count <= SettingParser.largestFile else {
            throw RegulationError([
                RegulationFault(
                    .tooLarge,
                    at: Place(file: file.path),
                    found: "\(data.count)",
                    expected: "at most \(SettingParser.largestFile) bytes"
                )
            ])
        }
        guard let text = String(data: data, encoding: .utf8) else { throw unreadable(file) }
        return text
    }

    private static func unreadable(_ url: URL) -> RegulationError {
        RegulationError([
            RegulationFault(.fileUnreadable, at: Place(file: url.path), expected: "readable UTF-8")
        ])
    }
}
