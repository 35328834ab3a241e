public import Awards
import Store
public import Vietnamese
import Workflow

/// The office as one person sees and moves it: the only way in from the browser.
///
/// Every question is bound to a viewer, so that none can be asked without him. What is not his to see and what is not
/// there are one answer, nil, and no answer names what is near to either.
public struct Sight: Sendable {
    let office: Office
    public let viewer: Viewer
    /// Of the session through which he came in.
    let token: String
    let packets: Packets
    let converter: PDFConverter
    /// Whether single keys do something on his pages.
    public internal(set) var usesKeys = true

    public var now: Moment { office.clock() }
    public var today: Day { now.day }

    // MARK: - Looking

    /// A thing as he looks at it now.
    public func look(at object: ObjectReference) throws -> ObjectView? {
        guard try sees(object) else { return nil }
        return try office.look(at: object, for: viewer)
    }

    public func sees(_ object: ObjectReference) throws -> Bool { try office.sees(viewer, object) }

    /// One page of the things of a kind, in order of ids; nil where things of the kind cannot be asked for so.
    public func list(
        of kind: ObjectKind,
        where question: ListQuestion,
        after: String?,
        limit: Int
    ) throws -> ListView? {
        do {
            return try office.list(
                of: kind,
                where: question,
                after: after,
                limit: limit,
                for: viewer,
                in: SessionToken.digest(token)
            )
        } catch let error as StoreError where error.code == .unknownColumn {
            return nil
        }
    }

    public func status(campaign: Campaign.ID? = nil, kinds: [ObjectKind]) throws -> [StatusLine] {
        try office.status(campaign: campaign, kinds: kinds, for: viewer)
    }

    /// What waits for him.
    public func work() throws -> WorkList { try office.work(of: viewer.person) }

    public func search(_ text: String, limit: Int) throws -> [SearchHit] {
        try office.search(text, for: viewer, limit: limit)
    }

    /// Who held a thing, and for how long.
    public func held(_ object: ObjectReference) throws -> HeldReport? {
        try sees(object) ? office.held(object) : nil
    }

    /// A session as those who hold it work through it.
    public func meeting(_ id: String) throws -> Meeting? {
        try sees(ObjectReference(.session, id)) ? office.meeting(id, for: viewer) : nil
    }

    /// The nomination that he appraises next, or this one of those that wait for him.
    public func appraisal(_ id: String?) throws -> Appraisal? { try office.appraisal(id, for: viewer) }

    /// The leader's page.
    public func overview(campaign: String?, year: Int?) throws -> Overview {
        try office.overview(campaign: campaign, year: year, for: viewer)
    }

    /// The bytes of a paper of a thing, and what it is; nil where the thing has no such paper, or is not his.
    public func paper(
        _ form: String,
        issue: Int,
        of object: ObjectReference
    ) throws -> (document: IssuedDocument, bytes: [UInt8])? {
        guard try sees(object) else { return nil }
        let papers = try office.store.read { try $0.documents(of: object) }
        guard let paper = papers.first(where: { $0.form == form && $0.issue == issue }) else { return nil }
        return (paper, try office.file(paper.digest))
    }
}
