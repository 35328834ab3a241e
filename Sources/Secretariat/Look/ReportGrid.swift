public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// The yearly reports of all units at a look: who has sent, who is late, whose was returned.
public struct ReportGrid: Sendable {
    /// What of the units is asked for; everything where nothing is set.
    public struct Question: Hashable, Sendable {
        /// The state of the report; `notBegun` where there is none.
        public var state: String?
        public var kind: Unit.Kind?
        public var mark: Mark?

        public init(state: String? = nil, kind: Unit.Kind? = nil, mark: Mark? = nil) {
            self.state = state
            self.kind = kind
            self.mark = mark
        }
    }

    /// What is to be known of a report beside its state.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        /// Past its last day, or signed after it.
        case late
        /// Its last day was put off.
        case extended
        /// It came back to be mended.
        case returned
    }

    /// The state of a unit that has begun no report.
    public static let notBegun = "not-begun"

    /// One unit.
    public struct Square: Sendable {
        public var unit: Unit.ID
        public var unitName: String
        public var kind: Unit.Kind
        public var state: String
        public var stateLabel: Label
        public var marks: Set<Mark>
        /// Whether it was signed and has not come back.
        public var isSent: Bool
        /// Whether a report is expected of the unit: not where it was exempted.
        public var isOwed: Bool
        /// Nil where no report was begun.
        public var line: StatusLine?
    }

    public struct State: Hashable, Sendable {
        public var id: String
        public var label: Label
        public var count: Int
    }

    public var year: Int
    /// What was asked for, in the order of the organisation.
    public var squares: [Square]
    /// How many of all units stand where, in the order of the work.
    public var states: [State]
    public var marks: [Mark: Int]
    public var kinds: [Unit.Kind]
    /// How many units there are, whatever was asked for.
    public var total: Int
    /// What the viewer may do to all reports that are shown; only where they stand in one state.
    public var bulk: [Action]
    /// The roll-up of the year, where it is his to see.
    public var rollUp: ObjectReference?
    /// Whether he may urge the late units there.
    public var urges: Bool
}

extension Office {
    /// The reports of a year as a viewer may see them.
    func reportGrid(year: Int, _ question: ReportGrid.Question, for viewer: Viewer) throws
        -> ReportGrid
    {
        try looking(for: viewer) { desk, facts in
            let all = try facts.squares(year: year, within: viewer.scope)
            let shown = all.filter(question.lets)
            let states = Set(shown.map(\.state))
            let rollUp = ObjectReference(.rollUp, String(year))
            let seesRollUp = try facts.view.sees(viewer.scope, rollUp)
            let steps = try seesRollUp ? desk.options(on: rollUp) : []
            return ReportGrid(
                year: year,
                squares: shown,
                states: try facts.states(of: all),
                marks: Dictionary(all.flatMap(\.marks).map { ($0, 1) }, uniquingKeysWith: +),
                kinds: Unit.Kind.allCases.filter { kind in all.contains { $0.kind == kind } },
                total: all.count,
                bulk: try states.count == 1
                    ? shown.first?.line.map { line in
                        try desk.bulkChoices(on: shown.compactMap(\.line?.object), in: line.state)
                    } ?? [] : [],
                rollUp: seesRollUp ? rollUp : nil,
                urges: steps.contains { step in
                    guard step.action.id == "urge", case .success = step.answer else { return false }
                    return true
                }
            )
        }
    }
}

extension ReportGrid.Question {
    fileprivate func lets(_ square: ReportGrid.Square) -> Bool {
        (state == nil || square.state == state) && (kind == nil || square.kind == kind)
            && (mark.map(square.marks.contains) ?? true)
    }
}

extension FactBook {
    /// One square for each unit that owes a report and is his to see, and for each report that he may see.
    func squares(year: Int, within scope: Scope) throws -> [ReportGrid.Square] {
        let filter = Filter(years: [year], scope: scope)
        let reports = try view.all(MovementReport.self, where: filter).map(\.value)
        let byUnit = Dictionary(reports.map { ($0.unit, $0) }) { first, _ in first }
        let owing = try owingUnits(year: year).filter(scope.opens)
        let units = owing + reports.map(\.unit).filter { !owing.contains($0) }
        let rules = try library.inForce(view.setting("regulation"), on: today)
        let lastDay = Day(year: year, month: 12, day: 1) ?? today
        return try units.compactMap { unit in
            let organisation = try organisation()
            guard
                let version = organisation.version(unit, on: lastDay) ?? organisation.version(unit, on: today)
            else { return nil }
            guard let report = byUnit[unit] else {
                let due = rules.regulation.dueDay(ofReport: ReportQuestions.outline, year: year)
                return ReportGrid.Square(
                    unit: unit,
                    unitName: version.shortName,
                    kind: version.kind,
                    state: ReportGrid.notBegun,
                    stateLabel: Label(vi: "", en: ""),
                    marks: due.map { today > $0 } ?? false ? [.late] : [],
                    isSent: false,
                    isOwed: true,
                    line: nil
                )
            }
            let line = try line(report, name: version.shortName, form: "")
            let marks = try marks(report, line)
            return ReportGrid.Square(
                unit: unit,
                unitName: version.shortName,
                kind: version.kind,
                state: report.standing.state,
                stateLabel: try label(ofStateOf: report),
                marks: marks,
                isSent: report.signature != nil && !marks.contains(.returned),
                isOwed: report.signature != nil || !line.isFinal,
                line: line
            )
        }
    }

    private func label(ofStateOf report: MovementReport) throws -> Label {
        let definition = try rulebook(of: report).workflows[report.standing.workflow]
        let state = report.standing.state
        return definition?.state(state)?.label ?? Label(vi: state, en: state)
    }

    private func marks(_ report: MovementReport, _ line: StatusLine) throws -> Set<ReportGrid.Mark> {
        var marks: Set<ReportGrid.Mark> = []
        if line.isLate || report.isLate { marks.insert(.late) }
        let due = try rulebook(of: report).regulation.dueDay(
            ofReport: ReportQuestions.outline,
            year: report.year
        )
        if let due, report.due > due { marks.insert(.extended) }
        let isBack = try !view.revisions(MovementReport.self, of: report.key).isEmpty
        if isBack, report.signature == nil || report.standing.state == "drafting" { marks.insert(.returned) }
        return marks
    }

    /// In the order of the work: by the machine in force, those that have begun nothing first.
    func states(of squares: [ReportGrid.Square]) throws -> [ReportGrid.State] {
        let counts = Dictionary(squares.map { ($0.state, 1) }, uniquingKeysWith: +)
        let labels = Dictionary(squares.map { ($0.state, $0.stateLabel) }) { first, _ in first }
        let machine = try library.inForce(view.setting("regulation"), on: today).workflows["movement-report"]
        let order = [ReportGrid.notBegun] + (machine?.states.map(\.id) ?? [])
        return counts.map { id, count in
            ReportGrid.State(id: id, label: labels[id] ?? Label(vi: id, en: id), count: count)
        }.sorted {
            (order.firstIndex(of: $0.id) ?? order.count, $0.id) < (
                order.firstIndex(of: $1.id) ?? order.count, $1.id
            )
        }
    }
}
