public import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// A dossier as it was written on a page; what is not named stays, an empty text is none.
public struct TypedDossier: Sendable {
    /// A file handed in: for a criterion, or for a paper that the rules ask for.
    public struct File: Sendable {
        public var component: String
        public var name: String
        public var bytes: [UInt8]

        public init(component: String, name: String, bytes: [UInt8]) {
            self.component = component
            self.name = name
            self.bytes = bytes
        }
    }

    /// A file to be taken out.
    public struct Removal: Hashable, Sendable {
        public var component: String
        public var name: String

        public init(component: String, name: String) {
            self.component = component
            self.name = name
        }
    }

    public var summary: String?
    /// By criterion.
    public var claims: [String: String]
    /// One a line.
    public var solutions: String?
    /// What a collective tells about itself, by heading.
    public var profile: [String: String]
    public var files: [File]
    public var removals: [Removal]

    public init(
        summary: String? = nil,
        claims: [String: String] = [:],
        solutions: String? = nil,
        profile: [String: String] = [:],
        files: [File] = [],
        removals: [Removal] = []
    ) {
        self.summary = summary
        self.claims = claims
        self.solutions = solutions
        self.profile = profile
        self.files = files
        self.removals = removals
    }

    fileprivate var input: Input {
        func map(_ texts: [String: String]) -> Datum { .map(texts.mapValues { .text($0) }) }
        return Input([
            "summary": summary.map { .text($0) } ?? .null, "claims": map(claims),
            "solutions": solutions.map { .text($0) } ?? .null, "profile": map(profile),
            "removals": .list(removals.map { .list([.text($0.component), .text($0.name)]) }),
        ])
    }
}

extension Office {
    /// Writes a dossier: all that was written at once, or nothing where a file is none that a dossier may hold.
    ///
    /// - Parameter version: The row version that the writer saw: who comes second is told who was first.
    public func write(
        _ typed: TypedDossier,
        into nomination: Nomination.ID,
        as actor: Person.ID,
        key: String?,
        version: Int?
    ) throws -> ActAnswer {
        let object = ObjectReference(.nomination, nomination.rawValue)
        let act = Act(
            actor: actor,
            action: Desk.editing,
            objects: [object],
            input: typed.input,
            papers: typed.files.map { HandedPaper(kind: $0.component, name: $0.name, bytes: $0.bytes) },
            key: key,
            versions: version.map { [object: $0] } ?? [:]
        )
        let faults = typed.files.compactMap(\.fault)
        guard faults.isEmpty else { return ActAnswer(object: object, outcome: .refused(.ofContents(faults))) }
        // Bytes are on the disk before the transaction that names them.
        for file in typed.files { _ = try keep(file.bytes) }
        return try write(act) { desk, subject in
            guard var value = subject as? Nomination else { return }
            try value.dossier.take(typed, DossierCheck(desk, value))
            subject = value
        }
    }
}

extension TypedDossier.File {
    fileprivate var fault: Unmet? {
        switch EvidenceFile.fault(bytes) {
        case nil: nil
        case .tooLarge:
            Unmet("file-too-large", ["file": name, "field": "file.\(component)"])
        case .unknownType: Unmet("file-unknown", ["file": name, "field": "file.\(component)"])
        }
    }
}

extension Dossier {
    fileprivate mutating func take(_ typed: TypedDossier, _ check: DossierCheck) throws {
        let criteria = Set(try check.criteria().map(\.id))
        let components = criteria.union(check.neededPapers().map(\.id))
        if let text = typed.summary { summary = text.trimmedOrNil ?? "" }
        for (criterion, text) in typed.claims.sorted(by: { $0.key < $1.key }) {
            try Self.require(criterion, in: criteria, "claims")
            setText(text.trimmedOrNil ?? "", of: criterion)
        }
        if let text = typed.solutions {
            solutions = text.split(whereSeparator: \.isNewline).compactMap { String($0).trimmedOrNil }
        }
        for (heading, text) in typed.profile {
            try Self.require(heading, in: Set(Self.profileHeadings), "profile")
            profile[heading] = text.trimmedOrNil
        }
        for removal in typed.removals { takeOut(removal.name, of: removal.component) }
        for file in typed.files {
            try Self.require(file.component, in: components, "files")
            hand(
                in: Paper(
                    component: file.component,
                    name: file.name,
                    digest: Office.digest(file.bytes),
                    size: file.bytes.count
                ),
                provingCriterion: criteria.contains(file.component)
            )
        }
        tidy()
    }

    private mutating func setText(_ text: String, of criterion: String) {
        if let index = claims.firstIndex(where: { $0.criterion == criterion }) {
            claims[index].text = text
        } else if !text.isEmpty {
            claims.append(Claim(criterion: criterion, text: text))
        }
    }

    private static func require(_ name: String, in known: Set<String>, _ input: String) throws {
        guard !known.contains(name) else { return }
        throw ActFault.unknownInput("\(input).\(name)", nearest: nearest(to: name, in: known.sorted()))
    }
}
