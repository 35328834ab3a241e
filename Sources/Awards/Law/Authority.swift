public import Vietnamese

/// Who decides an award form from one date to another, and by which workflow its nominations travel.
public struct Authority: Hashable, Sendable, Identifiable {
    public let id: String
    public var form: String
    public var period: Period
    /// The function whose holder decides.
    public var decidedBy: Sourced<String>
    /// The workflow of a nomination; nil when nominations of the form do not travel through this tool.
    public var route: String?

    public init(id: String, form: String, period: Period, decidedBy: Sourced<String>, route: String?) {
        self.id = id
        self.form = form
        self.period = period
        self.decidedBy = decidedBy
        self.route = route
    }
}

/// A function that decides or signs.
///
/// Who fills it is a dated record of people and units, not of the law.
public struct OfficeFunction: Hashable, Sendable, Identifiable {
    /// Where the function is held.
    public enum Seat: String, Hashable, Codable, Sendable, CaseIterable {
        /// In the nominating unit itself, in the agency's centre, or with another authority.
        case ownUnit = "own-unit"
        case agency, outside
    }

    /// The title in capitals of the signature block may change with the law of the agency.
    public struct Title: Hashable, Sendable, Identifiable {
        public let id: String
        public var period: Period
        public var text: Sourced<String>

        public init(id: String, period: Period, text: Sourced<String>) {
            self.id = id
            self.period = period
            self.text = text
        }
    }

    public let id: String
    public var label: Wording
    public var seat: Seat
    /// In order of time.
    public var titles: [Title]

    public init(id: String, label: Wording, seat: Seat, titles: [Title]) {
        self.id = id
        self.label = label
        self.seat = seat
        self.titles = titles.sorted { $0.period.from < $1.period.from }
    }
}

/// The unit that helps the council in its work (cơ quan thường trực), from one date to another.
public struct StandingBody: Hashable, Sendable, Identifiable {
    public let id: String
    public var period: Period
    public var name: Sourced<String>

    public init(id: String, period: Period, name: Sourced<String>) {
        self.id = id
        self.period = period
        self.name = name
    }
}

extension Regulation {
    /// The authority over a form on a day: the decision's date for the decider, the sending's for the route.
    public func authority(over form: String, on day: Day) throws(LawError) -> Answer<Authority> {
        guard forms[form] != nil else { throw .unknownForm(form, known: forms.keys.sorted()) }
        guard let found = authorities[form]?.first(where: { $0.period.contains(day) }) else {
            throw .noAuthority(form: form, day)
        }
        return Answer(found, unconfirmed: [found.decidedBy.unconfirmed])
    }

    /// The title of a function on a day; nil when the regulation names none (the unit's record then does).
    public func title(of function: String, on day: Day) -> Answer<String?> {
        let title = functions[function]?.titles.first { $0.period.contains(day) }
        return Answer(title?.text.value, unconfirmed: [title?.text.unconfirmed])
    }

    /// The standing body on a day.
    public func standingBody(on day: Day) throws(LawError) -> Answer<String> {
        guard let body = standingBodies.first(where: { $0.period.contains(day) }) else {
            throw .missing(place: "standing_body")
        }
        guard let name = body.name.value else {
            throw .unknownValue(place: body.name.place, basis: body.name.basis)
        }
        return Answer(name, unconfirmed: [body.name.unconfirmed])
    }
}
