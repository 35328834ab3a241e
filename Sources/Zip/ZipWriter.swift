import CLibZip

/// An archive being written in memory.
///
/// The same entries in the same order give the same bytes: times are 1980-01-01 00:00:00, attributes none.
/// Entries stand in the order in which they were added.
@safe public struct ZipWriter: ~Copyable {
    private let archive: OpaquePointer
    private let output: OpaquePointer
    private var count = 0

    public init() throws(ZipError) {
        guard let output = unsafe zip_source_buffer_create(nil, 0, 1, nil) else {
            throw ZipError(.outOfMemory)
        }
        // One reference goes to the archive, one stays here to read the result from.
        unsafe zip_source_keep(output)
        guard let archive = unsafe zip_open_from_source(output, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            unsafe zip_source_free(output)
            unsafe zip_source_free(output)
            throw ZipError(.outOfMemory)
        }
        unsafe self.archive = unsafe archive
        unsafe self.output = unsafe output
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe zip_source_free(output)
    }

    /// Adds an entry and packs it: level 1 (fast) to 9 (small), 0 stores.
    ///
    /// Empty entries are stored.
    public mutating func add(_ name: String, _ bytes: [UInt8], level: Int = 6) throws(ZipError) {
        guard level > 0, !bytes.isEmpty else {
            let index = unsafe try add(name, source: ByteSource.make(bytes))
            guard unsafe zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0 else {
                throw ZipError(.writeFailed, entry: name)
            }
            return
        }
        try add(name, packed: try Deflater(level: level).packed(bytes))
    }

    /// Adds an entry that is packed already; its bytes are copied as they are.
    public mutating func add(_ name: String, packed data: PackedData) throws(ZipError) {
        let statement = ByteSource.Statement.packed(size: data.size, crc: data.crc, method: data.method)
        let index = unsafe try add(name, source: ByteSource.make(data.bytes, statement))
        guard data.method == .stored else { return }
        // Only for stored bytes must the method be set; setting it for deflated ones would pack them twice.
        guard unsafe zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0 else {
            throw ZipError(.writeFailed, entry: name)
        }
    }

    /// Adds an entry of another archive, its packed bytes unchanged.
    public mutating func add(_ index: Int, from reader: borrowing ZipReader) throws(ZipError) {
        let data = try reader.packed(index)
        try add(reader.entries[index].name, packed: data)
    }

    /// Finishes the archive and hands out its bytes.
    public consuming func close() throws(ZipError) -> [UInt8] {
        guard count > 0 else {
            _ = consume self
            throw ZipError(.noEntries)
        }
        guard unsafe zip_close(archive) == 0 else {
            let code = unsafe zip_error_code_zip(zip_get_error(archive))
            _ = consume self
            throw ZipError(.writeFailed, evidence: "libzip \(code)")
        }
        let output = unsafe self.output
        discard self
        defer { unsafe zip_source_free(output) }
        return unsafe try Self.contents(of: output)
    }

    private mutating func add(_ name: String, source: OpaquePointer) throws(ZipError) -> zip_uint64_t {
        let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            let code = unsafe zip_error_code_zip(zip_get_error(archive))
            unsafe zip_source_free(source)
            throw ZipError(
                code == ZIP_ER_EXISTS ? .duplicateName : .writeFailed,
                entry: name,
                evidence: "libzip \(code)"
            )
        }
        count += 1
        let place = zip_uint64_t(index)
        // 0x21 is 1 January 1980 as MS-DOS writes dates; no time zone has a say in it.
        guard unsafe zip_file_set_dostime(archive, place, 0, 0x21, 0) == 0,
            unsafe zip_file_set_external_attributes(archive, place, 0, zip_uint8_t(ZIP_OPSYS_DOS), 0) == 0
        else { throw ZipError(.writeFailed, entry: name) }
        return place
    }

    private static func contents(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
        var stat = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &stat) == 0, unsafe zip_source_open(source) == 0 else {
            throw ZipError(.writeFailed)
        }
        defer { unsafe zip_source_close(source) }
        let size = unsafe Int(stat.size)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let got = unsafe zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
            count = max(0, Int(got))
        }
        guard bytes.count == size else { throw ZipError(.writeFailed) }
        return bytes
    }
}

extension PackedData {
    /// Packs bytes once, so that they can be written many times.
    public init(packing bytes: [UInt8], level: Int = 6) throws(ZipError) {
        self = try Deflater(level: level).packed(bytes)
    }
}

extension ZipLimits {
    /// No limits: for archives that we wrote ourselves.
    static let none = ZipLimits(
        entries: .max,
        entryBytes: .max,
        totalBytes: .max,
        ratio: .max,
        ratioFrom: .max
    )
}
