import Store
import Vietnamese

/// How long whoever has failed must wait: some attempts are free, then each failure doubles the time.
struct Throttle {
    var free: Int
    /// Seconds.
    var first: Int
    var longest: Int
    /// Failures older than this are forgotten.
    var memory: Int

    /// By name: about a hundred guesses a day, whoever makes them.
    static let byName = Throttle(free: 5, first: 30, longest: 15 * 60, memory: 24 * 3600)
    /// By address: many people sit behind one, so it is patient; it stops trying one password on all names.
    static let byAddress = Throttle(free: 50, first: 10, longest: 60, memory: 3600)

    /// What still counts of earlier failures; none after the clock was set back.
    func remembered(_ attempts: Attempts?, at now: Moment) -> Attempts? {
        guard let attempts else { return nil }
        let since = now.unixSeconds - attempts.last.unixSeconds
        return (0...memory).contains(since) ? attempts : nil
    }

    /// Until when nothing is tried; nil when it may be tried now.
    func until(_ attempts: Attempts?, at now: Moment) -> Moment? {
        guard let known = remembered(attempts, at: now), known.failures >= free else { return nil }
        let doublings = min(known.failures - free, 20)
        let wait = min(longest, first << doublings)
        let until = Moment(unixSeconds: known.last.unixSeconds + wait)
        return until > now ? until : nil
    }
}

/// The two counts of one attempt, as they were before it.
struct AttemptCount {
    let key: AttemptKey
    let throttle: Throttle
    let before: Attempts?

    init(_ kind: AttemptKey.Kind, _ text: String, _ view: Reading, at now: Moment) throws {
        key = AttemptKey(kind, digest: Office.digest(Array("\(kind.rawValue):\(text)".utf8)))
        throttle = kind == .name ? .byName : .byAddress
        before = throttle.remembered(try view.attempts(key), at: now)
    }

    /// Whether this attempt, should it fail, is the first after which one must wait.
    var beginsToWait: Bool { (before?.failures ?? 0) + 1 == throttle.free }

    func until(_ now: Moment) -> Moment? { throttle.until(before, at: now) }

    /// Counts it as failed before it is known: attempts at the same time cannot pass together.
    func begin(_ books: Transaction, at now: Moment) throws {
        try books.set(Attempts(failures: (before?.failures ?? 0) + 1, last: now), for: key)
    }

    /// It was no failure after all; others that failed meanwhile stay counted.
    func takeBack(_ books: Transaction, at now: Moment) throws {
        guard let known = try books.attempts(key) else { return }
        let last = known.last == now ? before?.last ?? now : known.last
        try books.set(Attempts(failures: known.failures - 1, last: last), for: key)
    }
}
