import Testing
import Vietnamese
import WordTemplate

@testable import Forms

@Suite struct DictionaryTests {
    /// Labels with their type, of a list of fields and all lists in them.
    static func flat(_ fields: [FieldDescription]) -> [FieldDescription] {
        fields.flatMap { field -> [FieldDescription] in
            if case .list(let inner) = field.type { return [field] + flat(inner) }
            return [field]
        }
    }

    static func levels(_ fields: [FieldDescription]) -> [[FieldDescription]] {
        [fields]
            + fields.flatMap { field -> [[FieldDescription]] in
                if case .list(let inner) = field.type { return levels(inner) }
                return []
            }
    }

    @Test(arguments: Scope.allCases) func noTwoFieldsOfOneLevelShareAName(_ scope: Scope) {
        for level in DictionaryTests.levels(FieldDictionary.fields(of: scope)) {
            let labels = level.map(\.label.nameKey)
            #expect(Set(labels).count == labels.count)
            #expect(Set(labels.map(\.folded)).count == labels.count, "labels must differ without marks too")
            #expect(Set(level.map(\.code)).count == level.count)
        }
    }

    @Test func oneWordForOneThing() {
        var kinds: [String: String] = [:]
        for scope in Scope.allCases {
            for field in DictionaryTests.flat(FieldDictionary.fields(of: scope)) {
                let kind = DictionaryTests.kind(field.type)
                #expect(kinds[field.label, default: kind] == kind, "\(field.label) is two things")
                kinds[field.label] = kind
            }
        }
    }

    static func kind(_ type: FieldType) -> String {
        if case .list = type { return "list" }
        return "\(type)"
    }

    @Test(arguments: Scope.allCases) func labelsCanStandInTags(_ scope: Scope) {
        let reserved = [
            "mỗi", "lặp", "hết", "nếu", "hoặc", "tổng", "ngăn", "ghi chú:", "stt", "còn lại", "ngược lại",
        ]
        for field in DictionaryTests.flat(FieldDictionary.fields(of: scope)) {
            #expect(!field.label.isEmpty && !field.code.isEmpty)
            #expect(!field.label.contains { "{}|.,-+=<>()\"/\n".contains($0) }, "\(field.label)")
            #expect(
                !reserved.contains { field.label.nameKey == $0 || field.label.nameKey.hasPrefix($0 + " ") }
            )
        }
    }

    @Test(arguments: Scope.allCases) func everyFieldHasAnExample(_ scope: Scope) {
        for field in DictionaryTests.flat(FieldDictionary.fields(of: scope)) {
            if case .list = field.type { continue }
            #expect(!field.example.isEmpty, "\(field.label)")
        }
        for (label, value) in zip(
            FieldDictionary.sample(of: scope).labels,
            FieldDictionary.sample(of: scope).values
        ) {
            #expect(!value.isEmpty, "\(label)")
        }
    }

    @Test(arguments: FormFolder.names) func everyTagOfAFormIsInTheDictionary(_ name: String) throws {
        let manifest = try FormFolder.manifest(name)
        var loops: [[FieldDescription]] = [FieldDictionary.fields(of: manifest.scope)]
        var texts: [FieldDescription?] = []
        for text in try WordText(FormFolder.bytes(name)).blocks.flatMap(\.paragraphs) {
            for tag in DictionaryTests.tags(text) {
                func find(_ name: String) -> FieldDescription? {
                    if let current = texts.last(where: { $0?.label.nameKey == name.nameKey }) {
                        return current
                    }
                    return loops.reversed().lazy.compactMap { $0.first { $0.label.nameKey == name.nameKey } }
                        .first
                }
                if tag.hasPrefix("mỗi ") {
                    let list = try #require(find(String(tag.dropFirst(4))), "\(name): \(tag)")
                    if case .list(let inner) = list.type { loops.append(inner) } else { loops.append([]) }
                    texts.append(list)
                } else if tag.hasPrefix("hết "), tag != "hết nếu" {
                    loops.removeLast()
                    #expect(texts.removeLast()?.label == String(tag.dropFirst(4)))
                } else if tag.hasPrefix("nếu "), tag != "nếu không" {
                    #expect(find(String(tag.dropFirst(4))) != nil, "\(name): \(tag)")
                } else if !["nếu không", "hết nếu", "STT"].contains(tag) {
                    let label = tag.split(separator: "|").first.map {
                        $0.split(separator: " ").joined(separator: " ")
                    }
                    #expect(find(label ?? "") != nil, "\(name): \(tag)")
                }
            }
        }
        #expect(loops.count == 1)
    }

    static func tags(_ text: String) -> [String] {
        text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstRange(of: "}}").map { String(piece[..<$0.lowerBound]) }
        }
    }
}
