/// A file handed in with a dossier: taken for what its bytes are, never for what its name says.
enum EvidenceFile {
    /// The largest that is taken, in bytes.
    static let largest = 20 << 20

    enum Fault: Hashable {
        case tooLarge
        /// Empty, or nothing that a dossier holds: a program, a page of the web.
        case unknownType
    }

    static func fault(_ bytes: [UInt8]) -> Fault? {
        if bytes.count > largest { return .tooLarge }
        return isDocument(bytes) ? nil : .unknownType
    }

    /// How the files begin that people scan, photograph and write.
    private static let beginnings: [[UInt8]] = [
        Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
        Array("II*\0".utf8), Array("MM\0*".utf8),
        // Word, Excel, PowerPoint: now (zip) and before 2007.
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8),
    ]

    private static func isDocument(_ bytes: [UInt8]) -> Bool {
        if beginnings.contains(where: { bytes.starts(with: $0) }) { return true }
        // Pictures of telephones name their kind behind a length.
        let inner = bytes.dropFirst(4).prefix(8)
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            return true
        }
        if ["ftyphei", "ftypmif"].contains(where: { inner.starts(with: Array($0.utf8)) }) { return true }
        return isPlainText(bytes)
    }

    /// Text that no browser could take for a page.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            return false
        }
        let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return !head.hasPrefix("<") && !head.hasPrefix("#!")
    }
}
