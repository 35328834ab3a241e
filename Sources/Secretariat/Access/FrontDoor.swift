import Store
import Synchronization
public import Vietnamese

/// The office for whoever stands before it in the browser: nothing of it is reached from here but signing in.
///
/// Whoever has signed in gets a `Sight`, which is bound to him; there is no other way from the browser to the office.
public struct FrontDoor: Sendable {
    let office: Office
    /// What whoever starts the program reads there and types into the page of the first administrator.
    public let setupCode: String
    private let start = Start()
    private let noting = Noting()
    let packets: Packets
    let converter: PDFConverter

    /// Whether an administrator was found; from then on nobody asks again, for as long as the program runs.
    private final class Start: Sendable {
        let isOver = Mutex(false)
    }

    /// The sessions whose use is being noted.
    private final class Noting: Sendable {
        let digests = Mutex<Set<String>>([])
    }

    /// - Parameter writer: The path of LibreOffice, which makes PDFs; nil where there is none.
    public init(
        _ office: Office,
        demandsSecondFactor: Bool = true,
        writer: String? = PDFConverter.installed
    ) {
        var office = office
        office.demandsSecondFactor = demandsSecondFactor
        self.office = office
        packets = Packets(for: office)
        converter = PDFConverter(for: office, program: writer)
        let letters = SecondFactor.base32(office.random(10)).prefix(10)
        setupCode = "\(letters.prefix(5))-\(letters.suffix(5))"
    }

    /// Removes what a program before this one left behind in its work.
    public func tidy() async {
        await packets.clear()
        await converter.clear()
    }

    /// Whether the store answers.
    public func isWell() -> Bool { (try? office.store.read { try $0.setting("regulation") }) != nil }

    // MARK: - The first start

    /// Whether no administrator can sign in yet, and whether the agency is still to be named.
    public func firstStart() throws -> (isOpen: Bool, namesAgency: Bool) {
        guard !start.isOver.withLock({ $0 }) else { return (false, false) }
        guard try office.awaitsFirstAdministrator() else {
            start.isOver.withLock { $0 = true }
            return (false, false)
        }
        return (true, try office.awaitsAgency())
    }

    /// Lets the first administrator in.
    ///
    /// - Throws: `AccountFault`.
    public func begin(with first: FirstAdministrator) throws {
        let typed = first.code.uppercased().filter { $0.isLetter || $0.isNumber }
        guard Constant.equal(typed, setupCode.replacing("-", with: "")) else {
            throw AccountFault.wrongSetupCode
        }
        try office.begin(with: first)
    }

    // MARK: - Coming in

    public var now: Moment { office.clock() }

    /// See `Office.signIn`.
    public func signIn(
        as name: String,
        password: String,
        code: String?,
        from address: String
    ) throws -> SignIn {
        try office.signIn(as: name, password: password, code: code, from: address)
    }

    /// Who has the token of a session, and what he sees; nil when there is no such session any more.
    public func enter(with token: String) throws -> (sight: Sight, session: WebSession)? {
        guard let session = try office.webSession(token) else { return nil }
        let viewer = try office.viewer(session.person)
        let sight = Sight(
            office: office,
            viewer: viewer,
            token: token,
            packets: packets,
            converter: converter,
            usesKeys: try office.store.read { try $0.usesKeys(session.person) }
        )
        return (sight, session)
    }

    /// Whether a form was made for the session of a token, which may have ended since.
    public func made(csrf: String, for token: String) -> Bool {
        token.utf8.count == SessionToken.textLength && Constant.equal(SessionToken.csrf(token), csrf)
    }

    /// Begins to note that a session is used; nil where that need not be noted now, or is about to be.
    ///
    /// - Returns: What writes it down. Nobody need wait for it.
    public func note(_ session: WebSession) -> (@Sendable () -> Void)? {
        guard session.isToBeNoted, noting.digests.withLock({ $0.insert(session.digest).inserted }) else {
            return nil
        }
        return { [office, noting] in
            // Where it fails, a later request notes it.
            try? office.note(session)
            _ = noting.digests.withLock { $0.remove(session.digest) }
        }
    }

    public func signOut(_ token: String) throws { try office.signOut(token) }
}
