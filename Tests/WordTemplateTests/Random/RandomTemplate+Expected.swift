import Foundation

@testable import WordTemplate

// MARK: - What must be printed

/// The lines a document shows: paragraphs with something in them, rows between brackets.
extension RandomTemplate {
    struct Printed: Equatable {
        var lines: [String] = []
        /// The texts of the notes, in the order of their references.
        var notes: [[String]] = []
        /// What text boxes show, which stand somewhere on the page.
        var boxes: [[String]] = []

        static func + (left: Printed, right: Printed) -> Printed {
            Printed(
                lines: left.lines + right.lines,
                notes: left.notes + right.notes,
                boxes: left.boxes + right.boxes
            )
        }

        static func sum(_ parts: [Printed]) -> Printed { parts.reduce(Printed(), +) }
    }

    func expected(_ blocks: [Block], _ data: Record) -> Printed {
        .sum(blocks.map { printed($0, [data]) })
    }

    private typealias Scopes = [Record]

    private func look(_ name: String, _ scopes: Scopes) -> Value {
        scopes.reversed().lazy.compactMap { $0[name] }.first ?? Value.empty
    }

    private func rounds(_ list: String, _ scopes: Scopes) -> [Scopes] {
        guard case .list(let items) = look(list, scopes) else { return [] }
        return items.compactMap { if case .record(let record) = $0 { scopes + [record] } else { nil } }
    }

    private func isTrue(_ name: String, _ scopes: Scopes) -> Bool {
        guard name.hasPrefix("nếu") else { return look(name, scopes) == .bool(true) }
        guard case .number(let number) = look("N", scopes) else { return false }
        return number >= 5
    }

    private func taken<T>(_ branches: [(String, [T])], _ otherwise: [T], _ scopes: Scopes) -> [T] {
        branches.first { isTrue($0.0, scopes) }?.1 ?? otherwise
    }

    // MARK: Blocks

    private func printed(_ block: Block, _ scopes: Scopes) -> Printed {
        switch block {
        case .paragraph(let pieces): return paragraph(pieces, scopes)
        case .item(let pieces):
            // An item that is nothing but a loop repeats as a whole.
            guard case .loop(let list, let inner, let between)? = pieces.first, pieces.count == 1,
                between.isEmpty
            else { return paragraph(pieces, scopes) }
            return .sum(rounds(list, scopes).map { paragraph(inner, $0) })
        case .loop(let list, let inner, let between):
            let line = between == .line ? Printed(lines: ["ngăn cách"]) : Printed()
            return .sum(
                rounds(list, scopes).enumerated().map { index, round in
                    .sum([index > 0 ? line : Printed()] + inner.map { printed($0, round) })
                }
            )
        case .condition(let branches, let otherwise):
            return .sum(taken(branches, otherwise, scopes).map { printed($0, scopes) })
        case .table(let rows, _): return table(rows, scopes)
        case .dropped(let name, let pieces):
            guard !look(name, scopes).isEmpty else { return Printed() }
            return paragraph([.value(name, .braces)] + pieces, scopes)
        case .columns(let list, let dropping):
            let rounds = rounds(list, scopes)
            let stays = zip(["T", "E", "N"], dropping).map { name, drops in
                !drops || rounds.contains { !look(name, $0).isEmpty }
            }
            func row(_ texts: [String]) -> Printed {
                Printed(lines: bracketed(zip(texts, stays).filter(\.1).map { [$0.0] }))
            }
            return .sum(
                [row(["Tên", "Ghi chú", "Số"])]
                    + rounds.map { round in row(["T", "E", "N"].map { text(look($0, round)) }) }
            )
        case .repeated(let list):
            let texts = rounds(list, scopes).map { [text(look("T", $0))] }
            let second = bracketed([["x"]] + texts.map { $0 + ["y"] })
            return Printed(lines: bracketed([["năm"]] + texts) + second)
        case .chart, .section: return Printed()
        case .control(let inner), .marked(let inner): return .sum(inner.map { printed($0, scopes) })
        }
    }

    /// A row's cells; lines without anything but blanks are left out everywhere.
    private func bracketed(_ cells: [[String]]) -> [String] {
        ["["] + Array(cells.map { $0.filter { !$0.isBlank } }.joined(separator: ["|"])) + ["]"]
    }

    private func table(_ rows: [Row], _ scopes: Scopes) -> Printed {
        let goes = rows.contains {
            if case .dropped(let name, _, true) = $0 { look(name, scopes).isEmpty } else { false }
        }
        return goes ? Printed() : .sum(rows.map { row($0, scopes) })
    }

    private func row(_ row: Row, _ scopes: Scopes) -> Printed {
        switch row {
        case .cells(let cells): return joined(cells, scopes)
        case .model(let list, let cells): return .sum(rounds(list, scopes).map { joined(cells, $0) })
        case .loop(let list, let rows):
            return .sum(rounds(list, scopes).map { round in .sum(rows.map { self.row($0, round) }) })
        case .automatic(let list, let width):
            return .sum(
                rounds(list, scopes).map { round in
                    Printed(lines: bracketed(["T", "N", "E"].prefix(width).map { [text(look($0, round))] }))
                }
            )
        case .dropped(let name, let cells, _):
            guard !look(name, scopes).isEmpty else { return Printed() }
            var whole = joined(cells, scopes)
            whole.lines.insert(text(look(name, scopes)), at: 1)
            return whole
        case .merged(let list, let width):
            var last: [Value] = []
            return .sum(
                rounds(list, scopes).map { round in
                    let names = ["K", "B"].prefix(width - 1)
                    let values = names.map { look($0, round) }
                    let cells = values.indices.map { index -> [String] in
                        let isSame = !last.isEmpty && last[...index] == values[...index]
                        return isSame ? [] : [text(values[index])]
                    }
                    last = values
                    return Printed(lines: bracketed(cells + [[text(look("T", round))]]))
                }
            )
        }
    }

    private func joined(_ cells: [Cell], _ scopes: Scopes) -> Printed {
        let parts = cells.map { cell -> Printed in
            switch cell {
            case .pieces(let pieces): paragraph(pieces, scopes)
            case .table(let rows, _): table(rows, scopes) + Printed(lines: ["sau"])
            }
        }
        var whole = Printed.sum(parts)
        whole.lines = bracketed(parts.map(\.lines))
        return whole
    }

    // MARK: Pieces

    private func paragraph(_ pieces: [Piece], _ scopes: Scopes) -> Printed {
        var found = printed(pieces, scopes)
        found.lines = [found.lines.joined()].filter { !$0.isBlank }
        return found
    }

    private func printed(_ pieces: [Piece], _ scopes: Scopes) -> Printed {
        .sum(pieces.map { printed($0, scopes) })
    }

    private func printed(_ piece: Piece, _ scopes: Scopes) -> Printed {
        func line(_ text: String) -> Printed { Printed(lines: [text]) }
        switch piece {
        case .text(let text), .revised(let text), .commented(let text): return line(text)
        case .value(let name, _): return line(text(look(name, scopes)))
        case .orElse(let name):
            let value = look(name, scopes)
            return line(value.isEmpty ? "không" : text(value))
        case .joined:
            guard case .list(let items) = look("W", scopes) else { return Printed() }
            let texts = items.map { text($0) }
            let last = texts.last ?? ""
            return line(texts.count < 2 ? last : texts.dropLast().joined(separator: ", ") + " và " + last)
        case .loop(let list, let inner, let between):
            return .sum(
                rounds(list, scopes).enumerated().map { index, round in
                    line(index > 0 ? between : "") + printed(inner, round)
                }
            )
        case .condition(let branches, let otherwise):
            return printed(taken(branches, otherwise, scopes), scopes)
        case .box(let name): return line(isTrue(name, scopes) ? "☒" : "☐")
        case .picture: return Printed()
        case .textBox(let inner):
            var box = paragraph(inner, scopes)
            // Once in the choice and once in the fallback.
            box.boxes += [box.lines, box.lines]
            box.lines = []
            return box
        case .marked(let inner): return printed(inner, scopes) + line("ref")
        case .link(let inner): return printed(inner, scopes)
        case .note(let inner, _):
            let note = paragraph(inner, scopes)
            return Printed(notes: [note.lines])
        }
    }

    private func text(_ value: Value) -> String {
        switch value {
        case .text(let text):
            text.filter { !$0.isWhitespace }.isEmpty ? "" : text.replacing("\u{7}", with: "")
        case .number(let number): "\(number)"
        case .bool(let flag): flag ? "có" : "không"
        case .rich(let rich): rich.plainText
        default: ""
        }
    }
}
