import Messages
import Secretariat

/// One person's account, with what an administrator may do to it.
struct AccountHolderPage: Page {
    let template = "account-holder"
    let frame: Frame
    let line: AccountModel
    /// A password just made: shown once.
    let made: String?
    let notice: String?
    let faults: [String]
    let hasFaults: Bool
    /// Nobody does any of it to himself.
    let isOwn: Bool
    let hasAccount: Bool
    let hasSecondFactor: Bool
    let hasSessions: Bool
    let events: String
    let assignments: FunctionsModel

    init(
        _ line: AccountLine,
        _ functions: FunctionsModel,
        isOwn: Bool,
        made: String?,
        notice: String?,
        faults: [String],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        assignments = functions
        self.line = AccountModel(line, language)
        self.made = made
        self.notice = notice
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.isOwn = isOwn
        hasAccount = line.account != nil
        hasSecondFactor = line.account?.hasSecondFactor ?? false
        hasSessions = (line.account?.sessions ?? 0) > 0
        events = Links.signIns(of: line.person)
    }
}
