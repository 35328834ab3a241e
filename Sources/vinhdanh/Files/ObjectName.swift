import Awards
import Vietnamese

extension ObjectReference {
    /// `nomination/xhht-2024.commendation.NV0012`: the kind, a slash, the id.
    init(name: String) throws {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = ObjectKind(rawValue: parts[0]) else {
            throw CommandFault.badReference(name, kinds: ObjectKind.allCases.map(\.rawValue))
        }
        self.init(kind, parts[1])
    }

    /// "nomination/xhht-2024.commendation.NV0261": what is typed to mean it.
    var name: String { "\(kind.rawValue)/\(id)" }
}
