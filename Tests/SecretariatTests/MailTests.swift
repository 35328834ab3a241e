import Awards
import Foundation
import Secretariat
import Store
import Synchronization
import Testing
import Vietnamese

/// Letters: what they tell and what never, how they go, what becomes of those that do not.
struct MailTests {
    /// Keeps letters, and fails when told so.
    private final class Box: MailTransport {
        struct Down: Error {}
        private let kept = Mutex<[InternetMessage]>([])
        private let isDown = Mutex(false)

        var letters: [InternetMessage] { kept.withLock { $0 } }
        func breaks(_ down: Bool) { isDown.withLock { $0 = down } }

        func send(_ message: InternetMessage) throws {
            kept.withLock { $0.append(message) }
            if isDown.withLock({ $0 }) { throw Down() }
        }
    }

    private static let sender = MailAddress("vinhdanh@vinhdanh.example")

    /// Everybody gets an address that says who he is.
    private func address(_ world: World, pace: Person.MailPace? = nil, except: Set<String> = []) throws {
        try world.office.store.write { books in
            for var person in try books.people() where !except.contains(person.id.rawValue) {
                person.email = "\(person.id)@vinhdanh.example"
                person.mailPace = pace
                try books.record(person)
            }
        }
    }

    @discardableResult
    private func send(_ world: World, _ box: Box) throws -> MailReport {
        try world.office.at(world.now).sendMail(
            by: box,
            from: try #require(Self.sender),
            as: "test",
            seconds: world.now.unixSeconds
        ) { notices, name, today in
            let lines = notices.map {
                "\($0.title) \($0.state.vi) \($0.action?.vi ?? "") \($0.reason?.vi ?? "")"
            }
            return ("\(notices.count) for \(name)", lines.joined(separator: "\n"))
        }
    }

    private func supplement(_ world: World, _ who: [String]) throws {
        try world.nominate("an", "commendation", who)
        try world.each("an-clerk", "submit", "commendation", who)
        try world.each("an-officer", "request-supplement", "commendation", who, reason: "missing-paper")
    }

    @Test func aStepIsToldToWhomItConcerns() throws {
        let world = try World()
        try address(world)
        try supplement(world, ["an1"])
        let box = Box()
        #expect(try send(world, box).letters == 1)
        let letter = try #require(box.letters.first)
        #expect(letter.to.text == "an-clerk@vinhdanh.example")
        #expect(letter.body.contains("Yêu cầu bổ sung") && letter.body.contains("Thiếu thành phần hồ sơ"))
        // Nothing goes twice.
        #expect(try send(world, box).letters == 0)
    }

    @Test func whoWantsOneADayGetsOne() throws {
        let world = try World()
        try address(world, pace: .daily)
        try supplement(world, ["an1", "an2"])
        let box = Box()
        let first = try send(world, box)
        #expect(first.letters == 1 && first.notices == 2)
        try supplement(world, ["an3"])
        let second = try send(world, box)
        #expect(second.letters == 0 && second.waiting == 1)
        world.advance(days: 1)
        #expect(try send(world, box).letters == 1)
    }

    @Test func whoHasNoAddressIsNamedAndNotLost() throws {
        let world = try World()
        try address(world, except: ["an-clerk"])
        try supplement(world, ["an1"])
        let box = Box()
        #expect(try send(world, box).withoutAddress == [Person.ID("an-clerk"): 1])
        try address(world)
        #expect(try send(world, box).letters == 1)
    }

    /// Killed after a letter went and before that was noted: the same letter again, under the same id.
    @Test func aLetterGoesAgainUnderItsOwnID() throws {
        let world = try World()
        try address(world)
        try supplement(world, ["an1"])
        let box = Box()
        box.breaks(true)
        #expect(try send(world, box).failures.count == 1)
        #expect(try send(world, box).waiting == 1)
        world.advance(minutes: 16)
        try supplement(world, ["an2"])
        box.breaks(false)
        #expect(try send(world, box).letters == 2)
        #expect(box.letters.map(\.id)[0] == box.letters.map(\.id)[1])
        #expect(box.letters.map(\.body)[0] == box.letters.map(\.body)[1])
        #expect(Set(box.letters.map(\.id)).count == 2)
        #expect(try world.office.store.read { try $0.mail() }.allSatisfy { $0.sent != nil })
    }

    @Test func failuresAreTriedEverMoreSeldom() throws {
        let world = try World()
        try address(world)
        try supplement(world, ["an1"])
        let box = Box()
        box.breaks(true)
        var pauses: [Int] = []
        for _ in 0..<6 {
            _ = try send(world, box)
            let mail = try #require(try world.office.store.read { try $0.mail() }.first)
            pauses.append((mail.nextTry.unixSeconds - world.now.unixSeconds) / 60)
            world.now = mail.nextTry
        }
        #expect(pauses == [15, 60, 240, 960, 1440, 1440])
    }

    /// All letters of a whole year: no other unit, no ballot, no evidence, no reason in somebody's words.
    @Test func noLetterTellsWhatItsReaderMayNotKnow() throws {
        let world = try World(opening: false)
        try address(world)
        try world.year()
        world.advance(days: 60)
        while try world.office.library.calendar(of: "yearly-2024").days.isWorking(world.now.day) == false {
            world.advance(days: 1)
        }
        _ = try world.office.at(world.now).runClock(as: "test", seconds: world.now.unixSeconds)
        let mails = try world.office.store.read { try $0.mail() }
        #expect(mails.count > 15)
        for mail in mails {
            let reader = mail.person.rawValue
            for province in world.provinces where !reader.hasPrefix(province) {
                let isAgency = !world.provinces.contains { reader.hasPrefix("\($0)-") }
                let name = try world.name(province)
                #expect(isAgency || !mail.payload.contains(name), "\(mail)")
                #expect(isAgency || !mail.object.id.contains(".\(province)."), "\(mail)")
            }
            for word in ["phiếu", "minh-chung", "evidence", "không có cơ sở", "\"yes\"", "\"blank\""] {
                #expect(!mail.payload.contains(word), "\(mail)")
            }
        }
    }

    @Test func anAddressCannotBreakOutOfItsLine() {
        for good in ["a@b.example", "nguyen.van-an+1@bhxh.example"] { #expect(MailAddress(good) != nil) }
        for bad in [
            "", "a", "a@b", "@b.example", "a@", "a b@c.example", "a@b.example\nBcc: x@y.example",
            "-f@b.example",
            "a<b@c.example>", "a@@b.example", "a..b@c.example", "á@b.example", "a@.example",
        ] { #expect(MailAddress(bad) == nil, "\(bad)") }
    }

    @Test func sendmailIsHandedTheWholeLetter() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "sendmail")
        try Data("#!/bin/sh\necho \"$@\" > \(folder.path)/args\ncat > \(folder.path)/letter\n".utf8).write(
            to: script
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        let letter = try Self.letter()
        try SendmailCommand(path: script.path).send(letter)
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        #expect(try text("letter") == letter.text)
        #expect(try text("args") == "-i -f vinhdanh@vinhdanh.example -- an@vinhdanh.example\n")
        #expect(throws: SendmailCommand.Failure.self) {
            try SendmailCommand(path: "\(folder.path)/none").send(letter)
        }
        try Data("#!/bin/sh\nexit 75\n".utf8).write(to: script)
        #expect(throws: SendmailCommand.Failure.self) { try SendmailCommand(path: script.path).send(letter) }
    }

    private static func letter() throws -> InternetMessage {
        InternetMessage(
            from: try #require(sender),
            to: try #require(MailAddress("an@vinhdanh.example")),
            toName: "Nguyễn Thị Thắng, “Đào”",
            subject:
                "[Cần xong trước 10/12/2024] Đang soạn – báo cáo phong trào năm 2024 của đơn vị: đợt nhắc thứ hai trong tháng mười hai",
            body:
                "Kính gửi bà Nguyễn Thị Thắng,\n\n.\nFrom đầu dòng\nHạn: trước ngày 10/12 (hết ngày 09/12).\n",
            date: try #require(Moment(iso: "2024-12-05T07:30:00")),
            id: "0123456789abcdef@vinhdanh.example"
        )
    }

    /// What Python's email module reads is what was written.
    @Test func otherProgramsReadWhatWasWritten() throws {
        let python = "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            print("skipped: no \(python)")
            return
        }
        let letter = try Self.letter()
        for line in letter.text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { $0 < 128 && $0 != 10 }, "\(line)")
        }
        let process = Process()
        process.executableURL = URL(filePath: python)
        let code = """
            import sys, json, email, email.policy
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            print(json.dumps({"subject": m["subject"], "to": m["to"].addresses[0].addr_spec,
                "name": m["to"].addresses[0].display_name, "date": m["date"].datetime.isoformat(),
                "id": m["message-id"], "body": m.get_content(), "defects": str(len(m.defects))}))
            """
        process.arguments = ["-c", code]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(letter.text.utf8))
        try input.fileHandleForWriting.close()
        let data = try #require(try output.fileHandleForReading.readToEnd())
        let read = try JSONDecoder().decode([String: String].self, from: data)
        #expect(read["subject"] == letter.subject && read["to"] == letter.to.text)
        #expect(read["name"] == letter.toName && read["date"] == "2024-12-05T07:30:00+07:00")
        #expect(read["id"] == "<\(letter.id)>" && read["body"]?.replacing("\r\n", with: "\n") == letter.body)
        #expect(read["defects"] == "0")
    }
}
