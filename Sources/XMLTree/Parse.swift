import CLibXML2

extension Document {
    /// Reads a document in UTF-8, UTF-16 or another encoding that it declares.
    ///
    /// Refused: document type declarations, entities beyond the five predefined ones, undeclared prefixes,
    /// and whatever is not well formed. Nothing is fetched. CDATA sections become text.
    public init(parsing bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLError) {
        guard !bytes.isEmpty else { throw XMLError(code: .empty) }
        guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            throw XMLError(code: .tooLarge, evidence: "\(bytes.count) > \(limits.bytes) bytes")
        }
        let builder = TreeBuilder(limits: limits)
        let standalone = try runParser(over: bytes, into: builder)
        if let fault = builder.fault { throw fault }
        guard let root = builder.root else { throw XMLError(code: .truncated) }
        self.init(root: root, standalone: standalone, prolog: builder.prolog, epilog: builder.epilog)
    }
}

/// libxml2's one-time set-up; a global is initialised once, whichever thread comes first.
private let parserReady: Void = xmlInitParser()

/// Runs libxml2 over the bytes; its events fill the builder.
///
/// Returns the `standalone` of the declaration.
private func runParser(over bytes: [UInt8], into builder: TreeBuilder) throws(XMLError) -> Bool? {
    _ = parserReady
    guard let context = unsafe xmlNewParserCtxt() else { throw XMLError(code: .outOfMemory) }
    defer { unsafe xmlFreeParserCtxt(context) }
    return withExtendedLifetime(builder) {
        unsafe context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
        unsafe TreeBuilder.connect(&context.pointee.sax.pointee)
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlCtxtReadMemory(context, buffer.baseAddress, Int32(buffer.count), nil, nil, options)
        }
        if let document = unsafe document { unsafe xmlFreeDoc(document) }
        if let stray = unsafe context.pointee.myDoc {
            unsafe xmlFreeDoc(stray)
            unsafe context.pointee.myDoc = nil
        }
        if unsafe context.pointee.wellFormed == 0 { builder.fail(.notWellFormed) }
        return switch unsafe context.pointee.standalone {
        case 1: true
        case 0: false
        default: nil
        }
    }
}

extension TreeBuilder {
    /// Puts our functions in the places where libxml2 would build a tree of its own.
    fileprivate static func connect(_ sax: inout xmlSAXHandler) {
        unsafe sax.serror = { context, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe TreeBuilder.of(context)?.record(error)
        }
        unsafe sax.internalSubset = { context, name, _, _ in
            let evidence = unsafe name.map { unsafe String(cString: $0) } ?? ""
            unsafe TreeBuilder.stop(context, .doctype, evidence)
        }
        unsafe sax.startElementNs = { context, local, prefix, uri, declared, pairs, count, _, attributes in
            guard let builder = unsafe TreeBuilder.of(context) else { return }
            unsafe builder.start(
                local,
                prefix,
                uri,
                declarations: UnsafeBufferPointer(start: pairs, count: Int(declared) * 2),
                attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5)
            )
            if let overrun = builder.overrun { unsafe TreeBuilder.stop(context, overrun, "") }
        }
        unsafe sax.endElementNs = { context, _, _, _ in unsafe TreeBuilder.of(context)?.end() }
        let text: charactersSAXFunc = { context, bytes, count in
            unsafe TreeBuilder.of(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        unsafe sax.characters = unsafe text
        unsafe sax.ignorableWhitespace = unsafe text
        unsafe sax.cdataBlock = unsafe text
        unsafe sax.reference = nil
        unsafe sax.comment = { context, text in
            guard let text = unsafe text else { return }
            unsafe TreeBuilder.of(context)?.add(.comment(String(cString: text)))
        }
        unsafe sax.processingInstruction = { context, target, data in
            guard let target = unsafe target else { return }
            let data = unsafe data.map { unsafe String(cString: $0) } ?? ""
            unsafe TreeBuilder.of(context)?.add(.instruction(target: String(cString: target), data: data))
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let builder = unsafe parser?.pointee._private else { return nil }
        return unsafe Unmanaged<TreeBuilder>.fromOpaque(builder).takeUnretainedValue()
    }

    private static func stop(_ context: UnsafeMutableRawPointer?, _ code: XMLError.Code, _ evidence: String) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) }
        unsafe of(context)?.fail(code, line: line, evidence: evidence)
        unsafe xmlStopParser(parser)
    }

    private func record(_ error: xmlError) {
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let number = unsafe UInt32(bitPattern: error.code)
        // A namespace URI that is no URI is a matter of taste: Word reads it too.
        guard number != XML_WAR_NS_URI.rawValue, number != XML_WAR_NS_URI_RELATIVE.rawValue else { return }
        guard number != XML_ERR_USER_STOP.rawValue else { return }
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        let code = XMLError.Code(libxml2: number, message: message)
        let words = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
        let spoken = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        fail(
            code,
            line: unsafe error.line > 0 ? Int(unsafe error.line) : nil,
            column: unsafe error.int2 > 0 ? Int(unsafe error.int2) : nil,
            evidence: code == .undeclaredPrefix || code == .undeclaredEntity ? words : spoken
        )
    }
}

extension XMLError.Code {
    fileprivate init(libxml2 number: UInt32, message: String) {
        self =
            switch xmlParserErrors(number) {
            case XML_ERR_NO_MEMORY: .outOfMemory
            case XML_ERR_DOCUMENT_EMPTY: .empty
            case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .undeclaredEntity
            case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_EMPTY,
                XML_NS_ERR_COLON:
                .undeclaredPrefix
            case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: .duplicateAttribute
            case XML_ERR_TAG_NAME_MISMATCH: .mismatchedTag
            case XML_ERR_TAG_NOT_FINISHED: .truncated
            case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME,
                XML_ERR_INVALID_ENCODING, XML_I18N_NO_HANDLER, XML_I18N_CONV_FAILED:
                .encoding
            case XML_ERR_NAME_TOO_LONG: .tooManyNodes
            // libxml2 2.9 reports its depth limit under its general number; only the words tell.
            case XML_ERR_INTERNAL_ERROR where message.contains("depth"): .tooDeep
            default: .notWellFormed
            }
    }
}
