import Vietnamese

/// One fault of a line that follows a pattern.
struct PatternFault: Hashable {
    let aspect: LayoutAspect
    let severity: LayoutFinding.Severity
    let expected: String
    let found: String
}

/// "Số: 05/QĐ-BHXH", read piece by piece; values that are not known yet are accepted anywhere.
struct NumberLine {
    private(set) var faults: [PatternFault] = []
    private let profile: LayoutProfile
    private let type: LayoutProfile.DocumentType?
    /// The document bears the name of a type, so that it is no công văn.
    private let isNamed: Bool

    init(_ text: String, profile: LayoutProfile, type: LayoutProfile.DocumentType?, isNamed: Bool) {
        self.profile = profile
        self.type = type
        self.isNamed = isNamed
        read(text)
    }

    private mutating func add(
        _ aspect: LayoutAspect,
        _ severity: LayoutFinding.Severity,
        _ expected: String,
        _ found: String
    ) {
        faults.append(PatternFault(aspect: aspect, severity: severity, expected: expected, found: found))
    }

    private mutating func read(_ text: String) {
        var rest = text.dropFirst(2)
        if !text.hasPrefix("Số") { add(.letterCase, .error, "Số", String(text.prefix(2))) }
        if rest.first == ":" {
            rest = rest.dropFirst()
        } else {
            add(.punctuation, .error, "Số:", String(text.prefix(4)))
        }
        let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            if !rest.contains(Placeholder.mark) { add(.pattern, .error, "Số: 01/QĐ-BHXH", text) }
            return
        }
        let number = parts[0].trimmed
        figures(number, text: text)
        let sign = parts[1].trimmed
        let isLoose = parts[1].first == " " && !number.isEmpty
        let hasBlanks = sign.contains(" ") && !sign.contains(Placeholder.mark)
        if isLoose || hasBlanks || !number.isEmpty && parts[0].last == " " && number.last != Placeholder.mark
        {
            add(.spacing, .error, text.filter { $0 != " " }.replacing("Số:", with: "Số: "), text)
        }
        groups(sign.filter { $0 != " " })
    }

    private mutating func figures(_ number: String, text: String) {
        if number.isEmpty || number.allSatisfy({ "_. ".contains($0) }) {
            add(.draft, .info, "", number)
            return
        }
        guard !number.contains(Placeholder.mark) else { return }
        guard number.allSatisfy({ ("0"..."9").contains($0) }), let value = Int(number) else {
            add(.pattern, .error, "01", number)
            return
        }
        let wanted = value < 10 ? "0\(value)" : "\(value)"
        if number != wanted {
            add(.pattern, value < 10 && number.count < 2 ? .error : .warning, wanted, number)
        }
    }

    private mutating func groups(_ sign: String) {
        guard !sign.isEmpty else {
            add(.pattern, .error, "QĐ-BHXH", "")
            return
        }
        var groups = sign.split(separator: "/").last.map { $0.split(separator: "-").map(String.init) } ?? []
        if let year = sign.split(separator: "/").first, year.count == 4, year.allSatisfy(\.isNumber) {
            add(.pattern, .warning, "", String(year))
        }
        guard let first = groups.first, !first.contains(Placeholder.mark) else { return }
        let codes = profile.types.map(\.code) + profile.copyCodes
        let meant = codes.first { $0.uppercased() == first.uppercased() }
        if let code = type?.code {
            if first != code {
                add(first.uppercased() == code.uppercased() ? .letterCase : .value, .error, code, first)
            }
            groups.removeFirst()
        } else if let meant, groups.count > 1 {
            // The sign is that of a named document; the name above decides whether it is missing.
            if first != meant { add(.letterCase, .error, meant, first) }
            groups.removeFirst()
        } else if isNamed, groups.count > 1 {
            add(.value, .warning, "", first)
        }
        for group in groups where group.contains(where: \.isLowercase) && !group.contains(Placeholder.mark) {
            add(.letterCase, .warning, group.uppercased(), group)
        }
    }
}

/// "Hà Nội, ngày 05 tháng 01 năm 2026".
enum DateLine {
    static func faults(in text: String) -> [PatternFault] {
        guard let start = text.firstRange(of: "ngày") else {
            // A single value may hold place and date.
            return text.contains(Placeholder.mark)
                ? [] : [fault(.pattern, .error, "…, ngày … tháng … năm …", text)]
        }
        var faults: [PatternFault] = []
        let place = text[..<start.lowerBound].trimmed
        if !place.hasSuffix(",") {
            faults.append(fault(.punctuation, .error, "\(place), ngày", "\(place) ngày"))
        }
        let words = text[start.upperBound...]
        guard let month = words.firstRange(of: "tháng"),
            let year = words[month.upperBound...].firstRange(of: "năm")
        else {
            return faults + [
                fault(.pattern, .error, "ngày … tháng … năm …", String(text[start.lowerBound...]))
            ]
        }
        let day = words[..<month.lowerBound].trimmed
        let monthText = words[month.upperBound..<year.lowerBound].trimmed
        let yearText = words[year.upperBound...].trimmed
        return faults + self.faults(day: day, month: monthText, year: yearText)
    }

    private static func faults(day: String, month: String, year: String) -> [PatternFault] {
        var faults: [PatternFault] = []
        let fields = [day, month, year]
        if fields.allSatisfy({ $0.allSatisfy { "_. ".contains($0) || $0 == Placeholder.mark } }) {
            return fields.contains { $0.contains(Placeholder.mark) } ? [] : [fault(.draft, .info, "", "")]
        }
        let numbers = fields.map { Int($0) }
        if let value = numbers[0], value < 10, day.count != 2 {
            faults.append(fault(.pattern, .error, "0\(value)", day))
        }
        if let value = numbers[1], value < 3, month.count != 2 {
            faults.append(fault(.pattern, .error, "0\(value)", month))
        }
        if let value = numbers[1], (3..<10).contains(value), month.count == 2 {
            faults.append(fault(.pattern, .warning, "\(value)", month))
        }
        guard let d = numbers[0], let m = numbers[1], let y = numbers[2] else {
            let isDraft = fields.contains { $0.isEmpty || $0.contains(Placeholder.mark) }
            return isDraft
                ? faults : faults + [fault(.pattern, .error, "05, 01, 2026", fields.joined(separator: ", "))]
        }
        if Day(year: y, month: m, day: d) == nil {
            faults.append(fault(.value, .error, "", "\(d)/\(m)/\(y)"))
        }
        return faults
    }

    private static func fault(
        _ aspect: LayoutAspect,
        _ severity: LayoutFinding.Severity,
        _ expected: String,
        _ found: String
    ) -> PatternFault {
        PatternFault(aspect: aspect, severity: severity, expected: expected, found: found)
    }
}

extension StringProtocol {
    /// Without blanks at the ends.
    var trimmed: String {
        var text = Substring(self).drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
