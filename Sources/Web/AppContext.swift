import Awards
import Foundation
import Hummingbird
import NIOCore
import Messages
import Secretariat

/// What belongs to one request: who asks, and in which language he reads.
struct AppContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var language: Language = .vi
    /// Nil for whoever has not signed in.
    var visitor: Visitor?

    /// What he has just done and may still undo, by its key.
    var undo: (key: String, offer: UndoOffer)?
    /// Where the request goes, without its question.
    var path = ""
    /// Whether he comes from having undone something.
    var isUndone = false

    /// Uploads are read whole; larger ones are refused before.
    var maxUploadSize: Int { 32 << 20 }

    /// Who spoke to us: the browser's machine, or a proxy before it.
    let peer: String
    /// Where the request came from, for the throttle.
    var address: String
    /// Whether the browser speaks TLS.
    var isSecure = false

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        address = peer
    }

    /// - Throws: `PageFault.signIn`.
    func requireVisitor() throws -> Visitor {
        guard let visitor else { throw PageFault.signIn }
        return visitor
    }
}

extension AppContext {
    /// A step of the address, as it was before it was quoted.
    ///
    /// - Throws: `PageFault.notFound`.
    func step(_ name: String) throws -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding else { throw PageFault.notFound }
        return text
    }

    /// The kind that the address names, of things that have pages.
    ///
    /// - Throws: `PageFault.notFound`.
    func kind() throws -> ObjectKind {
        guard let kind = try ObjectKind(rawValue: step("kind")), kind.travels else {
            throw PageFault.notFound
        }
        return kind
    }

    /// Who asks, and the thing that the address names, whether it is there or not.
    ///
    /// - Throws: `PageFault.signIn`, `PageFault.notFound`.
    func place() throws -> (Sight, ObjectReference) {
        let sight = try requireVisitor().sight
        return (sight, ObjectReference(try kind(), try step("id")))
    }
}

/// A signed-in person for the time of one request.
struct Visitor: Sendable {
    /// The office as he sees it.
    let sight: Sight
    let session: WebSession
}

/// Why a page cannot be shown.
enum PageFault: Error {
    case signIn
    /// Not there, or not his to see: the two are not told apart.
    case notFound
    /// The password that was made for him is to be replaced before anything else.
    case firstPassword
    /// The form is not one of ours, or from an ended session.
    case stale
    /// The session had ended in which the form was filled in.
    case ended(Unsent)
}
