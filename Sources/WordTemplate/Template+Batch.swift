extension Template {
    /// Fills the template once for each record, on all cores, and hands the documents over in order.
    ///
    /// At most a few documents a core are in memory at a time, however many records there are.
    /// - Parameters:
    ///   - width: how many are filled at the same time.
    ///   - take: gets each document, or what was wrong with its data, with the record's place in the list.
    public func render(
        each records: [Record],
        limits: TemplateLimits = .standard,
        width: Int,
        take: (Int, Result<Rendered, TemplateFaults>) throws -> Void
    ) async throws {
        let width = max(1, width)
        // Small ones are handed out by the dozen; a few large ones are shared evenly.
        let chunk = max(1, min(16, records.count / (width * 4)))
        try await withThrowingTaskGroup(of: (Int, [Result<Rendered, TemplateFaults>]).self) { group in
            var next = 0
            var waiting: [Int: [Result<Rendered, TemplateFaults>]] = [:]
            var handed = 0
            func add() {
                guard next < records.count else { return }
                let start = next
                next = min(records.count, start + chunk)
                let part = records[start..<next]
                group.addTask {
                    (
                        start,
                        part.map { record in
                            Result { () throws(TemplateFaults) in try render(record, limits: limits) }
                        }
                    )
                }
            }
            for _ in 0..<width { add() }
            while let (start, results) = try await group.next() {
                waiting[start] = results
                while let ready = waiting.removeValue(forKey: handed) {
                    for (offset, result) in ready.enumerated() { try take(handed + offset, result) }
                    handed += ready.count
                }
                // Nothing new begins while an early chunk holds up many finished ones.
                while waiting.count < width * 4, next < records.count, next - handed < width * chunk * 4 {
                    add()
                    if next - handed >= width * chunk { break }
                }
            }
        }
    }
}
