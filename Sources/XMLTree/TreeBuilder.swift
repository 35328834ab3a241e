/// The identity of a name inside one parse: libxml2 keeps each distinct string once, so addresses will do.
private struct NameKey: Hashable {
    let local: UInt
    let prefix: UInt
    let uri: UInt

    func hash(into hasher: inout Hasher) {
        // Two addresses tell nearly all names of a document apart; equality compares all three.
        hasher.combine(local ^ (uri << 1))
    }
}

/// Turns the parser's events into a tree of values.
///
/// Lives for one parse, on one thread.
final class TreeBuilder {
    private(set) var root: Element?
    private(set) var prolog: [Node] = []
    private(set) var epilog: [Node] = []
    /// The first fault; later ones are its echoes.
    private(set) var fault: XMLError?
    /// The limit that was passed, when one was.
    private(set) var overrun: XMLError.Code?

    private struct Open {
        var element: Element
        var firstChild: Int
    }

    private let limits: XMLLimits
    private var count = 0
    private var open: [Open] = []
    /// The finished children of all open elements, innermost last.
    private var finished: [Node] = []
    private var pendingText: [UInt8] = []
    private var names: [NameKey: Name] = [:]

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func fail(_ code: XMLError.Code, line: Int? = nil, column: Int? = nil, evidence: String = "") {
        guard fault == nil else { return }
        fault = XMLError(code: code, line: line, column: column, evidence: evidence)
    }

    /// Opens an element.
    ///
    /// Declarations come as pairs (prefix, URI), attributes as fives (local name, prefix, URI, begin and
    /// end of the value).
    func start(
        _ local: UnsafePointer<UInt8>?,
        _ prefix: UnsafePointer<UInt8>?,
        _ uri: UnsafePointer<UInt8>?,
        declarations pairs: UnsafeBufferPointer<UnsafePointer<UInt8>?>,
        attributes fives: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    ) {
        flushText()
        var element = unsafe Element(name: name(local, prefix, uri))
        if !pairs.isEmpty {
            element.declarations.reserveCapacity(pairs.count / 2)
            for index in stride(from: 0, to: pairs.count, by: 2) {
                let declaration = NamespaceDeclaration(
                    prefix: unsafe string(pairs[index]),
                    uri: unsafe unescaped(string(pairs[index + 1]))
                )
                element.declarations.append(declaration)
            }
        }
        if !fives.isEmpty {
            element.attributes.reserveCapacity(fives.count / 5)
            for index in stride(from: 0, to: fives.count, by: 5) {
                let attribute = unsafe Attribute(
                    name: name(fives[index], fives[index + 1], fives[index + 2]),
                    value: value(from: fives[index + 3], to: fives[index + 4])
                )
                element.attributes.append(attribute)
            }
        }
        countNodes(1 + element.attributes.count + element.declarations.count)
        open.append(Open(element: element, firstChild: finished.count))
        if open.count > limits.depth { overrun = .tooDeep }
    }

    func end() {
        flushText()
        guard let last = open.popLast() else { return }
        var element = last.element
        if finished.count > last.firstChild {
            element.children = Array(finished[last.firstChild...])
            finished.removeLast(finished.count - last.firstChild)
        }
        if open.isEmpty { root = element } else { finished.append(.element(element)) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe pendingText.append(contentsOf: bytes)
    }

    /// Takes a comment or an instruction.
    func add(_ node: Node) {
        flushText()
        countNodes(1)
        if !open.isEmpty {
            finished.append(node)
        } else if root == nil {
            prolog.append(node)
        } else {
            epilog.append(node)
        }
    }

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        countNodes(1)
        if !open.isEmpty { finished.append(.text(String(decoding: pendingText, as: UTF8.self))) }
        pendingText.removeAll(keepingCapacity: true)
    }

    private func countNodes(_ more: Int) {
        count += more
        if count > limits.nodes { overrun = .tooManyNodes }
    }

    private func name(
        _ local: UnsafePointer<UInt8>?,
        _ prefix: UnsafePointer<UInt8>?,
        _ uri: UnsafePointer<UInt8>?
    ) -> Name {
        let key = NameKey(
            local: UInt(bitPattern: local),
            prefix: UInt(bitPattern: prefix),
            uri: UInt(bitPattern: uri)
        )
        if let name = names[key] { return name }
        let name = unsafe Name(
            prefix: string(prefix),
            local: string(local),
            namespace: unescaped(string(uri))
        )
        names[key] = name
        return name
    }

    private func string(_ pointer: UnsafePointer<UInt8>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }

    private func value(from start: UnsafePointer<UInt8>?, to end: UnsafePointer<UInt8>?) -> String {
        guard let start = unsafe start, let end = unsafe end else { return "" }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        return unsafe unescaped(String(decoding: bytes, as: UTF8.self))
    }

    /// An attribute's value or a namespace with its ampersands.
    ///
    /// The parser resolves all references in them but writes every `&` as `&#38;`, so taking that back is
    /// exact.
    private func unescaped(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        let bytes = Array(value.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            plain.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "&") ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
