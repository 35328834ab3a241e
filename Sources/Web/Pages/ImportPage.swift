import Awards
import Messages
import Secretariat

/// The list before it is taken, with what is wrong in it; or after.
struct ImportPage: Page {
    struct Choice {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Row {
        let number: String
        let name: String
        /// Nil before it is taken.
        let address: String?
        let form: String
        let evidence: String
        let gaps: String
    }

    /// A row whose nomination has gone on.
    struct Sent {
        let number: String
        let name: String
        let address: String
        let form: String
        let state: String
        /// What the list says otherwise; nil where it says the same.
        let differences: String?
    }

    struct Sheet {
        let summary: String
        /// How many of the rows cannot be sent on yet; nil where all can.
        let unready: String?
        let wrong: [String]
        let hasWrong: Bool
        let rows: [Row]
        let hasRows: Bool
        let sent: [Sent]
        let hasSent: Bool
        let notes: [String]
        let hasNotes: Bool
    }

    /// A file that the list does not name, and the criterion that it proves for everybody.
    struct FileOfAll {
        let id: String
        let name: String
        let criteria: [Choice]
    }

    struct Sample {
        let address: String
        let text: String
    }

    let template = "import"
    let frame: Frame
    let t: [String: String]
    let campaigns: [Choice]
    let units: [Choice]
    let forms: [Choice]
    let mustPick: Bool
    let pasted: String
    let faults: [String]
    let hasFaults: Bool
    let sheets: [Sheet]
    let rowsTitle: String
    /// Looked at, not yet taken.
    let isPreview: Bool
    let kept: String?
    let beside: [String]
    let keptFiles: String?
    let campaign: String
    let unit: String
    let form: String
    let filesOfAll: [FileOfAll]
    let hasFilesOfAll: Bool
    /// Which of them prove what, as it was said before: kept where the list is checked anew.
    let shares: [String]
    let takeLabel: String
    let canTake: Bool
    /// The list of what was taken; nil before.
    let taken: String?
    let samples: [Sample]
    let guide: GuideModel?

    init(
        _ choices: CreationForm,
        _ given: FormPairs,
        list: KeptFile?,
        beside: [KeptFile],
        reports: [ImportReport],
        faults: [String],
        guide: ListGuide?,
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        func options(_ name: String) -> [Choice] {
            guard case .choice(let all) = choices.fields.first(where: { $0.name == name })?.shape else {
                return []
            }
            return all.map { .init(value: $0.value, label: $0.label, isChosen: given[name] == $0.value) }
        }
        campaigns = options("campaign")
        units = options("unit")
        forms = options("form")
        mustPick = campaigns.count > 1
        pasted = given["pasted"] ?? ""
        self.faults = faults
        hasFaults = !faults.isEmpty
        sheets = reports.map { Sheet($0, language) }
        isPreview = !reports.isEmpty && reports.allSatisfy(\.isDryRun)
        rowsTitle = PageWords.text(isPreview ? "rightRows" : "takenRows", language)
        kept = list?.text
        self.beside = beside.map(\.text)
        let names = ([list].compactMap { $0 } + beside).map(\.name)
        keptFiles =
            names.isEmpty
            ? nil : PageWords.text("keptFiles", ["files": names.joined(separator: ", ")], language)
        campaign = given["campaign"] ?? ""
        unit = given["unit"] ?? ""
        form = given["form"] ?? ""
        filesOfAll =
            isPreview
            ? Self.filesOfAll(beside, reports, SharedFiles(given), guide?.criteria ?? 0, language) : []
        hasFilesOfAll = !filesOfAll.isEmpty
        shares = given.all("share").filter { !$0.isEmpty }
        let right = reports.reduce(0) { $0 + $1.created + $1.changed }
        canTake = isPreview && right > 0
        takeLabel = PageWords.text("takeRows", ["count": String(right)], language)
        let question = ListQuestion(state: "drafting", campaign: campaign, form: form.orNil, isMine: true)
        taken = !reports.isEmpty && !isPreview ? Links.list(.nomination, question) : nil
        samples = campaigns.map {
            Sample(
                address: Links.sampleList($0.value),
                text: PageWords.text("sampleList", ["campaign": $0.label], language)
            )
        }
        self.guide = guide.map { GuideModel($0, language) }
    }

    /// The files that no row names by itself.
    private static func filesOfAll(
        _ beside: [KeptFile],
        _ reports: [ImportReport],
        _ shared: SharedFiles,
        _ criteria: Int,
        _ language: Language
    ) -> [FileOfAll] {
        let named = reports.reduce(into: Set<String>()) { $0.formUnion($1.namedFiles) }
        let names = beside.map(\.name).filter { !named.contains($0) }
        guard criteria > 0 else { return [] }
        return names.enumerated().map { index, name in
            FileOfAll(
                id: "share-\(index)",
                name: name,
                criteria: (1...criteria).map { number in
                    Choice(
                        value: SharedFiles.text(name, number),
                        label: PageWords.text("forCriterion", ["number": String(number)], language),
                        isChosen: shared.criterion(of: name) == number
                    )
                }
            )
        }
    }
}

extension ImportPage.Sheet {
    init(_ report: ImportReport, _ language: Language) {
        let wrongRows = Set(report.faults.map(\.row)).count
        summary = PageWords.text(
            report.isDryRun ? "importPreview" : "importTaken",
            [
                "rows": String(report.rows),
                "right": String(report.created + report.changed + report.unchanged - report.sent.count),
                "created": String(report.created), "changed": String(report.changed),
                "unchanged": String(report.unchanged - report.sent.count),
                "sent": report.sent.isEmpty ? nil : String(report.sent.count),
                "faults": wrongRows == 0 ? nil : String(wrongRows),
            ].compactMapValues { $0 },
            language
        )
        wrong = report.faults.map { RowMessage.text($0, language) }
        hasWrong = !wrong.isEmpty
        rows = report.taken.map { row in
            ImportPage.Row(
                number: String(row.row),
                name: row.name,
                address: report.isDryRun ? nil : Links.thing(row.object),
                form: row.form,
                evidence: row.evidence.joined(separator: "; "),
                gaps: Self.gaps(row, language)
            )
        }
        hasRows = !rows.isEmpty
        let waiting = rows.count { !$0.gaps.isEmpty }
        unready =
            waiting == 0 ? nil : PageWords.text("rowsUnready", ["count": String(waiting)], language)
        sent = report.sent.map { row in
            ImportPage.Sent(
                number: String(row.row),
                name: row.name,
                address: Links.thing(row.object),
                form: row.form,
                state: row.state,
                differences: row.differences.joined(separator: "; ").orNil
            )
        }
        hasSent = !sent.isEmpty
        notes = report.notes.map { RowMessage.text($0, language) }
        hasNotes = !notes.isEmpty
    }
}

extension ImportPage.Sheet {
    private static func gaps(_ row: TakenRow, _ language: Language) -> String {
        func text(_ word: String, _ numbers: [Int]) -> String? {
            numbers.isEmpty
                ? nil
                : PageWords.text(
                    word,
                    ["numbers": numbers.map { String($0) }.joined(separator: ", ")],
                    language
                )
        }
        let gaps = [text("resultsMissing", row.unsaid), text("evidenceMissing", row.unproven)].compactMap {
            $0
        }
        return gaps.isEmpty ? PageWords.text("nothingMissing", language) : gaps.joined(separator: "; ")
    }
}

/// Which files prove something for everybody in the list, as the page says it: the criterion, a colon, the name.
struct SharedFiles {
    let evidence: [SharedEvidence]

    init(_ form: FormPairs) {
        evidence = form.all("share").compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(parts[0]) else { return nil }
            return SharedEvidence(criterion: number, file: parts[1])
        }
    }

    func criterion(of name: String) -> Int? { evidence.first { $0.file == name }?.criterion }

    static func text(_ name: String, _ criterion: Int) -> String { "\(criterion):\(name)" }
}
