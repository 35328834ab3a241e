import Foundation
import Store
import Testing

/// A quick stand-in for SHA-256: 64 hex characters that change with every byte; not for anything but tests.
let testDigest: Digest = { bytes in
    var lanes: [UInt64] = [
        0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89,
    ]
    var start = 0
    while start < bytes.count {
        var word: UInt64 = 0
        for byte in bytes[start..<min(start + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
        for lane in 0..<4 {
            let mixed = (lanes[lane] ^ word) &* 0x9E37_79B9_7F4A_7C15
            lanes[lane] = mixed ^ (mixed >> 31)
        }
        start += 8
    }
    for lane in 0..<4 {
        let hash = lanes[lane] ^ UInt64(bytes.count) &* 0xD6E8_FEB8_6659_FD93
        lanes[lane] = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
    return lanes.map { lane in
        let hex = String(lane, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }.joined()
}

/// A folder that is removed when the test is over.
final class TestFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "store-test-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// The error of ours that the work throws; records an issue when it throws none.
func storeError<Result>(
    at place: SourceLocation = #_sourceLocation,
    _ work: () throws -> Result
) -> StoreError? {
    do {
        _ = try work()
        Issue.record("nothing was thrown", sourceLocation: place)
    } catch let error as StoreError {
        return error
    } catch {
        Issue.record("another error: \(error)", sourceLocation: place)
    }
    return nil
}
