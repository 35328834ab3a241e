public import Awards
import Foundation
import Store
public import Vietnamese

/// What one sending of letters did.
public struct MailReport: Hashable, Sendable {
    /// Somebody else was sending; nothing was done.
    public var isBusy = false
    /// Letters that went; one may hold several notices.
    public var letters = 0
    public var notices = 0
    /// Why letters did not go, by person; they are tried again later.
    public var failures: [Person.ID: String] = [:]
    /// People to whom notices wait but who have no address, with how many.
    public var withoutAddress: [Person.ID: Int] = [:]
    /// Notices that wait for the person's daily letter, or for their next try.
    public var waiting = 0

    public init() {}
}

/// The letter for some notices: who words it makes no decision.
public typealias MailWording =
    @Sendable (_ notices: [Notice], _ name: String, _ today: Day) -> (
        subject: String, body: String
    )

extension Office {
    static let mailLease = "mail"

    /// Sends what waits: one letter for each act, one for all reminders of a person, one for everything of
    /// whoever wants one a day.
    ///
    /// At least once: killed after a letter went and before that was noted, the same letter goes again, with
    /// the same Message-ID, by which the reader's program knows it.
    public func sendMail(
        by transport: some MailTransport,
        from sender: MailAddress,
        as holder: String,
        seconds now: Int,
        wording: MailWording
    ) throws -> MailReport {
        var report = MailReport()
        guard try store.write({ try $0.take(lease: Self.mailLease, as: holder, now: now, seconds: 900) })
        else {
            report.isBusy = true
            return report
        }
        defer { _ = try? store.write { try $0.release(lease: Self.mailLease, as: holder) } }
        let moment = clock()
        for batch in try batches(at: moment, sender, &report) {
            let notices = batch.mails.compactMap {
                try? JSONDecoder().decode(Notice.self, from: Data($0.payload.utf8))
            }
            let (subject, body) = wording(notices, batch.person.name, moment.day)
            let message = InternetMessage(
                from: sender,
                to: batch.address,
                toName: batch.person.name,
                subject: subject,
                body: body,
                date: moment,
                id: batch.message
            )
            do {
                try transport.send(message)
                try store.write { books in
                    for mail in batch.mails { try books.mailSent(mail.id, as: batch.message, at: moment) }
                }
                report.letters += 1
                report.notices += batch.mails.count
            } catch {
                report.failures[batch.person.id] = "\(error)"
                try store.write { books in
                    for mail in batch.mails {
                        let pause = Self.pause(afterAttempts: mail.attempts + 1)
                        let next = Moment(unixSeconds: moment.unixSeconds + pause)
                        try books.mailFailed(mail.id, reason: "\(error)", nextTry: next)
                    }
                }
            }
        }
        return report
    }

    /// Seconds until a failed letter is tried again: a quarter of an hour, four times as long each time, at
    /// most a day.
    static func pause(afterAttempts attempts: Int) -> Int {
        var pause = 900
        for _ in 1..<max(1, min(attempts, 6)) { pause *= 4 }
        return min(pause, 86_400)
    }

    private struct Batch {
        var person: Person
        var address: MailAddress
        var message: String
        var mails: [Mail]
    }

    /// What goes together in a letter, fixed before it is sent: sent again it is the same letter.
    private func batches(
        at moment: Moment,
        _ sender: MailAddress,
        _ report: inout MailReport
    ) throws -> [Batch] {
        try store.write { books in
            let ready = try books.mailWaiting(at: moment)
            report.waiting += try books.mailWaiting().count - ready.count
            var batches: [Batch] = []
            for (id, mails) in Dictionary(grouping: ready, by: \.person).sorted(by: { $0.key < $1.key }) {
                guard let person = try books.person(id) else { continue }
                guard let address = person.email.flatMap({ MailAddress($0) }) else {
                    report.withoutAddress[id] = mails.count
                    continue
                }
                // Letters that were begun go as they were.
                var letters = Dictionary(grouping: mails.filter { $0.message != nil }) { $0.message ?? "" }
                let fresh = mails.filter { $0.message == nil }
                let hadOne = try books.lastMail(to: id)?.day == moment.day
                if person.mailPace == .daily, hadOne {
                    report.waiting += fresh.count
                } else {
                    for letter in Self.letters(fresh, person.mailPace ?? .atOnce) {
                        let name = Office.digest(Array(letter.map(\.key).joined(separator: "\n").utf8))
                            .prefix(24)
                        letters["\(name)@\(sender.domain)"] = letter
                    }
                }
                for (message, mails) in letters.sorted(by: { ($0.value[0].id) < ($1.value[0].id) }) {
                    for mail in mails where mail.message == nil { try books.mailBegun(mail.id, as: message) }
                    batches.append(Batch(person: person, address: address, message: message, mails: mails))
                }
            }
            return batches
        }
    }

    private static func letters(_ mails: [Mail], _ pace: Person.MailPace) -> [[Mail]] {
        guard pace == .atOnce else { return mails.isEmpty ? [] : [mails] }
        let steps = mails.filter { $0.notice == Notice.Kind.step.rawValue }
        let others = mails.filter { $0.notice != Notice.Kind.step.rawValue }
        // What one action did to many things is one letter: "step/<action>/…".
        let acts = Dictionary(grouping: steps) {
            $0.key.split(separator: "/").prefix(2).joined(separator: "/")
        }
        return acts.values.sorted { $0[0].id < $1[0].id } + (others.isEmpty ? [] : [others])
    }
}
