import Foundation

@testable import WordTemplate

// MARK: - Markup

extension RandomTemplate {
    mutating func markup(_ blocks: [Block]) -> String { blocks.map { markup($0) }.joined() }

    mutating func nextID() -> Int {
        lastID += 1
        return lastID
    }

    private mutating func markup(_ block: Block) -> String {
        switch block {
        case .paragraph(let pieces): return paragraph(pieces)
        case .item(let pieces):
            let list = pick([1, 1, 2])
            let numbering = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
            return paragraph(pieces, numbering)
        case .loop(let list, let inner, let between):
            let option = between == .countingOn ? " | đánh số tiếp" : ""
            var body = markup(inner)
            if between == .line { body += line("{{ngăn}}") + line("ngăn cách") }
            if between == .page { body += line("{{ngắt trang}}") }
            let opening = line("{{\(pick(["mỗi", "Mỗi", "lặp"])) \(list)\(option)}}")
            return opening + body + line("{{hết \(list)}}")
        case .condition(let branches, let otherwise):
            var result = ""
            for (index, (name, inner)) in branches.enumerated() {
                result += line("{{\(index == 0 ? "nếu" : "hoặc nếu") \(name)}}") + markup(inner)
            }
            return result + line("{{nếu không}}") + markup(otherwise) + line("{{hết nếu}}")
        case .table(let rows, let width): return table(rows, width)
        case .dropped(let name, let pieces):
            return wrapped(cut("{{\(spelled(name)) | xóa dòng nếu trống}}") + runs(pieces))
        case .columns(let list, let dropping):
            let tags = zip(["T", "E", "N"], dropping).map { name, drops in
                "{{\(name)\(drops ? " | xóa cột nếu trống" : "")}}"
            }
            let rows = [
                ["Tên", "Ghi chú", "Số"], ["{{mỗi \(list)}}\(tags[0])", tags[1], "\(tags[2]){{hết}}"],
            ]
            return grid(rows.map { row($0.map { line($0) }) }.joined(), 3)
        case .repeated(let list):
            let first = row([line("năm"), line("{{mỗi cột \(list)}}{{T}}{{hết}}")])
            return grid(first + row([line("x"), line("{{T}}") + line("y")]), 2)
        case .chart(let list):
            charts += 1
            return chart(list, charts)
        case .control(let inner):
            return "<w:sdt><w:sdtPr><w:id w:val=\"\(nextID())\"/></w:sdtPr><w:sdtContent>\(markup(inner))"
                + "</w:sdtContent></w:sdt>"
        case .marked(let inner):
            let id = nextID()
            return "<w:bookmarkStart w:id=\"\(id)\" w:name=\"khối\(id)\"/>\(markup(inner))"
                + "<w:bookmarkEnd w:id=\"\(id)\"/>"
        case .section:
            let type = chance(50) ? "<w:type w:val=\"nextPage\"/>" : ""
            let size = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            return "<w:p><w:pPr><w:sectPr>\(type)\(size)</w:sectPr></w:pPr></w:p>"
        }
    }

    // MARK: Tables

    private mutating func table(_ rows: [Row], _ width: Int) -> String {
        grid(rows.map { markup($0, width) }.joined(), width)
    }

    private func grid(_ rows: String, _ width: Int) -> String {
        let columns = String(repeating: "<w:gridCol w:w=\"2000\"/>", count: width)
        return
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(columns)</w:tblGrid>"
            + "\(rows)</w:tbl>"
    }

    private mutating func markup(_ row: Row, _ width: Int) -> String {
        switch row {
        case .cells(let cells): return self.row(cells.map { markup($0) })
        case .model(let list, let cells):
            return self.row(
                cells.indices.map { index in
                    let first = index == 0 ? "{{mỗi \(list)}}" : ""
                    let last = index == cells.count - 1 ? "{{hết}}" : ""
                    return markup(cells[index], first, last)
                }
            )
        case .loop(let list, let rows):
            func tag(_ text: String) -> String { self.row([line(text)] + (1..<width).map { _ in line("") }) }
            let opening = tag("{{mỗi \(list)}}")
            return opening + rows.map { markup($0, width) }.joined() + tag("{{hết}}")
        case .automatic(let list, let width):
            return self.row(["T", "N", "E"].prefix(width).map { line("{{\(list).\($0)}}") })
        case .dropped(let name, let cells, let table):
            let tag = "{{\(spelled(name)) | xóa \(table ? "bảng" : "hàng") nếu trống}}"
            var texts = cells.map { markup($0) }
            texts[0] = line(tag) + texts[0]
            return self.row(texts)
        case .merged(let list, let width):
            var texts = ["K", "B"].prefix(width - 1).map { "{{\($0) | gộp ô}}" } + ["{{T}}{{hết}}"]
            texts[0] = "{{mỗi \(list)}}" + texts[0]
            return self.row(texts.map { line($0) })
        }
    }

    private mutating func markup(_ cell: Cell, _ first: String = "", _ last: String = "") -> String {
        switch cell {
        case .pieces(let pieces): wrapped(cut(first) + runs(pieces) + cut(last))
        case .table(let rows, let width): line(first) + table(rows, width) + line("sau\(last)")
        }
    }

    private func row(_ cells: [String]) -> String {
        "<w:tr>"
            + cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>" }.joined()
            + "</w:tr>"
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ pieces: [Piece], _ properties: String = "") -> String {
        wrapped(runs(pieces), properties)
    }

    mutating func line(_ text: String) -> String { wrapped(cut(text)) }

    mutating func wrapped(_ runs: String, _ properties: String = "") -> String {
        let id = String(0x1000_0000 + nextID(), radix: 16).uppercased()
        let mark = chance(40) ? " w14:paraId=\"\(id)\"" : ""
        return "<w:p\(mark)>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
    }

    /// A text cut into runs anywhere, even within a delimiter, with Word's litter between.
    mutating func cut(_ text: String) -> String {
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
        return run.isEmpty ? runs : runs + Specimen.r(run)
    }

    /// A name as people type it.
    mutating func spelled(_ name: String) -> String {
        switch count(0...5) {
        case 0: name.uppercased()
        case 1: name.decomposedStringWithCanonicalMapping
        case 2: name.replacing(" ", with: "\u{A0}")
        case 3: name.replacing("hòa", with: "hoà")
        case 4: name.replacing(" ", with: "  ")
        default: name
        }
    }

    mutating func runs(_ pieces: [Piece]) -> String {
        // Texts and tags side by side are cut as one.
        var result = ""
        var text = ""
        for piece in pieces {
            if let words = words(piece) {
                text += words
            } else {
                result += cut(text) + markup(piece)
                text = ""
            }
        }
        return result + cut(text)
    }

    /// What a piece is in typed words, if it is nothing else.
    private mutating func words(_ piece: Piece) -> String? {
        func inside(_ pieces: [Piece], _ made: inout RandomTemplate) -> String? {
            let found = pieces.map { made.words($0) }
            return found.contains(nil) ? nil : found.compactMap { $0 }.joined()
        }
        switch piece {
        case .text(let text): return text
        case .value(let name, .braces): return "{{\(spelled(name))}}"
        case .value(let name, .arrows): return "<<\(spelled(name))>>"
        case .value(let name, .quotes): return "«\(spelled(name))»"
        case .orElse(let name): return "{{\(spelled(name)) | nếu trống \(pick(["\"không\"", "“không”"]))}}"
        case .joined: return "{{W | nối \", \" và \" và \"}}"
        case .picture(false): return "{{ảnh P | cao 1 cm}}"
        default: return nil
        }
    }
}
