import Foundation
import TestSupport
import XMLTree

@testable import WordTemplate

/// A random template together with an independent reading of what it must print.
struct RandomTemplate {
    indirect enum Piece {
        case text(String)
        case value(String)
        case loop(String, [Piece])
        case condition(String, [Piece], [Piece])
    }

    indirect enum Block {
        case paragraph([Piece])
        case loop(String, [Block])
        case condition(String, [Block], [Block])
        case table([Row])
    }

    indirect enum Row {
        case cells([[Piece]])
        /// A model row with its tags in the first and last cell.
        case model(String, [[Piece]])
        /// Rows between rows of tags.
        case loop(String, [Row])
    }

    private var generator: SeededGenerator
    private(set) var blocks: [Block] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        blocks = someBlocks(depth: 0, lists: ["L1", "L2"])
        blocks.append(.paragraph([.text("hết bài")]))
    }

    // MARK: Making

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }

    private mutating func pick<T>(_ items: [T]) -> T {
        items[Int.random(in: 0..<items.count, using: &generator)]
    }

    private mutating func someBlocks(depth: Int, lists: [String]) -> [Block] {
        var found: [Block] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let next = block(depth: depth, lists: lists)
            // Tables that touch in the template stay as they are; these tests are about those that come to touch.
            if case .table = next, case .table? = found.last { found.append(.paragraph([.text("giữa")])) }
            found.append(next)
        }
        return found
    }

    private mutating func block(depth: Int, lists: [String]) -> Block {
        guard depth < 3, chance(55) else { return .paragraph(pieces(depth: depth, lists: lists)) }
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where !lists.isEmpty:
            return .loop(pick(lists), someBlocks(depth: depth + 1, lists: ["M"]))
        case 1:
            return .condition(
                pick(["C1", "C2"]),
                someBlocks(depth: depth + 1, lists: lists),
                someBlocks(depth: depth + 1, lists: lists)
            )
        default:
            let width = Int.random(in: 2...3, using: &generator)
            return .table(
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in row(lists: lists, width: width) }
            )
        }
    }

    private mutating func row(lists: [String], width: Int) -> Row {
        let cells = (0..<width).map { _ in pieces(depth: 2, lists: []) }
        guard !lists.isEmpty, chance(60) else { return .cells(cells) }
        return chance(50) ? .model(pick(lists), cells) : .loop(pick(lists), [.cells(cells), .cells(cells)])
    }

    private mutating func pieces(depth: Int, lists: [String]) -> [Piece] {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            switch Int.random(in: 0..<10, using: &generator) {
            case 0 where depth < 3 && !lists.isEmpty: .loop(pick(lists), pieces(depth: 3, lists: []))
            case 1 where depth < 3:
                .condition(pick(["C1", "C2"]), pieces(depth: 3, lists: []), pieces(depth: 3, lists: []))
            case 2...5: .text(pick(["Ông ", "a & b", " < ", "đồng chí", "–", "x  y"]))
            default: .value(pick(["V1", "V2", "V3", "T"]))
            }
        }
    }

    // MARK: Data

    mutating func data() -> Record {
        let texts = ["An", "Bình & Cúc", "<b>", "", "  ", "ế", "\u{1F3C5}", "a\u{7}b", "\"q\""]
        func items(_ generator: inout RandomTemplate, inner: Bool) -> Value {
            .list(
                (0..<Int.random(in: 0...3, using: &generator.generator)).map { _ in
                    var fields: [(String, Value)] = [("T", .text(generator.pick(texts)))]
                    if inner { fields.append(("M", items(&generator, inner: false))) }
                    return .record(Record(fields))
                }
            )
        }
        return Record([
            ("V1", .text(pick(texts))), ("V2", .text(pick(texts))), ("V3", .number(7)),
            ("T", .text(pick(texts))),
            ("C1", .bool(chance(50))), ("C2", .bool(chance(50))),
            ("L1", items(&self, inner: true)), ("L2", items(&self, inner: true)),
            ("M", items(&self, inner: false)),
        ])
    }

    // MARK: Markup

    mutating func markup() -> String { blocks.map { markup($0) }.joined() }

    private mutating func markup(_ block: Block) -> String {
        switch block {
        case .paragraph(let pieces): return paragraph(tags(pieces))
        case .loop(let list, let inner):
            return paragraph("{{mỗi \(list)}}") + inner.map { markup($0) }.joined()
                + paragraph("{{hết \(list)}}")
        case .condition(let name, let yes, let no):
            return paragraph("{{nếu \(name)}}") + yes.map { markup($0) }.joined() + paragraph("{{nếu không}}")
                + no.map { markup($0) }.joined() + paragraph("{{hết nếu}}")
        case .table(let rows):
            return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.map { markup($0) }.joined())</w:tbl>"
        }
    }

    private mutating func markup(_ row: Row) -> String {
        switch row {
        case .cells(let cells): return self.row(cells.map { tags($0) })
        case .model(let list, let cells):
            var texts = cells.map { tags($0) }
            texts[0] = "{{mỗi \(list)}}" + texts[0]
            texts[texts.count - 1] += "{{hết}}"
            return self.row(texts)
        case .loop(let list, let rows):
            return self.row(["{{mỗi \(list)}}", ""]) + rows.map { markup($0) }.joined()
                + self.row(["", "{{hết}}"])
        }
    }

    private mutating func row(_ cells: [String]) -> String {
        "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }

    private func tags(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .value(let name): "{{\(name)}}"
            case .loop(let list, let inner): "{{mỗi \(list)}}\(tags(inner)){{hết \(list)}}"
            case .condition(let name, let yes, let no):
                "{{nếu \(name)}}\(tags(yes)){{nếu không}}\(tags(no)){{hết nếu}}"
            }
        }.joined()
    }

    /// A paragraph cut into runs anywhere, even within a delimiter, with Word's litter between.
    private mutating func paragraph(_ text: String) -> String {
        var runs = ""
        var run = ""
        for scalar in text.unicodeScalars {
            run.unicodeScalars.append(scalar)
            if chance(12) {
                runs += Specimen.r(run, chance(30) ? "<w:b/>" : "")
                run = ""
                if chance(20) { runs += "<w:proofErr w:type=\"spellStart\"/>" }
            }
        }
        if !run.isEmpty { runs += Specimen.r(run) }
        return "<w:p>\(runs)</w:p>"
    }
}

// MARK: - What must be printed

extension RandomTemplate {
    /// The lines of the filled document, empty ones left out.
    func expectedLines(_ data: Record) -> [String] {
        blocks.flatMap { lines($0, [data]) }.filter { !$0.isEmpty }
    }

    private func look(_ name: String, _ scopes: [Record]) -> Value {
        scopes.reversed().lazy.compactMap { $0[name] }.first ?? Value.empty
    }

    private func rounds(_ list: String, _ scopes: [Record]) -> [[Record]] {
        guard case .list(let items) = look(list, scopes) else { return [] }
        return items.compactMap { if case .record(let record) = $0 { scopes + [record] } else { nil } }
    }

    private func isTrue(_ name: String, _ scopes: [Record]) -> Bool { look(name, scopes) == .bool(true) }

    private func lines(_ block: Block, _ scopes: [Record]) -> [String] {
        switch block {
        case .paragraph(let pieces): return [text(pieces, scopes)]
        case .loop(let list, let inner):
            return rounds(list, scopes).flatMap { round in inner.flatMap { lines($0, round) } }
        case .condition(let name, let yes, let no):
            return (isTrue(name, scopes) ? yes : no).flatMap { lines($0, scopes) }
        case .table(let rows): return rows.flatMap { lines($0, scopes) }
        }
    }

    private func lines(_ row: Row, _ scopes: [Record]) -> [String] {
        switch row {
        case .cells(let cells): return [cells.map { text($0, scopes) }.joined(separator: " | ")]
        case .model(let list, let cells):
            return rounds(list, scopes).map { round in cells.map { text($0, round) }.joined(separator: " | ")
            }
        case .loop(let list, let rows):
            return rounds(list, scopes).flatMap { round in rows.flatMap { lines($0, round) } }
        }
    }

    private func text(_ pieces: [Piece], _ scopes: [Record]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .value(let name): printed(look(name, scopes))
            case .loop(let list, let inner): rounds(list, scopes).map { text(inner, $0) }.joined()
            case .condition(let name, let yes, let no): text(isTrue(name, scopes) ? yes : no, scopes)
            }
        }.joined()
    }

    private func printed(_ value: Value) -> String {
        switch value {
        case .text(let text):
            text.filter { !$0.isWhitespace }.isEmpty ? "" : text.replacing("\u{7}", with: "")
        case .number: "7"
        default: ""
        }
    }
}
