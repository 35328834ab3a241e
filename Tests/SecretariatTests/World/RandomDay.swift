import Awards
import Secretariat
import Store
import Testing
import TestSupport
import Vietnamese
import Workflow

/// People who do anything at all, mostly what their function lets them, in an order that a seed gives.
struct RandomDay {
    private let world: World
    private var random: SeededGenerator
    private(set) var done = 0
    private(set) var tried = 0
    private var made = 0

    /// Actions that end or send back: rare, so that work comes far.
    private static let rare: Set = [
        "withdraw", "return", "reject", "decline", "refuse", "cancel", "revoke", "discard", "adjourn", "hold",
        "take-from-council", "take-from-unit-council", "remove-from-submission", "reopen", "return-to-clerk",
        "reopen-agenda", "reschedule", "continue", "return-minutes", "reconsider", "record-postponement",
        "record-refusal", "withdraw-above", "request-supplement", "extend", "record-recusal", "annul",
        "annul-published", "put-before-council-late", "put-before-unit-council-late",
    ]
    private static let forms = ["commendation", World.merit, World.premier]

    init(_ world: World, seed: UInt64) {
        self.world = world
        random = SeededGenerator(seed: seed)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func one<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }

    /// One act of somebody on something, or nothing when there is nothing to do.
    mutating func step() throws -> String {
        if chance(3) { world.advance(days: 1) }
        if chance(8) { return try create() }
        let (objects, rules) = try look()
        guard let object = one(objects), let definition = rules.workflows[object.standing.workflow] else {
            return ""
        }
        let open = definition.actions.filter { action in
            action.from.contains(object.standing.state) && !definition.isSystem(action)
        }
        let frequent = open.filter { !Self.rare.contains($0.id) }
        let isRare = chance(4)
        guard let action = chance(3) ? one(definition.actions) : one(isRare ? open : frequent) else {
            return ""
        }
        let actor =
            chance(4)
            ? one(["an1", "an-clerk", "binh-head", "s2", "admin"]) : actor(action, definition, object)
        let reason: (id: String?, text: String) =
            switch action.reason {
            case .none: (nil, "")
            case .required: (nil, chance(95) ? "vì thế" : "")
            case .fromList(let list): (reasons(list, rules), "vì thế")
            }
        return try act(
            actor ?? "an1",
            action.id,
            "\(object.reference.kind.rawValue)/\(object.key)",
            input(action, object),
            reason: reason,
            papers: action.requires
        )
    }

    private mutating func act(
        _ actor: String,
        _ action: String,
        _ on: String,
        _ input: [String: Datum],
        reason: (id: String?, text: String) = (nil, ""),
        papers: [String] = []
    ) throws -> String {
        tried += 1
        let answer = try world.act(
            actor,
            action,
            on,
            input,
            reason: reason.id,
            text: reason.text,
            papers: papers
        )
        if answer.isDone { done += 1 }
        return "\(actor) \(action) \(on) \(answer.isDone ? "done" : "not done")"
    }

    private func reasons(_ list: String, _ rules: Rulebook) -> String? {
        Reason.List(rawValue: list).flatMap { rules.regulation.reasons[$0]?.first?.id }
    }

    private func look() throws -> ([any Tracked], Rulebook) {
        try world.office.store.read { view in
            var objects: [any Tracked] = try view.all(Nomination.self).map(\.value)
            objects += try view.all(Submission.self).map(\.value) as [any Tracked]
            // Sessions and decisions are few and move much: they come up more often.
            for _ in 0..<4 {
                objects +=
                    try view.all(Session.self).map(\.value).filter { $0.standing.state != "closed" }
                    as [any Tracked]
                objects +=
                    try view.all(BallotRound.self).map(\.value).filter { $0.voidedAt == nil }
                    as [any Tracked]
                objects += try view.all(Decision.self).map(\.value) as [any Tracked]
            }
            let campaign = try #require(try view.find(Campaign.self, key: World.campaign)?.value)
            return (objects, try world.office.library.rulebook(campaign.regulation, view))
        }
    }

    private mutating func create() throws -> String {
        made += 1
        let unit = chance(70) ? "an" : "binh"
        let form = one(Self.forms) ?? "commendation"
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let council = chance(35) && form != "commendation" ? "vn" : unit
            // One session of a council for a form at a time, so that lines come together.
            let planned = try world.office.store.read {
                try $0.all(Session.self, where: Filter(states: ["planned"]))
            }
            guard
                !planned.contains(where: {
                    $0.value.council.rawValue == "hd-\(council)" && $0.value.forms == [form]
                })
            else { return "" }
            return try act(
                world.secretary(council),
                "create",
                "session/dot.hd-\(council).\(form).\(made)",
                ["at": .text(world.now.iso), "place": "P1"]
            )
        case 1: return try act("\(unit)-clerk", "create", "submission/dot.\(unit).\(form)", [:])
        case 2:
            let decider = form == "commendation" ? unit : "vn"
            let officer = decider == "vn" ? "officer" : "\(unit)-officer"
            return try act(officer, "create", "decision/dot.\(decider).\(form).\(made)", [:])
        default:
            let nominee = "\(unit)\(Int.random(in: 1...5, using: &random))"
            let who = "\(unit)-clerk"
            let report = try world.imports(who, "ds.csv", world.table(form, [nominee]), unit: unit)
            done += report.created
            return "\(who) imports \(nominee) for \(form)"
        }
    }

    private mutating func actor(_ action: Action, _ definition: Definition, _ object: any Tracked) -> String?
    {
        let roles = action.by.compactMap { definition.role($0) }.filter { $0.scope != .system }
        guard let role = one(roles) else { return nil }
        let isOwn = role.scope == .unit || role.scope == .council || object.key.contains(".commendation")
        let unit = isOwn ? object.unit.rawValue : "vn"
        let isAgency = unit == "vn"
        switch role.function {
        case "clerk": return "\(unit)-clerk"
        case "head": return isAgency ? one(["director", "deputy"]) : "\(unit)-head"
        case "registry": return isAgency ? "registry" : "\(unit)-registry"
        case "standing-officer": return isAgency ? "officer" : "\(unit)-officer"
        case "standing-head": return "standing-head"
        case "council-secretary": return world.secretary(unit)
        case "council-chair": return world.chair(unit)
        default: return world.teller(unit)
        }
    }

    private mutating func input(_ action: Action, _ object: any Tracked) throws -> [String: Datum] {
        var input: [String: Datum] = [:]
        for effect in action.effects {
            switch effect.name {
            case "record_number": input["number"] = .text(String(Int.random(in: 1...60, using: &random)))
            case "record_signing" where object is Decision && action.by.count > 1:
                input["signer"] = .text(object.unit == "vn" ? "director" : "\(object.unit)-head")
            case "record_findings": input["verdict"] = chance(90) ? "met" : "not-met"
            case "put_on_agenda": input["session"] = try session(action, object)
            case "set_time": input["at"] = .text(world.now.iso)
            case "record_attendance":
                if chance(30) { input["absent"] = .map([world.teller(object.unit.rawValue): "ốm"]) }
            case "record_recusal":
                input["person"] = .text(world.chair(object.unit.rawValue))
                input["nominee"] = nominee(object)
            case "record_postponement": input["nominees"] = nominee(object)
            case "open_ballot":
                if chance(95) { input["tellers"] = .list([.text(world.teller(object.unit.rawValue))]) }
                if chance(30) { input["knowingly"] = "true" }
            case "enter_count", "compare_count": input.merge(count(object)) { $1 }
            case "record_addition":
                input["hands"] = .map(["yes": Datum(integerLiteral: chance(80) ? 5 : 0)])
            case "ask_written": input["persons"] = .map([world.teller(object.unit.rawValue): "công tác"])
            case "record_outside_paper", "record_outside_decision":
                input.merge(["number": "1/BTC", "date": .text(world.now.day.iso), "issuer": "Bộ"]) { $1 }
            default: break
            }
        }
        return input
    }

    private mutating func nominee(_ object: any Tracked) -> Datum {
        .text(
            (object as? Session).flatMap { one($0.agenda) }.flatMap {
                $0.rawValue.split(separator: ".").last.map(String.init)
            } ?? "an1"
        )
    }

    /// What two people count alike, unless one of them errs.
    private mutating func count(_ object: any Tracked) -> [String: Datum] {
        guard let round = object as? BallotRound, let frozen = round.frozen else { return [:] }
        var lines: [String: Datum] = [:]
        for line in frozen.lines {
            let voters = frozen.voters(on: line)
            let sum = "\(round.key) \(line)".utf8.reduce(0) { $0 + Int($1) }
            let yes = sum % 3 == 0 ? sum % (voters + 1) : voters
            let counted = chance(95) ? yes : max(0, yes - 1)
            lines[line.rawValue] = .map([
                "yes": Datum(integerLiteral: counted), "no": Datum(integerLiteral: voters - counted),
            ])
        }
        let ballots = frozen.present + frozen.written
        let number = Datum(integerLiteral: chance(95) ? ballots : ballots + 1)
        return ["issued": number, "lines": .map(lines)]
    }

    private mutating func session(_ action: Action, _ object: any Tracked) throws -> Datum {
        let sessions = try world.office.store.read { try $0.all(Session.self).map(\.value) }
        let form = (object as? Nomination)?.form
        let state = action.id.hasSuffix("-late") ? "in-session" : "planned"
        let fitting = sessions.filter { $0.forms.contains(form ?? "") && $0.standing.state == state }
        return .text((chance(90) ? one(fitting) : one(sessions))?.id.rawValue ?? "none")
    }
}
