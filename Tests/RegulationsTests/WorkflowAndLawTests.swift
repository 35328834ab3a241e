import Awards
import Regulations
import Testing
import Workflow

/// What definitions name of the law, and what the law and the forms name of definitions, is there.
@Suite struct WorkflowAndLawTests {
    @Test func definitionsNameTheLaw() throws {
        for resolved in try Shipped.library().regulations.values {
            let regulation = resolved.regulation
            var words = WorkflowVocabulary.all
            words.reasonLists = Set(regulation.reasons.keys.map(\.rawValue))
            words.citations = Set(regulation.citations.keys)
            #expect(DefinitionSet(Array(resolved.workflows.values)).faults(in: words) == [], "\(resolved.id)")
            let calls = resolved.workflows.values.flatMap(\.actions).flatMap { $0.guards + $0.effects }
            for series in calls.compactMap({ $0.parameters["series"]?.text }) {
                #expect(regulation.series[series] != nil, "\(resolved.id): \(series)")
            }
        }
    }

    @Test func routesAndFormsNameDefinitions() throws {
        for resolved in try Shipped.library().regulations.values {
            for route in resolved.regulation.authorities.values.flatMap({ $0 }).compactMap(\.route) {
                #expect(resolved.workflows[route]?.subject == "nomination", "\(resolved.id): \(route)")
            }
            for form in resolved.forms.values {
                // Not a state: some members are asked while the session waits to open.
                for event in form.manifest.issuedOn
                where event != "demand" && event != "session.written-asked" {
                    let parts = event.split(separator: ".").map(String.init)
                    let machines = resolved.workflows.values.filter { $0.subject == parts.first }
                    #expect(machines.contains { $0.state(parts.last ?? "") != nil }, "\(form.id): \(parts)")
                }
            }
        }
    }
}
