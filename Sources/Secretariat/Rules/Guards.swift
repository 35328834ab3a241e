import Awards
import Workflow

/// The closed registry of conditions that workflow files may name.
///
/// Each looks at the situation and answers
/// with every reason why not; none changes anything.
enum Guards {
    static let registry = Registry<Situation>(
        guards: dossierGuards + envelopeGuards + councilGuards + ballotGuards + decisionGuards
            + reportGuards + delegationGuards + cancellationGuards + caseGuards + letterGuards
            + clockGuards + sessionTimeGuards,
        effects: Effects.shapes,
        reasons: { situation, list in situation.regulation.reasonIDs(list) }
    )

    /// A guard whose look may touch the books.
    static func rule(
        _ name: String,
        _ parameters: [ParameterShape] = [],
        alternatives: String? = nil,
        _ look: @escaping @Sendable (Situation, [String: Parameter]) throws -> [Unmet]
    ) -> Guard<Situation> {
        Guard(CallShape(name, parameters, alternatives: alternatives)) { situation, parameters in
            situation.looking { try look(situation, parameters) }
        }
    }

    /// What may name the guards and effects; the loader of regulations checks definitions against it.
    static let functions = [
        "administrator", "clerk", "head", "registry", "standing-officer", "standing-head", "viewer",
        "council-chair", "council-member", "council-secretary", "council-teller",
    ]
}

extension Regulation {
    /// The ids of a list of reasons; nil when the regulation has no such list.
    func reasonIDs(_ list: String) -> [String]? {
        Awards.Reason.List(rawValue: list).flatMap { reasons[$0] }?.map(\.id)
    }
}
