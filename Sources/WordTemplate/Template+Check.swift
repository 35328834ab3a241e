extension Template {
    /// What is wrong with the template for data of this kind, without any data.
    ///
    /// Every tag is looked at, in all branches of all conditions: unknown names, lists where a value is wanted and
    /// the reverse, formats that do not fit a field's type. Notes tell which rows repeat by themselves and which names
    /// were recognised though written without marks.
    public func check(against schema: FieldSchema) -> [TemplateFault] {
        var checker = TemplateChecker(plan: plan, tags: tags, sample: schema.sample)
        for part in plan.parts { checker.check(part) }
        let names = schema.names
        return checker.faults + described.compactMap { $0.fault(in: names) }
    }
}

/// Goes once through a plan, into every branch, with data that has every name.
private struct TemplateChecker {
    private let plan: Plan
    private let tags: [TagRecord]
    private var evaluator: Evaluator
    /// Unknown lists: what stands in their loops cannot be judged.
    private var unknown = 0
    private var open: [Bool] = []
    private(set) var faults: [TemplateFault] = []
    private var reported: Set<Reported> = []

    private struct Reported: Hashable {
        var tag: Int
        var code: TemplateFault.Code
        var evidence: String
    }

    init(plan: Plan, tags: [TagRecord], sample: Record) {
        self.plan = plan
        self.tags = tags
        evaluator = Evaluator(sample)
    }

    mutating func check(_ part: PartPlan) {
        for operation in part.operations {
            switch operation {
            case .enter(let loop, _): enter(plan.loops[loop])
            case .again: leave()
            case .value(let slot): checkValue(plan.slots[slot])
            case .test(let condition, _):
                let condition = plan.conditions[condition]
                _ = evaluator.truth(of: condition.expression)
                take(condition.tag)
                noteUnmarked(condition.expression, condition.tag)
            case .place(let picture, _):
                let slot = plan.pictures[picture]
                _ = evaluator.value(of: slot.expression)
                take(slot.tag)
                noteUnmarked(slot.expression, slot.tag)
            case .chart(let chart, _): checkChart(plan.charts[chart])
            case .writeNote(let note): check(plan.notes[note].plan)
            default: break
            }
        }
    }

    private mutating func checkChart(_ slot: ChartSlot) {
        check(slot.plan)
        enter(slot.loop)
        for expression in [slot.category] + slot.series.map(\.figure) {
            _ = evaluator.value(of: expression)
            take(slot.tag)
            noteUnmarked(expression, slot.tag)
        }
        leave()
    }

    private mutating func enter(_ loop: Loop) {
        let name: Reference?
        if loop.candidates.isEmpty {
            name = loop.list
        } else {
            name = loop.candidates.first {
                if case .list? = evaluator.scope.value(of: $0) { true } else { false }
            }
            if let name { report(TagError(code: .repeatsByItself, evidence: name.text), loop.tag) }
        }
        guard let name else {
            // A row whose fields belong to no list is printed once.
            evaluator.scope.frames.append(Frame(item: Value.empty, own: nil))
            open.append(true)
            return
        }
        let items = evaluator.rounds(of: name)
        take(loop.tag)
        noteUnmarked(.field(name), loop.tag)
        open.append(items != nil)
        if items == nil { unknown += 1 }
        evaluator.scope.frames.append(Frame(item: items?.first ?? Value.empty, own: OwnName(name)))
    }

    private mutating func leave() {
        evaluator.scope.frames.removeLast()
        if open.popLast() == false { unknown -= 1 }
    }

    private mutating func checkValue(_ slot: Slot) {
        let value = evaluator.value(of: slot.expression)
        take(slot.tag)
        noteUnmarked(slot.expression, slot.tag)
        guard let value else { return }
        do throws(TagError) { _ = try slot.formatting.text(of: value) } catch { report(error, slot.tag) }
    }

    private mutating func take(_ tag: Int) {
        for problem in evaluator.problems { report(problem, tag) }
        evaluator.problems = []
    }

    private mutating func report(_ error: TagError, _ tag: Int) {
        // What a text holds shows only in the data; in a loop over an unknown list nothing can be known.
        let isAboutText = error.evidence.contains(FieldSchema.sampleText)
        let isUnknowable = unknown > 0 && [.missingName, .unknownOther].contains(error.code)
        guard !isAboutText, !isUnknowable, error.code != .divisionByZero, !tags[tag].isMirrored else {
            return
        }
        guard reported.insert(Reported(tag: tag, code: error.code, evidence: error.evidence)).inserted else {
            return
        }
        let record = tags[tag]
        faults.append(
            TemplateFault(
                error.code,
                place: record.place,
                tag: record.source,
                context: record.context,
                evidence: error.evidence,
                nearest: error.nearest
            )
        )
    }

    /// A name without marks is accepted where only one field can be meant; the author should know which.
    private mutating func noteUnmarked(_ expression: TagExpression, _ tag: Int) {
        for reference in expression.references {
            guard reference.text.utf8.allSatisfy({ $0 < 0x80 }),
                let label = evaluator.scope.unmarkedMatch(of: reference)
            else { continue }
            report(TagError(code: .withoutMarks, evidence: reference.text, nearest: [label]), tag)
        }
    }
}
