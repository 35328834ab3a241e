import CLibZip

/// Bytes that libzip reads through a callback: an archive, or the data of one entry to be written.
///
/// libzip holds the only strong reference and gives it up with ZIP_SOURCE_FREE, so nothing is copied and
/// nothing must outlive a scope.
final class ByteSource {
    /// What `ZIP_SOURCE_STAT` reports beside the size stored here.
    enum Statement {
        /// Plain bytes of which libzip computes the rest.
        case plain
        /// Bytes that are packed already: libzip copies them as they are when size, CRC and method are all
        /// stated.
        case packed(size: Int, crc: UInt32, method: ZipMethod)
    }

    private let bytes: [UInt8]
    private let statement: Statement
    private var offset = 0

    private init(_ bytes: [UInt8], _ statement: Statement) {
        self.bytes = bytes
        self.statement = statement
    }

    /// A libzip source over the bytes; the caller owns it until an archive takes it.
    static func make(_ bytes: [UInt8], _ statement: Statement = .plain) throws(ZipError) -> OpaquePointer {
        let box = unsafe Unmanaged.passRetained(ByteSource(bytes, statement))
        let source = unsafe zip_source_function_create(
            { state, data, length, command in
                guard let state = unsafe state else { return -1 }
                let box = unsafe Unmanaged<ByteSource>.fromOpaque(state)
                guard command == ZIP_SOURCE_FREE else {
                    return unsafe box.takeUnretainedValue().answer(command, data, length)
                }
                unsafe box.release()
                return 0
            },
            box.toOpaque(),
            nil
        )
        guard let source = unsafe source else {
            unsafe box.release()
            throw ZipError(.outOfMemory)
        }
        return unsafe source
    }

    private func answer(
        _ command: zip_source_cmd_t,
        _ data: UnsafeMutableRawPointer?,
        _ length: zip_uint64_t
    ) -> zip_int64_t {
        switch command {
        case ZIP_SOURCE_OPEN:
            offset = 0
            return 0
        case ZIP_SOURCE_READ: return unsafe read(data, length)
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_STAT: return unsafe state(data, length)
        case ZIP_SOURCE_SEEK: return unsafe seek(data, length)
        case ZIP_SOURCE_TELL: return zip_int64_t(offset)
        case ZIP_SOURCE_ERROR:
            // Reading memory cannot fail; only a request that makes no sense can.
            guard let data = unsafe data, length >= 2 * UInt64(MemoryLayout<Int32>.size) else { return -1 }
            unsafe data.storeBytes(of: ZIP_ER_INVAL, as: Int32.self)
            unsafe data.storeBytes(of: 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
            return zip_int64_t(2 * MemoryLayout<Int32>.size)
        case ZIP_SOURCE_SUPPORTS: return Self.supported
        default: return -1
        }
    }

    private static let supported: zip_int64_t = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE,
        ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }

    private func read(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
        let count = min(bytes.count - offset, Int(clamping: length))
        guard count > 0, let data = unsafe data else { return 0 }
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe data.copyMemory(from: start + offset, byteCount: count)
        }
        offset += count
        return zip_int64_t(count)
    }

    private func state(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
        guard let data = unsafe data, unsafe length >= UInt64(MemoryLayout<zip_stat_t>.size) else {
            return -1
        }
        let stat = unsafe data.assumingMemoryBound(to: zip_stat_t.self)
        unsafe zip_stat_init(stat)
        switch statement {
        case .plain:
            unsafe stat.pointee.size = zip_uint64_t(bytes.count)
            unsafe stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
        case .packed(let size, let crc, let method):
            unsafe stat.pointee.size = zip_uint64_t(size)
            unsafe stat.pointee.comp_size = zip_uint64_t(bytes.count)
            unsafe stat.pointee.crc = crc
            unsafe stat.pointee.comp_method = method.rawValue
            unsafe stat.pointee.valid = zip_uint64_t(
                ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD
            )
        }
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    }

    private func seek(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
        guard let data = unsafe data, length >= UInt64(MemoryLayout<zip_source_args_seek_t>.size) else {
            return -1
        }
        let wish = unsafe data.load(as: zip_source_args_seek_t.self)
        let base: Int
        switch wish.whence {
        case 0: base = 0
        case 1: base = offset
        case 2: base = bytes.count
        default: return -1
        }
        let (target, overflow) = base.addingReportingOverflow(Int(wish.offset))
        guard !overflow, (0...bytes.count).contains(target) else { return -1 }
        offset = target
        return 0
    }
}
