import NIOPosix

/// Work that waits for the disk, beside the loops that answer requests.
enum Work {
    static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await NIOThreadPool.singleton.runIfActive(body)
    }
}
