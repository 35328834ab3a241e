import Vietnamese
import XMLTree

/// Content controls whose tag or title is a tag of ours: they carry its value and stay in the document.
///
/// Only a name with delimiters makes a control ours (`{{Số quyết định}}`); all others are left alone, page numbers for
/// instance. A control that names a loop repeats what is in it; of a repeating section only the first item is the model.
/// A box to tick is ticked when its name or condition holds.
enum ControlTags {
    /// Puts the text of the tag in the place of what the controls hold.
    static func fill(in root: WordNode) {
        var controls: [(WordNode, String)] = []
        root.walk { node in
            if node.kind == .control, let tag = tag(of: node) { controls.append((node, tag)) }
            return true
        }
        // Inner ones first: a value replaces what is in its control, controls included.
        for (control, tag) in controls.reversed() { take(control, tag) }
    }

    /// The tag that a control carries, with its delimiters.
    static func tag(of control: WordNode) -> String? {
        let properties = control.first(.controlProperties)?.children ?? []
        for name in ["tag", "alias"] {
            guard let value = properties.first(where: { $0.element?.name.local == name })?.element?.own("val")
            else { continue }
            let scalars = Array(value.trimmingBlanks.unicodeScalars)
            let found = TagScanner.scan(scalars).tags
            if found.count == 1, found[0].whole == 0..<scalars.count { return String(scalars: scalars) }
        }
        return nil
    }

    private static func take(_ control: WordNode, _ tag: String) {
        guard let content = control.first(.controlContent) else { return }
        let body = Array(tag.unicodeScalars)
        let found = TagScanner.scan(body).tags
        let words = found.first.map { Array(body[$0.body]) } ?? []
        if TickBox(control) != nil {
            content.carriedTag = tag
        } else if case .loop? = try? TagGrammar.read(words) {
            keepFirstItem(of: control, content)
            content.carriedTag = tag
        } else {
            replaceText(of: content, by: tag)
        }
        control.releaseControl()
        forgetDate(of: control)
    }

    // MARK: Values

    private static func replaceText(of content: WordNode, by tag: String) {
        let holder = paragraphHolder(content)
        if holder !== content, let paragraphs = holder?.parent {
            // What was typed behind the first paragraph belonged to the old value.
            let others = paragraphs.children.filter {
                [.paragraph, .table].contains($0.kind) && $0 !== holder
            }
            for node in others { node.remove() }
        }
        let target = holder ?? content
        let kept = target.children.filter { $0.kind == .paragraphProperties }
        target.replaceChildren(kept + [run(of: target, tag)])
    }

    /// The first paragraph in the content; the content itself when it holds runs.
    private static func paragraphHolder(_ content: WordNode) -> WordNode? {
        var found: WordNode?
        content.walk { node in
            if found == nil, node.kind == .paragraph { found = node }
            return found == nil
        }
        return found ?? (content.element == nil ? nil : content)
    }

    private static func run(of target: WordNode, _ tag: String) -> WordNode {
        var model: WordNode?
        target.walk { node in
            if model == nil, node.kind == .run { model = node }
            return model == nil
        }
        let name =
            target.element?.name.sibling("r") ?? Name(prefix: "w", local: "r", namespace: WordNames.main)
        var properties = model?.first(.runProperties)?.wholeElement
        properties?.children.removeAll { node in
            node.element.map { $0.name.local == "rStyle" && ($0.own("val") ?? "").contains("Placeholder") }
                ?? false
        }
        var text = Element(name: name.sibling("t"))
        text.keepsBlanks()
        let node = WordNode(.element(text), kind: .text, children: [WordNode(.text(tag))])
        let before = properties.map { [WordNode(copying: $0)] } ?? []
        return WordNode(.element(Element(name: name)), kind: .run, children: before + [node])
    }

    // MARK: Loops and dates

    /// The items of a repeating section are samples of each other: the first is the model.
    private static func keepFirstItem(of control: WordNode, _ content: WordNode) {
        guard has("repeatingSection", control) else { return }
        let items = content.children.filter { $0.kind == .control && has("repeatingSectionItem", $0) }
        for item in items.dropFirst() { item.remove() }
    }

    private static func has(_ name: String, _ control: WordNode) -> Bool {
        control.first(.controlProperties)?.children.contains { $0.element?.name.local == name } ?? false
    }

    /// The day that a date control stored belongs to what it held before.
    private static func forgetDate(of control: WordNode) {
        for node in control.first(.controlProperties)?.children ?? [] where node.element?.name.local == "date"
        {
            node.element?.attributes.removeAll { $0.name.local == "fullDate" }
        }
    }
}
