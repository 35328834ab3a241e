import Awards
import Store
import Vietnamese
import Workflow

/// The closed registry of what actions do beyond changing the state, in the order in which it is done.
///
/// `perform` changes the object itself before it is written; `follow` moves other objects afterwards, when
/// they can see where the first one stands.
enum Effects {
    typealias Effect = @Sendable (Situation, [String: Parameter]) throws -> Void

    struct Entry: Sendable {
        let shape: CallShape
        /// The named values of an act that it reads.
        let inputs: [String]
        let perform: Effect?
        let follow: Effect?

        init(
            _ name: String,
            _ parameters: [ParameterShape] = [],
            isNumbering: Bool = false,
            isLasting: Bool = false,
            isReversible: Bool = false,
            inputs: [String] = [],
            perform: Effect? = nil,
            follow: Effect? = nil
        ) {
            shape = CallShape(
                name,
                parameters,
                isNumbering: isNumbering,
                isLasting: isLasting,
                isReversible: isReversible
            )
            self.inputs = inputs
            self.perform = perform
            self.follow = follow
        }
    }

    static let entries: [Entry] =
        contentEffects + caseEffects + cancellationEffects + clockEffects + sessionEffects + ballotEffects
        + signingEffects + letterEffects + reportEffects + lineEffects + correctionEffects
        + delegationEffects + draftingEffects

    static let shapes = entries.map(\.shape)

    private static let signing = Set(entries.filter { $0.inputs.contains("signer") }.map(\.shape.name))

    /// Whether somebody's signature is recorded by it.
    static func signs(_ action: Action) -> Bool { action.effects.contains { signing.contains($0.name) } }

    static func perform(_ call: Call, _ situation: Situation) throws {
        try entry(call)?.perform?(situation, call.parameters)
    }

    static func follow(_ calls: [Call], _ situation: Situation) throws {
        for call in calls { try entry(call)?.follow?(situation, call.parameters) }
    }

    static func entry(_ call: Call) -> Entry? {
        byKey[call.key]
    }

    private static let byKey = Dictionary(entries.map { ($0.shape.key, $0) }) { first, _ in first }
}
