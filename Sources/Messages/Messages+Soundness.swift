public import Workflow

/// Sentences for definitions that could get stuck, with the shortest story that shows it.
public enum SoundnessMessage {
    /// With the definition at hand, steps and actions are called as people call them.
    public static func text(_ fault: Fault, in definition: Definition? = nil, _ language: Language) -> String
    {
        let name = definition.map { language == .vi ? $0.label.vi : $0.label.en } ?? fault.definition
        let here = Phrase(
            "Quy trình “\(name)”, mục \(fault.place)",
            "Workflow “\(name)”, entry \(fault.place)"
        )
        return "\(here[language]): \(what(fault, in: definition, language))"
    }

    static func what(_ fault: Fault, in definition: Definition?, _ language: Language) -> String {
        var evidence = Dictionary(fault.evidence.items.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        evidence["expected"] = evidence["expected"].map { Expectation.text($0, language) }
        for key in [
            "state", "to", "initial", "targets", "target", "avoided", "from", "circle", "undoes", "actions",
        ] {
            evidence[key] = evidence[key].map { called($0, in: definition, language) }
        }
        evidence["rule"] = evidence["rule.\(language.rawValue)"]
        for key in ["count", "most"] { evidence[key] = evidence[key].map { Words.number($0, language) } }
        if evidence["state"] == nil, fault.place.hasPrefix("states.") {
            evidence["state"] = called(
                String(fault.place.dropFirst("states.".count)),
                in: definition,
                language
            )
        }
        let what = phrases[fault.code]?.filled(evidence, language) ?? fault.code.rawValue
        guard !fault.story.isEmpty else { return what }
        let steps = fault.story.map { called($0, in: definition, language) }.joined(separator: " → ")
        return what + Phrase(" Cách xảy ra: \(steps).", " It happens by: \(steps).")[language]
    }

    /// What people call the steps or actions of a list such as "send, return".
    private static func called(_ ids: String, in definition: Definition?, _ language: Language) -> String {
        ids.split(separator: ", ").map { id -> String in
            let label = definition?.state(String(id))?.label ?? definition?.action(String(id))?.label
            return "“\(label.map { language == .vi ? $0.vi : $0.en } ?? String(id))”"
        }.listed()
    }
}

extension SoundnessMessage {
    static let phrases: [Fault.Code: Phrase] = names.merging(ends) { $1 }.merging(clocks) { $1 }
        .merging(ways) { $1 }.merging(together) { $1 }

    private static func unknown(_ vi: String, _ en: String) -> Phrase {
        Phrase(
            "không có \(vi)[ “{name}”].[ Có phải: {nearest}?]",
            "there is no \(en)[ “{name}”].[ Did you mean: {nearest}?]"
        )
    }

    private static let names: [Fault.Code: Phrase] = [
        .tooLarge: Phrase(
            "có quá nhiều mục[: {count}][, nhiều nhất {most}]. Hãy chia quy trình.",
            "there are too many entries[: {count}][, at most {most}]. Split the workflow."
        ),
        .badID: Phrase(
            "mã[ “{id}”] không đúng cách viết; dùng chữ thường không dấu, chữ số và dấu gạch nối.",
            "the id[ “{id}”] is not written as it should be; use small letters, digits and hyphens."
        ),
        .duplicateID: Phrase(
            "mã[ “{id}”] dùng hai lần. Hãy đổi một mã.",
            "the id[ “{id}”] is used twice. Change one."
        ),
        .labelMissing: Phrase(
            "thiếu tên gọi. Hãy ghi tên gọi cho người dùng.",
            "the label is missing. Write what people call it."
        ),
        .labelTooLong: Phrase(
            "tên gọi[ “{text}”] quá dài[; nhiều nhất {most} ký tự].",
            "the label[ “{text}”] is too long[; at most {most} characters]."
        ),
        .unknownSubject: unknown("loại hồ sơ", "kind of object"),
        .unknownFunction: unknown("chức năng", "function"),
        .unknownState: unknown("bước", "state"),
        .unknownRole: unknown("vai trò", "role"),
        .unknownAction: unknown("thao tác", "action"),
        .unknownGuard: unknown("điều kiện", "guard"),
        .unknownEffect: unknown("việc tự động", "effect"),
        .unknownReasonList: unknown("danh mục lý do", "list of reasons"),
        .unknownPaper: unknown("loại giấy tờ", "kind of paper"),
        .unknownCitation: unknown("văn bản căn cứ", "legal basis"),
        .unknownParameter: unknown("tham số", "parameter"),
        .missingParameter: Phrase(
            "thiếu tham số[ “{parameter}”][; cần {expected}].",
            "the parameter[ “{parameter}”] is missing[; wanted: {expected}]."
        ),
        .wrongParameter: Phrase(
            "tham số[ “{parameter}”] có giá trị không dùng được[: {value}][; cần {expected}].",
            "the parameter[ “{parameter}”] cannot be[ {value}][; wanted: {expected}]."
        ),
    ]

    private static let clocks: [Fault.Code: Phrase] = [
        .rungsUnsorted: Phrase(
            "các lần nhắc phải theo thứ tự, mỗi lần một mốc[: {rung}][ đứng sau {after}]. Hãy sắp xếp lại.",
            "reminders must stand in order, each once[: {rung}][ stands after {after}]. Sort them."
        ),
        .rungTooFar: Phrase(
            "lần nhắc[ {rung}] quá xa hạn[; nhiều nhất {most} ngày làm việc].",
            "the reminder[ {rung}] is too far from the day[; at most {most} working days]."
        ),
        .pausesNothing: Phrase(
            "bước[ “{name}”] không có thời hạn tính bằng ngày làm việc nên không có gì để tạm dừng. Hãy bỏ mục này.",
            "the state[ “{name}”] has no clock of working days to stop. Remove this entry."
        ),
        .unknownDate: unknown("mốc ngày", "date"),
        .unknownDeadline: unknown("thời hạn trong bộ quy định", "deadline of the regulation"),
    ]

    private static let ends: [Fault.Code: Phrase] = [
        .noInitialState: Phrase(
            "không có bước bắt đầu[ “{name}”].[ Có phải: {nearest}?]",
            "there is no first state[ “{name}”].[ Did you mean: {nearest}?]"
        ),
        .noCreation: Phrase(
            "không có thao tác nào lập hồ sơ. Hãy thêm một thao tác không có bước đi.",
            "no action creates the object. Add one that starts from no state."
        ),
        .creationElsewhere: Phrase(
            "thao tác lập hồ sơ phải dẫn đến bước bắt đầu[ {initial}][, không phải {to}].",
            "the creating action must lead to the first state[ {initial}][, not to {to}]."
        ),
        .noFinalState: Phrase(
            "không có bước kết thúc. Hãy đánh dấu ít nhất một bước là kết thúc.",
            "there is no final state. Mark at least one state as final."
        ),
        .finalLeft: Phrase(
            "hồ sơ đã kết thúc ở[ {state}] lại chuyển tiếp[ đến {to}]. Hãy bỏ lối đi này hoặc nêu rõ là thao tác sau kết thúc.",
            "an object that ended in[ {state}] moves on[ to {to}]. Remove this way, or mark it as one after the end."
        ),
        .clockWithoutReason: Phrase(
            "bước[ {state}] không đặt thời hạn mà chưa nêu vì sao. Hãy ghi lý do ở mục none.",
            "the state[ {state}] has no time limit and does not say why. Write the reason at none."
        ),
        .clockMissing: Phrase(
            "bước[ {state}] chưa có thời hạn. Hãy ghi thời hạn hoặc lý do không có thời hạn.",
            "the state[ {state}] has no time limit. Write one, or why there is none."
        ),
    ]

    private static let ways: [Fault.Code: Phrase] = [
        .unreachable: Phrase(
            "không có đường nào dẫn đến bước[ {state}]. Hãy thêm thao tác dẫn đến, hoặc bỏ bước này.",
            "no way leads to the state[ {state}]. Add an action that does, or remove the state."
        ),
        .stuck: Phrase(
            "hồ sơ đến bước[ {state}] sẽ không bao giờ kết thúc. Hãy thêm thao tác dẫn tiếp đến bước kết thúc.",
            "an object in[ {state}] can never come to an end. Add an action that leads on to a final state."
        ),
        .waitsForever: Phrase(
            "ở bước[ {state}] không ai làm tiếp được, chỉ chờ chương trình. Hãy thêm thao tác cho người, hoặc nêu bước này chờ hồ sơ nào.",
            "in[ {state}] nobody can go on; it waits for the program only. Add an action for people, or say what it waits for."
        ),
        .actionWithoutRole: Phrase(
            "chưa nêu ai được làm thao tác này. Hãy ghi ít nhất một vai trò.",
            "nobody may do this action. Name at least one role."
        ),
        .deadAction: Phrase(
            "thao tác này không bao giờ dùng được, vì không đến được các bước[ {from}].",
            "this action can never be used, for the states[ {from}] are never reached."
        ),
        .ambiguousAction: Phrase(
            "từ bước[ {state}] thao tác này dẫn đến nhiều bước[: {targets}]. Hãy chỉ để một.",
            "from[ {state}] this action leads to several states[: {targets}]. Leave one."
        ),
        .incompleteAlternatives: Phrase(
            "điều kiện[ “{guard}”] chưa xét đủ trường hợp[, còn thiếu: {missing}]. Hãy thêm thao tác cho trường hợp đó.",
            "the guard[ “{guard}”] does not cover every case[; missing: {missing}]. Add an action for it."
        ),
        .overlappingAlternatives: Phrase(
            "từ bước[ {state}] chương trình không biết chọn thao tác nào[: {actions}]. Hãy chỉ để một thao tác cho mỗi trường hợp.",
            "from[ {state}] the program cannot know which action to take[: {actions}]. Leave one for each case."
        ),
        .mustPassAvoided: Phrase(
            "có thể đến[ {target}] mà không qua[ {avoided}]. Hãy bỏ lối đi tắt này.",
            "one can come to[ {target}] without passing[ {avoided}]. Remove this short cut."
        ),
        .systemCycle: Phrase(
            "chương trình sẽ tự chuyển vòng quanh không dừng[ từ {state}][: {circle}]. Hãy thêm điều kiện dừng hoặc bỏ một thao tác.",
            "the program would turn round without end[ from {state}][: {circle}]. Add a condition or remove an action."
        ),
        .backwardWithoutReason: Phrase(
            "trả hồ sơ về[ từ {state}][ đến {to}] mà không hỏi lý do. Hãy thêm yêu cầu ghi lý do.",
            "the object is sent back[ from {state}][ to {to}] without a reason. Ask for a reason."
        ),
        .undoMismatch: Phrase(
            "thao tác này không trả lại đúng chỗ của[ {undoes}], hoặc giao cho người khác. Hãy cho quay về đúng bước cũ, cùng vai trò.",
            "this does not take back[ {undoes}], or lets other people do it. Lead back to the same state, by the same roles."
        ),
        .undoImpossible: Phrase(
            "thao tác này không hoàn tác được vì có[ {against}]. Chỉ cho hoàn tác thao tác không lập mới, không kết thúc, không lấy số, không ký, không gửi, không bỏ phiếu, không báo cho ai; hoặc bỏ undo_seconds.",
            "this cannot be undone because of[ {against}]. Only what neither begins nor ends a thing, numbers, signs, sends, counts nor tells anybody may be; or leave undo_seconds out."
        ),
        .numberedLeft: Phrase(
            "văn bản đã có số ở bước[ {state}] lại trở về bước chưa có số[ {to}]. Hãy bỏ lối đi này.",
            "a paper numbered in[ {state}] goes back to a state without number[ {to}]. Remove this way."
        ),
        .severalNumbers: Phrase(
            "một thao tác cấp nhiều số[: {effects}]. Hãy chỉ để một.",
            "one action gives several numbers[: {effects}]. Leave one."
        ),
        .withdrawalMissing: Phrase(
            "ở bước[ {state}] chưa rút được hồ sơ. Hãy thêm bước này vào thao tác rút.",
            "in[ {state}] one cannot withdraw. Add this state to an action of withdrawal."
        ),
        .withdrawalTooLate: Phrase(
            "vẫn rút được hồ sơ ở bước[ {state}], sau khi đã quyết định. Hãy bỏ bước này khỏi thao tác rút.",
            "one can still withdraw in[ {state}], after the decision. Remove this state from the action of withdrawal."
        ),
        .withdrawalUndeclared: Phrase(
            "chưa nêu thao tác nào dùng để rút hồ sơ trước khi quyết định. Hãy ghi mục withdrawal.",
            "it is not said how one withdraws before the decision. Write the entry withdrawal."
        ),
        .separationImpossible: Phrase(
            "yêu cầu “không cùng một người” cần ít nhất hai bên[; hiện có: {parties}]. Hãy sửa danh sách.",
            "a rule that people differ needs at least two parties[; there are: {parties}]. Mend the list."
        ),
    ]
}
