import Awards
public import Store
public import Vietnamese
import Workflow

extension Sight {
    /// The rules in force today: the same for everybody.
    public func rules() throws -> RulesView { try office.rules() }

    /// The units of a day: the same for everybody.
    public func organisation(on day: Day) throws -> OrganisationView { try office.organisation(on: day) }

    /// How many things that he sees stand in each state of a machine.
    public func counts(in workflow: String) throws -> [String: Int] {
        try office.counts(in: workflow, for: viewer)
    }

    /// Goes through the whole journal and all files; nil for whoever is no administrator.
    public func checkJournal() throws -> StoreReport? {
        try administers() ? office.store.check() : nil
    }
}
