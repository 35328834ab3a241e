import Messages
import Secretariat
import Vietnamese

/// The button that undoes what was just done.
struct UndoModel {
    let key: String
    let text: String
    /// For how long it may still be pressed.
    let seconds: Int
    /// The page on which it stands.
    let back: String

    init(_ key: String, _ offer: UndoOffer, now: Moment?, _ context: AppContext) {
        self.key = key
        seconds = max(1, offer.ends.unixSeconds - (now ?? offer.ends).unixSeconds)
        let label = offer.label.said(context.language)
        text = PageWords.text("mayUndo", ["label": label, "seconds": String(seconds)], context.language)
        back = context.path
    }
}
