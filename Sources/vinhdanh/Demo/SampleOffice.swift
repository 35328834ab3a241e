import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Yams

/// What `office.yaml` of a sample says: where its story stops, and who may sign in.
struct SampleOffice: Decodable {
    struct Account: Decodable {
        struct Names: Decodable {
            var vi: String
            var en: String
        }

        var person: String
        var label: Names
    }

    var until: String
    var password: String
    var people: [Account]

    /// Replays a sample up to its moment, and lets its people in; their clock goes on from there.
    ///
    /// - Parameter progress: Told how far it is, of how many steps.
    static func open(
        _ folder: URL,
        in place: URL,
        _ language: Language,
        progress: (Int, Int) -> Void
    ) throws -> (office: Office, sample: SampleOffice) {
        let text = try String(contentsOf: folder.appending(path: "office.yaml"), encoding: .utf8)
        let sample = try YAMLDecoder().decode(SampleOffice.self, from: text)
        guard let until = Moment(iso: sample.until) else { throw CommandFault.badMoment(sample.until) }
        let run = try SampleRun(
            folder: folder,
            out: place,
            templates: RuleFolders.standard(named: nil),
            language: language
        )
        let steps = try run.steps().prefix { $0.at <= until }
        for (number, step) in steps.enumerated() {
            _ = try run.perform(step, number: number)
            progress(number + 1, steps.count)
        }
        let desk = run.office.at(until)
        for account in sample.people {
            try desk.setPassword(of: Person.ID(account.person), to: sample.password, by: nil)
        }
        let begun = Date()
        let office = Office(
            store: run.office.store,
            library: run.office.library,
            clock: {
                Moment(unixSeconds: until.unixSeconds + Int(Date().timeIntervalSince(begun)))
            }
        )
        return (office, sample)
    }
}
