/// What a file is by its first bytes, so that a refusal can say what it was given.
public enum FileKind: String, Hashable, Sendable {
    case empty
    case zip
    /// A compound file that holds an encrypted Office document.
    case encryptedOffice
    /// A compound file of Word 97-2003 (.doc).
    case legacyWord
    /// A compound file of Excel 97-2003 (.xls).
    case legacyExcel
    /// A compound file of PowerPoint 97-2003 (.ppt).
    case legacyPowerPoint
    case otherCompound
    case rtf
    case pdf
    case html
    case xml
    case picture
    case text
    case unknown

    /// Recognises the kind of a file.
    public init(of bytes: [UInt8]) {
        let head = bytes.prefix(512)
        if bytes.isEmpty {
            self = .empty
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = Self.compound(bytes)
        } else if head.starts(with: "{\\rtf".utf8) {
            self = .rtf
        } else if head.starts(with: "%PDF".utf8) {
            self = .pdf
        } else if [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46]].contains(
            where: head.starts
        ) {
            self = .picture
        } else {
            self = Self.textual(head)
        }
    }

    private static func textual(_ head: ArraySlice<UInt8>) -> FileKind {
        let wide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let controls = head.filter { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        guard wide || controls.isEmpty else { return .unknown }
        let start = String(decoding: head, as: UTF8.self).lowercased()
        if start.contains("<html") || start.contains("<!doctype html") { return .html }
        return start.contains("<?xml") ? .xml : .text
    }

    /// Tells compound files apart by the names in their directory, which are UTF-16.
    private static func compound(_ bytes: [UInt8]) -> FileKind {
        let names: [(String, FileKind)] = [
            ("EncryptedPackage", .encryptedOffice), ("EncryptionInfo", .encryptedOffice),
            ("WordDocument", .legacyWord), ("Workbook", .legacyExcel),
            ("PowerPoint Document", .legacyPowerPoint),
            ("Book", .legacyExcel),
        ]
        // Directory entries are 128 bytes and begin with the name; they stand at multiples of 128.
        for (name, kind) in names {
            let wanted =
                name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] } + [0, 0]
            for place in stride(from: 512, to: bytes.count, by: 128)
            where bytes[place] == wanted[0] && bytes[place...].starts(with: wanted) {
                return kind
            }
        }
        return .otherCompound
    }
}
