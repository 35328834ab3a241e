import Awards
import Vietnamese

/// What the tellers report, read off an act's input: ballots, tellers, and the lines that differ from
/// "everyone said yes".
struct CountInput {
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
            counts.append(
                Session.Count(
                    nomination: nomination,
                    yes: line.map { $0["yes"]?.integer ?? 0 } ?? max(bearing, 0),
                    no: line?["no"]?.integer ?? 0,
                    blank: line?["blank"]?.integer ?? 0
                )
            )
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
        return faults
    }
}
