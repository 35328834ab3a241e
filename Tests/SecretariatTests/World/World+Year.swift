import Awards
import Secretariat
import Testing
import Vietnamese

extension World {
    /// A short year, out of which every kind of document comes.
    ///
    /// A unit's own commendations; certificates of merit with a returned submission, a held line and a second
    /// session; the yearly reports with their roll-up.
    func year() throws {
        try openCampaign(regulation: "yearly-2024")
        try commendations()
        advance(days: 1)
        try certificates()
        now = try #require(Moment(iso: "2024-12-05T08:00"))
        try reports()
    }

    private func commendations() throws {
        let who = ["an1", "an2", "an"]
        try passesCommendation("an", who, number: 1)
        try does("an-officer", "create", "decision/dot.an.commendation")
        try does(
            "an-head",
            "sign",
            "decision/dot.an.commendation",
            ["number": "12"],
            papers: ["signed-decision"]
        )
        try does("an-registry", "publish", "decision/dot.an.commendation")
        try each("an-officer", "confer", "commendation", who)
    }

    private func certificates() throws {
        let form = World.merit
        let who = ["an3", "an4", "an5"]
        let id = try arrives("an", form, who, number: 7)
        try does("officer", "return", id, reason: "wrong-reference", text: "thiếu số")
        advance(minutes: 30)
        try does("an-clerk", "submit-for-approval", id)
        try does("an-head", "sign", id)
        try does("an-registry", "send", id, ["number": "8"])
        try does("officer", "receive", id)
        try appraises("officer", form, who)
        let session = try plan("vn", form, who)
        try does(
            "officer",
            "hold",
            "nomination/dot.\(form).an5",
            reason: "complaint",
            papers: ["hold-grounds"]
        )
        try opens(session, "vn")
        try counts(session, "vn", lines: ["an4": .map(["yes": 7, "no": 1, "blank": 1])])
        try signs(session, "vn", number: "27")
        advance(days: 2)
        try does(
            "officer",
            "resume",
            "nomination/dot.\(form).an5",
            text: "không có cơ sở",
            papers: ["hold-conclusion"]
        )
        try appraises("officer", form, ["an5"])
        try meets("vn", form, ["an5"], number: "28", suffix: ".2")
        for (index, code) in ["an3", "an5"].enumerated() {
            let decision = "decision/dot.vn.\(form).\(index + 1)"
            try each("officer", "submit-for-decision", form, [code])
            try does("officer", "create", decision)
            try does(
                "registry",
                "sign",
                decision,
                ["number": .text("\(45 + index)"), "signer": "deputy"],
                papers: ["signed-decision"]
            )
            try does("registry", "publish", decision)
        }
        try each("officer", "confer", form, ["an3", "an5"])
    }

    private func reports() throws {
        try does("officer", "create", "roll-up/2024")
        for (index, unit) in provinces.enumerated() {
            _ = try step()
            try imports("\(unit)-clerk", "bc.csv", ReportTests.table([(unit, 40 + index, 12)]), year: 2024)
            try does("\(unit)-clerk", "submit-for-approval", "movement-report/2024.\(unit)")
            try does("\(unit)-head", "send", "movement-report/2024.\(unit)", ["number": "31"])
            try does("officer", "receive", "movement-report/2024.\(unit)")
        }
        try does("officer", "freeze", "roll-up/2024")
        try does(
            "officer",
            "edit",
            "roll-up/2024",
            [
                "texts": .map([
                    "limits": "Còn đơn vị gửi chậm.", "plan": "Tiếp tục.", "models": "Mô hình tự học.",
                ])
            ]
        )
        try does("officer", "submit-to-council", "roll-up/2024")
        try does("sector-secretary", "record-council-consent", "roll-up/2024")
        try does("director", "sign", "roll-up/2024")
        for (index, addressee) in ["council", "director", "moet", "moha"].enumerated() {
            try does(
                "registry",
                "send-letter",
                "roll-up/2024",
                ["addressee": .text(addressee), "number": .text("\(301 + index)")]
            )
        }
        try does("registry", "finish", "roll-up/2024")
    }
}
