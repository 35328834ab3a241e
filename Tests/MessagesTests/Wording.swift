import Foundation
import Testing

@testable import Messages

/// What every sentence must be: not empty, nothing left to fill in, no code words.
enum Wording {
    /// Words that look like codes and are none.
    static let allowed: Set<String> = ["roll-up"]

    static func check(_ text: String, _ what: String, at place: SourceLocation = #_sourceLocation) {
        // Tags and endings of files (" .docx") are no slips.
        let bare = text.replacing("{{", with: "x").replacing("}}", with: "x").replacing(
            #/ \.(?=[a-z]{3})/#,
            with: " "
        )
        #expect(!text.trimmingCharacters(in: .whitespaces).isEmpty, "\(what) is empty", sourceLocation: place)
        for sign in [
            "{", "}", "[", "]", "“”", "()", "  ", " .", " ,", " ;", " :", "..", ":.", ",,", ",.", ";.",
        ] {
            #expect(!bare.contains(sign), "\(what) holds \(sign): \(text)", sourceLocation: place)
        }
        #expect(codeWords(in: text) == [], "\(what): \(text)", sourceLocation: place)
    }

    /// Words in kebab-case or camelCase, but for names of commands and files in the text.
    static func codeWords(in text: String) -> [String] {
        text.matches(of: /\b[a-z]+(?:-[a-z]+)+\b|\b[a-z]+[A-Z][A-Za-z]*\b/)
            .map { String($0.output) }
            .filter { !allowed.contains($0) }
    }

    /// Every name of a phrase's evidence with a plain word in it.
    static func full(_ phrase: Phrase, _ language: Language) -> [String: String] {
        let names = phrase[language].matches(of: /\{(\w+)\}/).map { String($0.output.1) }
        return Dictionary(names.map { ($0, "x") }, uniquingKeysWith: { $1 })
    }

    static func check(_ phrase: Phrase, _ what: String, at place: SourceLocation = #_sourceLocation) {
        for language in Language.allCases {
            check(phrase.filled(full(phrase, language), language), "\(what) (\(language), full)", at: place)
        }
        let names = { Set(full(phrase, $0).keys) }
        #expect(names(.vi) == names(.en), "\(what) needs other evidence in English", sourceLocation: place)
    }

    /// Outside brackets no evidence is needed: the sentence is whole without any.
    static func checkBare(_ phrase: Phrase, _ what: String, at place: SourceLocation = #_sourceLocation) {
        for language in Language.allCases {
            check(
                phrase.filled(["open": "{{", "close": "}}"], language),
                "\(what) (\(language), bare)",
                at: place
            )
        }
    }
}
