import Awards
import Secretariat
import Store
import Workflow

/// Follows every thing's journal along its machine: each event begins where the last one ended, by an action
/// that leaves from there.
struct Walk {
    private var places: [ObjectReference: (state: StateID, events: Int)] = [:]

    /// Takes what was written since the last look; answers the actions that fired and what does not fit.
    mutating func take(_ object: any Tracked, _ machine: Definition, _ view: Reading) throws -> (
        fired: [ActionID], faults: [String]
    ) {
        let events = try view.events(of: object.reference)
        var (state, known) = places[object.reference].map { ($0.state, $0.events) } ?? ("", 0)
        var fired: [ActionID] = []
        var faults: [String] = []
        for event in events.dropFirst(known) {
            let place = "\(object.reference) event \(event.sequence) \(event.action)"
            if let action = machine.action(event.action) {
                fired.append(action.id)
                let isBegun = action.creates ? event.from == nil : action.from.contains(event.from ?? "")
                if !isBegun { faults.append("\(place) does not begin in \(event.from ?? "nothing")") }
                if event.to != action.to ?? event.from {
                    faults.append("\(place) ends in \(event.to) instead of \(action.to ?? event.from ?? "")")
                }
            } else if event.from != nil, event.from != event.to {
                faults.append("\(place) moves it although it is no action of \(machine.id)")
            }
            if let from = event.from, from != state, known > 0 || event.sequence > 1 {
                faults.append("\(place) begins in \(from), but it stood in \(state)")
            }
            if machine.state(event.to) == nil { faults.append("\(place) ends in no state of \(machine.id)") }
            state = event.to
            known += 1
        }
        if state != object.standing.state {
            faults.append("\(object.reference) stands in \(object.standing.state), its journal in \(state)")
        }
        places[object.reference] = (state, known)
        return (fired, faults)
    }
}
