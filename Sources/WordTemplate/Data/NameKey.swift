import Vietnamese

/// What two spellings of one name have in common: composed, lower case, one place for the tone mark, one space for
/// every blank.
///
/// Compared byte by byte, which is much quicker than text by canonical equivalence.
struct NameKey: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ name: String) {
        bytes = Array(name.nameKey.utf8)
    }

    /// Whether the name was written wholly without Vietnamese marks, as on a machine that cannot type them.
    var isPlain: Bool { bytes.allSatisfy { $0 < 0x80 } }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
