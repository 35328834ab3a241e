import Store
public import Vietnamese

/// The office for whoever stands before it in the browser: nothing of it is reached from here but signing in.
///
/// Whoever has signed in gets a `Sight`, which is bound to him; there is no other way from the browser to the office.
public struct FrontDoor: Sendable {
    let office: Office

    public init(_ office: Office, demandsSecondFactor: Bool = true) {
        var office = office
        office.demandsSecondFactor = demandsSecondFactor
        self.office = office
    }

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
        return (Sight(office: office, viewer: try office.viewer(session.person), token: token), session)
    }

    public func signOut(_ token: String) throws { try office.signOut(token) }
}
