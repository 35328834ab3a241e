import OPC
import Vietnamese
import XMLTree

// MARK: - Loops and conditions

extension Renderer {
    mutating func enter(_ loop: Loop) -> Bool {
        guard let (items, own) = rounds(of: loop) else { return false }
        if let column = loop.column, !countColumn(loop, column, items.count) { return false }
        guard let first = items.first else { return false }
        serial += 1
        serials.append(serial)
        evaluator.scope.frames.append(Frame(item: first, own: own, items: items))
        return true
    }

    /// What the loop goes through and what its items are called; nil after a problem.
    mutating func rounds(of loop: Loop) -> ([Value], OwnName?)? {
        guard !loop.candidates.isEmpty else {
            let items = evaluator.rounds(of: loop.list)
            takeProblems(loop.tag)
            return items.map { ($0, loop.own) }
        }
        let lists = loop.candidates.compactMap { name -> ([Value], Reference)? in
            guard case .list(let items)? = evaluator.scope.value(of: name) else { return nil }
            return (items, name)
        }
        guard let (items, name) = lists.first else { return ([Value.empty], nil) }
        let others = lists.dropFirst().filter { $0.0 != items }
        if !others.isEmpty {
            let names = lists.map(\.1.text).joined(separator: ", ")
            report(TagError(code: .ambiguousRow, evidence: names), loop.tag)
            return nil
        }
        return (items, OwnName(name))
    }

    mutating func again() -> Bool {
        let last = evaluator.scope.frames.count - 1
        if writer.bytes.count + written > limits.outputBytes {
            stop(.outputTooLarge, limits.outputBytes)
            return false
        }
        rounds += 1
        if rounds > limits.rounds {
            stop(.tooManyRounds, limits.rounds)
            return false
        }
        let next = evaluator.scope.frames[last].index + 1
        guard next < evaluator.scope.frames[last].items.count else {
            evaluator.scope.frames.removeLast()
            serials.removeLast()
            return false
        }
        evaluator.scope.frames[last].index = next
        evaluator.scope.frames[last].item = evaluator.scope.frames[last].items[next]
        return true
    }

    mutating func holds(_ condition: Condition) -> Bool {
        let result = evaluator.truth(of: condition.expression)
        takeProblems(condition.tag)
        return result ?? false
    }
}

// MARK: - Values

extension Renderer {
    mutating func write(_ number: Int) {
        let slot = plan.slots[number]
        if slot.formatting.isPlain, let text = foundText(number) {
            wasEmpty = text.isBlank
            if !wasEmpty { write(text, slot) }
            return
        }
        guard let value = value(of: slot, number) else {
            wasEmpty = false
            return
        }
        wasEmpty = value.isEmpty
        if slot.formatting.isPlain {
            if wasEmpty { return }
            switch value {
            case .text(let text): return write(text, slot)
            case .rich(let text): return write(text, slot)
            default: break
            }
        }
        if case .picture(let picture) = value { return write(picture, slot) }
        if slot.formatting.wantsPicture, !wasEmpty {
            return report(TagError(code: .notAPicture, evidence: value.evidence), slot.tag)
        }
        do throws(TagError) {
            write(try slot.formatting.text(of: value), slot)
        } catch {
            report(error, slot.tag)
        }
    }

    /// The text that stands where the value was found the last time: what most rows are made of, without a copy of
    /// the value around it.
    private func foundText(_ number: Int) -> String? {
        let frame = evaluator.scope.frames.count - 1
        guard case .record(let record) = evaluator.scope.frames[frame].item,
            let index = knownIndex(number, in: record), case .text(let text) = record.values[index]
        else { return nil }
        return text
    }

    /// The field that holds the value, when it was looked up in this run of the loop, in a record of the same names.
    private func knownIndex(_ number: Int, in record: Record) -> Int? {
        let find = finds[number]
        guard find.serial == serials[serials.count - 1] else { return nil }
        return find.shape == ObjectIdentifier(record.shape) ? find.index : nil
    }

    mutating func value(of slot: Slot, _ number: Int) -> Value? {
        guard case .field(let reference) = slot.expression,
            case .record(let record) = evaluator.scope.frames[evaluator.scope.frames.count - 1].item
        else {
            let value = evaluator.value(of: slot.expression)
            takeProblems(slot.tag)
            return value
        }
        if let index = knownIndex(number, in: record) { return record.values[index] }
        lookups += 1
        if let index = evaluator.scope.directIndex(of: reference) {
            let shape = ObjectIdentifier(record.shape)
            finds[number] = Find(serial: serials[serials.count - 1], shape: shape, index: index)
            return record.values[index]
        }
        let value = evaluator.value(of: slot.expression)
        takeProblems(slot.tag)
        return value
    }

    mutating func write(_ text: String, _ slot: Slot) {
        guard !text.isEmpty else { return }
        var isPlain = true
        var mayNeedComposing = false
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0xEF || byte == 0xE2 { isPlain = false }
            if byte == 0xCC || byte == 0xCD { mayNeedComposing = true }
        }
        let text = mayNeedComposing ? text.nfc : text
        if isPlain {
            writer.bytes.append(contentsOf: slot.before)
            writer.text(text)
            writer.bytes.append(contentsOf: slot.after)
        } else {
            let lines = ValueLines(text)
            noteStripped(lines.strippedCount, slot.tag)
            guard !lines.isEmpty else { return }
            lines.write(to: &writer, slot)
        }
        noteWritten()
    }

    /// Something visible was written.
    mutating func noteWritten() {
        printed += 1
        if writer.bytes.count + written > limits.outputBytes { stop(.outputTooLarge, limits.outputBytes) }
    }

    mutating func noteStripped(_ count: Int, _ tag: Int) {
        if count > 0 { stripped[tag, default: 0] += count }
    }

    mutating func noteUnsafe(_ link: String, _ tag: Int) {
        unsafeLinks[tag] = unsafeLinks[tag] ?? String(link.prefix(60))
    }

    /// The id of a relationship of the current part.
    mutating func relation(to target: String, _ type: RelationshipType, isExternal: Bool) -> String {
        links[current].link(to: target, type, isExternal: isExternal)
    }
}
