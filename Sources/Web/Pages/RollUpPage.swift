import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Workflow

/// A roll-up before and after its figures are frozen: who is in it, who is missing, what has changed since.
struct RollUpPage: Page {
    struct Place {
        let address: String?
        let name: String
        let note: String

        init(_ place: RollUpView.Place, note: String) {
            address = place.report.map { Links.thing($0) }
            name = place.name
            self.note = note
        }
    }

    struct Sum {
        let label: String
        let unit: String
        let total: String
        let now: String
        let given: String
        let isChanged: Bool
        /// Whether there is a column for it.
        let isFrozen: Bool
    }

    struct Year {
        let label: String
        let style: String
        let summary: String
        let grid: String
        let isFrozen: Bool
        let isOutdated: Bool
        let arrived: [Place]
        let altered: [Place]
        let missing: [Place]
        let missingCount: Int
        let hasMissing: Bool
        let late: String
        let hasLate: Bool
        let exempt: String
        let hasExempt: Bool
        let sources: [Place]
        let sourceCount: Int
        let sums: [Sum]
    }

    struct Letter {
        let addressee: String
        let number: String
        let signed: String
        let sent: String
    }

    struct Paper {
        let address: String
        let title: String
        let day: String
    }

    let template = "roll-up"
    let frame: Frame
    let t: [String: String]
    let back: String
    let kind: String
    let state: String
    let title: String
    let remark: String?
    let doing: DoingModel
    let years: [Year]
    let letters: [Letter]
    let hasLetters: Bool
    let papers: [Paper]
    let hasPapers: Bool

    init(_ rollUp: RollUpView, frame: Frame, _ language: Language) {
        self.frame = frame
        let view = rollUp.view
        t = PageWords.all(language)
        back = Links.thing(view.line.object)
        kind = view.workflow.said(language)
        state = view.state.said(language)
        title = view.name(language)
        remark = view.remark?.text.orNil
        doing = DoingModel(view, isWriting: true, language)
        years = rollUp.years.map { Self.year($0, language) }
        letters = rollUp.letters.map { letter in
            Letter(
                addressee: letter.addressee,
                number: letter.number ?? "–",
                signed: letter.signedOn?.short ?? "–",
                sent: letter.sentOn?.short ?? "–"
            )
        }
        hasLetters = !letters.isEmpty
        papers = view.papers.reversed().map {
            Paper(address: Links.paper($0.document), title: $0.title, day: $0.document.day.short)
        }
        hasPapers = !papers.isEmpty
    }

    private static func year(_ year: RollUpView.Year, _ language: Language) -> Year {
        func text(_ word: String, _ evidence: [String: String] = [:]) -> String {
            PageWords.text(word, evidence, language)
        }
        func revision(_ source: RollUpView.Source) -> String {
            text("revisionNumber", ["number": String(source.revision)])
        }
        let numbers = [
            "sources": String(year.sources.count), "owing": String(year.owing),
            "missing": String(year.missing.count), "late": String(year.late.count),
        ]
        return Year(
            label: text("yearLabel", ["year": String(year.year)]),
            style: year.isFrozen ? "notice" : "empty",
            summary: text(year.isFrozen ? "frozenSummary" : "wouldFreeze", numbers),
            grid: Links.reports(year.year),
            isFrozen: year.isFrozen,
            isOutdated: year.isFrozen && year.isOutdated,
            arrived: year.arrived.map { Place($0, note: "") },
            altered: year.sources.filter { $0.isGone || $0.revisionNow != nil }.map { source in
                let now = source.revisionNow.map { text("revisionNow", ["number": String($0)]) }
                return Place(
                    source.place,
                    note: now ?? text("beingMended", ["state": source.place.stateLabel])
                )
            },
            missing: year.missing.map { place in
                Place(place, note: place.stateLabel.isEmpty ? text("notBegun") : place.stateLabel)
            },
            missingCount: year.missing.count,
            hasMissing: !year.missing.isEmpty,
            late: year.late.map(\.name).joined(separator: ", "),
            hasLate: !year.late.isEmpty,
            exempt: year.exempt.map(\.name).joined(separator: ", "),
            hasExempt: !year.exempt.isEmpty,
            sources: year.sources.map { Place($0.place, note: revision($0)) },
            sourceCount: year.sources.count,
            sums: year.sums.map { sum in
                func figure(_ value: Decimal?) -> String { value.map { NumberFormat.grouped($0) } ?? "–" }
                return Sum(
                    label: sum.indicator.label.said(language),
                    unit: sum.indicator.unit,
                    total: figure(sum.total),
                    now: sum.totalNow.map { figure($0) } ?? "=",
                    given: sum.indicator.formula == nil ? String(sum.given) : "–",
                    isChanged: sum.totalNow != nil,
                    isFrozen: year.isFrozen
                )
            }
        )
    }
}
