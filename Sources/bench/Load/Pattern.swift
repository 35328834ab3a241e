import Foundation

/// A value with places in its text where other names are put: so that years of work are copies of one year that
/// people did.
struct Pattern<Value: Codable> {
    private enum Piece {
        case text([UInt8])
        case name(Int)
    }

    private let pieces: [Piece]

    /// - Parameter names: What is replaced; where two begin at one place, the first of the list.
    init(_ value: Value, names: [String]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(value))
        let names = names.map { Array($0.utf8) }
        var pieces: [Piece] = []
        var (plain, place) = ([UInt8](), 0)
        while place < bytes.count {
            let found = names.firstIndex { !$0.isEmpty && bytes[place...].starts(with: $0) }
            if let found {
                pieces += [.text(plain), .name(found)]
                plain = []
                place += names[found].count
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        self.pieces = pieces + [.text(plain)]
    }

    /// The value with these names in place of those it was made with.
    func value(_ names: [String]) throws -> Value {
        var data = Data()
        for piece in pieces {
            switch piece {
            case .text(let bytes): data.append(contentsOf: bytes)
            case .name(let index): data.append(contentsOf: names[index].utf8)
            }
        }
        return try JSONDecoder().decode(Value.self, from: data)
    }
}
