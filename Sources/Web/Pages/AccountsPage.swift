import Awards
import Messages
import Secretariat
import Vietnamese

/// Who has an account, and who might.
struct AccountsPage: Page {
    let template = "accounts"
    let frame: Frame
    let text: String
    let total: String
    /// Said where there are more than the page shows.
    let tooMany: String?
    let isEmpty: Bool
    let lines: [AccountModel]

    init(_ list: AccountList, text: String, frame: Frame, _ language: Language) {
        self.frame = frame
        self.text = text
        total = String(list.total)
        tooMany =
            list.lines.count < list.total
            ? PageWords.text("firstOnly", ["count": String(list.lines.count)], language) : nil
        lines = list.lines.map { AccountModel($0, language) }
        isEmpty = lines.isEmpty
    }
}

/// One person and his account in words.
struct AccountModel {
    let address: String
    let name: String
    let code: String
    /// His title and unit.
    let post: String
    let functions: [String]
    let account: String
    let isLocked: Bool
    let secondFactor: String
    let sessions: String
    let lastSignIn: String

    init(_ line: AccountLine, _ language: Language) {
        address = Links.account(line.person)
        name = line.name
        code = line.person.rawValue
        post = [line.title, line.unit].filter { !$0.isEmpty }.joined(separator: ", ")
        functions = line.functions.map { "\(PageWords.value($0.id, language)) (\($0.scope))" }
        isLocked = line.lockedUntil != nil
        if let until = line.lockedUntil {
            account = PageWords.text("lockedUntil", ["until": until.short], language)
        } else if let known = line.account {
            account = PageWords.text(
                known.isFirst ? "firstPasswordSince" : "accountSince",
                ["day": known.setAt.day.short],
                language
            )
        } else {
            account = PageWords.text("hasNoAccount", language)
        }
        secondFactor =
            line.account.map { PageWords.text($0.hasSecondFactor ? "isOn" : "isOff", language) } ?? ""
        sessions = line.account.map { String($0.sessions) } ?? ""
        lastSignIn = line.lastSignIn?.short ?? PageWords.text("neverSignedIn", language)
    }
}
