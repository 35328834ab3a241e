import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The yearly reports of all units: a grid of squares, each a letter, a symbol and a colour; below it the same in
/// words.
struct GridPage: Page {
    struct Filter {
        let address: String
        let label: String
        let count: Int
        let isHere: Bool
        let letter: String?
        let style: String
    }

    struct Square {
        let address: String?
        let letter: String
        let mark: String
        let style: String
        let words: String
    }

    struct Group {
        let label: String
        let count: Int
        let squares: [Square]
    }

    struct Row {
        let address: String?
        let name: String
        let state: String
        let marks: String
        let holder: String
        let due: String
        let isLate: Bool
        let box: String?
    }

    struct Choice {
        let id: String
        let label: String
    }

    let template = "grid"
    let frame: Frame
    let t: [String: String]
    let year: Int
    let earlier: String
    let earlierYear: Int
    let later: String
    let laterYear: Int
    let total: Int
    let rollUp: String?
    let urge: String?
    let filters: [Filter]
    let groups: [Group]
    let rows: [Row]
    let hasSquares: Bool
    let actions: [Choice]
    let canChoose: Bool

    init(
        _ grid: ReportGrid,
        _ question: ReportGrid.Question,
        frame: Frame,
        today: Day,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        year = grid.year
        earlier = Links.reports(grid.year - 1)
        earlierYear = grid.year - 1
        later = Links.reports(grid.year + 1)
        laterYear = grid.year + 1
        total = grid.total
        rollUp = grid.rollUp.flatMap { Links.contents($0) }
        urge = grid.urges ? grid.rollUp.map { Links.act("urge", on: $0) } : nil
        let words = GridWords(language: language)
        filters = Self.filters(grid, question, words)
        groups = grid.kinds.compactMap { kind in
            let squares = grid.squares.filter { $0.kind == kind }
            guard !squares.isEmpty else { return nil }
            return Group(
                label: PageWords.unitKind(kind, language),
                count: squares.count,
                squares: squares.map(words.square)
            )
        }
        rows = grid.squares.map { words.row($0, today: today) }
        hasSquares = !grid.squares.isEmpty
        actions = grid.bulk.map { Choice(id: $0.id, label: $0.label.said(language)) }
        canChoose = !actions.isEmpty
    }

    private static func filters(
        _ grid: ReportGrid,
        _ question: ReportGrid.Question,
        _ words: GridWords
    ) -> [Filter] {
        func link(_ change: (inout ReportGrid.Question) -> Void) -> String {
            var wanted = question
            change(&wanted)
            return Links.reports(grid.year, wanted)
        }
        let all = Filter(
            address: Links.reports(grid.year),
            label: PageWords.text("all", words.language),
            count: grid.total,
            isHere: question == .init(),
            letter: nil,
            style: ""
        )
        let states = grid.states.map { state in
            let isHere = question.state == state.id
            return Filter(
                address: link { $0.state = isHere ? nil : state.id },
                label: words.state(state.id, state.label),
                count: state.count,
                isHere: isHere,
                letter: words.letter(state.id, state.label),
                style: "s-\(state.id)"
            )
        }
        let marks = ReportGrid.Mark.allCases.compactMap { mark -> Filter? in
            guard let count = grid.marks[mark] else { return nil }
            let isHere = question.mark == mark
            return Filter(
                address: link { $0.mark = isHere ? nil : mark },
                label: words.mark(mark),
                count: count,
                isHere: isHere,
                letter: words.symbol(mark),
                style: ""
            )
        }
        return [all] + states + marks
    }
}

/// How squares are named.
struct GridWords {
    let language: Language

    func state(_ id: String, _ label: Label) -> String {
        id == ReportGrid.notBegun ? PageWords.text("notBegun", language) : label.said(language)
    }

    /// One letter for a state: that of the catalogue, else the first of its name.
    func letter(_ id: String, _ label: Label) -> String {
        PageWords.letter(ofState: id, language) ?? String(state(id, label).prefix(1)).uppercased()
    }

    func mark(_ mark: ReportGrid.Mark) -> String {
        let word =
            switch mark {
            case .late: "markLate"
            case .extended: "markExtended"
            case .returned: "markReturned"
            }
        return PageWords.text(word, language)
    }

    func symbol(_ mark: ReportGrid.Mark) -> String {
        switch mark {
        case .late: "!"
        case .extended: "+"
        case .returned: "↩"
        }
    }

    private func marks(_ square: ReportGrid.Square) -> [ReportGrid.Mark] {
        ReportGrid.Mark.allCases.filter(square.marks.contains)
    }

    private func address(_ square: ReportGrid.Square) -> String? {
        square.line.map { Links.thing($0.object) }
    }

    func square(_ square: ReportGrid.Square) -> GridPage.Square {
        let told = [state(square.state, square.stateLabel)] + marks(square).map(mark)
        return GridPage.Square(
            address: address(square),
            letter: letter(square.state, square.stateLabel),
            mark: marks(square).map(symbol).joined(),
            style: "s-\(square.state)" + (square.marks.contains(.late) ? " is-late" : ""),
            words: "\(square.unitName): \(told.joined(separator: ", "))"
        )
    }

    func row(_ square: ReportGrid.Square, today: Day) -> GridPage.Row {
        GridPage.Row(
            address: address(square),
            name: square.unitName,
            state: state(square.state, square.stateLabel),
            marks: marks(square).map(mark).joined(separator: ", "),
            holder: square.line?.holder ?? "",
            due: square.line.map { DueText.text($0, today: today, language) } ?? "",
            isLate: square.marks.contains(.late),
            box: square.line?.object.id
        )
    }
}
