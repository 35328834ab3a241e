import Awards
import Store
import Vietnamese

/// Reads lines of people in one view of the store.
struct AccountReader {
    let view: Reading
    let shelf: Shelf
    private let now: Moment
    private let length: SessionLength
    private let organisation: Organisation

    init(_ view: Reading, _ office: Office) throws {
        self.view = view
        now = office.clock()
        shelf = Shelf(view: view, library: office.library, today: now.day)
        length = try SessionLength(view)
        organisation = try view.organisation()
    }

    func line(_ id: Person.ID, _ account: Account?) throws -> AccountLine {
        let person = try view.person(id)
        let post = person?.post(on: shelf.today)
        return AccountLine(
            person: id,
            name: person?.name ?? "",
            unit: try post.map { try scope($0.unit.rawValue) } ?? "",
            title: post?.title ?? "",
            functions: try shelf.functions(of: id).map {
                AccountLine.Function(id: $0.function, scope: try scope($0.scope))
            },
            account: try account.map { account in
                AccountLine.Account(
                    setAt: account.setAt,
                    isFirst: account.isFirst,
                    hasSecondFactor: account.secondFactor?.confirmedAt != nil,
                    sessions: try view.webSessions(of: id).filter { length.end(of: $0) > now }.count
                )
            },
            lockedUntil: try AttemptCount(.name, id.rawValue.uppercased(), view, at: now).until(now),
            lastSignIn: try view.lastSignIn(of: id)
        )
    }

    /// What people call a unit or council today.
    func scope(_ id: String) throws -> String {
        if let unit = organisation.version(Unit.ID(id), on: shelf.today) { return unit.shortName }
        if let unit = organisation[Unit.ID(id)]?.nearestVersion(to: shelf.today) { return unit.shortName }
        return try view.council(Council.ID(id))?.name ?? id
    }
}
