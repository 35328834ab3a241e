public import Awards
import Store
import Workflow

extension Sight {
    /// Does an act on one thing that he sees, whoever it says acts; nil when it is not his to see, and for several
    /// things: what is done to them is planned first.
    ///
    /// Papers that come of it are made before it answers.
    public func act(_ act: Act) throws -> [ActAnswer]? {
        guard act.objects.count == 1, let act = try own(act) else { return nil }
        let answers = try office.act(act)
        _ = try office.issueQueued()
        if answers.first?.isDone ?? false { try untick(act.objects[0]) }
        return answers.map(\.discreet)
    }

    /// What has moved on by itself is no longer among what was chosen in a list.
    private func untick(_ object: ObjectReference) throws {
        guard let session = SessionToken.digest(token),
            try office.store.read({ try $0.chosen(object.kind, in: session) }).contains(object.id)
        else { return }
        try choose(.page(shown: [object.id], ticked: []), of: object.kind)
    }

    /// The act as his own; nil when one of its things is not his to see.
    func own(_ act: Act) throws -> Act? {
        guard try act.objects.allSatisfy(sees) else { return nil }
        var act = act
        act.actor = viewer.person
        var seen: Set<ObjectReference> = []
        act.objects.removeAll { !seen.insert($0).inserted }
        return act
    }

    // MARK: - What is not there yet

    /// The form for a new thing; nil for kinds that nobody begins so, and for whoever has no work here.
    public func creationForm(of kind: ObjectKind) throws -> CreationForm? {
        guard viewer.scope.works else { return nil }
        return try office.creationForm(of: kind, for: viewer)
    }

    /// Brings a thing into being.
    public func create(_ kind: ObjectKind, _ input: Input, key: String?) throws -> ActAnswer {
        do {
            let answer = try office.create(kind, input, as: viewer.person, key: key)
            _ = try office.issueQueued()
            return answer.discreet
        } catch let fault as ActFault {
            throw fault.discreet
        }
    }

    // MARK: - Lists

    /// Takes a clerk's list, or looks at what it would do.
    ///
    /// - Parameter beside: The files beside the list, kept before.
    public func importList(
        named name: String,
        _ bytes: [UInt8],
        _ options: ImportOptions,
        beside: [KeptFile] = []
    ) throws -> [ImportReport] {
        var options = options
        let (office, sight) = (office, self)
        options.attachment = { name in
            guard let file = beside.last(where: { $0.name == name }) else { return nil }
            return try sight.bytes(of: file)
        }
        do {
            return try office.importTable(named: name, bytes, as: viewer.person, options)
        } catch let fault as ActFault {
            throw fault.discreet
        }
    }

    /// Keeps a file between the look and the deed.
    public func keep(_ name: String, _ bytes: [UInt8]) throws -> KeptFile {
        let digest = try office.keep(bytes)
        return KeptFile(name: name, digest: digest, seal: try office.vault.seal(digest, for: purpose))
    }

    /// The bytes of a file that he has handed in himself; nil for any other, whatever its digest.
    public func bytes(of file: KeptFile) throws -> [UInt8]? {
        let seal = try office.vault.seal(file.digest, for: purpose)
        guard Constant.equal(seal, file.seal) else { return nil }
        return try office.file(file.digest)
    }

    private var purpose: String { "kept-file \(viewer.person.rawValue)" }
}

/// A file that waits between the look and the deed: its name, its digest, and the proof that the same person handed
/// it in.
public struct KeptFile: Hashable, Sendable {
    public let name: String
    let digest: String
    let seal: String

    init(name: String, digest: String, seal: String) {
        self.name = name
        self.digest = digest
        self.seal = seal
    }

    /// As a page carries it: the digest, the seal, the name, with blanks between.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        self.init(name: parts[2], digest: parts[0], seal: parts[1])
    }

    public var text: String { "\(digest) \(seal) \(name)" }
}

extension ActAnswer {
    /// Without names of what is near to something that is not there: they may be another's.
    var discreet: ActAnswer {
        guard case .faulty(let fault) = outcome else { return self }
        var answer = self
        answer.outcome = .faulty(fault.discreet)
        return answer
    }
}

extension ActFault {
    fileprivate var discreet: ActFault {
        guard case .unknownObject(let name, _) = self else { return self }
        return .unknownObject(name, nearest: [])
    }
}
