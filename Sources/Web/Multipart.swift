import Foundation

/// Reads `multipart/form-data` (RFC 7578): the fields of a form with its files.
struct Multipart {
    /// More pieces than any form of ours has.
    private static let most = 2000

    private let mark: [UInt8]

    init(_ boundary: String) { mark = Array("--\(boundary)".utf8) }

    /// What parts the pieces, as the content type names it; nil where it names none.
    static func boundary(of type: String) -> String? {
        for part in type.split(separator: ";").dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard sides.count == 2, sides[0].lowercased() == "boundary" else { continue }
            let text = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            return (1...70).contains(text.utf8.count) ? text : nil
        }
        return nil
    }

    /// The form, or nil when the bytes are no such form.
    func form(_ bytes: [UInt8]) -> FormPairs? {
        var form = FormPairs()
        guard var start = find(mark, in: bytes, from: 0).map({ $0 + mark.count }) else { return nil }
        for _ in 0..<Self.most {
            if bytes[start...].starts(with: Array("--".utf8)) { return form }
            guard bytes[start...].starts(with: Self.newline) else { return nil }
            guard let head = find(Self.blank, in: bytes, from: start),
                let end = find(Self.newline + mark, in: bytes, from: head + Self.newline.count)
            else { return nil }
            let body = min(head + Self.blank.count, end)
            add(String(decoding: bytes[start..<head], as: UTF8.self), Array(bytes[body..<end]), to: &form)
            start = end + Self.newline.count + mark.count
        }
        return nil
    }

    private static let newline = Array("\r\n".utf8)
    private static let blank = Array("\r\n\r\n".utf8)

    private func add(_ head: String, _ body: [UInt8], to form: inout FormPairs) {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let name = parameter("name", of: line), !name.isEmpty else { return }
        if let file = parameter("filename", of: line) {
            // A form without a chosen file sends an empty one.
            guard !file.isEmpty else { return }
            let plain = FormPairs.plain(file).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
            form.files.append(.init(field: name, name: plain.map(String.init) ?? "", bytes: body))
        } else if let text = String(validating: body, as: UTF8.self) {
            form.pairs.append((name, FormPairs.plain(text)))
        }
    }

    private func parameter(_ name: String, of line: some StringProtocol) -> String? {
        for part in line.split(separator: ";").dropFirst() {
            let part = part.trimmingCharacters(in: .whitespaces)
            guard part.hasPrefix("\(name)=\""), part.hasSuffix("\""), part.count > name.count + 2 else {
                continue
            }
            return String(part.dropFirst(name.count + 2).dropLast())
                .replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
        }
        return nil
    }

    private func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, start >= 0 else { return nil }
        var index = start
        while index + pattern.count <= bytes.count {
            guard let next = bytes[index...(bytes.count - pattern.count)].firstIndex(of: first) else {
                return nil
            }
            if bytes[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
            index = next + 1
        }
        return nil
    }
}
