import Foundation

/// A page as it came, and what a person finds on it.
struct PageText: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ text: String) -> Bool { find(Array(text.utf8)) != nil }

    func count(_ text: String) -> Int {
        let sought = Array(text.utf8)
        var (count, from) = (0, 0)
        while let place = find(sought, from: from) {
            count += 1
            from = place + sought.count
        }
        return count
    }

    func find(_ sought: [UInt8], from: Int = 0) -> Int? {
        guard let first = sought.first else { return nil }
        return bytes.withUnsafeBytes { all in
            var place = from
            while place + sought.count <= all.count {
                let left = all.count - sought.count - place + 1
                guard let base = all.baseAddress, let found = memchr(base + place, Int32(first), left) else {
                    return nil
                }
                if memcmp(found, sought, sought.count) == 0 { return UnsafeRawPointer(found) - base }
                place = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }

    /// Every text that stands between two others.
    func texts(between start: String, and end: String) -> [String] {
        let (start, end) = (Array(start.utf8), Array(end.utf8))
        var (texts, from) = ([String](), 0)
        while let open = find(start, from: from), let close = find(end, from: open + start.count) {
            texts.append(String(decoding: bytes[(open + start.count)..<close], as: UTF8.self).unescaped)
            from = close
        }
        return texts
    }

    /// The form that goes to an address, when it stands on the page.
    func form(to address: String) -> FormText? {
        let marker = Array(" action=\"\(address)\"".utf8)
        guard let start = find(marker), let end = find(Array("</form>".utf8), from: start) else { return nil }
        return FormText(PageText(Array(bytes[start..<end])))
    }
}

/// What a form sends when nothing in it is changed: hidden fields, and the first choice of each list.
struct FormText {
    var fields: [(String, String)] = []

    init(_ text: PageText) {
        for input in text.texts(between: "<input ", and: ">") where input.contains("type=\"hidden\"") {
            guard let name = Self.value("name", input) else { continue }
            fields.append((name, Self.value("value", input) ?? ""))
        }
        for list in text.texts(between: "<select ", and: "</select>") {
            let choices = PageText(Array(list.utf8)).texts(between: "<option value=\"", and: "\"")
            guard let name = Self.value("name", list), let choice = choices.first(where: { !$0.isEmpty })
            else { continue }
            fields.append((name, choice))
        }
        if text.has("name=\"confirm\"") { fields.append(("confirm", "yes")) }
    }

    func has(_ name: String) -> Bool { fields.contains { $0.0 == name } }

    private static func value(_ name: String, _ tag: String) -> String? {
        PageText(Array(tag.utf8)).texts(between: "\(name)=\"", and: "\"").first
    }
}

extension String {
    /// Without the quoting of HTML.
    fileprivate var unescaped: String {
        guard contains("&") else { return self }
        let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return marks.reduce(self) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
