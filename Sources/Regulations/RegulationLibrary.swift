import Awards
public import Vietnamese

/// All regulations of a set of folders, read together.
public struct RegulationLibrary: Sendable {
    /// Folder → regulation.
    public let regulations: [String: ResolvedRegulation]
    private let bases: [String: [String]]

    /// Reads the regulations of given files; nothing is read from a disk.
    ///
    /// - Parameters:
    ///   - files: The text of every `<folder>/regulation.yaml`, `<folder>/workflows/*.yaml`,
    ///     `<folder>/forms/*.yaml`, by path.
    ///   - templates: The paths of the Word files, `<folder>/forms/*.docx`.
    /// - Throws: every fault of every file, at once.
    public init(files: [String: String], templates: Set<String> = []) throws(RegulationError) {
        let folders = RegulationFolders(files: files, templates: templates)
        var faults = folders.faults
        var regulations: [String: ResolvedRegulation] = [:]
        for folder in folders.readable {
            do {
                regulations[folder] = try folders.resolve(folder)
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else {
            // A fault of a base is found again in all that extend it; it is told once.
            var seen: Set<RegulationFault> = []
            throw RegulationError(faults.filter { seen.insert($0).inserted })
        }
        self.regulations = regulations
        bases = folders.bases
    }

    /// A regulation by its id.
    public func regulation(_ id: String) throws(RegulationError) -> ResolvedRegulation {
        if let found = regulations[id] { return found }
        throw RegulationError([
            RegulationFault(
                .unknownRegulation,
                at: Place(file: "\(id)/regulation.yaml"),
                found: id,
                nearest: nearest(to: id, in: regulations.keys)
            )
        ])
    }

    /// The regulations in force on a day that no other one in force on it extends, by id: the agencies' own.
    public func inForce(on day: Day) throws(RegulationError) -> [ResolvedRegulation] {
        let covering = regulations.values.filter { $0.regulation.validity.contains(day) }
        let extended = Set(covering.flatMap { $0.layers.dropLast() })
        let found = covering.filter { !extended.contains($0.id) }.sorted { $0.id < $1.id }
        guard !found.isEmpty else {
            let periods = regulations.values.sorted { $0.id < $1.id }.map {
                "\($0.id) \($0.regulation.validity.from.iso)…\($0.regulation.validity.until?.iso ?? "")"
            }
            throw RegulationError([
                RegulationFault(
                    .noRegulationOnDate,
                    at: Place(file: "regulation.yaml"),
                    path: "valid",
                    found: day.iso,
                    expected: periods.joined(separator: ", ")
                )
            ])
        }
        return found
    }

    /// The ids a regulation extends directly.
    public func bases(of id: String) -> [String] { bases[id] ?? [] }
}
