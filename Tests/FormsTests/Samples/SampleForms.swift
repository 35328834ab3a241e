import WordTemplate

@testable import Forms

/// Every form with the facts it is tried with.
enum SampleForms {
    struct Case: Sendable {
        let form: String
        let name: String
        let facts: any ScopedFacts

        var id: String { "\(form)~\(name)" }
    }

    static let kinds: [(String, [NomineeFacts.Kind])] = [
        ("person", [.individual]), ("collective", [.collective]),
    ]

    static let all: [Case] = Extent.allCases.flatMap { extent in
        nominations(extent) + lists(extent) + single(extent) + letters(extent)
    }

    private static func nominations(_ extent: Extent) -> [Case] {
        kinds.flatMap { name, kinds in
            kinds.flatMap { kind in
                [
                    Case(
                        form: kind == .individual
                            ? "achievement-report-individual" : "achievement-report-collective",
                        name: "\(name)-\(extent)",
                        facts: Sample.nomination(kind, extent)
                    ),
                    Case(
                        form: "certificate-of-merit",
                        name: "\(name)-\(extent)",
                        facts: Sample.award(kind, extent)
                    ),
                    Case(
                        form: "certificate-of-commendation",
                        name: "\(name)-\(extent)",
                        facts: Sample.award(kind, extent)
                    ),
                ]
            }
        }
    }

    private static func lists(_ extent: Extent) -> [Case] {
        let both = [("both", [NomineeFacts.Kind.collective, .individual])]
        return (kinds + (extent == .longest ? both : [])).flatMap { name, kinds in
            ["submission-letter", "nominee-list", "nominee-profiles", "submission-letter-up"].map {
                Case(form: $0, name: "\(name)-\(extent)", facts: Sample.submission(kinds, extent))
            }
                + ["ballot-paper", "tally-minutes"].map {
                    Case(form: $0, name: "\(name)-\(extent)", facts: Sample.ballotRound(kinds, extent))
                }
                + [
                    "council-minutes-unit", "council-minutes-sector", "council-invitation", "written-opinion",
                ].map {
                    Case(form: $0, name: "\(name)-\(extent)", facts: Sample.session(kinds, extent))
                } + [
                    Case(
                        form: "decision-merit-certificate",
                        name: "\(name)-\(extent)",
                        facts: Sample.decision(
                            kinds,
                            extent,
                            awardForm: extent == .longest ? Sample.form : "Bằng khen"
                        )
                    ),
                    Case(
                        form: "decision-commendation",
                        name: "\(name)-\(extent)",
                        facts: Sample.decision(kinds, extent, awardForm: "Giấy khen")
                    ),
                    Case(
                        form: "cancellation-letter",
                        name: "\(name)-\(extent)",
                        facts: Sample.cancellation(kinds, extent, symbol: "TTr")
                    ),
                    Case(
                        form: "cancellation-decision",
                        name: "\(name)-\(extent)",
                        facts: Sample.cancellation(kinds, extent, symbol: "QĐ")
                    ),
                ]
        }
    }

    private static func single(_ extent: Extent) -> [Case] {
        [
            Case(form: "movement-report", name: "\(extent)", facts: Sample.report(extent)),
            Case(form: "names-proof-list", name: "\(extent)", facts: Sample.campaign(extent)),
            Case(form: "correction-decision", name: "\(extent)", facts: Sample.correction(extent)),
            Case(form: "difficulty-letter", name: "\(extent)", facts: Sample.difficulty(extent)),
            Case(form: "difficulty-answer", name: "\(extent)", facts: Sample.difficulty(extent)),
            Case(form: "leader-page", name: "\(extent)", facts: Sample.campaign(extent)),
        ]
            + [
                "consolidated-report-council", "consolidated-report-director", "consolidated-report-moet",
                "consolidated-report-moha", "stage-review-report",
            ].map { Case(form: $0, name: "\(extent)", facts: Sample.rollUp(extent)) }
    }
}
