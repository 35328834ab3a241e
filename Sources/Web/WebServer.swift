import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Messages
public import Secretariat
import Vietnamese

/// The office in the browser: pages made on the server, complete without scripts.
public struct WebServer: Sendable {
    /// What of the office is open to the browser; all else is reached through the sight of who has signed in.
    let door: FrontDoor
    let pages: Pages
    /// Whether everybody is invented.
    let isSample: Bool
    let surroundings: Surroundings

    /// - Parameters:
    ///   - demandsSecondFactor: Whether those who decide do so only with a second factor.
    ///   - writer: The path of LibreOffice, which makes PDFs; nil where there is none.
    public init(
        office: Office,
        isSample: Bool = false,
        demandsSecondFactor: Bool = true,
        surroundings: Surroundings = Surroundings(),
        writer: String? = PDFConverter.installed
    ) throws {
        self.surroundings = surroundings
        door = FrontDoor(office, demandsSecondFactor: demandsSecondFactor, writer: writer)
        self.isSample = isSample
        pages = try Pages()
    }

    /// Answers until it is told to stop; what has begun is finished before.
    ///
    /// - Parameter log: Takes one line of JSON a request.
    public func run(
        host: String,
        port: Int,
        log: @escaping @Sendable (String) -> Void,
        onStart: @escaping @Sendable (Int) -> Void
    ) async throws {
        let door = door
        let logger = Logger(label: "vinhdanh") { label in
            JSONLog(label: label, now: { door.now.iso }, write: log)
        }
        let application = Application(
            router: router(),
            configuration: .init(address: .hostname(host, port: port), serverName: "vinhdanh"),
            onServerRunning: { channel in onStart(channel.localAddress?.port ?? port) },
            logger: logger
        )
        await door.tidy()
        try await application.runService()
    }

    /// The table of contents.
    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.addMiddleware {
            RequestLog()
            SafeHeaders(surroundings: surroundings)
            FaultPages(pages: pages, isSample: isSample)
            Gate(door: door, surroundings: surroundings)
        }
        AssetRoutes(door: door).add(to: router)
        SetupRoutes(server: self).add(to: router)
        SignInRoutes(server: self).add(to: router)
        HomeRoutes(server: self).add(to: router)
        OverviewRoutes(server: self).add(to: router)
        HouseRoutes(server: self).add(to: router)
        AppraisalRoutes(server: self).add(to: router)
        MeetingRoutes(server: self).add(to: router)
        ThingRoutes(server: self).add(to: router)
        ImportRoutes(server: self).add(to: router)
        NewRoutes(server: self).add(to: router)
        AccountRoutes(server: self).add(to: router)
        AccountsRoutes(server: self).add(to: router)
        OrganisationRoutes(server: self).add(to: router)
        OrganisationListRoutes(server: self).add(to: router)
        CalendarRoutes(server: self).add(to: router)
        NamesRoutes(server: self).add(to: router)
        LawRoutes(server: self).add(to: router)
        BulkRoutes(server: self).add(to: router)
        UndoRoutes(server: self).add(to: router)
        ReportRoutes(server: self).add(to: router)
        DossierRoutes(server: self).add(to: router)
        WordRoutes(server: self).add(to: router)
        GridRoutes(server: self).add(to: router)
        ContentRoutes(server: self).add(to: router)
        PaperRoutes(server: self).add(to: router)
        RegisterRoutes(server: self).add(to: router)
        TemplateRoutes(server: self).add(to: router)
        return router
    }

    /// The code with which the first administrator comes in; nil when there is one.
    public func setupCode() throws -> String? { try door.firstStart().isOpen ? door.setupCode : nil }

    func frame(_ title: String, _ context: AppContext, here: String = "") -> Frame {
        Frame(title, context, here: here, isSample: isSample)
    }
}
