import Awards
import Store
import Vietnamese

/// Whom a row of a list names, and for which award.
extension NomineeRows {
    /// The award form that the row names, or that was chosen beside the list.
    func awardForm(_ row: ImportRow) throws(RowFault) -> AwardForm {
        let written = try row.text(Self.formHeading)
        let text: String
        if written.isEmpty, let chosen = options.form {
            text = chosen
        } else {
            text = try row.required(Self.formHeading)
        }
        let allowed = regulation.forms.values.sorted { $0.id < $1.id }
        let key = text.folded
        if let form = allowed.first(where: {
            [$0.label.vi.folded, $0.short.folded, $0.id].contains(key)
        }) {
            return form
        }
        throw row.fault(
            .badChoice,
            Self.formHeading,
            value: text,
            help: nearest(to: text, in: allowed.map(\.label.vi))
        )
    }

    /// The nominee by code; by name only where exactly one person (or unit) of the unit bears it.
    func nominee(_ row: ImportRow, form: AwardForm) throws -> Nomination.Nominee {
        let column = "Họ và tên / Tên tập thể"
        let name = try row.required(column)
        let code = try row.text("Mã")
        let found: Nomination.Nominee
        if !code.isEmpty {
            if let person = try desk.books.person(Person.ID(code)) {
                guard person.name.nameKey == name.nameKey else {
                    throw row.fault(.nameDiffers, column, value: name, help: [person.name])
                }
                found = .person(person.id)
            } else if let unit = try desk.organisation()[Unit.ID(code)] {
                found = .collective(unit.id)
            } else {
                throw row.fault(.unknownCode, "Mã", value: code)
            }
        } else {
            found = try nominee(named: name, row: row, column: column)
        }
        guard try desk.works(found, in: unit) else {
            throw row.fault(.nameNotFound, column, value: name, help: [try unitName()])
        }
        let kind: SubjectKind = found.isPerson ? .individual : .collective
        guard form.subjects.contains(kind) else {
            throw row.fault(.wrongSubject, Self.formHeading, value: form.label.vi, help: [kind.rawValue])
        }
        return found
    }

    private func unitName() throws -> String {
        try desk.organisation().version(unit, on: desk.today)?.name ?? unit.rawValue
    }

    private func nominee(named name: String, row: ImportRow, column: String) throws -> Nomination.Nominee {
        let organisation = try desk.organisation()
        let units = organisation.all.filter { candidate in
            guard let version = candidate.version(on: desk.today) else { return false }
            return [version.name.nameKey, version.shortName.nameKey].contains(name.nameKey)
        }
        if let only = units.first, units.count == 1 { return .collective(only.id) }
        let people = try desk.books.people(named: name).filter { person in
            guard let post = person.post(on: desk.today) else { return false }
            return organisation.stands(post.unit, under: unit, on: desk.today)
        }
        guard let person = people.first else {
            throw row.fault(.nameNotFound, column, value: name, help: [try unitName()])
        }
        guard people.count == 1 else {
            throw row.fault(
                .ambiguousName,
                column,
                value: name,
                help: people.map {
                    "\($0.id) (\($0.birthday?.short ?? "?"), \($0.post(on: desk.today)?.title ?? ""))"
                }
            )
        }
        return .person(person.id)
    }
}
