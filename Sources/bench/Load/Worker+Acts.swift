import Foundation

extension Worker {
    /// One act on one thing: its page is opened, its form is sent, the page that comes says that it is done.
    func act() {
        let action: String
        let id: String
        switch member.duty {
        case .officer where !waiting.isEmpty:
            (action, id) = ("find-eligible", waiting.removeLast())
        case .clerk where !put.isEmpty && (waiting.isEmpty || chance.number(2) == 0):
            (action, id) = ("remove-from-submission", put.removeLast())
            waiting.insert(id, at: 0)
        case .clerk where !waiting.isEmpty:
            (action, id) = ("add-to-submission", waiting.removeLast())
            put.insert(id, at: 0)
        default:
            dossier(town.line(of: member, &chance))
            return
        }
        guard let page = dossier(town.line(id)) else { return }
        let address = "/thing/nomination/\(id)/act/\(action)"
        attempt(.act) {
            guard let form = try page.form(to: address) ?? get(address, "<form").page.form(to: address) else {
                throw Browser.Broken(description: "\(member.code): no form for \(action) on \(id)")
            }
            let answer = try browser.post(address, form.fields)
            try expect(
                answer.status == 303 && answer.location?.contains("done=\(action)") == true,
                "\(action) \(id)",
                answer
            )
            return answer
        }
    }

    /// One act on forty lines of a list: chosen, looked at, done; and the next time taken back.
    func actOnMany() {
        guard member.duty == .clerk, waiting.count + put.count >= 2 else { return act() }
        let isPutting = waiting.count >= put.count
        let action = isPutting ? "add-to-submission" : "remove-from-submission"
        let ids = Array((isPutting ? waiting : put).prefix(40))
        var token: String?
        attempt(.narrowed) {
            let state = isPutting ? "recommended" : "in-submission"
            let answer = try get("/list/nomination?state=\(state)", ids[0])
            token = answer.page.texts(between: "name=\"csrf\" value=\"", and: "\"").first
            return answer
        }
        guard let token else { return tally.fail("\(member.code): a list without a form") }
        let fields =
            [("csrf", token), ("kind", "nomination"), ("action", action)] + ids.map { ("id", $0) }
        guard let order = plan(fields, "\(ids.count) \(action)") else { return }
        attempt(.deed) {
            let answer = try browser.post("/bulk", order.fields)
            try expect(answer.status == 303, "\(ids.count) \(action)", answer)
            let result = try browser.get(answer.location ?? "/")
            try expect(result.page.count("✓ </span>") == ids.count, "\(ids.count) \(action) done", result)
            return answer
        }
        let moved = Set(ids)
        (waiting, put) =
            isPutting
            ? (waiting.filter { !moved.contains($0) }, put + ids)
            : (waiting + ids, put.filter { !moved.contains($0) })
    }

    /// Looks at what would come of it; what the action asks for is filled in before.
    private func plan(_ fields: [(String, String)], _ what: String) -> FormText? {
        var order: FormText?
        attempt(.look) {
            var answer = try browser.post("/bulk", fields)
            if let asking = answer.page.form(to: "/bulk"), asking.has("asked"), !asking.has("digest") {
                answer = try browser.post("/bulk", asking.fields)
            }
            order = answer.page.form(to: "/bulk")
            try expect(answer.status == 200 && order?.has("digest") == true, "a look at \(what)", answer)
            return answer
        }
        return order
    }
}
