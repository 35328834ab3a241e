public import Awards
import Forms
import Foundation
import OPC
import Store
import Vietnamese
import WordTemplate
public import Workflow
import XMLTree

/// An achievement report that was written in Word and handed back: what it would change in the dossier.
public struct WordReading: Sendable {
    /// What would be written, field by field.
    public var changes: [Comparison.Field]
    /// What is not taken, and why; the rest is.
    public var faults: [Unmet]
    /// What there is to write.
    public var typed: TypedDossier
}

extension Office {
    /// Reads an achievement report back out of the content controls of the form that was downloaded.
    ///
    /// Nothing is written; what it answers is.
    public func readWord(_ bytes: [UInt8], of nomination: Nomination.ID) throws -> WordReading {
        let controls: [FilledControl]
        do {
            controls = try FilledControl.all(in: bytes)
        } catch is PackageError {
            return .refused(Unmet("word-not-docx"))
        } catch is XMLError {
            return .refused(Unmet("word-not-docx"))
        }
        return try store.read { view in
            let facts = FactBook(view: view, library: library, today: clock().day)
            let nomination = try facts.find(Nomination.self, nomination.rawValue)
            return try WordReader(
                dossier: nomination.dossier,
                criteria: DossierCheck(facts, nomination).criteria(),
                name: facts.nominee(nomination).name,
                isPerson: nomination.nominee.isPerson
            ).reading(controls)
        }
    }
}

extension WordReading {
    fileprivate static func refused(_ fault: Unmet) -> WordReading {
        WordReading(changes: [], faults: [fault], typed: TypedDossier())
    }
}

/// Matches the controls of a document with the fields of a dossier.
private struct WordReader {
    let dossier: Dossier
    let criteria: [Criterion]
    let name: String
    let isPerson: Bool

    func reading(_ controls: [FilledControl]) -> WordReading {
        let known = controls.filter { Self.names.contains($0.name.nameKey) }
        guard !known.isEmpty else { return .refused(Unmet("word-not-ours")) }
        // The report of somebody else is not taken for this one's.
        let bearers = texts(isPerson ? "nominee.name" : "nominee.collective-name", in: known)
        if let other = bearers.first(where: { !$0.isEmpty && $0.nameKey != name.nameKey }) {
            return .refused(Unmet("word-other-nominee", ["name": other, "own": name]))
        }
        var reading = WordReading(changes: [], faults: [], typed: TypedDossier())
        if let summary = texts("merit.summary", in: known).first {
            take("summary", nil, summary, saved: dossier.summary, &reading) { $0.summary = $1 }
        } else {
            reading.faults.append(Unmet("word-field-missing", ["field": Self.label("merit.summary")]))
        }
        takeClaims(known, &reading)
        if !isPerson { takeProfile(known, &reading) }
        return reading
    }

    /// A result belongs to the criterion that is named before it.
    private func takeClaims(_ controls: [FilledControl], _ reading: inout WordReading) {
        let (name, result) = (Self.label("criterion.name").nameKey, Self.label("criterion.result").nameKey)
        var criterion: String?
        var taken: Set<String> = []
        for control in controls {
            if control.name.nameKey == name { criterion = control.text }
            guard control.name.nameKey == result, let named = criterion else { continue }
            criterion = nil
            guard let own = criteria.first(where: { $0.label.vi.nameKey == named.plainBlanks.nameKey }) else {
                reading.faults.append(Unmet("word-strange-criterion", ["criterion": named]))
                continue
            }
            guard taken.insert(own.id).inserted else {
                reading.faults.append(Unmet("word-criterion-twice", ["criterion": own.label.vi]))
                continue
            }
            let saved = dossier.claim(own.id)?.text ?? ""
            take("claim.\(own.id)", own.label, control.text, saved: saved, &reading) {
                $0.claims[own.id] = $1
            }
        }
        for criterion in criteria where !taken.contains(criterion.id) {
            reading.faults.append(Unmet("word-field-missing", ["field": criterion.label.vi]))
        }
    }

    /// What a collective tells about itself: the fields of the form by the headings of the dossier.
    private static let profile: KeyValuePairs<String, String> = [
        "nominee.seat": "Trụ sở", "nominee.phone": "Điện thoại", "nominee.functions": "Chức năng, nhiệm vụ",
        "nominee.structure": "Tổ chức đảng, đoàn thể",
    ]

    private func takeProfile(_ controls: [FilledControl], _ reading: inout WordReading) {
        for (code, heading) in Self.profile {
            // Lines of what was never told are not on the form.
            guard let text = texts(code, in: controls).first else { continue }
            let label = Wording(vi: heading, en: heading)
            take("profile.\(heading)", label, text, saved: dossier.profile[heading] ?? "", &reading) {
                $0.profile[heading] = $1
            }
        }
    }

    private func take(
        _ name: String,
        _ label: Wording?,
        _ text: String,
        saved: String,
        _ reading: inout WordReading,
        _ write: (inout TypedDossier, String) -> Void
    ) {
        let text = text.plainBlanks
        guard text != saved.plainBlanks else { return }
        reading.changes.append(.init(name: name, label: label, before: saved, after: text))
        write(&reading.typed, text)
    }

    private func texts(_ code: String, in controls: [FilledControl]) -> [String] {
        let name = Self.label(code).nameKey
        return controls.filter { $0.name.nameKey == name }.map(\.text)
    }

    /// What templates call the fields that are read back.
    private static let labels: [String: String] = Dictionary(
        (CriterionFacts.fields.map { ($0.code, $0.label) } + MeritFacts.fields.map { ($0.code, $0.label) }
            + NomineeFacts.fields.map { ($0.code, $0.label) })
    ) { first, _ in first }

    private static func label(_ code: String) -> String { labels[code] ?? code }

    private static let names: Set<String> = Set(
        (["criterion.name", "criterion.result", "merit.summary", "nominee.name", "nominee.collective-name"]
            + profile.map(\.key)).map { label($0).nameKey }
    )
}

extension String {
    /// With plain blanks and hyphens in the place of those by which papers keep words together.
    fileprivate var plainBlanks: String {
        let plain = replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ")
            .replacing("\u{2011}", with: "-").replacing("\u{2060}", with: "")
        return plain.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
