import Awards
import Messages
import Secretariat
import Workflow

/// What an action would do to many things: in words, with names, with what is not possible, before anything is done.
struct BulkPage: Page {
    struct Hidden {
        let name: String
        let value: String
    }

    let template = "bulk"
    let frame: Frame
    let t: [String: String]
    let label: String
    let back: String
    /// Something is to be filled in before anything can be looked at.
    let isAsking: Bool
    let asks: Bool
    let summary: String
    /// How many can be done although they lack something for a later step; nil where none does.
    let foreseen: String?
    /// What those lack, where all lack the same.
    let warnings: [WarningModel]
    let happenings: [String]
    let hasHappenings: Bool
    let rows: BulkRows?
    let fields: [FieldModel]
    let reason: ReasonModel?
    let hidden: [Hidden]
    let again: [Hidden]
    let faults: [String]
    let hasFaults: Bool
    let canDo: Bool
    /// It has been looked at, and nothing of it can be done.
    let isInVain: Bool
    /// What the button says.
    let doing: String
    let key: String
    /// The label of the number to be typed; nil where there is a way back.
    let typing: String?
    let typed: String?

    init(
        _ plan: BulkPlan,
        _ form: FormPairs,
        _ act: Act,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.faults = faults
        hasFaults = !faults.isEmpty
        t = PageWords.all(language)
        let kind = act.objects[0].kind
        label = plan.form.action.label.said(language)
        back = Links.ours(form["back"]) ?? Links.list(kind)
        isAsking = plan.preview == nil
        asks = plan.form.asks
        let count = String(plan.count)
        let evidence = ["done": count, "all": String(act.objects.count), "count": count, "label": label]
        summary = PageWords.text(isAsking ? "bulkAsk" : "bulkPreview", evidence, language)
        let warned = plan.warnings.count
        canDo = plan.count > 0
        isInVain = !isAsking && !canDo
        foreseen =
            warned > 0 ? PageWords.text("bulkForeseen", ["count": String(warned)], language) : nil
        happenings = canDo ? Self.happenings(plan, language) + Self.ahead(plan, language) : []
        hasHappenings = !happenings.isEmpty
        doing = PageWords.text("doRows", evidence, language)
        let mustType = plan.isLasting && act.objects.count > 1
        typing = mustType ? PageWords.text("typeCount", evidence, language) : nil
        typed = form["typed"]?.orNil
        // What holds for all alike is said once.
        let all = Set(plan.warnings.values)
        let common = warned > 1 && all.count == 1 ? all.first ?? [] : []
        warnings = WarningModel.all(common, language)
        rows = plan.preview.map { preview in
            let answers = preview.answers.map { answer in
                (plan.names[answer.object] ?? BulkName(title: answer.object.id, unit: ""), answer)
            }
            return BulkRows(
                answers,
                isPreview: true,
                foreseen: common.isEmpty ? plan.warnings : [:],
                language
            )
        }
        fields = plan.form.fields.map { FieldModel($0, form, thing: act.objects[0], language) }
        reason = ReasonModel(plan.form, form)
        let base =
            [Hidden(name: "kind", value: kind.rawValue), Hidden(name: "action", value: act.action)]
            + (Links.ours(form["back"]).map { [Hidden(name: "back", value: $0)] } ?? [])
            + act.objects.map { Hidden(name: "id", value: $0.id) }
        again = base + [Hidden(name: "asked", value: "yes")]
        hidden =
            base + form.filled.map { Hidden(name: $0.name, value: $0.text) }
            + (plan.preview.map { [Hidden(name: "digest", value: $0.digest)] } ?? [])
        key = PageKey.fresh()
    }

    /// With whom they are then, and what follows: "Đang thẩm định (Thường trực TĐKT đơn vị) → …".
    private static func ahead(_ plan: BulkPlan, _ language: Language) -> [String] {
        guard plan.ahead.count > 1 else { return [] }
        let steps = plan.ahead.map { step in
            step.label.said(language) + (step.holder.map { " (\($0.said(language)))" } ?? "")
        }
        return [PageWords.text("willFollow", ["steps": steps.joined(separator: " → ")], language)]
    }

    /// What will happen, each in a line.
    private static func happenings(_ plan: BulkPlan, _ language: Language) -> [String] {
        guard let found = plan.preview?.consequences else { return [] }
        func say(_ word: String, _ evidence: [String: String]) -> String {
            PageWords.text(word, evidence, language)
        }
        let told = found.told.map { $0.count > 1 ? "\($0.name) × \($0.count)" : $0.name }
        return found.steps.map {
            say(
                $0.isStaying ? "willStay" : "willGo",
                ["count": String($0.count), "state": $0.label.said(language)]
            )
        }
            + found.others.map { step in
                let kind = PageWords.kind(step.kind, language)
                return say(
                    "alsoChanged",
                    ["count": String(step.count), "kind": kind, "state": step.label.said(language)]
                )
            }
            + found.papers.map { say("willPrint", ["count": String($0.count), "title": $0.title]) }
            + [
                told.isEmpty
                    ? say("tellsNobody", [:]) : say("willTell", ["names": told.joined(separator: ", ")])
            ]
            + [say(plan.form.action.bulk == .group ? "allOrNone" : "eachAlone", [:])]
            + (plan.undoSeconds.map { [say("willUndo", ["seconds": String($0)])] } ?? [])
    }
}

extension FormPairs {
    /// What an action asked for, as it was filled in.
    var filled: [(name: String, text: String)] {
        pairs.filter { $0.name.hasPrefix("set.") || $0.name.hasPrefix("reason") }
    }
}
