public import Awards
import Store
import Workflow

extension Sight {
    // MARK: - Contents

    /// The form of a yearly report as he has it before him.
    public func reportForm(_ id: String) throws -> ReportForm? {
        try sees(ObjectReference(.movementReport, id))
            ? office.reportForm(MovementReport.ID(id), for: viewer) : nil
    }

    /// Writes a yearly report that he sees; whether he may, its machine says.
    public func write(
        _ typed: TypedReport,
        into report: MovementReport.ID,
        key: String?,
        version: Int?
    ) throws -> ActAnswer? {
        guard try sees(ObjectReference(.movementReport, report.rawValue)) else { return nil }
        return try office.write(typed, into: report, as: viewer.person, key: key, version: version)
    }

    /// The form of a dossier as he has it before him.
    public func dossierForm(_ id: String) throws -> DossierForm? {
        try sees(ObjectReference(.nomination, id)) ? office.dossierForm(Nomination.ID(id), for: viewer) : nil
    }

    /// Writes a dossier that he sees; whether he may, its machine says.
    public func write(
        _ typed: TypedDossier,
        into nomination: Nomination.ID,
        key: String?,
        version: Int?
    ) throws -> ActAnswer? {
        guard try sees(ObjectReference(.nomination, nomination.rawValue)) else { return nil }
        return try office.write(typed, into: nomination, as: viewer.person, key: key, version: version)
    }

    /// What an achievement report that was written in Word would change.
    public func readWord(_ bytes: [UInt8], of nomination: Nomination.ID) throws -> WordReading? {
        guard try sees(ObjectReference(.nomination, nomination.rawValue)) else { return nil }
        return try office.readWord(bytes, of: nomination)
    }

    /// A thing printed as it stands; nil where it is not printed on that form.
    public func printed(_ object: ObjectReference, on form: String) throws -> (name: String, bytes: [UInt8])?
    {
        guard try sees(object) else { return nil }
        do {
            return try office.printed(object, on: form)
        } catch ActFault.unknownForm {
            return try draft(form, of: object)
        }
    }

    /// A paper that a next step will issue; nil where none does, or not for him.
    private func draft(_ form: String, of object: ObjectReference) throws -> (name: String, bytes: [UInt8])? {
        do {
            return try office.draft(form, of: object, for: viewer)
        } catch ActFault.unknownForm {
            return nil
        }
    }

    /// Two revisions of a thing beside each other; nil where it has none.
    public func comparison(of object: ObjectReference, from: Int?, to: Int?) throws -> Comparison? {
        try sees(object) ? office.comparison(of: object, from: from, to: to) : nil
    }

    // MARK: - All reports

    /// The reports of a year, as far as they are his to see.
    public func reportGrid(year: Int, _ question: ReportGrid.Question) throws -> ReportGrid {
        try office.reportGrid(year: year, question, for: viewer)
    }

    /// A roll-up with who is missing in it and what has changed since.
    public func rollUpView(_ id: String) throws -> RollUpView? {
        try sees(ObjectReference(.rollUp, id)) ? office.rollUpView(RollUp.ID(id), for: viewer) : nil
    }
}
