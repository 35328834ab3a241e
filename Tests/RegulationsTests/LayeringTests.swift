import Awards
import Foundation
import Regulations
import TestSupport
import Testing

/// How one regulation lies over another.
@Suite struct LayeringTests {
    private static let law = """
        regulation: law
        title: {vi: "Luật", en: "Law"}
        valid: {from: 2024-01-01, until: null}
        citations:
          one: {text: "Một", short: "1", dated: null, in_force: {from: 2024-01-01}, order: 1, confirmed_by: "An"}
        levels:
          base: {rank: 1, label: {vi: "cơ sở", en: "base"}}
          state: {rank: 3, label: {vi: "Nhà nước", en: "state"}}
        limits:
          share: {value: "0.7", basis: one, confirmed_by: "An, 2024-02-01", mark: verified}
        lists:
          posting: {forms: [], basis: one, confirmed_by: null}

        """

    private func library(_ others: [String: String]) throws -> RegulationLibrary {
        var files = ["law/regulation.yaml": Self.law]
        for (id, text) in others {
            let head = "regulation: \(id)\ntitle: {vi: a, en: a}\nvalid: {from: 2024-01-01, until: null}\n"
            files["\(id)/regulation.yaml"] = head + text
        }
        return try RegulationLibrary(files: files)
    }

    @Test func mapsMergeKeyByKey() throws {
        let own = try library(["own": "extends: law\nlevels: {base: {label: {vi: \"đơn vị\"}}}\n"])
        let levels = try own.regulation("own").regulation.levels
        #expect(levels["base"]?.label == Wording(vi: "đơn vị", en: "base"))
        #expect(levels["base"]?.rank == 1)
        #expect(levels.count == 2)
    }

    /// A changed number must not keep the confirmation of the one it replaces.
    @Test func changedValuesLoseTheirConfirmation() throws {
        let own = try library([
            "own": "extends: law\nlimits: {share: {value: \"0.8\", basis: one, confirmed_by: null}}\n"
        ])
        let share = try #require(try own.regulation("own").regulation.limits["share"])
        #expect(share.value == Decimal(string: "0.8"))
        #expect(share.confirmedBy == nil)
        #expect(share.mark == nil)
        let half = #expect(throws: RegulationError.self) {
            try library(["own": "extends: law\nlimits: {share: {value: \"0.8\"}}\n"])
        }
        #expect(half?.faults.map(\.code) == [.missingKey, .missingKey])
        #expect(half?.faults.first?.place.file == "own/regulation.yaml")
    }

    @Test func removedKeysVanish() throws {
        let own = try library(["own": "extends: law\nremove: {levels: {state: null}, lists: null}\n"])
        let regulation = try own.regulation("own").regulation
        #expect(regulation.levels.keys.sorted() == ["base"])
        #expect(regulation.lists.isEmpty)
        #expect(try own.regulation("law").regulation.levels.count == 2)
    }

    @Test func removingWhatIsNotThereIsAFault() throws {
        let error = #expect(throws: RegulationError.self) {
            try library(["own": "extends: law\nremove: {levels: {stats: null}}\n"])
        }
        #expect(error?.faults.map(\.code) == [.nothingToRemove])
        #expect(error?.faults.first?.nearest == ["state"])
        #expect(error?.faults.first?.path == "remove/levels/stats")
    }

    @Test func laterBasesLieAboveEarlierOnes() throws {
        let layers = [
            "a": "extends: law\nlevels: {base: {rank: 10}}\n",
            "b": "extends: law\nlevels: {base: {rank: 20}}\n",
            "ab": "extends: [a, b]\n", "ba": "extends: [b, a]\n",
        ]
        let library = try library(layers)
        #expect(try library.regulation("ab").regulation.levels["base"]?.rank == 20)
        #expect(try library.regulation("ba").regulation.levels["base"]?.rank == 10)
        #expect(try library.regulation("ab").layers == ["law", "a", "b", "ab"])
    }

    @Test func circlesAreRefused() throws {
        let error = #expect(throws: RegulationError.self) {
            try library(["a": "extends: b\n", "b": "extends: a\n"])
        }
        #expect(error?.faults.map(\.code) == [.circularExtends, .circularExtends])
        #expect(error?.faults.first?.found == "a → b → a")
    }

    @Test func faultsOfABaseAreToldOnce() throws {
        let error = #expect(throws: RegulationError.self) {
            try library(["a": "extends: law\nzzz: 1\n", "b": "extends: a\n", "c": "extends: b\n"])
        }
        #expect(error?.faults.count == 1)
    }

    /// The pin is a hash of this text: it must not depend on the layout of a file, only on what it says.
    @Test(arguments: UInt64(0)..<50)
    func canonicalTextForgetsTheLayout(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = Self.law.split(separator: "\n").map(String.init)
        // Blocks at the left margin, shuffled, with comments between them.
        var blocks: [[String]] = []
        for line in lines {
            if line.hasPrefix(" ") { blocks[blocks.count - 1].append(line) } else { blocks.append([line]) }
        }
        let shuffled = blocks.shuffled(using: &random).flatMap { ["# \(seed)"] + $0 }.joined(separator: "\n")
        let first = try RegulationLibrary(files: ["law/regulation.yaml": Self.law]).regulation("law")
        let second = try RegulationLibrary(files: ["law/regulation.yaml": shuffled]).regulation("law")
        #expect(first.canonicalText == second.canonicalText)
        #expect(first.regulation == second.regulation)
        let changed = Self.law.split(separator: "0.7").joined(separator: "0.6")
        let third = try RegulationLibrary(files: ["law/regulation.yaml": changed]).regulation("law")
        #expect(first.canonicalText != third.canonicalText)
    }

    @Test func unknownRegulationNamesTheNearest() throws {
        let library = try library([:])
        let error = #expect(throws: RegulationError.self) { try library.regulation("lawn") }
        #expect(error?.faults.first?.nearest == ["law"])
    }
}
