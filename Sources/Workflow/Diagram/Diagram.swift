/// A definition as a drawing: states as cards in the order of the work on the left, ends on the right, and
/// between them one lane for each state that actions lead to.
///
/// An action is a row of its state's card; its line leaves the card towards the lane of the state it leads to
/// and enters that state's card with an arrow. Lines run only between the two columns, so that none crosses a
/// card.
public struct Diagram: Hashable, Sendable {
    /// What the drawing says besides labels: how long a state may take, and what its signs mean.
    public struct Words: Sendable {
        public var clock: @Sendable (StateClock) -> String
        public var start: String
        public var end: String
        public var stays: String

        public init(
            start: String,
            end: String,
            stays: String,
            clock: @escaping @Sendable (StateClock) -> String
        ) {
            self.clock = clock
            self.start = start
            self.end = end
            self.stays = stays
        }
    }

    /// One action in the card of a state it starts from.
    struct Row: Hashable {
        let lines: [String]
        let who: [String]
        /// From the top of the drawing: where its line leaves.
        var y: Double
        let target: StateID?
        let isSystem: Bool
    }

    struct Card: Hashable {
        let state: StateID
        let title: [String]
        let notes: [String]
        let isFinal: Bool
        let isNumbered: Bool
        var x: Double
        var y: Double
        let width: Double
        var height: Double
        /// From the top of the drawing: where arrows enter.
        var entry: Double
        var rows: [Row]
    }

    struct Lane: Hashable {
        let target: StateID
        let x: Double
        let colour: String
    }

    let title: String
    let start: [String]
    private(set) var cards: [Card] = []
    private(set) var lanes: [Lane] = []
    private(set) var width: Double = 0
    private(set) var height: Double = 0
    let legend: String

    static let margin = 20.0
    static let leftWidth = 390.0
    static let rightWidth = 270.0
    static let gap = 16.0
    static let top = 92.0
    /// From one line of how it begins to the next.
    static let startStep = 15.0
    static let titleSize = 13.0
    static let rowSize = 12.0
    static let smallSize = 10.0
    private static let colours = [
        "#1b5e8c", "#8c3b1b", "#2e6b34", "#6a3d8f", "#8a6d00", "#0f6e6e", "#a02463", "#4a4a4a",
    ]

    init(_ definition: Definition, _ language: Label.Language, _ words: Words) {
        title = "\(definition.label[language]) (\(definition.id)@\(definition.version))"
        let creating = definition.actions.filter(\.creates)
        let within = Self.leftWidth + Self.rightWidth
        start = creating.flatMap { action in
            let who = Self.who(action, definition, language)
            return TextMeasure(Self.rowSize)
                .lines("\(words.start): \(action.label[language]) (\(who))", within: within)
        }
        legend = "■ \(words.end) · ↺ \(words.stays)"
        let page = Page(definition: definition, language: language, words: words)
        placeCards(page)
        placeLanes(definition)
        placeEnds(page)
        width = (lanes.last?.x ?? Self.margin + Self.leftWidth) + 30 + Self.rightWidth + Self.margin
        height = (cards.map { $0.y + $0.height }.max() ?? cardsTop) + Self.margin
    }

    fileprivate struct Page {
        let definition: Definition
        let language: Label.Language
        let words: Words
    }

    fileprivate static func who(_ action: Action, _ definition: Definition, _ language: Label.Language)
        -> String
    {
        action.by.compactMap { definition.role($0)?.label[language] }.joined(separator: ", ")
    }

    // MARK: Placing

    /// Below the lines of how it begins.
    private var cardsTop: Double { Self.top + Double(max(0, start.count - 1)) * Self.startStep }

    private mutating func placeCards(_ page: Page) {
        var y = cardsTop
        for state in page.definition.states where !state.isFinal {
            var card = card(state, page, width: Self.leftWidth)
            card.move(toX: Self.margin, y: y)
            y += card.height + Self.gap
            cards.append(card)
        }
    }

    /// Lanes of the work first, the short ones nearest; those of the ends last.
    private mutating func placeLanes(_ definition: Definition) {
        let rows = definition.states.map { card($0.id)?.rows ?? [] }.joined()
        let targets = Set(rows.compactMap(\.target)).union(
            definition.actions.filter { action in
                action.from.contains { definition.state($0)?.isFinal ?? false }
            }.compactMap(\.to)
        )
        let order = definition.states.map(\.id).filter(targets.contains)
        func span(_ state: StateID) -> Double {
            let ends = rows.filter { $0.target == state }.map(\.y) + [card(state)?.entry].compactMap { $0 }
            return (ends.max() ?? 0) - (ends.min() ?? 0)
        }
        let work = order.filter { card($0) != nil }.map { (state: $0, span: span($0)) }
            .sorted { $0.span < $1.span }.map(\.state)
        let ends = order.filter { card($0) == nil }
        for (number, state) in (work + ends).enumerated() {
            lanes.append(
                Lane(
                    target: state,
                    x: Self.margin + Self.leftWidth + 26 + Double(number) * 13,
                    colour: Self.colours[number % Self.colours.count]
                )
            )
        }
    }

    /// Ends stand beside the rows that lead to them, and no entry on the height of another line.
    private mutating func placeEnds(_ page: Page) {
        let x = (lanes.last?.x ?? Self.margin + Self.leftWidth) + 30
        var taken = Set(cards.flatMap { $0.rows.map(\.y) + [$0.entry] }.map { ($0 / 3).rounded() })
        let ends = page.definition.states.filter(\.isFinal).map { state -> (card: Card, wish: Double) in
            let sources = cards.flatMap(\.rows).filter { $0.target == state.id }.map(\.y)
            let wish = sources.isEmpty ? .infinity : sources.reduce(0, +) / Double(sources.count)
            return (card(state, page, width: Self.rightWidth), wish)
        }.sorted { $0.wish < $1.wish }
        var y = cardsTop
        for (card, wish) in ends {
            var card = card
            y = max(y, min(wish - card.height / 2, cards.map { $0.y + $0.height }.max() ?? y))
            card.move(toX: x, y: y.rounded())
            while (card.rows.map(\.y) + [card.entry]).contains(where: { taken.contains(($0 / 3).rounded()) })
            {
                card.move(toX: x, y: card.y + 3)
            }
            taken.formUnion((card.rows.map(\.y) + [card.entry]).map { ($0 / 3).rounded() })
            y = card.y + card.height + Self.gap
            cards.append(card)
        }
    }

    func card(_ state: StateID) -> Card? { cards.first { $0.state == state } }

    /// A card at the top left, its rows under its title.
    private func card(_ state: State, _ page: Page, width: Double) -> Card {
        let inner = width - 44
        let title = TextMeasure(Self.titleSize, isBold: true).lines(state.label[page.language], within: inner)
        let small = TextMeasure(Self.smallSize)
        let note = state.isFinal ? page.words.end : state.clock.map(page.words.clock) ?? ""
        let notes = small.lines(note, within: inner)
        var y = 10 + Double(title.count) * 17 + Double(notes.count) * 13 + 6
        let entry = 16.0
        var rows: [Row] = []
        for action in page.definition.actions where action.from.contains(state.id) {
            let target = action.to == state.id ? nil : action.to
            let sign = target == nil ? "↺ " : ""
            let label = sign + action.label[page.language]
            let lines = TextMeasure(Self.rowSize).lines(label, within: inner)
            let who = small.lines(Self.who(action, page.definition, page.language), within: inner)
            rows.append(
                Row(
                    lines: lines,
                    who: who,
                    y: y + 9,
                    target: target,
                    isSystem: page.definition.isSystem(action)
                )
            )
            y += Double(lines.count) * 15 + Double(who.count) * 12 + 7
        }
        return Card(
            state: state.id,
            title: title,
            notes: notes,
            isFinal: state.isFinal,
            isNumbered: state.numbered,
            x: 0,
            y: 0,
            width: width,
            height: y + 4,
            entry: entry,
            rows: rows
        )
    }
}

extension Diagram.Card {
    mutating func move(toX x: Double, y: Double) {
        let step = y - self.y
        self.x = x
        self.y = y
        entry += step
        for index in rows.indices { rows[index].y += step }
    }
}

extension Definition {
    /// The drawing of the definition, the same for the same definition and words.
    public func diagram(in language: Label.Language, _ words: Diagram.Words) -> Diagram {
        Diagram(self, language, words)
    }
}
