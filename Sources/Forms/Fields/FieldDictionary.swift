public import WordTemplate

/// The one list of what templates may say, per scope.
public enum FieldDictionary {
    /// Every field of a scope, in the order of the data-entry screens.
    public static func fields(of scope: Scope) -> [FieldDescription] {
        facts(of: scope).descriptions
    }

    /// The names and kinds of a scope, for checking a template before there is any data.
    public static func schema(of scope: Scope) -> FieldSchema {
        FieldSchema(fields(of: scope).map(\.schema))
    }

    /// A record in which every field has its example, for previews.
    public static func sample(of scope: Scope) -> Record {
        facts(of: scope).sample
    }

    private static func facts(of scope: Scope) -> any ScopedFacts.Type {
        switch scope {
        case .nomination: NominationFacts.self
        case .submission: SubmissionFacts.self
        case .session: SessionFacts.self
        case .ballotRound: BallotRoundFacts.self
        case .decision: DecisionFacts.self
        case .award: AwardFacts.self
        case .report: ReportFacts.self
        case .rollUp: RollUpFacts.self
        case .cancellation: CancellationFacts.self
        case .correction: CorrectionFacts.self
        case .difficulty: DifficultyFacts.self
        case .campaign: CampaignFacts.self
        case .appraisal: AppraisalFacts.self
        case .guidance: GuidanceFacts.self
        case .letter: LetterFacts.self
        case .register: RegisterFacts.self
        }
    }
}

extension ScopedFacts {
    static var descriptions: [FieldDescription] { fields.map(\.description) }

    static var sample: Record { Record(shape: fields.shape(), values: fields.map(\.sample)) }

    /// The facts as templates see them.
    public var record: Record {
        Record(shape: Self.fields.shape(), values: Self.fields.map { $0.value(self) })
    }
}
