import Foundation

/// One person at his browser: signs in, then clicks, pauses, clicks, and looks whether the answer is what he asked for.
final class Worker {
    let member: Staff.Member
    let town: Town
    let tally: Tally
    let browser: Browser
    var chance: Chance
    /// Lines that he may still act on, one by one.
    var waiting: [String]
    /// Lines that he has put into his unit's submission.
    var put: [String]

    init(
        _ member: Staff.Member,
        _ index: Int,
        in town: Town,
        _ standing: [String: String],
        port: Int,
        _ tally: Tally
    ) {
        (self.member, self.town, self.tally) = (member, town, tally)
        browser = Browser(port: port)
        chance = Chance(seed: UInt64(index) + 1)
        let lines = town.lines(for: member)
        waiting = lines.filter { ["appraisal", "recommended"].contains(standing[$0]) }
        put = lines.filter { standing[$0] == "in-submission" }
    }

    func signIn() {
        attempt(.signIn) {
            let fields = [("name", member.code), ("password", Staff.password)]
            let answer = try browser.post("/sign-in", fields)
            try expect(answer.status == 303 && answer.location == "/", "signed in", answer)
            return answer
        }
    }

    /// Clicks until the time is over, with a pause between two clicks that lasts so long in the mean.
    func work(until end: ContinuousClock.Instant, pause: Double) {
        // Nobody begins at the same moment.
        rest(pause * chance.fraction, until: end)
        while ContinuousClock.now < end {
            click()
            rest(-log(1 - chance.fraction) * pause, until: end)
        }
    }

    private func rest(_ seconds: Double, until end: ContinuousClock.Instant) {
        let left = end - ContinuousClock.now
        let most = Double(left.components.seconds) + Double(left.components.attoseconds) / 1e18
        Thread.sleep(forTimeInterval: max(0, min(seconds, most)))
    }

    // MARK: - What he does, out of a hundred times

    private func click() {
        switch chance.number(100) {
        case ..<5: attempt(.health) { try get("/health", "ok") }
        case ..<23: attempt(.home) { try get("/", "<h1>") }
        case ..<33: attempt(.list) { try get("/list/nomination", "/thing/nomination/") }
        case ..<41: narrowed()
        case ..<46: farOn()
        case ..<53: search(.exact) { $0 }
        case ..<60: search(.plain) { $0.withoutMarks }
        case ..<62: attempt(.letters) { try get("/search?q=an", "<ul class=\"hits\"><li>") }
        case ..<80: _ = dossier(town.line(of: member, &chance))
        case ..<85: overview()
        case ..<98: act()
        default: actOnMany()
        }
    }

    private func narrowed() {
        attempt(.narrowed) {
            try get("/list/nomination?state=conferred", "aria-current=\"true\"", "/thing/nomination/")
        }
    }

    private func farOn() {
        let line = town.line(of: member, &chance)
        attempt(.deep) { try get("/list/nomination?after=\(Browser.quoted(line.id))", "<h1>") }
    }

    private func search(_ kind: Tally.Kind, _ typed: (String) -> String) {
        let name = town.line(of: member, &chance).name
        attempt(kind) { try get("/search?q=\(Browser.quoted(typed(name)))", ">\(name)</a>") }
    }

    private func overview() {
        guard member.duty == .leader else { return attempt(.home) { try get("/", "<h1>") } }
        attempt(.overview) { try get("/overview", "<svg") }
    }

    @discardableResult
    func dossier(_ line: Town.Line) -> PageText? {
        var page: PageText?
        attempt(.dossier) {
            let answer = try get("/thing/nomination/\(Browser.quoted(line.id))", "\(line.name)</h1>")
            page = answer.page
            return answer
        }
        return page
    }

    // MARK: - Asking

    func get(_ address: String, _ texts: String...) throws -> Browser.Answer {
        let answer = try browser.get(address)
        for text in texts {
            try expect(answer.status == 200 && answer.page.has(text), "\(address): \(text)", answer)
        }
        return answer
    }

    func expect(_ isSo: Bool, _ what: String, _ answer: Browser.Answer) throws {
        guard !isSo else { return }
        let faults = answer.page.texts(between: "<li>", and: "</li>").prefix(2).joined(separator: "; ")
        throw Browser.Broken(
            description:
                "\(member.code): not “\(what)”, but \(answer.status) \(answer.location ?? "") \(faults)"
        )
    }

    /// Whatever is not the page that was asked for is an error, and no time of it counts.
    func attempt(_ kind: Tally.Kind, _ ask: () throws -> Browser.Answer) {
        do { tally.record(kind, try ask()) } catch { tally.fail("\(error)") }
    }
}

extension String {
    fileprivate var withoutMarks: String {
        folding(options: .diacriticInsensitive, locale: nil).replacingOccurrences(of: "đ", with: "d")
            .replacingOccurrences(of: "Đ", with: "D").lowercased()
    }
}
