/// What documents of one submission may print: the letter, the list, the profiles.
///
/// All counts are those of the nominees listed.
public struct SubmissionFacts: ScopedFacts {
    /// The letter's; the lists state its number and date.
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    /// Who is asked to decide, as in a sentence.
    public var decider: String
    /// The award form (or forms) asked for, as the subject states it.
    public var awardForm: String
    /// How nominees were found: meetings, minutes, publication.
    public var process: String
    /// What the unit vouches for.
    public var pledges: [String]
    public var nominees: [ListedNomineeFacts]

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        decider: String,
        awardForm: String,
        process: String,
        pledges: [String] = [],
        nominees: [ListedNomineeFacts]
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.decider = decider
        self.awardForm = awardForm
        self.process = process
        self.pledges = pledges
        self.nominees = nominees
    }
}

extension SubmissionFacts {
    var collectives: [ListedNomineeFacts] { nominees.filter { $0.nominee.kind == .collective } }
    var individuals: [ListedNomineeFacts] { nominees.filter { $0.nominee.kind == .individual } }

    /// Per award form, in the order in which the forms first appear.
    var counts: [AwardCountFacts] {
        var counts: [AwardCountFacts] = []
        for listed in nominees {
            if !counts.contains(where: { $0.awardForm == listed.awardForm }) {
                counts.append(AwardCountFacts(awardForm: listed.awardForm, collectives: 0, individuals: 0))
            }
            for index in counts.indices where counts[index].awardForm == listed.awardForm {
                switch listed.nominee.kind {
                case .collective: counts[index].collectives += 1
                case .individual: counts[index].individuals += 1
                }
            }
        }
        return counts
    }
}

extension SubmissionFacts {
    public static var scope: Scope { .submission }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<SubmissionFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text(
                "submission.decider",
                "Người có thẩm quyền",
                "Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.decider },
            .text(
                "submission.award-form",
                "Hình thức khen thưởng",
                "Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam"
            ) { $0.awardForm },
            .text(
                "submission.process",
                "Quá trình bình xét",
                "Hội đồng họp ngày 05/9/2025, bỏ phiếu kín."
            ) { $0.process },
            .texts(
                "submission.pledges",
                "Cam kết",
                "Hồ sơ đúng quy định;"
            ) { $0.pledges.punctuated(last: ".") },
            .text(
                "submission.subject",
                "Đối tượng khen thưởng",
                "tập thể, cá nhân"
            ) { Headcount($0.nominees.map(\.nominee)).subject },
            .text(
                "submission.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.nominees.map(\.nominee)).phrase },
            .count("submission.collectives-count", "Số tập thể", 5) { $0.collectives.count },
            .count("submission.individuals-count", "Số cá nhân", 12) { $0.individuals.count },
            .list("submission.counts", "Khen thưởng theo hình thức", AwardCountFacts.fields) { $0.counts },
            .list("submission.collectives", "Tập thể", ListedNomineeFacts.fields) { $0.collectives },
            .list("submission.individuals", "Cá nhân", ListedNomineeFacts.fields) { $0.individuals },
        ]
}
