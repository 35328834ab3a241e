import Awards
import Store
import Vietnamese

/// A delegation as it is first written down.
struct DelegationDraft {
    static let inputs = [
        "from", "to", "functions", "unit", "campaign", "kinds", "begins", "until", "number", "date",
        "grounds",
        "signing",
    ]

    let delegation: Delegation

    init(_ id: String, _ input: Input, _ desk: Desk) throws {
        guard id.allSatisfy({ $0 != "/" && !$0.isWhitespace }) else {
            throw ActFault.badInput("on", id, expected: "an id without dots, slashes and blanks")
        }
        func person(_ name: String, _ code: String) throws -> Person.ID {
            guard try desk.books.person(Person.ID(code)) != nil else {
                throw ActFault.unknownReference(name, code)
            }
            return Person.ID(code)
        }
        let unit = Unit.ID(try input.required("unit"))
        guard try desk.organisation()[unit] != nil else {
            throw ActFault.unknownReference("unit", unit.rawValue)
        }
        let functions = (input["functions"]?.items ?? []).compactMap(\.text)
        guard !functions.isEmpty else { throw ActFault.missingInput("functions") }
        for function in functions where !Guards.functions.contains(function) {
            throw ActFault.unknownReference("functions", function)
        }
        guard let until = try input.day("until") else { throw ActFault.missingInput("until") }
        guard let signedOn = try input.day("date") else { throw ActFault.missingInput("date") }
        let campaign = input.text("campaign").map { Campaign.ID($0) }
        if let campaign { _ = try desk.find(Campaign.self, campaign.rawValue) }
        delegation = Delegation(
            id: Delegation.ID(id),
            from: try person("from", input.text("from") ?? desk.actor.rawValue),
            to: try person("to", input.required("to")),
            functions: functions,
            unit: unit,
            campaign: campaign,
            kinds: try Self.kinds(input["kinds"]),
            period: Period(from: try input.day("begins") ?? desk.today, until: until),
            number: try input.required("number"),
            signedOn: signedOn,
            grounds: input.text("grounds") ?? "",
            signing: try Self.signing(input.text("signing")),
            regulation: try desk.library.pin(nil, on: desk.today, desk.books),
            standing: Standing(workflow: "delegation", version: 0, state: "", since: desk.now)
        )
    }

    private static func kinds(_ datum: Datum?) throws -> [ObjectKind] {
        try (datum?.items ?? []).compactMap(\.text).map { text in
            guard let kind = ObjectKind(rawValue: text), kind != .delegation else {
                throw ActFault.unknownReference("kinds", text)
            }
            return kind
        }
    }

    private static func signing(_ text: String?) throws -> Assignment.SigningAuthority {
        guard let text, !text.isEmpty else { return .byAuthorisation }
        guard let authority = Assignment.SigningAuthority(rawValue: text), authority != .own else {
            throw ActFault.badInput("signing", text, expected: "signing")
        }
        return authority
    }
}
