import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Messages
public import Secretariat

/// The office in the browser: pages made on the server, complete without scripts.
public struct WebServer: Sendable {
    /// What of the office is open to the browser; all else is reached through the sight of who has signed in.
    let door: FrontDoor
    let pages: Pages
    /// Whether everybody is invented.
    let isSample: Bool

    /// - Parameter demandsSecondFactor: Whether those who decide do so only with a second factor.
    public init(office: Office, isSample: Bool = false, demandsSecondFactor: Bool = true) throws {
        door = FrontDoor(office, demandsSecondFactor: demandsSecondFactor)
        self.isSample = isSample
        pages = try Pages()
    }

    /// Answers until it is told to stop; what has begun is finished before.
    public func run(host: String, port: Int, onStart: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "vinhdanh")
        logger.logLevel = .notice
        let application = Application(
            router: router(),
            configuration: .init(address: .hostname(host, port: port), serverName: "vinhdanh"),
            onServerRunning: { channel in onStart(channel.localAddress?.port ?? port) },
            logger: logger
        )
        try await application.runService()
    }

    /// The table of contents.
    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.addMiddleware {
            SafeHeaders()
            FaultPages(pages: pages, isSample: isSample)
            Gate(door: door)
        }
        AssetRoutes().add(to: router)
        SignInRoutes(server: self).add(to: router)
        HomeRoutes(server: self).add(to: router)
        OverviewRoutes(server: self).add(to: router)
        MeetingRoutes(server: self).add(to: router)
        ThingRoutes(server: self).add(to: router)
        ImportRoutes(server: self).add(to: router)
        NewRoutes(server: self).add(to: router)
        AccountRoutes(server: self).add(to: router)
        BulkRoutes(server: self).add(to: router)
        return router
    }

    func frame(_ title: String, _ context: AppContext, here: String = "") -> Frame {
        Frame(title, context, here: here, isSample: isSample)
    }
}
