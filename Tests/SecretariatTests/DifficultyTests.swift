import Awards
import Secretariat
import Testing
import Vietnamese

/// Difficulties that units report, and their answers.
struct DifficultyTests {
    private let id = "difficulty/2024.an.1"
    private let words: [String: Datum] = [
        "subject": "Tiêu chí của tập thể cấp huyện", "text": "Kế hoạch chưa nêu tiêu chí.",
        "proposal": "Đề nghị hướng dẫn.",
    ]

    private func sent(_ world: World) throws {
        try world.does("an-clerk", "create", id, words)
        try world.does("an-registry", "send", id, ["number": "31", "signer": "an-head"])
        try world.does("officer", "receive", id)
    }

    private func difficulty(_ world: World) throws -> Difficulty {
        try world.find(Difficulty.self, "2024.an.1")
    }

    @Test func itIsAnsweredAndSettled() throws {
        let world = try World()
        try world.does("an-clerk", "create", id, words)
        try world.does("an-clerk", "edit", id, ["proposal": "Đề nghị bổ sung tiêu chí."])
        #expect(try difficulty(world).proposal == "Đề nghị bổ sung tiêu chí.")
        #expect(try difficulty(world).text == "Kế hoạch chưa nêu tiêu chí.")
        #expect(try world.refused("an-clerk", "send", id, ["number": "31"]) == ["wrong-role"])
        try world.does("an-head", "send", id, ["number": "31"])
        #expect(try difficulty(world).number == "31/BHXH-TĐKT")
        try world.does("officer", "receive", id)
        try world.does("standing-head", "answer", id, ["answer": "Áp dụng tiêu chí tỉnh.", "number": "940"])
        let answer = try #require(try difficulty(world).answers.last)
        #expect(answer.number == "940/BHXH-TĐKT")
        #expect(answer.signature?.lines == ["TL. TỔNG GIÁM ĐỐC", "CHUYÊN VIÊN"])
        try world.does("an-clerk", "close", id)
        #expect(try world.state(id) == "closed")
    }

    @Test func itIsPassedUpAnsweredReopenedAndAnsweredAgain() throws {
        let world = try World()
        try sent(world)
        try world.does("standing-head", "pass-up", id, ["report": "An vướng về tiêu chí."])
        #expect(
            try world.refused("registry", "answer-as-instructed", id, ["number": "0"])
                == ["instruction-missing", "number-not-whole"]
        )
        #expect(try world.refused("standing-head", "instruct", id) == ["wrong-role"])
        try world.does("director", "instruct", id, ["instruction": "Sẽ bổ sung Kế hoạch."])
        try world.does(
            "registry",
            "answer-as-instructed",
            id,
            ["answer": "Sẽ bổ sung.", "number": "941", "signer": "deputy"]
        )
        #expect(
            try difficulty(world).answers.last?.signature?.lines
                == ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"]
        )
        try world.does("an-head", "reopen", id, text: "chưa rõ thời gian")
        #expect(try difficulty(world).standing.revision == 2)
        #expect(
            try world.refused("standing-head", "answer", id, ["answer": "Quý I", "number": "941"])
                == ["number-taken"]
        )
        try world.does("standing-head", "answer", id, ["answer": "Trong quý I.", "number": "977"])
        #expect(try difficulty(world).answers.map(\.number) == ["941/BHXH-TĐKT", "977/BHXH-TĐKT"])
        try world.does("an-head", "close", id)
    }

    @Test func itIsWithdrawnBeforeTheAnswerOnly() throws {
        let world = try World()
        try sent(world)
        #expect(
            try world.fault("an-clerk", "create", "difficulty/2024.an", words)
                == .badInput("on", "2024.an", expected: "year.unit.name")
        )
        #expect(
            try world.fault("standing-head", "answer", id, ["number": "940"]) == .missingInput("answer")
        )
        #expect(
            try world.fault("registry", "answer", id, ["answer": "x", "number": "940", "signer": "an-head"])
                == .unknownReference("signer", "an-head")
        )
        try world.does("an-head", "withdraw", id, text: "đã tự giải quyết")
        #expect(try world.refused("standing-head", "answer", id, ["number": "940"]) == ["wrong-state"])
    }
}
