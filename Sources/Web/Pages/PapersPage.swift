import Awards
import Messages
import Secretariat
import Workflow

/// The papers of a campaign to take along: which kinds, how far the packing is, the file.
struct PapersPage: Page {
    struct Choice {
        let form: String
        let label: String
        let count: String
        let isChosen: Bool
    }

    struct Progress {
        let text: String
        let done: Int
        let total: Int
        /// The bar moves only where the number of papers is known.
        let isKnown: Bool
    }

    let template = "papers"
    let frame: Frame
    let t: [String: String]
    let campaign: String
    let back: String
    let address: String
    let choices: [Choice]
    let hasChoices: Bool
    let fault: String?
    let notice: String?
    let progress: Progress?
    let refresh: String
    let ready: String?
    let file: String
    let hasPacket: Bool

    /// - Parameter wanted: The packet that the address names.
    init(
        _ choice: PaperChoice,
        _ packet: Packet?,
        wanted: String?,
        chosen: Set<String>?,
        fault: String?,
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        t = PageWords.all(language)
        campaign = choice.title
        back = Links.thing(choice.campaign)
        address = Links.papers(choice.campaign.id)
        choices = choice.kinds.map { kind in
            Choice(
                form: kind.form,
                label: kind.title?.said(language) ?? PageWords.text("handedIn", language),
                count: String(kind.count),
                isChosen: chosen.map { $0.contains(kind.form) } ?? true
            )
        }
        hasChoices = !choices.isEmpty
        let own = packet.flatMap { $0.campaign.rawValue == choice.campaign.id ? $0 : nil }
        let isGone = wanted != nil && own?.id != wanted
        self.fault = fault ?? (own?.state == .failed ? PageWords.text("packetFailed", language) : nil)
        let elsewhere = packet != nil && own == nil
        notice =
            isGone
            ? PageWords.text("packetGone", language)
            : elsewhere ? PageWords.text("packetElsewhere", language) : nil
        func words(_ word: String, _ packet: Packet) -> String {
            PageWords.text(word, ["done": String(packet.done), "total": String(packet.total)], language)
        }
        switch own?.state {
        case .waiting?:
            let text = PageWords.text("packetWaiting", language)
            progress = Progress(text: text, done: 0, total: 1, isKnown: false)
        case .packing?:
            progress = own.map {
                Progress(
                    text: words("packetProgress", $0),
                    done: $0.done,
                    total: max($0.total, 1),
                    isKnown: $0.total > 0
                )
            }
        default: progress = nil
        }
        refresh = own.map { Links.papers(choice.campaign.id, packet: $0.id) } ?? address
        ready = own.flatMap { $0.state == .finished ? words("packetReady", $0) : nil }
        file = Links.packet(choice.campaign.id)
        hasPacket = progress != nil || ready != nil
    }
}
