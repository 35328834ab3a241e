import CLibZip

/// An archive in memory, opened for reading.
///
/// Opening reads the directory only, and refuses what no office package may contain: encrypted entries, other
/// methods than deflate, unsafe or duplicate names, more than the limits allow. Unpacking checks sizes and
/// CRC-32.
@safe public struct ZipReader: ~Copyable {
    /// The entries in the order of the directory.
    public let entries: [ZipEntry]
    private let archive: OpaquePointer

    /// Opens an archive.
    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(ZipError) {
        let kind = FileKind(of: bytes)
        switch kind {
        case .empty: throw ZipError(.empty)
        case .encryptedOffice, .legacyWord, .legacyExcel, .legacyPowerPoint, .otherCompound:
            throw ZipError(.compoundFile, evidence: kind.rawValue)
        default: break
        }
        let source = unsafe try ByteSource.make(bytes)
        var fault = unsafe zip_error_t()
        unsafe zip_error_init(&fault)
        defer { unsafe zip_error_fini(&fault) }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            unsafe zip_source_free(source)
            throw unsafe Self.openingError(zip_error_code_zip(&fault), kind)
        }
        do throws(ZipError) {
            let entries = unsafe try Self.list(archive, limits)
            self.entries = entries
        } catch {
            unsafe zip_discard(archive)
            throw error
        }
        unsafe self.archive = unsafe archive
    }

    deinit {
        unsafe zip_discard(archive)
    }

    /// The unpacked bytes of an entry, its size and CRC-32 checked.
    public func read(_ index: Int) throws(ZipError) -> [UInt8] {
        guard entries.indices.contains(index) else { throw ZipError(.noSuchEntry, evidence: "\(index)") }
        return try contents(index, flags: 0, size: entries[index].size)
    }

    /// The bytes of an entry as they are stored, not unpacked and not checked.
    public func packed(_ index: Int) throws(ZipError) -> PackedData {
        guard entries.indices.contains(index) else { throw ZipError(.noSuchEntry, evidence: "\(index)") }
        let entry = entries[index]
        let bytes = try contents(index, flags: zip_flags_t(ZIP_FL_COMPRESSED), size: entry.packedSize)
        return PackedData(bytes: bytes, size: entry.size, crc: entry.crc, method: entry.method)
    }

    /// The place of an entry by its exact name.
    public func index(of name: String) -> Int? {
        entries.firstIndex { $0.name == name }
    }

    private func contents(_ index: Int, flags: zip_flags_t, size: Int) throws(ZipError) -> [UInt8] {
        let name = entries[index].name
        guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), flags) else {
            throw unsafe ZipError(
                .corruptEntry,
                entry: name,
                evidence: "libzip \(zip_error_code_zip(zip_get_error(archive)))"
            )
        }
        defer { unsafe zip_fclose(file) }
        var failed = false
        // Of size 0 the standard library would write to the empty array that all threads share.
        let bytes =
            size == 0
            ? []
            : unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size, let start = buffer.baseAddress {
                    let got = unsafe zip_fread(file, start + count, zip_uint64_t(size - count))
                    guard got > 0 else {
                        failed = got < 0
                        break
                    }
                    count += Int(got)
                }
            }
        // One byte more: there must be none, and libzip compares the CRC only when it meets the end.
        var surplus: UInt8 = 0
        let more = failed ? -1 : unsafe zip_fread(file, &surplus, 1)
        guard more >= 0 else {
            let code = unsafe zip_error_code_zip(zip_file_get_error(file))
            let isChecksum = code == ZIP_ER_CRC
            throw ZipError(isChecksum ? .badChecksum : .corruptEntry, entry: name, evidence: "libzip \(code)")
        }
        guard more == 0, bytes.count == size else {
            let found = more == 0 ? "\(bytes.count)" : "more than \(size)"
            throw ZipError(.corruptEntry, entry: name, evidence: "\(found) bytes, \(size) stated")
        }
        return bytes
    }
}

extension ZipReader {
    private static func openingError(_ code: Int32, _ kind: FileKind) -> ZipError {
        switch code {
        case ZIP_ER_NOZIP where kind != .zip: ZipError(.notZip, evidence: kind.rawValue)
        case ZIP_ER_NOZIP, ZIP_ER_EOF, ZIP_ER_SEEK, ZIP_ER_READ: ZipError(.truncated)
        case ZIP_ER_MEMORY: ZipError(.outOfMemory)
        default: ZipError(.inconsistent, evidence: "libzip \(code)")
        }
    }

    private static func list(_ archive: OpaquePointer, _ limits: ZipLimits) throws(ZipError) -> [ZipEntry] {
        let count = unsafe Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entries else {
            throw ZipError(.tooManyEntries, evidence: "\(count) > \(limits.entries)")
        }
        var entries: [ZipEntry] = []
        entries.reserveCapacity(count)
        var seen: Set<String> = []
        var total = 0
        for index in 0..<count {
            let entry = unsafe try self.entry(archive, index)
            try check(entry, limits)
            guard seen.insert(entry.name.lowercased()).inserted else {
                throw ZipError(.duplicateName, entry: entry.name)
            }
            total += entry.size
            guard total <= limits.totalBytes else {
                throw ZipError(
                    .tooLarge,
                    entry: entry.name,
                    evidence: "\(total) > \(limits.totalBytes) bytes"
                )
            }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(_ archive: OpaquePointer, _ index: Int) throws(ZipError) -> ZipEntry {
        var stat = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, let name = unsafe stat.name
        else {
            throw ZipError(.inconsistent, evidence: "entry \(index)")
        }
        let text = unsafe String(cString: name)
        guard unsafe stat.encryption_method == ZIP_EM_NONE else {
            throw ZipError(.encryptedEntry, entry: text)
        }
        guard let method = unsafe ZipMethod(rawValue: stat.comp_method) else {
            throw unsafe ZipError(.unsupportedMethod, entry: text, evidence: "\(stat.comp_method)")
        }
        guard let size = unsafe Int(exactly: stat.size), let packed = unsafe Int(exactly: stat.comp_size)
        else {
            throw ZipError(.entryTooLarge, entry: text)
        }
        return unsafe ZipEntry(name: text, size: size, packedSize: packed, crc: stat.crc, method: method)
    }

    private static func check(_ entry: ZipEntry, _ limits: ZipLimits) throws(ZipError) {
        let name = entry.name
        let segments = name.split(separator: "/", omittingEmptySubsequences: false)
        let isDrive = name.utf8.count > 1 && name.utf8.dropFirst().first == UInt8(ascii: ":")
        guard !name.isEmpty, name.utf8.first != UInt8(ascii: "/"), !isDrive,
            !name.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }),
            !segments.contains(".."), !segments.contains(".")
        else { throw ZipError(.unsafeName, entry: name) }
        guard entry.size <= limits.entryBytes, entry.packedSize <= limits.entryBytes else {
            throw ZipError(
                .entryTooLarge,
                entry: name,
                evidence: "\(entry.size) > \(limits.entryBytes) bytes"
            )
        }
        guard entry.size < limits.ratioFrom || entry.size / max(entry.packedSize, 1) <= limits.ratio else {
            throw ZipError(.ratio, entry: name, evidence: "\(entry.packedSize) → \(entry.size) bytes")
        }
    }
}
