import Awards
import Secretariat
import Store
import Foundation

extension Town {
    /// A dossier, and whose it is.
    struct Line {
        var id: String
        var name: String
    }

    func line(_ id: String) -> Line {
        Line(id: id, name: agency.name(of: String(id.split(separator: ".").last ?? "")))
    }

    /// Any dossier that somebody may see.
    func line(of member: Staff.Member, _ chance: inout Chance) -> Line {
        let unit = member.unit ?? agency.names[chance.number(agency.names.count)]
        let people = agency.nominees(unit)
        // A member of a council sees a line once it is laid before the council.
        let campaign =
            member.duty == .reader ? 1 + chance.number(campaigns.count) : chance.number(campaigns.count + 1)
        let name = campaign == 0 ? Clerks.campaign : campaigns[campaign - 1].campaign
        return line("\(name).\(Clerks.form).\(people[chance.number(people.count)])")
    }

    /// Where the lines of the campaign that is under way stand now, by their ids.
    func standing(in folder: URL) throws -> [String: String] {
        let store = try Store(folder: folder, digest: Office.digest)
        let lines = try store.read { view in
            try view.all(Nomination.self, where: Filter(campaigns: [Campaign.ID(Clerks.campaign)]))
        }
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.value.key, $0.value.standing.state) })
    }

    /// The lines on which somebody acts, and nobody else.
    func lines(for member: Staff.Member) -> [String] {
        switch member.duty {
        case .clerk:
            guard let unit = member.unit, units(at: .recommended).contains(unit) else { return [] }
            return current(agency.nominees(unit))
        case .officer:
            let officers = staff.members.filter { $0.duty == .officer }
            guard let turn = officers.firstIndex(of: member) else { return [] }
            let all = units(at: .appraisal).flatMap { current(agency.nominees($0)) }
            return all.enumerated().filter { $0.offset % officers.count == turn }.map(\.element)
        case .reader, .leader: return []
        }
    }

    private func current(_ people: [String]) -> [String] {
        people.map { "\(Clerks.campaign).\(Clerks.form).\($0)" }
    }
}
