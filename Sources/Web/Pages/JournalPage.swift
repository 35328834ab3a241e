/// What the check of the journal proves; nothing before it was asked for.
struct JournalPage: Page {
    let template = "journal"
    let frame: Frame
    var verdict: String?
    var counts: String?
    var faults: [String] = []
}
