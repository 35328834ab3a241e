import Foundation
import TestSupport

@testable import WordTemplate

/// A random template with everything the language knows, together with an independent reading of what it must print.
struct RandomTemplate {
    /// What stands in a paragraph.
    indirect enum Piece {
        case text(String)
        case value(String, Carrier)
        /// `{{Tên | nếu trống "không"}}`
        case orElse(String)
        /// `{{Danh hiệu | nối ", " và " và "}}`
        case joined
        /// With a text between the rounds, if not empty.
        case loop(String, [Piece], between: String)
        case condition([(String, [Piece])], otherwise: [Piece])
        /// A box to tick.
        case box(String)
        /// A picture by a tag, or in a frame.
        case picture(inFrame: Bool)
        /// A text box, as Word writes them twice.
        case textBox([Piece])
        /// A bookmark with a reference to it behind.
        case marked([Piece])
        case link([Piece])
        /// A comment of the author's over a text.
        case commented(String)
        /// A text that was inserted, and one that was deleted, with revisions kept.
        case revised(String)
        /// A footnote, or an endnote.
        case note([Piece], atEnd: Bool)
    }

    /// How a value's tag stands in the document.
    enum Carrier: CaseIterable {
        case braces, arrows, quotes, mergeField, simpleField, control, author
    }

    indirect enum Block {
        case paragraph([Piece])
        /// An item of a numbered list.
        case item([Piece])
        case loop(String, [Block], Between)
        case condition([(String, [Block])], otherwise: [Block])
        case table([Row], width: Int)
        /// A paragraph that goes with its value.
        case dropped(String, [Piece])
        /// Columns that go when they are empty.
        case columns(list: String, dropping: [Bool])
        /// A column for each item.
        case repeated(list: String)
        case chart(list: String)
        /// A content control of Word's around blocks.
        case control([Block])
        /// A bookmark over several blocks.
        case marked([Block])
        /// The end of a section.
        case section
    }

    /// What stands between the rounds of a loop.
    enum Between: CaseIterable {
        case nothing, line, page, countingOn
    }

    indirect enum Row {
        case cells([Cell])
        /// A model row with its tags in the first and last cell.
        case model(String, [Cell])
        /// Rows between rows of tags.
        case loop(String, [Row])
        /// A row that repeats by itself.
        case automatic(String, width: Int)
        /// A row that goes with its value, or takes the table along.
        case dropped(String, [Cell], table: Bool)
        /// A model row whose first cells become one with those above.
        case merged(String, width: Int)
    }

    enum Cell {
        case pieces([Piece])
        /// A table within the cell.
        case table([Row], width: Int)
    }

    var generator: SeededGenerator
    private(set) var blocks: [Block] = []
    private(set) var headers: [[Block]] = []
    /// Numbers for ids, bookmarks and the like.
    var lastID = 0
    /// Notes made while writing the markup.
    var notes: (foot: [String], end: [String]) = ([], [])
    var charts = 0

    /// The fields of the outermost record; those of a list have shorter names.
    static let name = "Họ và tên"
    static let place = "Đơn vị hòa giải"

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        blocks = someBlocks(depth: 0, lists: ["L1", "L2"])
        blocks.append(.paragraph([.text("hết bài")]))
        headers = (0..<4).map { _ in someBlocks(depth: 2, lists: ["L1"], inHeader: true) }
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }

    mutating func pick<T>(_ items: [T]) -> T {
        items[Int.random(in: 0..<items.count, using: &generator)]
    }

    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    // MARK: Blocks

    private mutating func someBlocks(depth: Int, lists: [String], inHeader: Bool = false) -> [Block] {
        var found: [Block] = []
        for _ in 0..<count(1...4) {
            let next = block(depth: depth, lists: lists, inHeader: inHeader)
            // Tables that touch in the template stay as they are; these tests are about those that come to touch.
            if next.isTable, found.last?.isTable == true { found.append(.paragraph([.text("giữa")])) }
            found.append(next)
        }
        return found
    }

    private mutating func block(depth: Int, lists: [String], inHeader: Bool) -> Block {
        guard depth < 3, chance(60) else { return simpleBlock(depth, lists, inHeader) }
        switch count(0...5) {
        case 0 where !lists.isEmpty, 1 where !lists.isEmpty:
            let list = pick(lists)
            return .loop(
                list,
                someBlocks(depth: depth + 1, lists: list == "M" ? [] : ["M"], inHeader: inHeader),
                pick(Between.allCases)
            )
        case 2:
            let branches = (0..<count(1...3)).map { _ in
                (pick(["C1", "C2", "B"]), someBlocks(depth: depth + 1, lists: lists, inHeader: inHeader))
            }
            return .condition(
                branches,
                otherwise: someBlocks(depth: depth + 1, lists: lists, inHeader: inHeader)
            )
        case 3 where depth < 2:
            let inner = someBlocks(depth: 3, lists: lists, inHeader: inHeader)
            return chance(50) ? .control(inner) : .marked(inner)
        case 4 where !lists.isEmpty:
            return chance(50)
                ? .columns(list: pick(lists), dropping: [false, chance(70), chance(50)])
                : .repeated(list: pick(lists))
        default:
            let width = count(2...3)
            return .table(rows(lists, width, nesting: depth < 2, inHeader), width: width)
        }
    }

    private mutating func simpleBlock(_ depth: Int, _ lists: [String], _ inHeader: Bool) -> Block {
        switch count(0...11) {
        case 0 where !inHeader && !lists.isEmpty: .chart(list: pick(lists))
        case 1 where !inHeader: .section
        case 2: .dropped(pick(Self.texts), pieces(depth: depth, lists: lists, inHeader))
        case 3, 4: .item(pieces(depth: depth, lists: lists, inHeader))
        default: .paragraph(pieces(depth: depth, lists: lists, inHeader))
        }
    }

    private mutating func rows(
        _ lists: [String],
        _ width: Int,
        nesting: Bool,
        _ inHeader: Bool
    ) -> [Row] {
        (0..<count(1...3)).map { _ in row(lists, width, nesting: nesting, inHeader) }
    }

    private mutating func row(_ lists: [String], _ width: Int, nesting: Bool, _ inHeader: Bool) -> Row {
        let cells = (0..<width).map { _ -> Cell in
            guard nesting, chance(15) else { return .pieces(pieces(depth: 2, lists: [], inHeader)) }
            return .table(rows(lists.contains("M") ? ["M"] : lists, 2, nesting: false, inHeader), width: 2)
        }
        guard !lists.isEmpty, chance(70) else {
            return chance(15) ? .dropped(pick(Self.texts), cells, table: chance(30)) : .cells(cells)
        }
        let list = pick(lists)
        // What repeats already has no tables of the same list within.
        let plain = cells.map { cell -> Cell in
            if case .table = cell { .pieces([.value("T", .braces)]) } else { cell }
        }
        switch count(0...4) {
        case 0: return .loop(list, [.cells(plain), .dropped("T", plain, table: false)])
        case 1: return .automatic(list, width: width)
        case 2: return .merged(list, width: width)
        default: return .model(list, plain)
        }
    }

    // MARK: Pieces

    static let texts = [name, place, "T", "E"]

    private mutating func pieces(depth: Int, lists: [String], _ inHeader: Bool) -> [Piece] {
        (0..<count(1...4)).map { _ in piece(depth, lists, inHeader) }
    }

    private mutating func piece(_ depth: Int, _ lists: [String], _ inHeader: Bool) -> Piece {
        func inner(_ made: inout RandomTemplate) -> [Piece] { made.pieces(depth: 3, lists: [], inHeader) }
        switch count(0...21) {
        case 0 where depth < 3 && !lists.isEmpty, 1 where depth < 3 && !lists.isEmpty:
            return .loop(pick(lists), inner(&self), between: chance(40) ? "; " : "")
        case 2 where depth < 3, 3 where depth < 3:
            let branches = (0..<count(1...2)).map { _ in (pick(["C1", "C2", "B"]), inner(&self)) }
            return .condition(branches, otherwise: inner(&self))
        case 4 where depth < 3: return .marked(inner(&self))
        case 5 where depth < 3: return .link(inner(&self).filter(\.mayStandInLinks))
        case 6 where depth < 3 && !inHeader: return .textBox(inner(&self).filter(\.mayStandInBoxes))
        case 7 where depth < 3 && !inHeader:
            return .note(inner(&self).filter(\.mayStandInBoxes), atEnd: chance(30))
        case 8: return .joined
        case 9: return .box(pick(["B", "C1", "nếu N ít nhất 5"]))
        case 10: return .picture(inFrame: chance(50))
        case 11: return .orElse(pick(Self.texts))
        case 12 where !inHeader: return .commented("xem lại")
        case 13 where chance(40): return .revised("sửa")
        case 14...16: return .text(pick(["Ông ", "a & b", " < ", "đồng chí", "–", "x  y"]))
        default: return .value(pick(Self.texts + ["V3", "R"]), pick(Carrier.allCases))
        }
    }

    // MARK: Data

    mutating func data() throws -> Record {
        let texts = [
            "An", "Bình & Cúc", "<b>", "", "  ", "ế", "\u{1F3C5}", "a\u{7}b", "\"q\"", "]]>", "שלום",
        ]
        func fields(_ made: inout RandomTemplate) throws -> [(String, Value)] {
            let pictures: [Value] = [
                .empty, .picture(try Pictures.png(30, 20, "một & hai")),
                .picture(try Pictures.jpeg(4000, 10)),
            ]
            return [
                ("T", .text(made.pick(texts))), ("E", .text(made.chance(80) ? "" : "e")),
                ("K", .text(made.pick(["A", "A", "B"]))), ("B", .bool(made.chance(50))),
                ("N", made.chance(20) ? .empty : .number(Decimal(made.count(0...9)))),
                ("P", made.pick(pictures)),
                ("R", .rich(RichText(marked: made.pick(["a **b** [c](https://d.vn)", "", "*x*"])))),
                ("W", .list((0..<made.count(0...3)).map { .text("w\($0)") })),
            ]
        }
        func items(_ made: inout RandomTemplate, inner: Bool) throws -> Value {
            .list(
                try (0..<made.count(0...3)).map { _ in
                    var found = try fields(&made)
                    if inner { found.append(("M", try items(&made, inner: false))) }
                    return .record(Record(found))
                }
            )
        }
        let own: [(String, Value)] = [
            (Self.name, .text(pick(texts))), (Self.place, .text(pick(texts))), ("V3", .number(7)),
            ("C1", .bool(chance(50))), ("C2", .bool(chance(50))),
            ("L1", try items(&self, inner: true)), ("L2", try items(&self, inner: true)),
            ("M", try items(&self, inner: false)),
        ]
        return Record(own + (try fields(&self)))
    }
}

extension RandomTemplate.Block {
    var isTable: Bool {
        switch self {
        case .table, .columns, .repeated: true
        default: false
        }
    }
}

extension RandomTemplate.Piece {
    /// Links and fields hold runs only, and nothing that leads elsewhere.
    var mayStandInLinks: Bool {
        switch self {
        case .text, .orElse, .value(_, .braces), .value(_, .arrows), .value(_, .quotes): true
        default: false
        }
    }

    /// No drawings and notes within drawings and notes.
    var mayStandInBoxes: Bool {
        switch self {
        case .picture, .commented, .note, .textBox: false
        default: true
        }
    }
}
