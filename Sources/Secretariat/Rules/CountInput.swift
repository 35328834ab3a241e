import Awards
import Vietnamese
import Workflow

/// A count as a person reports it, read off an act's input: papers, and the lines that differ from
/// "everyone said yes".
struct CountInput {
    /// What an act may say of a count, and of one of its lines.
    static let names = ["issued", "returned", "invalid", "lines"]
    private static let numbers = ["yes", "no", "blank"]
    private static let lineNames = numbers + ["chair"]

    let ballots: BallotRound.Ballots
    let counts: [BallotRound.Count]
    let faults: [BallotFault]

    init(_ input: Input, for frozen: FrozenBallot) throws {
        ballots = try Self.ballots(input, frozen)
        var given: [String: Datum] = [:]
        if case .map(let lines) = input["lines"] { given = lines }
        var counts: [BallotRound.Count] = []
        for line in frozen.lines {
            let named =
                given.removeValue(forKey: line.nomineeCode) ?? given.removeValue(forKey: line.rawValue)
            if let count = try Self.count(named, of: line, frozen, ballots) { counts.append(count) }
        }
        if let stranger = given.keys.sorted().first {
            throw ActFault.unknownReference("lines", stranger)
        }
        self.counts = counts
        faults = frozen.faults(of: ballots, counts: counts)
    }

    /// In an open vote there are no papers: everyone who attends is asked.
    private static func ballots(_ input: Input, _ frozen: FrozenBallot) throws -> BallotRound.Ballots {
        let voters = frozen.present + frozen.written
        guard frozen.method == .secret else {
            for name in ["issued", "returned", "invalid"] where input[name] != nil {
                throw ActFault.unknownInput(name, nearest: ["lines"])
            }
            return BallotRound.Ballots(issued: voters, returned: voters, invalid: 0)
        }
        guard let issued = try input.integer("issued") else { throw ActFault.missingInput("issued") }
        return BallotRound.Ballots(
            issued: issued,
            returned: try input.integer("returned") ?? issued,
            invalid: try input.integer("invalid") ?? 0
        )
    }

    /// One line as counted: what is not said is nothing, a line not named got yes from every ballot that bears it.
    ///
    /// Nil where it is not certain how many those are.
    private static func count(
        _ line: Datum?,
        of nomination: Nomination.ID,
        _ frozen: FrozenBallot,
        _ ballots: BallotRound.Ballots
    ) throws -> BallotRound.Count? {
        guard let line else {
            let bearing = frozen.bearing(nomination, ballots)
            guard bearing.count == 1 || frozen.method == .open else { return nil }
            let yes = frozen.method == .open ? frozen.voters(on: nomination) : bearing.lowerBound
            return BallotRound.Count(nomination: nomination, yes: yes, no: 0, blank: 0)
        }
        let place = "lines.\(nomination.nomineeCode)"
        guard case .map(let fields) = line else {
            throw ActFault.badInput(place, line.text ?? "", expected: numbers.joined(separator: ", "))
        }
        if let strange = fields.keys.sorted().first(where: { !lineNames.contains($0) }) {
            throw ActFault.unknownInput("\(place).\(strange)", nearest: numbers)
        }
        let figures = try numbers.map { try Input(fields).integer($0) ?? 0 }
        return BallotRound.Count(
            nomination: nomination,
            yes: figures[0],
            no: figures[1],
            blank: figures[2],
            chairSaidYes: fields["chair"].flatMap { $0.bool ?? ($0.text.map { $0 == "yes" }) }
        )
    }
}

extension Nomination.ID {
    /// The nominee's code, with which the id ends.
    var nomineeCode: String { String(rawValue.split(separator: ".").last ?? "") }
}
