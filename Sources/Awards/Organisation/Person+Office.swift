extension Person.Post {
    /// The title with the unit it is held in, as a signature by order states it: "Vụ trưởng", "Vụ Pháp chế" on two
    /// lines; "Trưởng ban Pháp chế" on one, since words that the title already ends in are not said twice.
    ///
    /// - Parameter unit: The full name of the unit on the day.
    public func office(in unit: String) -> [String] {
        let said = title.split(separator: " ").map(String.init)
        let name = unit.split(separator: " ").map(String.init)
        let common = (1...max(1, min(said.count, name.count))).last { count in
            zip(said.suffix(count), name).allSatisfy { $0.lowercased() == $1.lowercased() }
        }
        guard let common else { return [title, unit] }
        return [(said + name.dropFirst(common)).joined(separator: " ")]
    }
}
