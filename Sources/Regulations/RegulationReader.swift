import Awards
import Vietnamese

/// Turns the merged settings of a regulation into values; everything wrong is reported at once.
struct RegulationReader {
    let root: MapReader
    let log: FaultLog

    /// The values of a merged file.
    ///
    /// References to workflows are checked against the ids given.
    static func read(_ node: Setting, workflows: Set<String>) throws(RegulationError) -> Regulation {
        let log = FaultLog()
        let reader = RegulationReader(root: MapReader(node, path: "", log: log), log: log)
        let regulation = reader.regulation()
        log.reportUnknownKeys()
        log.reportDangling(known: known(regulation, workflows: workflows))
        reader.checkFormulas(regulation)
        guard log.faults.isEmpty else { throw RegulationError(log.faults) }
        return regulation
    }

    private func regulation() -> Regulation {
        let id = root.text("regulation")
        let title = root.wording("title")
        let validity = root.map("valid")?.period() ?? Period(from: .first)
        var regulation = Regulation(id: id, title: title, validity: validity)
        readWords(&regulation)
        readAuthority(&regulation)
        readMovements(&regulation)
        readStandards(&regulation)
        readCouncil(&regulation)
        readMoney(&regulation)
        readDossiers(&regulation)
        readReports(&regulation)
        readCalendar(&regulation)
        return regulation
    }

    /// A map of maps as a dictionary of values.
    func table<Value>(_ key: String, _ read: (String, MapReader) -> Value?) -> [String: Value] {
        var values: [String: Value] = [:]
        for (id, map) in root.entries(key) { values[id] = read(id, map) }
        return values
    }

    private static func known(
        _ regulation: Regulation,
        workflows: Set<String>
    ) -> [FaultLog.Target: Set<String>] {
        [
            .citation: Set(regulation.citations.keys),
            .form: Set(regulation.forms.keys),
            .level: Set(regulation.levels.keys),
            .rating: Set(regulation.ratings.keys),
            .meritKind: Set(regulation.meritKinds.keys),
            .recognition: Set(regulation.recognitions.keys),
            .function: Set(regulation.functions.keys),
            .workflow: workflows,
            .movement: Set(regulation.movements.keys),
            .stage: Set(regulation.movements.values.flatMap { $0.stages.map(\.id) }),
            .section: Set(regulation.sections.keys),
            .deadline: Set(regulation.deadlines.keys),
            .addressee: Set(regulation.addressees.keys),
            .indicator: Set(regulation.indicators.keys),
            .fund: Set(regulation.funds.keys),
            .paper: Set(regulation.papers.keys),
            .series: Set(regulation.series.keys),
        ]
    }
}
