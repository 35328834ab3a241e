import Foundation
import Store

/// Why a paper has no PDF now.
public enum PDFFault: Error, Hashable, Sendable, CaseIterable {
    /// LibreOffice is not on the server.
    case notInstalled
    /// Too many wait already.
    case busy
    case tooSlow
    case failed
}

/// Makes PDFs of Word documents by LibreOffice, where it is installed: one at a time, each in a program of its own
/// with a profile of its own, which is ended when it takes too long.
///
/// A PDF is kept beside the agency's records under the digest of its document, and made once; it is no record.
public actor PDFConverter {
    private let folder: URL
    private let program: String?
    /// Ends a program with all that it has started; of GNU coreutils.
    private let watch: String?
    private let patience: Int
    private let most: Int
    private var waiting = 0
    private var last: Task<Void, Never>?

    /// - Parameters:
    ///   - program: The path of LibreOffice's `soffice`; nil where there is none.
    ///   - patience: How many seconds one document may take.
    ///   - most: How many may be asked for at a time.
    init(for office: Office, program: String?, patience: Int = 60, most: Int = 10) {
        folder = office.store.folder.appending(path: "pdf")
        self.program = program
        self.patience = patience
        self.most = most
        watch = Self.find("timeout")
    }

    /// LibreOffice, where the server finds it.
    public static let installed = find("soffice")

    private static func find(_ name: String) -> String? {
        let places = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return places.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Removes what an earlier program left half done.
    func clear() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where !name.hasSuffix(".pdf") {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    /// The PDF of a document with that digest.
    ///
    /// - Throws: `PDFFault`.
    func pdf(of digest: String, _ document: [UInt8]) async throws -> [UInt8] {
        if let known = known(digest) { return known }
        guard let program, let watch else { throw PDFFault.notInstalled }
        guard waiting < most else { throw PDFFault.busy }
        waiting += 1
        defer { waiting -= 1 }
        let before = last
        let call = Conversion(watch: watch, program: program, patience: patience, folder: folder)
        let task = Task {
            await before?.value
            return try await self.make(digest, document, by: call)
        }
        last = Task { _ = await task.result }
        return try await task.value
    }

    private func make(_ digest: String, _ document: [UInt8], by call: Conversion) async throws -> [UInt8] {
        // Whoever waited before may have asked for the same.
        if let known = known(digest) { return known }
        let pdf = try await call.pdf(of: document)
        try? Data(pdf).write(to: file(digest), options: .atomic)
        return pdf
    }

    private func file(_ digest: String) -> URL { folder.appending(path: "\(digest).pdf") }

    private func known(_ digest: String) -> [UInt8]? {
        (try? Data(contentsOf: file(digest))).map { [UInt8]($0) }.flatMap(Conversion.whole)
    }
}

/// One document on its way through LibreOffice.
private struct Conversion: Sendable {
    let watch: String
    let program: String
    let patience: Int
    let folder: URL

    /// The bytes, when they are a PDF that ends as one does.
    static func whole(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: Array("%PDF-".utf8)) else { return nil }
        return String(decoding: bytes.suffix(64), as: UTF8.self).contains("%%EOF") ? bytes : nil
    }

    @concurrent func pdf(of document: [UInt8]) async throws -> [UInt8] {
        // Not in the system's folder for all: the paper names people.
        let place = folder.appending(path: "work-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let status: Int32
        let start = ContinuousClock.now
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(document).write(to: place.appending(path: "paper.docx"))
            status = try await run(in: place)
        } catch {
            throw PDFFault.failed
        }
        let wasEnded = status != 0 && ContinuousClock.now - start >= .seconds(patience)
        guard !wasEnded else { throw PDFFault.tooSlow }
        let made = try? Data(contentsOf: place.appending(path: "paper.pdf"))
        guard status == 0, let pdf = made.flatMap({ Self.whole([UInt8]($0)) }) else { throw PDFFault.failed }
        return pdf
    }

    private func run(in place: URL) async throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: watch)
        process.arguments = [
            "--kill-after=5", String(patience), program,
            "-env:UserInstallation=\(place.appending(path: "profile").absoluteString)",
            "--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", "pdf",
            "--outdir", place.path, place.appending(path: "paper.docx").path,
        ]
        process.environment = [
            "HOME": place.path, "TMPDIR": place.path, "LANG": "C.UTF-8",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
