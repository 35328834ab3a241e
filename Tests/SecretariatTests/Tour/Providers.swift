import Awards
import Foundation
@testable import Secretariat
import Store
import TestSupport
import Vietnamese
import Workflow

/// Values for the inputs that actions declare: what a person would type in for this thing.
///
/// A new input needs a line here; `TourTests.everyInputHasAProvider` names those that have none.
struct Providers {
    let view: Reading
    let now: Moment
    let subject: any Tracked
    let reference: ObjectReference
    let action: Action
    let actor: Person.ID
    /// What is to come of the act, by guard or input.
    let wishes: [String: String]
    /// A number that nothing has yet.
    let number: Int
    let rules: Rulebook
    /// The nomination that a new case is about, as its id names it.
    let target: Nomination?

    init(
        view: Reading,
        now: Moment,
        subject: any Tracked,
        reference: ObjectReference,
        action: Action,
        actor: Person.ID,
        wishes: [String: String],
        number: Int,
        rules: Rulebook
    ) throws {
        self.view = view
        self.now = now
        self.subject = subject
        self.reference = reference
        self.action = action
        self.actor = actor
        self.wishes = wishes
        self.number = number
        self.rules = rules
        let names = reference.id.split(separator: ".").last?.split(separator: "_").map(String.init) ?? []
        guard names.count == 3, let campaign = reference.id.split(separator: ".").first else {
            target = nil
            return
        }
        let id = Nomination.id(campaign: Campaign.ID(String(campaign)), form: names[1], nominee: names[2])
        target = try view.find(Nomination.self, id)?.value
    }

    typealias Make = @Sendable (Providers, inout SeededGenerator) throws -> Datum?

    /// Nil from a provider leaves the input out.
    static let known: [String: Make] = [
        // Things that an act brings into being.
        "title": { _, _ in "Đợt xét thử" },
        "movement": { _, _ in "learning-society" },
        "period": { context, _ in .text("năm \(context.now.day.year)") },
        "years": { context, _ in .list([.number(Decimal(context.year)), .number(Decimal(context.year))]) },
        "opens": { context, _ in .text(context.now.day.iso) },
        "regulation": { context, _ in try context.view.setting("regulation").map { .text($0) } },
        "quotas": { _, _ in nil },
        "units": { _, _ in nil },
        "stage": { _, _ in nil },
        "unit": { context, _ in .text(context.subject.unit.rawValue) },
        "at": { context, _ in .text(context.now.iso) },
        "place": { _, _ in "Phòng họp" },
        "secret": { _, _ in nil },
        "nominations": { context, _ in try context.votedTogether() },
        // Contents.
        "closes": { context, _ in
            let last = (context.subject as? Campaign)?.closes ?? context.now.day
            return .text(max(last, context.now.day).adding(days: 20).iso)
        },
        "verdict": { _, random in Int.random(in: 0..<12, using: &random) > 0 ? "met" : "not-met" },
        "verdicts": { _, _ in nil },
        "notes": { _, _ in nil },
        "date": { context, _ in .text(context.now.day.iso) },
        "issuer": { _, _ in "Bộ" },
        "texts": { _, _ in .map(["limits": "Còn chậm.", "plan": "Tiếp tục."]) },
        "signer": { context, _ in
            if context.subject is Letter, context.subject.unit == "vn" { return "director" }
            if context.subject is Letter { return .text("\(context.subject.unit)-head") }
            guard context.subject is Decision, context.action.by.count > 1 else { return nil }
            return context.subject.unit == "vn" ? "director" : .text("\(context.subject.unit)-head")
        },
        "decision": { context, _ in context.target?.decision.map { .text($0.rawValue) } },
        "form": { context, random in
            if let target = context.target { return .text(target.form) }
            return try context.otherForms().randomElement(using: &random).map { .text($0) }
        },
        "components": { _, _ in nil },
        "missing": { _, _ in .list(["Ảnh chân dung"]) },
        "submission": { context, _ in context.wishes["submission"].map { .text($0) } },
        // Letters.
        "authority": { _, _ in "Ủy ban nhân dân tỉnh" },
        "due": { context, random in
            guard Bool.random(using: &random) else { return nil }
            return .text(context.now.day.adding(days: 2).iso)
        },
        "opinions": { _, _ in nil },
        "marks": { context, _ in
            (context.subject as? Submission)?.lines.first.map { .map([$0.rawValue: "Sai họ tên."]) }
        },
        "sender": { _, _ in "Ông Nguyễn Văn Ba" },
        // Cases.
        "finding": { _, _ in "Kê khai không đúng." },
        "complainant": { _, _ in "Ông Nguyễn Văn Ba" },
        "text": { _, _ in "Nội dung phản ánh." },
        "subject": { _, _ in "Thiếu kinh phí" },
        "proposal": { _, _ in "Bổ sung kinh phí." },
        "report": { _, _ in "Kính đề nghị cho ý kiến." },
        "instruction": { _, _ in "Thực hiện theo quy chế." },
        "answer": { _, _ in "Trả lời đơn vị." },
        "opinion": { context, random in
            guard context.subject is Letter else { return "Nhất trí đề nghị hủy." }
            return Int.random(in: 0..<5, using: &random) == 0 ? "disagreed" : "agreed"
        },
        "agrees": { _, _ in .bool(true) },
        "corrections": { context, random in
            let line =
                try context.target
                ?? (context.subject as? Correction)?.entries.first.flatMap {
                    try context.view.find(Nomination.self, $0.nomination)?.value
                }
            let post = "Chuyên viên chính \(Int.random(in: 1...99, using: &random))"
            return line.map { .map([$0.nominee.id: .map(["post": .text(post)])]) }
        },
        "remedies": { context, _ in
            let lines = Set((context.subject as? Complaint)?.lines ?? [])
            let found = try context.view.all(Cancellation.self).map(\.value).filter {
                $0.standing.state != "not-cancelled" && !lines.isDisjoint(with: $0.lines)
            }
            return found.first.map { .list([.text("cancellation/\($0.key)")]) }
        },
        "recover_by": { _, _ in nil },
        "certificate": { context, _ in context.due.map { .bool($0.certificate != nil) } },
        "money": { context, _ in context.due?.money.map { .number(Decimal($0)) } },
        "note": { _, _ in nil },
        // Delegations.
        "from": { _, _ in nil },
        "to": { context, random in
            let held = try context.view.assignments(in: context.subject.unit.rawValue).map(\.person)
            return Set(held).subtracting([context.actor]).sorted().randomElement(using: &random)
                .map { .text($0.rawValue) }
        },
        "functions": { context, _ in
            let own = try context.view.assignments(of: context.actor).filter {
                $0.scope == context.subject.unit.rawValue && $0.period.contains(context.now.day)
            }
            return own.first.map { .list([.text($0.function)]) }
        },
        "campaign": { _, _ in nil },
        "kinds": { _, _ in nil },
        "begins": { _, _ in nil },
        "until": { context, _ in
            let last = try context.view.openVisit(of: context.reference)?.lastDay ?? context.now.day
            return .text(max(last, context.now.day).adding(days: 9).iso)
        },
        "grounds": { _, _ in "đi công tác" },
        "signing": { _, _ in nil },
        "number": { context, _ in
            if [.cancellation, .delegation].contains(context.reference.kind), context.action.creates {
                return .text("\(context.number)/GUQ")
            }
            let isOutside = context.action.effects.contains {
                $0.name.hasPrefix("record_outside") || $0.name == "record_answer"
            }
            return .text(isOutside ? "\(context.number)/BTC" : String(context.number))
        },
        "addressee": { context, random in
            let open = (context.subject as? RollUp)?.letters.filter { $0.sentOn == nil } ?? []
            return open.randomElement(using: &random).map { .text($0.addressee) }
        },
        // Sessions.
        "session": { context, random in try context.session(&random) },
        "absent": { context, random in
            guard context.wishes["quorum"] == nil, Int.random(in: 0..<10, using: &random) < 2 else {
                return nil
            }
            return try context.members.last.map { .map([$0.rawValue: "ốm"]) }
        },
        "written": { _, _ in nil },
        "person": { context, _ in
            try (context.wishes["person"] ?? context.members.first?.rawValue).map { .text($0) }
        },
        "nominee": { context, random in
            if let wish = context.wishes["nominee"] { return .text(wish) }
            if let due = context.due { return .text(due.nomination.rawValue) }
            return context.line(&random)
        },
        "nominees": { context, random in
            if context.reference.kind == .complaint {
                return context.target.map { .list([.text($0.nominee.id)]) }
            }
            return context.line(&random)
        },
        "tellers": { context, _ in
            let nominees = Set(
                context.round?.lines.compactMap { $0.rawValue.split(separator: ".").last } ?? []
            )
            let present =
                try context.round.flatMap { try context.view.find(Session.self, $0.session)?.value }?
                .attendance.filter {
                    $0.presence == .present && !nominees.contains(Substring($0.person.rawValue))
                }
            return present?.last.map { .list([.text($0.person.rawValue)]) }
        },
        "knowingly": { _, _ in "true" },
        "issued": { context, _ in
            guard let frozen = context.round?.frozen, frozen.method == .secret else { return nil }
            return .number(Decimal(frozen.present + frozen.written))
        },
        "persons": { context, _ in try context.members.last.map { .map([$0.rawValue: "đi công tác"]) } },
        "hands": { context, _ in
            let id = context.wishes["session"] ?? (context.subject as? Nomination)?.session?.rawValue
            let session = try id.flatMap { try context.view.find(Session.self, key: $0)?.value }
            return .map(["yes": .number(Decimal(session?.number(.present) ?? 0))])
        },
        "forms": { _, _ in nil },
        "returned": { _, _ in nil },
        "invalid": { _, _ in nil },
        "lines": { context, random in context.counts(&random) },
        "started": { context, _ in
            (context.subject as? Session).map { .text(min($0.plannedAt, context.now).iso) }
        },
        "opened": { context, _ in try context.meetingTime() },
        "closed": { context, _ in try context.meetingTime() },
        "counted": { context, _ in try context.meetingTime() },
        "ended": { context, _ in try context.meetingTime() },
        "discussion": { _, _ in nil },
        "conclusion": { _, _ in "Nhất trí." },
    ]

    /// The inputs of the action, of those that have a provider.
    func input(_ random: inout SeededGenerator) throws -> [String: Datum] {
        var input: [String: Datum] = [:]
        for name in action.inputs(of: reference.kind) {
            guard let value = try Self.known[name]?(self, &random) else { continue }
            input[name] = value
        }
        return input
    }

    /// When something of a session was done that is entered on a later day: a second after what came before.
    private func meetingTime() throws -> Datum? {
        let session =
            try round.flatMap { try view.find(Session.self, $0.session)?.value } ?? subject as? Session
        let earlier = [round?.closedAt, round?.openedAt, session?.startedAt].compactMap(\.self).first
        guard let earlier, earlier.day != now.day else { return nil }
        return .text(Moment(unixSeconds: earlier.unixSeconds + 1).iso)
    }

    private var year: Int { now.day.month < 4 ? now.day.year - 1 : now.day.year }

    private var members: [Person.ID] {
        get throws {
            guard let session = subject as? Session else { return [] }
            return try view.council(session.council)?.members(on: session.plannedAt.day).map(\.person) ?? []
        }
    }

    /// What is still to be given back of a cancellation.
    private var due: Cancellation.Due? {
        guard let matter = subject as? Cancellation else { return nil }
        return matter.dues.lazy.compactMap { matter.outstanding($0) }.first
    }

    private var round: BallotRound? { subject as? BallotRound }

    /// The nominee code of a line of the agenda.
    private func line(_ random: inout SeededGenerator) -> Datum? {
        (subject as? Session)?.agenda.randomElement(using: &random)
            .flatMap { $0.rawValue.split(separator: ".").last }.map { .text(String($0)) }
    }

    private func session(_ random: inout SeededGenerator) throws -> Datum? {
        guard let nomination = subject as? Nomination else { return nil }
        if let wish = wishes["session"] { return .text(wish) }
        let isUnits = action.id.contains("unit") || nomination.form == "commendation"
        let council = isUnits ? nomination.unit : "vn"
        let state = action.id.hasSuffix("-late") ? "in-session" : "planned"
        let fitting = try view.all(Session.self, where: Filter(units: [council], states: [state]))
            .filter { $0.value.forms.contains(nomination.form) && $0.value.campaign == nomination.campaign }
        return fitting.randomElement(using: &random).map { .text($0.value.key) }
    }

    /// What two people count alike, unless it is wished that they do not; for some lines everybody says no.
    private func counts(_ random: inout SeededGenerator) -> Datum? {
        guard let round, let frozen = round.frozen else { return nil }
        let differs = wishes["counts_agree"] == "different" && action.has(effect: "compare_count")
        var lines: [String: Datum] = [:]
        for line in frozen.lines {
            let voters = frozen.voters(on: line)
            let sum = "\(round.key) \(line)".utf8.reduce(0) { $0 + Int($1) }
            let isMet = wishes["threshold"].map { $0 == "met" } ?? (sum % 4 > 0)
            let yes = isMet ? voters : 0
            let counted = differs ? abs(yes - 1) : yes
            lines[line.rawValue] = .map([
                "yes": .number(Decimal(counted)), "no": .number(Decimal(voters - counted)),
            ])
        }
        return .map(lines)
    }

    /// The award forms that somebody nominated for one could be nominated for instead.
    private func otherForms() throws -> [String] {
        guard let line = subject as? Nomination else { return [] }
        let subject: SubjectKind = line.nominee.isPerson ? .individual : .collective
        return try rules.regulation.forms.values.filter { form in
            let id = Nomination.id(campaign: line.campaign, form: form.id, nominee: line.nominee.id)
            let route = try? rules.regulation.authority(over: form.id, on: now.day).value.route
            return try form.id != line.form && form.subjects.contains(subject) && route != nil
                && view.find(Nomination.self, id) == nil
        }.map(\.id).sorted()
    }

    /// The nominees of a decision, which passed in one session.
    private func votedTogether() throws -> Datum? {
        guard reference.kind == .decision, let key = wishes["line"],
            let line = try view.find(Nomination.self, key: key)?.value
        else { return nil }
        let others = try view.all(Nomination.self, where: Filter(units: nil, states: [line.standing.state]))
            .map(\.value).filter { other in
                other.form == line.form && other.decision == nil
                    && other.votes.last?.session == line.votes.last?.session
            }
        return .list(others.map { .text($0.nominee.id) })
    }
}
