import Awards
import Vietnamese
import Workflow

/// What the tellers report, read off an act's input: ballots, tellers, and the lines that differ from
/// "everyone said yes".
struct CountInput {
    /// What an act may say of a count, and of one of its lines.
    static let names = ["tellers", "issued", "returned", "invalid", "lines"]
    private static let lineNames = ["yes", "no", "blank"]

    private let situation: Situation

    init(_ situation: Situation) throws { self.situation = situation }

    /// Puts the count into the session and answers what is wrong with it.
    func apply(to session: inout Session) throws -> [SessionFault] {
        let input = situation.input
        guard let issued = try input.integer("issued") else { throw ActFault.missingInput("issued") }
        let returned = try input.integer("returned") ?? issued
        let invalid = try input.integer("invalid") ?? 0
        let ballots = Session.Ballots(issued: issued, returned: returned, invalid: invalid)
        let tellers = (input["tellers"]?.items ?? []).compactMap(\.text).map { Person.ID($0) }
        var given: [String: Datum] = [:]
        if case .map(let lines) = input["lines"] { given = lines }
        var counts: [Session.Count] = []
        for nomination in session.agenda where !session.isPostponed(nomination) {
            let bearing = ballots.valid - session.recused(from: nomination)
            let code = String(nomination.rawValue.split(separator: ".").last ?? "")
            let line = given.removeValue(forKey: code) ?? given.removeValue(forKey: nomination.rawValue)
            counts.append(try count(line, of: nomination, bearing: bearing))
        }
        if let stranger = given.keys.sorted().first {
            throw ActFault.unknownReference("lines", stranger)
        }
        session.ballots = ballots
        session.tellers = tellers
        session.counts = counts
        var faults = session.faults(of: ballots, counts: counts, tellers: tellers)
        let members = Set(session.attendance.map(\.person))
        faults += tellers.filter { !members.contains($0) }.map { .notAMember($0) }
        let nominees = try nominees(of: session)
        faults += tellers.filter { nominees.contains($0.rawValue) }.map { .tellerIsNominee($0) }
        return faults
    }

    /// One line as counted: what is not said is nothing, a line not named got yes from every ballot that bears it.
    private func count(_ line: Datum?, of nomination: Nomination.ID, bearing: Int) throws -> Session.Count {
        guard let line else {
            return Session.Count(nomination: nomination, yes: max(bearing, 0), no: 0, blank: 0)
        }
        let place = "lines.\(nomination.rawValue.split(separator: ".").last ?? "")"
        guard case .map(let fields) = line else {
            throw ActFault.badInput(place, line.text ?? "", expected: Self.lineNames.joined(separator: ", "))
        }
        if let strange = fields.keys.sorted().first(where: { !Self.lineNames.contains($0) }) {
            throw ActFault.unknownInput("\(place).\(strange)", nearest: Self.lineNames)
        }
        let numbers = try Self.lineNames.map { try Input(fields).integer($0) ?? 0 }
        return Session.Count(nomination: nomination, yes: numbers[0], no: numbers[1], blank: numbers[2])
    }

    private func nominees(of session: Session) throws -> Set<String> {
        let lines = try session.agenda.map { try situation.desk.find(Nomination.self, $0.rawValue) }
        return Set(lines.map(\.nominee.id))
    }
}

extension Situation {
    /// When the chair sends a session back to where ballots are counted, the count so far is void: who attends
    /// and what is voted on may then be put right, and the ballots are counted anew.
    func voidCount(_ transition: Transition) throws {
        guard subject is Session, let from = transition.from, isCounting(transition.to), !isCounting(from)
        else { return }
        try change(Session.self) { session in
            session.ballots = nil
            session.counts = []
            session.tellers = []
        }
    }

    private func isCounting(_ state: StateID) -> Bool {
        definition.actions.contains { action in
            action.from.contains(state) && action.effects.contains { $0.name == "record_count" }
        }
    }
}
