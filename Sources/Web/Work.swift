import NIOPosix

/// Work that waits for the disk, beside the loops that answer requests.
enum Work {
    /// Twice the processors of a small server: a short answer does not wait until the long ones before it are done.
    private static let pool: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 4)
        pool.start()
        return pool
    }()

    static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await pool.runIfActive(body)
    }
}
