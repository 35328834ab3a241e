import Awards
import Foundation
import Secretariat
import Store

/// Writes the newest issue of every document into folders where a clerk finds it.
struct DocumentExport {
    /// Made documents by the form's title in Vietnamese, for the summary.
    private(set) var count: [String: Int] = [:]
    private(set) var files = 0

    /// - Returns: the number of files; each stands under its unit's folder with the name of its form's pattern.
    ///
    /// - Parameter isWanted: which documents; all of them where nothing is said.
    mutating func write(
        _ office: Office,
        to folder: URL,
        where isWanted: (IssuedDocument) -> Bool = { _ in true }
    ) throws {
        let documents = try office.store.read { try $0.documents() }.filter(isWanted)
        try Self.clear(folder)
        try Data().write(to: folder.appending(path: Self.listName))
        var list = ""
        for entry in PaperList(newestOf: documents, in: \.folder).entries {
            guard let document = entry.document else { continue }
            let path = entry.path
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(try office.store.files.read(document.digest)).write(to: url)
            list += "\(try office.templatePath(of: document))\t\(path)\n"
            count[try office.formTitle(of: document), default: 0] += 1
            files += 1
        }
        try Data(list.utf8).write(to: folder.appending(path: Self.listName))
    }

    /// Which template each document was filled from; it also marks a folder as ours.
    private static let listName = "documents.tsv"

    /// Removes what an earlier or a killed run left, so that the folder holds the documents of this run; a
    /// folder that is not ours keeps what it has.
    private static func clear(_ folder: URL) throws {
        let files = FileManager.default
        if files.fileExists(atPath: folder.appending(path: listName).path) {
            try files.removeItem(at: folder)
        }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}
