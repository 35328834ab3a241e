import Messages

/// The keys that do something on pages, as Assets/keys.js has them, each said in words.
struct KeysModel {
    struct Entry {
        let keys: [String]
        let text: String
    }

    let list: [Entry]

    private static let words: [(keys: [String], word: String)] = [
        (["/"], "keySearch"), (["j", "k"], "keyRows"), (["x"], "keyChoose"), (["Enter"], "keyOpen"),
        (["g v"], "keyWork"), (["g p"], "keySessions"), (["?"], "keyHelp"),
        (["1", "…", "9"], "keyCriterion"), (["Đ", "d"], "keyMet"), (["b"], "keySupplement"),
        (["Esc"], "keyBack"),
    ]

    init(_ language: Language) {
        list = Self.words.map { Entry(keys: $0.keys, text: PageWords.text($0.word, language)) }
    }
}
