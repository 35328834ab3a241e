import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// One thing: the answer to "where am I, whose turn is it, what can I do, by when".
struct ThingPage: Page {
    struct Step {
        let when: String
        let label: String
        let who: String
        let note: String?
    }

    struct Paper {
        let address: String
        let title: String
        let day: String
        let issue: String?
    }

    struct WayStep {
        let label: String
        let holder: String?
        let isHere: Bool
        let isPast: Bool
    }

    struct Handed {
        let address: String
        let kind: String
        let name: String
    }

    struct Claim {
        /// What it is about; nil where the rules ask for it no longer.
        let criterion: String?
        let text: String
        let evidence: String?
    }

    let template = "thing"
    let frame: Frame
    let t: [String: String]
    let notice: String?
    let kind: String
    let title: String
    /// Where it is worked through from beginning to end; nil where one page shows it all.
    let flow: String?
    /// Where all papers of a campaign are taken along; nil for other things.
    let taking: String?
    /// Where names of a campaign or a decision are read before they are printed; nil for other things.
    let names: String?
    let unit: String
    let state: String
    let isFinal: Bool
    let since: String
    let holder: String?
    /// By whom the next step of a vote is done.
    let turn: String?
    let due: String?
    let isLate: Bool
    /// What it passes when all goes well; empty for sessions, whose own page shows it.
    let way: [WayStep]
    let hasWay: Bool
    let campaign: String?
    let campaignAddress: String
    let remark: String?
    let doing: DoingModel
    let counted: CountModel?
    let lacking: [LackingModel]
    let hasGaps: Bool
    let lines: LineTable?
    let holders: LineTable?
    let papers: [Paper]
    let handed: [Handed]
    let hasHanded: Bool
    let hasPapers: Bool
    let steps: [Step]
    let summary: String?
    let claims: [Claim]
    let hasClaims: Bool

    init(_ view: ObjectView, frame: Frame, notice: String, today: Day, _ language: Language) {
        func label(_ label: Label) -> String { label.said(language) }
        self.frame = frame
        self.notice = notice.orNil
        t = PageWords.all(language)
        kind = label(view.workflow)
        title = view.name(language)
        flow = view.line.object.kind == .session ? Links.meeting(view.line.object.id) : nil
        taking = view.line.object.kind == .campaign ? Links.papers(view.line.object.id) : nil
        names =
            switch view.line.object.kind {
            case .campaign: Links.names(view.line.object.id)
            case .decision: view.campaign.map { Links.names($0.object.id, decision: view.line.object.id) }
            default: nil
            }
        unit = view.line.unitName
        state = label(view.state)
        isFinal = view.line.isFinal
        since = view.line.since.day.short
        holder = view.line.holder.orNil
        turn = view.turn.map { MeetingText.turn($0, why: nil, language).who }
        due = DueText.text(view.line, today: today, language).orNil
        isLate = view.line.isLate
        way =
            flow != nil
            ? []
            : view.way.map {
                WayStep(
                    label: label($0.label),
                    holder: $0.holder.map(label),
                    isHere: $0.isHere,
                    isPast: $0.isPast
                )
            }
        hasWay = !way.isEmpty
        campaign = view.campaign.flatMap { $0.object == view.line.object ? nil : $0.title }
        campaignAddress = view.campaign.map { Links.thing($0.object) } ?? ""
        remark = view.remark?.text.orNil
        doing = DoingModel(view, language)
        counted = view.count.map { CountModel($0, language) }
        lacking = view.lacking.map { LackingModel($0, language) }
        hasGaps = !lacking.isEmpty
        lines = view.lines.isEmpty ? nil : LineTable(view.lines, today: today, language)
        holders = view.holders.isEmpty ? nil : LineTable(view.holders, today: today, language)
        papers = view.papers.reversed().map {
            Paper(
                address: Links.paper($0.document),
                title: $0.title,
                day: $0.document.day.short,
                issue: $0.document.issue > 1 ? String($0.document.issue) : nil
            )
        }
        handed = view.handed.map {
            Handed(
                address: Links.handed($0.digest, with: view.line.object),
                kind: $0.said(language),
                name: $0.name
            )
        }
        hasHanded = !handed.isEmpty
        hasPapers = !papers.isEmpty || hasHanded
        steps = view.history.reversed().map { happening in
            let event = happening.event
            let behalf = happening.behalf.isEmpty ? "" : " (\(happening.behalf))"
            return Step(
                when: event.at.short,
                label: event.label,
                who: happening.actor + behalf,
                note: [happening.reason, event.text].filter { !$0.isEmpty }.joined(separator: ": ").orNil
            )
        }
        summary = view.dossier?.summary.orNil
        let asked = view.criteria.map(\.id)
        let others = (view.dossier?.claims.map(\.criterion) ?? []).filter { !asked.contains($0) }
        claims = (asked + others).compactMap { id in
            guard let claim = view.dossier?.claim(id), !claim.text.isEmpty || !claim.evidence.isEmpty else {
                return nil
            }
            let label = view.criteria.first { $0.id == id }?.label
            return Claim(
                criterion: label.map { language == .vi ? $0.vi : $0.en },
                text: claim.text,
                evidence: claim.evidence.joined(separator: "; ").orNil
            )
        }
        hasClaims = !claims.isEmpty
    }
}

/// The key under which a form is sent once: sent again, it gives the first answer again.
enum PageKey {
    static func fresh() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
    }
}

extension HandedFile {
    /// What people call its kind.
    func said(_ language: Language) -> String {
        let text = label?.said(language) ?? PageWords.paper(kind, language)
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
