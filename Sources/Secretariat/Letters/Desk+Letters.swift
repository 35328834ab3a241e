import Awards
import Store
import Vietnamese
import Workflow

extension Situation {
    /// Drafts the letters that this step sends, or adds to those that still wait for their number.
    ///
    /// A unit does not write to itself: what its own standing body does needs no letter.
    func draftLetters(_ purpose: Letter.Purpose) throws {
        switch subject {
        case let campaign as Campaign where purpose == .submissionUrging:
            for (unit, owed) in try unitsToUrge(campaign) {
                try desk.addToLetter(purpose, campaign.id, about: unit.rawValue) { $0.owedSubmissions = owed }
            }
        case let campaign as Campaign:
            try desk.addToLetter(purpose, campaign.id, about: nil) { _ in }
        case let complaint as Complaint:
            try desk.create(
                ObjectReference(.letter, desk.freeConclusion(of: complaint)),
                input: Input(),
                bySystem: true
            ) { _ in }
        case let nomination as Nomination:
            guard try desk.addressee(of: nomination) != nomination.unit else { return }
            let line = line(of: nomination)
            try desk.addToLetter(purpose, nomination.campaign, about: nomination.unit.rawValue) { letter in
                letter.lines.removeAll { $0.nomination == nomination.id }
                letter.lines.append(line)
            }
        case let submission as Submission:
            guard try desk.addressee(of: submission) != submission.unit, !submission.lines.isEmpty else {
                return
            }
            try draft(purpose, about: submission)
        case let rollUp as RollUp:
            for (unit, owed) in try desk.toUrge(rollUp) {
                try desk.addToLetter(purpose, rollUp.id, about: unit.rawValue) { $0.owed = owed }
            }
        case let decision as Decision:
            let units = Set(try lines().filter { try desk.addressee(of: $0) != $0.unit }.map(\.unit))
            for unit in units.sorted() { try desk.draftResults(for: unit, in: decision.campaign) }
        default:
            break
        }
    }

    /// The late units, or those among them that are named.
    private func unitsToUrge(
        _ campaign: Campaign
    ) throws -> [(unit: Unit.ID, owed: [Letter.OwedSubmission])] {
        let late = try desk.toUrge(campaign)
        guard let named = input["units"], named != .null else { return late }
        let names = named.items.compactMap(\.text)
        for name in names where !late.contains(where: { $0.unit.rawValue == name }) {
            throw ActFault.unknownReference("units", name)
        }
        return late.filter { names.contains($0.unit.rawValue) }
    }

    private func draft(_ purpose: Letter.Purpose, about submission: Submission) throws {
        guard purpose != .result else {
            return try desk.draftResults(for: submission.unit, in: submission.campaign)
        }
        let reason = self.reason
        try desk.addToLetter(
            purpose,
            submission.campaign,
            about: submission.unit.rawValue,
            submission: submission.id
        ) { letter in
            letter.reason = reason?.id
            letter.note = reason?.text ?? ""
            letter.lines = submission.lines.map { line in
                Letter.Line(line, note: submission.marks.first { $0.nomination == line }?.text ?? "")
            }
        }
    }

    private func line(of nomination: Nomination) -> Letter.Line {
        Letter.Line(
            nomination.id,
            reason: reason?.id,
            note: reason?.text ?? "",
            missing: nomination.supplement?.missing ?? [],
            due: nomination.supplement?.due
        )
    }
}

extension Desk {
    /// Changes the letter of a purpose that is still a draft, or begins the next one.
    ///
    /// - Parameter matter: The campaign, or the roll-up, that the letter belongs to.
    func addToLetter<Matter>(
        _ purpose: Letter.Purpose,
        _ matter: Identifier<Matter>,
        about: String?,
        submission: Submission.ID? = nil,
        _ change: @escaping (inout Letter) throws -> Void
    ) throws {
        let base = [matter.rawValue, purpose.rawValue, about].compactMap(\.self).joined(separator: ".")
        var id = base
        var count = 1
        while let letter = try books.find(Letter.self, key: id)?.value {
            if letter.standing.state == "drafting", letter.submission == submission {
                var changed = try find(Letter.self, id)
                try change(&changed)
                guard changed != letter else { return }
                try noteChange(changed, label: "Bổ sung vào dự thảo văn bản")
                return try queueDocuments(of: changed)
            }
            count += 1
            id = "\(base).\(count)"
        }
        try create(ObjectReference(.letter, id), input: Input(), bySystem: true) { subject in
            guard var letter = subject as? Letter else { return }
            letter.submission = submission
            try change(&letter)
            subject = letter
        }
    }

    /// The notice of results to a unit, unless the last one sent says the same.
    func draftResults(for unit: Unit.ID, in campaign: Campaign.ID) throws {
        let campaign = try find(Campaign.self, campaign.rawValue)
        var lines: [Letter.Line] = []
        for id in try inPrintedOrder(submitted(by: unit, in: campaign)) {
            var line = Letter.Line(id)
            line.outcome = try outcome(of: find(Nomination.self, id.rawValue))
            lines.append(line)
        }
        let sent = try books.all(Letter.self, where: Filter(units: nil, campaigns: [campaign.id]))
            .map(\.value)
            .filter { $0.purpose == .result && $0.addressee == .unit(unit) && $0.sentOn != nil }
            .max { ($0.standing.since, $0.id) < ($1.standing.since, $1.id) }
        guard sent?.lines != lines, !lines.isEmpty else { return }
        try addToLetter(.result, campaign.id, about: unit.rawValue) { $0.lines = lines }
    }

    /// The id of the next letter that answers a complaint: "….conclusion.<unit>.<name>[.n]".
    func freeConclusion(of complaint: Complaint) throws -> String {
        let about = complaint.id.rawValue.dropFirst(complaint.campaign.rawValue.count + 1)
        let base = "\(complaint.campaign).\(Letter.Purpose.conclusion.rawValue).\(about)"
        var id = base
        var count = 1
        while try exists(ObjectReference(.letter, id)) {
            count += 1
            id = "\(base).\(count)"
        }
        return id
    }

    /// Writes into a notice what has become of each of its lines by now.
    func fillOutcomes(of letter: inout Letter) throws {
        for index in letter.lines.indices {
            let line = try find(Nomination.self, letter.lines[index].nomination.rawValue)
            letter.lines[index].outcome = try outcome(of: line)
        }
    }
}
