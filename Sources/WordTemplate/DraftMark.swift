import OPC
import XMLTree

extension Template {
    /// A document's bytes with a line of its own before the text that says what they are.
    ///
    /// - Throws: a fault when the package cannot be read or written.
    public static func marked(_ bytes: [UInt8], as mark: String) throws(TemplateFaults) -> [UInt8] {
        do throws(PackageError) {
            var package = try Package(word: bytes)
            let main = package.mainDocument
            var document = try package.document(main)
            let name = document.root.name
            func element(_ local: String, _ value: String? = nil, _ children: [Node] = []) -> Element {
                Element(
                    name: name.sibling(local),
                    attributes: value.map { [Attribute(name: name.sibling("val"), value: $0)] } ?? [],
                    children: children
                )
            }
            func node(_ local: String, _ value: String? = nil, _ children: [Node] = []) -> Node {
                .element(element(local, value, children))
            }
            let run = node("r", nil, [node("rPr", nil, [node("b")]), node("t", nil, [.text(mark)])])
            let line = node("p", nil, [node("pPr", nil, [node("jc", "right")]), run])
            guard
                let place = document.root.children.firstIndex(where: {
                    $0.element?.name == name.sibling("body")
                }),
                var body = document.root.children[place].element
            else { return bytes }
            body.children.insert(line, at: 0)
            document.root.children[place] = .element(body)
            try package.replace(main, with: .bytes(document.bytes()))
            return try package.saved()
        } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
    }
}
