import Awards
import Regulations
import Store
import Vietnamese

extension Shelf {
    /// What people call a thing, after the word for its kind, without naming another unit than its own.
    ///
    /// "05/12/2024: Giấy khen" of a session, "1: Giấy khen (cá nhân), phiên họp 05/12/2024" of a ballot round.
    func title(of object: any TrackedRecord, _ rulebook: Rulebook) throws -> String {
        func short(_ form: String) -> String { rulebook.regulation.forms[form]?.short ?? form }
        func listed(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: ", ") }
        func unit() throws -> String? { try organisation().version(object.unit, on: today)?.shortName }
        switch object {
        case let value as Nomination: return "\(short(value.form)): \(try name(ofNominee: value))"
        case let value as Submission: return listed([value.number, short(value.form)])
        case let value as Session:
            return
                "\((value.startedAt ?? value.plannedAt).short): \(value.forms.map(short).joined(separator: ", "))"
        case let value as BallotRound:
            let who = value.group.nominees == .persons ? "cá nhân" : "tập thể"
            let day = try find(Session.self, value.session.rawValue).heldOn
            return "\(value.ordinal): \(short(value.group.form)) (\(who)), phiên họp \(day.short)"
        case let value as Decision:
            guard let number = value.number ?? value.outside?.number else {
                return listed([short(value.form), try unit()])
            }
            return listed([number, short(value.form)])
        case let value as MovementReport: return String(value.year)
        case let value as RollUp:
            let years = value.years
            return years.first == years.last ? "\(years.last)" : "\(years.first) - \(years.last)"
        case let value as Campaign: return value.title
        case let value as Letter:
            return listed([value.number, try? rulebook.manifest(ofLetter: value.purpose).title.vi])
        case let value as Delegation:
            return try [value.from, value.to].map { try view.person($0)?.name ?? $0.rawValue }
                .joined(separator: " → ")
        case let value as Cancellation: return try names(of: value.lines)
        case let value as Correction: return try names(of: value.lines)
        case let value as Complaint: return value.complainant
        case let value as Difficulty: return value.subject
        default: return object.key
        }
    }

    /// As frozen, else as the records have it today.
    func name(ofNominee nomination: Nomination) throws -> String {
        let name: String? =
            switch nomination.nominee {
            case .person(let id): try view.person(id)?.name
            case .collective(let id): try organisation().version(id, on: today)?.name
            }
        return nomination.frozen?.name ?? name ?? nomination.nominee.id
    }

    private func names(of lines: [Nomination.ID]) throws -> String {
        let most = 3
        let names = try lines.prefix(most).map {
            try name(ofNominee: try find(Nomination.self, $0.rawValue))
        }
        return names.joined(separator: ", ") + (lines.count > most ? "… (\(lines.count))" : "")
    }
}

extension Session {
    /// The day on which it met, or is to meet.
    var heldOn: Day { (startedAt ?? plannedAt).day }
}
