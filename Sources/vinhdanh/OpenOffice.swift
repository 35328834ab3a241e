import Awards
import Foundation
import Secretariat
import Store
import Vietnamese

extension DataOptions {
    /// The same for a command that names its data folder otherwise.
    init(folder: String) {
        self.init()
        data = folder
        at = nil
    }

    static let regulations = "regulations"
    static let sampleSetting = "sample"
    static let regulationSetting = "regulation"

    /// The agency's office on its data folder, under the regulations that lie in it.
    func office() throws -> Office {
        let store = try store()
        let rules = folder.appending(path: Self.regulations)
        guard FileManager.default.fileExists(atPath: rules.path) else {
            throw CommandFault.noRegulations(rules.path)
        }
        let library = try RuleLibrary(files: try RuleFiles(reading: [rules]), kept: store.files)
        let office = Office(store: store, library: library, clock: try clock(store))
        try office.adoptConfirmations()
        return office
    }

    /// The data folder alone, for what needs no regulations; never made by looking.
    func store() throws -> Store {
        let file = folder.appending(path: Store.fileName)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw CommandFault.noData(folder.relativePath)
        }
        return try Store(folder: folder, digest: Office.digest)
    }

    /// The machine's clock; another moment only where the data is marked as sample data.
    private func clock(_ store: Store) throws -> @Sendable () -> Moment {
        guard let at else { return { Moment(unixSeconds: Int(Date().timeIntervalSince1970)) } }
        guard let moment = Moment(iso: at) else { throw CommandFault.badMoment(at) }
        guard try store.read({ try $0.setting(Self.sampleSetting) }) != nil else {
            throw CommandFault.atOnRealData(at)
        }
        return { moment }
    }
}

extension Office {
    /// A campaign or unit that is not there is told, instead of an empty list that looks like an answer.
    func requireScope(campaign: String?, unit: String? = nil) throws {
        if let campaign { try require(ObjectReference(.campaign, campaign)) }
        if let unit { try require(Awards.Unit.ID(unit)) }
    }
}
