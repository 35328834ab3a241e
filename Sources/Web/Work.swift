import NIOPosix

/// Work that waits for the disk, beside the loops that answer requests.
///
/// What writes has threads of its own: where a commit is slow, those who only look do not wait behind it.
enum Work {
    /// Twice the processors of a small server: a short answer does not wait until the long ones before it are done.
    private static let looking = pool(4)
    /// The store takes one change at a time; the second is read and checked meanwhile.
    private static let writing = pool(2)

    private static func pool(_ threads: Int) -> NIOThreadPool {
        let pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
        return pool
    }

    /// Looks something up.
    static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await looking.runIfActive(body)
    }

    /// Changes records, or tries to.
    static func write<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws
        -> Result
    {
        try await writing.runIfActive(body)
    }
}
