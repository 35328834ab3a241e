/// The definitions of one regulation, which name each other's states and actions.
public struct DefinitionSet: Hashable, Sendable {
    /// In order of their ids.
    public let definitions: [Definition]

    public init(_ definitions: [Definition]) {
        self.definitions = definitions.sorted { $0.id < $1.id }
    }

    public subscript(id: String) -> Definition? {
        definitions.first { $0.id == id }
    }

    public func definitions(of subject: String) -> [Definition] {
        definitions.filter { $0.subject == subject }
    }

    /// The faults of each definition, then those between them: a guard or an effect that names a state or an
    /// action which no definition of the other kind of object has.
    public func faults(in vocabulary: Vocabulary) -> [Fault] {
        definitions.flatMap { $0.faults(in: vocabulary) } + idFaults()
            + definitions.flatMap { betweenFaults($0, vocabulary) }
    }

    private func idFaults() -> [Fault] {
        zip(definitions, definitions.dropFirst()).filter { $0.id == $1.id }.map { _, second in
            Fault(.duplicateID, definition: second.id, place: "id", ["id": second.id])
        }
    }

    private func betweenFaults(_ definition: Definition, _ vocabulary: Vocabulary) -> [Fault] {
        ruleFaults(definition)
            + definition.actions.flatMap { action in
                faults(action.guards, vocabulary.guards, definition, "actions.\(action.id).guards")
                    + faults(action.effects, vocabulary.effects, definition, "actions.\(action.id).effects")
            }
    }

    private func ruleFaults(_ definition: Definition) -> [Fault] {
        definition.rules.enumerated().flatMap { index, rule -> [Fault] in
            let known = definitions(of: rule.kind).flatMap { $0.states.map(\.id) }
            return rule.others.filter { !known.contains($0) }.map { name in
                let nearest = NearestName.of(name, in: known) ?? ""
                return Fault(
                    .unknownState,
                    definition: definition.id,
                    place: "rules.\(index)",
                    ["name": name, "nearest": nearest]
                )
            }
        }
    }

    private func faults(
        _ calls: [Call],
        _ shapes: [CallShape],
        _ definition: Definition,
        _ place: String
    ) -> [Fault] {
        calls.flatMap { call -> [Fault] in
            let parameters = shapes.first { $0.key == call.key }?.parameters ?? []
            return parameters.flatMap { shape -> [Fault] in
                guard let (code, known) = names(shape.kind) else { return [] }
                let strange = (call.parameters[shape.name]?.list ?? []).filter { !known.contains($0) }
                return strange.map { name in
                    let nearest = NearestName.of(name, in: known) ?? ""
                    let evidence: Evidence = [
                        "parameter": shape.name, "name": name, "nearest": nearest,
                    ]
                    return Fault(
                        code,
                        definition: definition.id,
                        place: "\(place).\(call.key)",
                        evidence
                    )
                }
            }
        }
    }

    private func names(_ kind: ParameterShape.Kind) -> (Fault.Code, [String])? {
        switch kind {
        case .states(let subject):
            (.unknownState, definitions(of: subject).flatMap { $0.states.map(\.id) })
        case .actions(let subject):
            (.unknownAction, definitions(of: subject).flatMap { $0.actions.map(\.id) })
        case .text, .number, .choice, .list, .choices:
            nil
        }
    }
}
