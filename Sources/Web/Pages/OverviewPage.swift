import Awards
import Messages
import Secretariat
import Vietnamese

/// What a leader reads: one sentence, what waits for him, and pictures that words say too.
struct OverviewPage: Page {
    struct Choice {
        let id: String
        let text: String
        let isHere: Bool
    }

    struct Wait {
        let address: String
        let title: String
        let state: String
        let holder: String
        let days: String
    }

    /// So many of the things that wait have room on the page.
    private static let most = 5

    let template = "overview"
    let frame: Frame
    let t: [String: String]
    let place: String?
    let summary: String
    let campaigns: [Choice]
    let campaignsOfYear: String
    let years: [Choice]
    let canChoose: Bool
    let work: WorkTable?
    let pictures: [Picture]
    let waits: [Wait]
    let hasWaits: Bool

    init(_ overview: Overview, frame: Frame, _ language: Language) {
        self.frame = frame
        t = PageWords.all(language)
        place = overview.place.orNil
        campaigns = overview.campaigns.map {
            Choice(id: $0.object.id, text: $0.title, isHere: $0.object == overview.campaign?.object)
        }
        years = overview.years.map {
            Choice(id: String($0), text: String($0), isHere: $0 == overview.year)
        }
        canChoose = campaigns.count > 1 || years.count > 1
        let waiting = overview.work.entries.filter { $0.urgency != .following }
        work =
            waiting.isEmpty
            ? nil : WorkTable(Array(waiting.prefix(Self.most)), today: overview.day, language)
        let reports = overview.reports.map {
            ReportPictures(reports: $0, day: overview.day, language: language)
        }
        let campaign = CampaignPictures(overview: overview, language: language)
        campaignsOfYear = PageWords.text(
            "allCampaigns",
            ["year": overview.year.map { String($0) } ?? ""],
            language
        )
        let series = SeriesPicture(series: overview.series, language: language)
        pictures =
            [reports?.grid, reports?.curve].compactMap { $0 } + campaign.funnels
            + [campaign.outcomes, campaign.balance, series.picture].compactMap { $0 }
        waits = overview.waits.map {
            Wait(
                address: Links.thing($0.object),
                title: PageWords.name($0.object.kind, $0.title, language),
                state: $0.state,
                holder: $0.holder,
                days: String($0.days)
            )
        }
        hasWaits = !waits.isEmpty
        summary = Self.summary(overview, waiting: waiting.map(\.count).reduce(0, +), language)
    }

    /// One sentence: "Đến 23/11: 41/70 đơn vị đã gửi báo cáo".
    private static func summary(_ overview: Overview, waiting: Int, _ language: Language) -> String {
        let nominations = overview.funnels.flatMap(\.steps).map(\.count).reduce(0, +)
        return PageWords.text(
            "overviewSummary",
            [
                "day": overview.day.short,
                "reports": overview.reports.map { sent($0, language) },
                "late": overview.late == 0 ? nil : String(overview.late),
                "decided": String(overview.balance.collectives + overview.balance.persons),
                "nominations": String(nominations), "voted": String(overview.voted),
                "met": String(overview.passed), "waiting": String(waiting),
            ].compactMapValues { $0 },
            language
        )
    }

    /// The last day is said as long as some report has not come.
    private static func sent(_ reports: Overview.Reports, _ language: Language) -> String {
        // Of a single unit it is said without counting.
        let word = reports.squares.count > 1 ? "reportsSent" : reports.sent > 0 ? "reportSent" : "reportOwed"
        return PageWords.text(
            word,
            [
                "sent": String(reports.sent), "owed": String(reports.owed), "year": String(reports.year),
                "due": reports.sent < reports.owed ? reports.due?.short : nil,
            ].compactMapValues { $0 },
            language
        )
    }
}
