public import Foundation

/// What a decision may print, with the list of those it awards.
///
/// All counts and sums are those of the list.
public struct DecisionFacts: ScopedFacts {
    public var letterhead: LetterheadFacts
    public var movement: MovementFacts
    public var awardForm: String
    /// "thành tích xuất sắc trong …".
    public var merit: String
    public var awarded: [AwardedFacts]
    /// The rate for a collective, in đồng.
    public var collectiveReward: Decimal?
    /// The rate for a person, in đồng.
    public var individualReward: Decimal?
    /// Which fund pays.
    public var fund: String
    /// Who carries the decision out.
    public var executors: String

    public init(
        letterhead: LetterheadFacts,
        movement: MovementFacts,
        awardForm: String,
        merit: String,
        awarded: [AwardedFacts],
        collectiveReward: Decimal? = nil,
        individualReward: Decimal? = nil,
        fund: String,
        executors: String
    ) {
        self.letterhead = letterhead
        self.movement = movement
        self.awardForm = awardForm
        self.merit = merit
        self.awarded = awarded
        self.collectiveReward = collectiveReward
        self.individualReward = individualReward
        self.fund = fund
        self.executors = executors
    }
}

extension DecisionFacts {
    var collectives: [AwardedFacts] { awarded.filter { $0.nominee.kind == .collective } }
    var individuals: [AwardedFacts] { awarded.filter { $0.nominee.kind == .individual } }

    /// nil where the reward of anybody is not known: a sum without it would say too little.
    static func sum(_ awarded: [AwardedFacts]) -> Decimal? {
        awarded.reduce(0 as Decimal?) { sum, line in
            guard let sum, let reward = line.reward else { return nil }
            return sum + reward
        }
    }
}

extension DecisionFacts {
    public static var scope: Scope { .decision }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<DecisionFacts>] =
        LetterheadFacts.fields.lifted { $0.letterhead }
        + MovementFacts.fields.lifted { $0.movement }
        + [
            .text("decision.award-form", "Hình thức khen thưởng", "Bằng khen") { $0.awardForm },
            .text(
                "decision.merit",
                "Thành tích khen thưởng",
                "thành tích xuất sắc trong Phong trào"
            ) { $0.merit },
            .text(
                "decision.subject",
                "Đối tượng khen thưởng",
                "tập thể, cá nhân"
            ) { Headcount($0.awarded.map(\.nominee)).subject },
            .text(
                "decision.numbers",
                "Số lượng tập thể và cá nhân",
                "05 (năm) tập thể và 12 (mười hai) cá nhân"
            ) { Headcount($0.awarded.map(\.nominee)).phrase },
            .count("decision.collectives-count", "Số tập thể", 5) { $0.collectives.count },
            .count("decision.individuals-count", "Số cá nhân", 12) { $0.individuals.count },
            .list("decision.collectives", "Tập thể", AwardedFacts.fields) { $0.collectives },
            .list("decision.individuals", "Cá nhân", AwardedFacts.fields) { $0.individuals },
            .money(
                "decision.collective-reward",
                "Mức thưởng tập thể",
                7020000
            ) { $0.collectives.isEmpty ? nil : $0.collectiveReward },
            .money(
                "decision.individual-reward",
                "Mức thưởng cá nhân",
                3510000
            ) { $0.individuals.isEmpty ? nil : $0.individualReward },
            .money(
                "decision.collectives-sum",
                "Cộng tiền thưởng tập thể",
                35100000
            ) { DecisionFacts.sum($0.collectives) },
            .money(
                "decision.individuals-sum",
                "Cộng tiền thưởng cá nhân",
                42120000
            ) { DecisionFacts.sum($0.individuals) },
            .money("decision.sum", "Cộng tiền thưởng", 77220000) { DecisionFacts.sum($0.awarded) },
            .text("decision.fund", "Nguồn kinh phí", "Quỹ khen thưởng của Ngành") { $0.fund },
            .text(
                "decision.executors",
                "Trách nhiệm thi hành",
                "Chánh Văn phòng, Thủ trưởng các đơn vị"
            ) { $0.executors },
        ]
}
