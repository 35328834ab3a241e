import Awards
import Foundation
import Secretariat
import Store
import Vietnamese

/// The store that the server is measured on: one campaign that is under way, brought as far as it is by the office's own
/// acts, and years of closed ones that are copies of its first unit's course.
struct Town {
    let agency: Agency
    let staff: Staff
    let campaigns: [Copies.Past]
    let moment: Moment

    var lines: Int { agency.units * agency.people * (campaigns.count + 1) }

    /// - Parameter wanted: About so many dossiers; never fewer.
    init(dossiers wanted: Int, people: Int, at moment: Moment) {
        let units = min(70, max(2, wanted / 40))
        let campaigns = wanted < 10_000 ? 2 : 30
        let nominees = (wanted + units * campaigns - 1) / (units * campaigns)
        agency = Agency(units: units, people: nominees)
        staff = Staff(people, of: agency)
        self.moment = moment
        self.campaigns = (1..<campaigns).map { index in
            Copies.Past(campaign: "past-\(index)", year: moment.day.year - 1 - (index - 1) / 3)
        }
    }

    /// How far the units have come in the campaign that is under way: the first to its end, the others as in life.
    func stage(_ index: Int) -> Clerks.Stage {
        let spread: [Clerks.Stage] = [
            .conferred, .recommended, .appraisal, .drafting, .recommended, .appraisal, .eligible,
            .recommended,
            .appraisal, .passed,
        ]
        return spread[index % spread.count]
    }

    func units(at stage: Clerks.Stage) -> [String] {
        agency.names.enumerated().filter { self.stage($0.offset) == stage }.map(\.element)
    }

    /// - Returns: How many acts it took.
    func build(in folder: URL, _ rules: RuleFiles) throws -> Int {
        try rules.write(to: folder.appending(path: "regulations"))
        let store = try Store(folder: folder, digest: Office.digest)
        let library = try RuleLibrary(files: rules, kept: store.files)
        let office = Office(store: store, library: library, clock: { [moment] in moment })
        let clerks = Clerks(office: office, agency: agency)
        try clerks.begin(regulation: "yearly-2024")
        // Another moment than now is only for invented data.
        try store.write { try $0.set("sample", to: "bench") }
        for (index, unit) in agency.names.enumerated() {
            try clerks.course(unit, index: index + 1, through: stage(index))
            switch stage(index) {
            case .recommended:
                let id = "\(Clerks.campaign).\(unit).\(Clerks.form)"
                try clerks.act("\(unit)-clerk", "create", .submission, [id])
            case .appraisal: try clerks.find(agency.nominees(unit))
            default: break
            }
            if let fault = try office.issueQueued(limit: .max).faults.first { throw fault }
        }
        try staff.admit(to: office, agency)
        let copies = try store.read {
            try Copies(of: agency.names[0], in: agency, $0, year: moment.day.year)
        }
        for past in campaigns {
            try store.write { try copies.open(past, $0) }
            for (index, unit) in agency.names.enumerated() {
                try store.write { try copies.write(unit, index: index + 1, in: past, $0) }
            }
        }
        return clerks.acts
    }
}
