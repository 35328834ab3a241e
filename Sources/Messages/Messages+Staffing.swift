public import Secretariat
import Vietnamese
import Workflow

/// Sentences for steps that nobody could take today.
public enum StaffingMessage {
    /// A heading for the whole, then a paragraph a unit, each with the steps below it.
    public static func paragraphs(_ report: StaffingReport, _ language: Language) -> [(
        indent: String, text: String
    )] {
        let day = report.day.short
        guard !report.gaps.isEmpty || !report.emptyUnits.isEmpty else {
            return [
                (
                    "",
                    Phrase(
                        "Ngày \(day): bước nào cũng có người làm.",
                        "On \(day) every step has somebody to take it."
                    )[language]
                )
            ]
        }
        var out: [(String, String)] = [
            (
                "",
                Phrase(
                    "Ngày \(day), những bước sau chưa có ai làm được:",
                    "On \(day) nobody could take these steps:"
                )[language]
            )
        ]
        var places: [String] = []
        for gap in report.gaps where !places.contains(gap.placeName) { places.append(gap.placeName) }
        for place in places {
            out.append(("- ", "\(place):"))
            out += steps(report.gaps.filter { $0.placeName == place }, language)
        }
        if !report.emptyUnits.isEmpty {
            let names = report.emptyUnits.joined(separator: ", ")
            out.append(
                (
                    "- ",
                    Phrase(
                        "\(report.emptyUnits.count) đơn vị chưa phân công ai: \(names).",
                        "\(report.emptyUnits.count) units have nobody assigned: \(names)."
                    )[language]
                )
            )
        }
        return out.map { (indent: $0.0, text: $0.1) }
    }

    /// The steps that need the same people together.
    private static func steps(_ gaps: [StaffingGap], _ language: Language) -> [(String, String)] {
        let own = language.own
        var groups: [(who: String, steps: [String])] = []
        for gap in gaps {
            let who = gap.roles.map { $0[own] }.joined(separator: language == .vi ? " hoặc " : " or ")
            let step = "“\(gap.stateLabel[own])” (\(gap.workflowLabel[own]))"
            guard let index = groups.firstIndex(where: { $0.who == who }) else {
                groups.append((who, [step]))
                continue
            }
            groups[index].steps.append(step)
        }
        return groups.map { group in
            let steps = group.steps.joined(separator: "; ")
            return ("  - ", Phrase("cần \(group.who): \(steps).", "needs \(group.who): \(steps).")[language])
        }
    }
}
