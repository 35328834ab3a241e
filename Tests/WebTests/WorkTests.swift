import Dispatch
import Testing

@testable import Web

/// Threads of those who look and of those who write.
@Suite struct WorkTests {
    /// A slow disk holds up who writes; nobody who reads a page waits behind him.
    @Test(.timeLimit(.minutes(2))) func whoLooksDoesNotWaitForWhoWrites() async throws {
        let disk = DispatchSemaphore(value: 0)
        let written = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...8 {
                group.addTask {
                    try await Work.write {
                        disk.wait()
                        return number
                    }
                }
            }
            // As many looks as there are pages in a minute, while nothing is written.
            for number in 1...20 { #expect(try await Work.run { number } == number) }
            for _ in 1...8 { disk.signal() }
            return try await group.reduce(0, +)
        }
        #expect(written == 36)
    }
}
