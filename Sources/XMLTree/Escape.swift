/// Which characters must be written as references: those of text, or those of a quoted attribute.
enum EscapeContext {
    case text
    case attribute
}

extension Writer {
    mutating func escape(_ string: String, _ context: EscapeContext) {
        var string = string
        string.makeContiguousUTF8()
        let done: Void? = unsafe string.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe escape(bytes, context)
        }
        // Contiguous strings always lend their storage; this line keeps the function total.
        if done == nil { unsafe Array(string.utf8).withUnsafeBufferPointer { unsafe escape($0, context) } }
    }

    /// Copies stretches of plain bytes whole; only what needs a reference is looked at twice.
    private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, _ context: EscapeContext) {
        var plainFrom = 0
        var index = 0
        while index < source.count {
            let byte = unsafe source[index]
            let isPlain = byte == 0x20 || (byte > 0x26 && byte < 0x3C) || (byte > 0x3E && byte != 0xEF)
            guard !isPlain else {
                index += 1
                continue
            }
            guard let replacement = unsafe replacement(at: index, in: source, context) else {
                index += 1
                continue
            }
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[plainFrom..<index]))
            bytes.append(contentsOf: replacement.text.utf8)
            index += replacement.length
            plainFrom = index
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[plainFrom...]))
    }

    private func replacement(
        at index: Int,
        in source: UnsafeBufferPointer<UInt8>,
        _ context: EscapeContext
    ) -> (text: String, length: Int)? {
        switch unsafe source[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): context == .attribute ? ("&quot;", 1) : nil
        case 0x09: context == .attribute ? ("&#9;", 1) : nil
        case 0x0A: context == .attribute ? ("&#10;", 1) : nil
        case 0x0D: ("&#13;", 1)
        case 0x00..<0x20: ("", 1)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF
        where unsafe index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE:
            ("", 3)
        default: nil
        }
    }

}

/// Text escaped for element content.
public func escapedText(_ text: String) -> String {
    var writer = Writer()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
}

/// Text escaped for an attribute in double quotes.
public func escapedAttribute(_ text: String) -> String {
    var writer = Writer()
    writer.attributeValue(text)
    return String(decoding: writer.bytes, as: UTF8.self)
}
