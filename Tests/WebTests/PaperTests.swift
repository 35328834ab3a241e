import Awards
import Foundation
import HTTPTypes
import Store
import Testing
import Vietnamese

@testable import Secretariat
@testable import Web

/// A campaign's papers as one archive: what is in it, for whom, and that nothing half-made is handed out.
@Suite struct PaperTests {
    private let busy: BusyTown
    private var town: Town { busy.town }

    private static let shared = Result { try BusyTown() }

    init() throws { busy = try Self.shared.get() }

    private func pack(_ browser: Browser) async throws {
        try await browser.get("/papers/dot")
        try await browser.submit("/papers/dot", browser.forms.map { ("form", $0) })
        #expect(browser.status == 303)
        await browser.server.door.packets.settle()
    }

    /// The paths in an archive, as its directory says.
    private func paths(_ archive: [UInt8]) throws -> [String] { try ArchiveNames.all(in: archive) }

    @Test func takesAlongWhatOneSees() async throws {
        for (person, isOwn) in [(Town.officer, true), ("NV0153", true), ("NV0014", false)] {
            let browser = try await Browser(town, as: person)
            try await pack(browser)
            try await browser.follow()
            #expect(browser.page.contains("Đã gói xong") && !browser.page.contains("data-reload"))
            try await browser.get("/papers/dot/file")
            #expect(browser.status == 200 && browser.headers[.contentType] == "application/zip")
            let paths = try paths(browser.bytes)
            let viewer = try town.office.viewer(Person.ID(person))
            let seen = try town.office.store.read { try $0.documents() }.filter {
                try town.office.sees(viewer, $0.object)
            }
            let things = Set(
                seen.filter { $0.object.kind != .movementReport }.map { "\($0.object) \($0.form)" }
            )
            let handed = try town.office.store.read { try $0.all(Nomination.self) }.map(\.value).filter {
                try town.office.sees(viewer, $0.reference)
            }.flatMap(\.dossier.papers).filter { $0.digest != nil }
            #expect(paths.count == things.count + handed.count && !paths.isEmpty, "\(person)")
            let isHandedIn = try town.office.sees(viewer, #require(busy.things["own-drafting"]))
            #expect(paths.contains { $0.hasSuffix("/Biên bản.pdf") } == isHandedIn)
            #expect(paths.contains { $0.contains("Nghệ An") } == isOwn, "\(person): \(paths)")
            #expect(paths.allSatisfy { $0.split(separator: "/").count == 3 }, "\(paths)")
            #expect(paths.filter { $0.hasSuffix(".docx") }.count == things.count)
            #expect(Set(paths).count == paths.count)
            let left = try FileManager.default.contentsOfDirectory(
                atPath: town.office.store.folder.appending(path: "packets").path
            )
            #expect(left.allSatisfy { $0.hasSuffix(".zip") })
        }
    }

    /// Names that people gave their files: what kind it is stays at the end, and no two lie at one place.
    @Test func filesKeepTheirKind() {
        let long = String(repeating: "Bản quét ", count: 20)
        #expect(PaperList.fileName(long + ".pdf").hasSuffix(".pdf"))
        #expect(PaperList.fileName("../a:b.pdf") == "..-a-b.pdf")
        let file = HandedFile(kind: "signed-decision", label: nil, name: "a.pdf", digest: "1")
        let other = HandedFile(kind: "signed-decision", label: nil, name: "A.pdf", digest: "2")
        let list = PaperList(newestOf: [], handed: [("x", file), ("x", other)], in: \.folder)
        #expect(list.entries.map(\.path) == ["x/A.pdf", "x/a (2).pdf"])
        #expect(list.entries.map(\.digest) == ["2", "1"])
    }

    @Test func onlyTheChosenKindsAreInIt() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await browser.get("/papers/dot")
        let all = browser.forms
        #expect(all.count > 1)
        try await browser.submit("/papers/dot", [("form", all[0]), ("form", "no-such-form")])
        await browser.server.door.packets.settle()
        try await browser.get("/papers/dot/file")
        let documents = try town.office.store.read { try $0.documents() }.filter { $0.form == all[0] }
        #expect(try paths(browser.bytes).count == Set(documents.map(\.object)).count)
        try await browser.get("/papers/dot")
        try await browser.submit("/papers/dot")
        #expect(browser.status == 422 && browser.page.contains("Chưa chọn loại văn bản nào"))
    }

    @Test func isHisAloneAndIsDroppedWhenHeSaysSo() async throws {
        let browser = try await Browser(town, as: Town.standingHead)
        try await pack(browser)
        let packet = browser.location
        let other = try await Browser(town, as: Town.officer)
        try await other.get("/papers/dot/file")
        #expect(other.status == 404)
        try await browser.follow()
        try await browser.submit("/papers/dot/drop")
        try await browser.get("/papers/dot/file")
        #expect(browser.status == 404)
        // Its address, which somebody has open in another window, says what became of it.
        try await browser.get(packet)
        #expect(browser.status == 200 && browser.page.contains("Tệp đã gói không còn"))
    }

    /// What is started anew takes the place of what was there, whose file goes.
    @Test func onePersonHasOnePacket() async throws {
        let door = FrontDoor(try BusyTown().town.office)
        let viewer = try door.office.viewer(Person.ID(Town.officer))
        let sight = Sight(
            office: door.office,
            viewer: viewer,
            token: "",
            packets: door.packets,
            converter: door.converter
        )
        let forms = Set(try #require(try sight.paperChoice(of: "dot")).kinds.map(\.form))
        let first = try #require(try await sight.startPacket(of: "dot", forms: forms))
        await door.packets.settle()
        let second = try #require(try await sight.startPacket(of: "dot", forms: forms))
        await door.packets.settle()
        #expect(first.id != second.id)
        let folder = door.office.store.folder.appending(path: "packets").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["\(second.id).zip"])
        // Whose scope changes loses what he was allowed before.
        let narrowed = Viewer(person: viewer.person, name: "", scope: Scope(person: viewer.person))
        #expect(await door.packets.packet(of: narrowed) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        // What an earlier program left is removed at the start.
        try Data().write(to: URL(filePath: folder).appending(path: "x.zip.part"))
        await door.tidy()
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    /// A paper that cannot be read makes no archive that lacks it.
    @Test func aDamagedPaperMakesNoFile() async throws {
        let town = try BusyTown().town
        let browser = try await Browser(town, as: Town.officer)
        try await browser.get("/papers/dot")
        let paper = try #require(
            try town.office.store.read { try $0.documents(of: ObjectReference(.letter, "dot.guidance")) }
                .last
        )
        let file = town.office.store.files.folder.appending(path: "\(paper.digest.prefix(2))/\(paper.digest)")
        try Data("x".utf8).write(to: file)
        try await pack(browser)
        try await browser.follow()
        #expect(browser.page.contains("Không gói được"))
        try await browser.get("/papers/dot/file")
        #expect(browser.status == 404)
        let folder = town.office.store.folder.appending(path: "packets").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test func anHourLaterItIsGone() async throws {
        let time = Time()
        let town = try BusyTown().town
        let office = Office(
            store: town.office.store,
            library: town.office.library,
            clock: { time.now }
        )
        let packets = Packets(for: office)
        let viewer = try office.viewer(Person.ID(Town.officer))
        let sight = Sight(
            office: office,
            viewer: viewer,
            token: "",
            packets: packets,
            converter: PDFConverter(for: office, program: nil)
        )
        let forms = Set(try #require(try sight.paperChoice(of: "dot")).kinds.map(\.form))
        _ = try await sight.startPacket(of: "dot", forms: forms)
        await packets.settle()
        time.pass(Packets.kept)
        let file = try #require(await sight.packetFile()).file
        time.pass(1)
        #expect(await sight.packetFile() == nil)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func aPaperComesAsPDFOrIsSaidNotTo() async throws {
        let letter = ObjectReference(.letter, "dot.guidance")
        let paper = try #require(try town.office.store.read { try $0.documents(of: letter) }.last)
        let address = Links.paper(paper) + "?as=pdf"
        let without = try await Browser(town, as: Town.officer)
        try await without.get(Links.thing(letter))
        #expect(without.page.contains("href=\"\(address)\""))
        try await without.get(address)
        #expect(without.status == 503 && without.page.contains("Máy chủ chưa cài LibreOffice"))
        let writer = FileManager.default.temporaryDirectory.appending(path: "soffice-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: writer) }
        try Data("#!/bin/sh\nprintf '%%PDF-1.7 %%%%EOF' > \"$9/paper.pdf\"\n".utf8).write(to: writer)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: writer.path)
        let with = try await Browser(town, as: Town.officer, writer: writer.path)
        try await with.get(address)
        #expect(with.status == 200 && with.headers[.contentType] == "application/pdf")
        #expect(with.page.hasPrefix("%PDF-"))
        #expect(with.headers[.contentDisposition]?.hasSuffix(".pdf") ?? false)
        // Made already, and still not everybody's.
        let stranger = try await Browser(town, as: "NV0266", writer: writer.path)
        try await stranger.get(address)
        #expect(stranger.status == 404)
    }
}

extension Browser {
    /// The kinds of papers that can be chosen on the page.
    fileprivate var forms: [String] { values(of: "form") }
}

/// A clock that a test moves on.
private final class Time: @unchecked Sendable {
    private(set) var now = Moment(iso: "2024-10-14T08:30") ?? Moment(unixSeconds: 0)

    func pass(_ seconds: Int) { now = Moment(unixSeconds: now.unixSeconds + seconds) }
}

/// Reads what a directory of an archive names.
private enum ArchiveNames {
    static func all(in bytes: [UInt8]) throws -> [String] {
        var names: [String] = []
        func number(_ place: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        let end = bytes.count - 22
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            try #require(number(place, 4) == 0x0201_4b50)
            let length = number(place + 28, 2)
            names.append(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
            place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
        }
        return names
    }
}
