import CLibDeflate

/// Packs bytes as raw deflate streams, one after the other, by libdeflate: two to three times as fast as zlib.
///
/// Holds working memory; make one for all parts of a package. The same bytes give the same stream.
@safe public struct Deflater: ~Copyable {
    private let compressor: OpaquePointer

    /// - Parameter level: 1 (fast) to 9 (small).
    public init(level: Int = 6) throws(ZipError) {
        guard let compressor = unsafe libdeflate_alloc_compressor(Int32(min(max(level, 1), 9))) else {
            throw ZipError(.outOfMemory)
        }
        unsafe self.compressor = unsafe compressor
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
    }

    /// The bytes packed, with their size and CRC-32; no bytes are stored as they are.
    public func packed(_ bytes: [UInt8]) throws(ZipError) -> PackedData {
        guard !bytes.isEmpty else { return PackedData(bytes: [], size: 0, crc: 0, method: .stored) }
        let bound = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
        let stream = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = unsafe bytes.withUnsafeBytes { source in
                unsafe libdeflate_deflate_compress(
                    compressor,
                    source.baseAddress,
                    source.count,
                    buffer.baseAddress,
                    bound
                )
            }
        }
        guard !stream.isEmpty else { throw ZipError(.writeFailed, evidence: "libdeflate") }
        let crc = unsafe bytes.withUnsafeBytes { source in
            unsafe libdeflate_crc32(0, source.baseAddress, source.count)
        }
        return PackedData(bytes: stream, size: bytes.count, crc: crc)
    }
}
