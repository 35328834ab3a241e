import Awards
import Foundation

/// Every address of the office, spelled here and nowhere else.
enum Links {
    static let home = "/"
    static let signIn = "/sign-in"
    static let signOut = "/sign-out"
    static let importing = "/import"
    static let search = "/search"
    static let account = "/account"
    static let language = "/language"
    static let style = "/assets/office.css"
    static let script = "/assets/office.js"

    static func list(_ kind: ObjectKind) -> String { "/list/\(kind.rawValue)" }

    static func new(_ kind: ObjectKind) -> String { "/new/\(kind.rawValue)" }

    static func thing(_ object: ObjectReference) -> String {
        "/thing/\(object.kind.rawValue)/\(part(object.id))"
    }

    static func act(_ action: String, on object: ObjectReference) -> String {
        "\(thing(object))/act/\(part(action))"
    }

    static func paper(_ document: IssuedDocument) -> String {
        "\(thing(document.object))/paper/\(part(document.form))/\(document.issue)"
    }

    /// One step of a path, with everything quoted that would end it.
    static func part(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}
