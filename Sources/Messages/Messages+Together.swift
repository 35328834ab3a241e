public import Workflow

// Faults between several objects: what happens, told as a story in words.

extension SoundnessMessage {
    /// With the definitions at hand, steps and actions are called as people call them.
    public static func text(
        _ fault: Fault,
        among definitions: [String: Definition],
        _ language: Language
    ) -> String {
        guard let plot = fault.plot else { return text(fault, in: definitions[fault.definition], language) }
        let told = self.text(without(fault), in: definitions[fault.definition], language)
        return told + " " + story(plot, definitions, language)
    }

    /// Evidence `with` names other definitions; their kinds of objects are what people know.
    static func without(_ fault: Fault) -> Fault {
        var fault = fault
        fault.plot = nil
        return fault
    }

    /// Who does what, one after the other, and where everything stands then.
    static func story(_ plot: Plot, _ definitions: [String: Definition], _ language: Language) -> String {
        let steps = plot.steps.map { step -> String in
            let definition = definitions[step.object.definition]
            let action = definition?.action(step.action)
            let who = (action?.by ?? []).compactMap { definition?.role($0) }.filter { $0.scope != .system }
                .map { $0.label[language.own] }
            let named = who.isEmpty ? "" : who.joined(separator: language == .vi ? " hoặc " : " or ") + ": "
            let what = "\(named)“\(action?.label[language.own] ?? step.action)”"
            return "\(what) (\(name(step.object, definitions, language)))"
        }
        let end = plot.end.map { place in
            let label = definitions[place.object.definition]?.state(place.state)?.label[language.own]
            let name = name(place.object, definitions, language)
            return Phrase(
                "\(name) ở “\(label ?? place.state)”",
                "the \(name) at “\(label ?? place.state)”"
            )[language]
        }
        let fromStart = Phrase("ngay từ đầu", "from the very start")[language]
        let story = steps.isEmpty ? fromStart : steps.joined(separator: " → ")
        return Phrase(
            "Ví dụ ngắn nhất: \(story). Khi đó: \(end.joined(separator: "; ")).",
            "The shortest example: \(story). Then: \(end.joined(separator: "; "))."
        )[language]
    }

    private static func name(
        _ object: Plot.Actor,
        _ definitions: [String: Definition],
        _ language: Language
    ) -> String {
        let subject = definitions[object.definition]?.subject
        let name = subject.flatMap { Words.things[$0]?[language] } ?? object.definition
        return object.number == 0 ? name : "\(name) \(object.number)"
    }

    static let together: [Fault.Code: Phrase] = [
        .changedWithoutVersion: Phrase(
            "quy trình đã sửa nhưng vẫn mang số phiên bản[ {version}] đang dùng. Hãy tăng số phiên bản.",
            "the workflow was changed but still bears the version[ {version}] that is in use. Raise the version."
        ),
        .togetherTooLarge: Phrase(
            "cùng với các hồ sơ liên quan, quy trình này có quá nhiều khả năng để xét hết[: {count}][, nhiều nhất {most}]. Hãy bớt bước hoặc chia quy trình.",
            "together with what belongs to it this workflow has too many possibilities to see all[: {count}][, at most {most}]. Remove states, or split it."
        ),
        .togetherStuck: Phrase(
            "hồ sơ ở bước[ {state}] có thể không còn đường nào đi đến kết thúc, trừ khi rút. Hãy thêm lối đi tiếp, hoặc chặn việc làm hồ sơ kẹt.",
            "an object at[ {state}] may be left without any way to an end, but to withdraw. Add a way on, or forbid what blocks it."
        ),
        .waitsForEnded: Phrase(
            "ở bước[ {state}] hồ sơ chờ một việc đã kết thúc, nên không còn ai được nhắc. Hãy chuyển hồ sơ đi trước, hoặc đặt thời hạn cho bước này.",
            "at[ {state}] an object waits for something that has ended, so that nobody is reminded any more. Move it on before, or give the state a time limit."
        ),
        .ruleBroken: Phrase(
            "có thể vi phạm yêu cầu[ “{rule}”]. Hãy thêm điều kiện cho việc cuối cùng trong ví dụ.",
            "the rule[ “{rule}”] can be broken. Add a guard to the last action of the example."
        ),
        .neverTogether: Phrase(
            "thao tác này không bao giờ dùng được khi các hồ sơ liên quan đi cùng nhau. Hãy sửa điều kiện hoặc bỏ thao tác.",
            "this action can never be used once the objects concerned go together. Mend its guards, or remove it."
        ),
        .movedByNobody: Phrase(
            "không việc nào làm cho thao tác tự động này xảy ra. Hãy nêu thao tác này ở việc gây ra nó, hoặc giao cho người.",
            "nothing makes this automatic action happen. Name it where it follows from, or give it to people."
        ),
    ]
}

extension Language {
    /// The same language as labels name it.
    var own: Label.Language { self == .vi ? .vi : .en }
}
