import Foundation
import Regulations
import Testing

@testable import Messages
@testable import Secretariat
@testable import Workflow

/// The page of the steps and the drawing say everything in words, and nothing of the drawing is cut.
@Suite struct StepsTests {
    private static func shipped() throws -> [Definition] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "templates/nd98-2023/workflows")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
            .map { file in
                let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                return try WorkflowReader.read(text, file: file.lastPathComponent)
            }
    }

    @Test func everyConditionHasWords() {
        for name in Guards.registry.guards.map(\.shape.name) {
            #expect(StepWriter.conditions[name] != nil, "\(name)")
        }
    }

    /// "decided" is one thing of a nomination and another of a cancellation.
    @Test func aStateIsCalledAsItsOwnKindCallsIt() throws {
        for shape in Guards.registry.guards.map(\.shape) {
            for parameter in shape.parameters {
                guard case .states(let kind) = parameter.kind else { continue }
                #expect(StepWriter.named[shape.name] == kind, "\(shape.name)")
            }
        }
        let all = Dictionary(uniqueKeysWithValues: try Self.shipped().map { ($0.id, $0) })
        let letter = try #require(all["submission-upward"])
        let page = StepsPage(letter, among: all, .vi).paragraphs(.vi).map(\.text).joined(separator: " ")
        #expect(page.contains("“Đã có quyết định”") && page.contains("“Đã rút”"))
        #expect(!page.contains("“Đã có quyết định hủy bỏ”") && !page.contains("“Đã rút đơn”"))
    }

    @Test func everyNamedDayHasWords() {
        for day in NamedDay.allCases {
            #expect(StepWriter.days[day.rawValue] != nil, "\(day.rawValue)")
        }
    }

    @Test func theBeginningFitsTheDrawing() throws {
        let words = Diagram.Words(start: "Bắt đầu", end: "kết thúc", stays: "ở lại", clock: { _ in "" })
        let definitions = try Self.shipped()
        #expect(definitions.count > 10)
        for definition in definitions {
            let drawing = definition.diagram(in: .vi, words)
            for line in drawing.start {
                let width = TextMeasure(Diagram.rowSize).width(line)
                #expect(Diagram.margin + 26 + width <= drawing.width, "\(definition.id): \(line)")
            }
            // The cards begin below it.
            let top = drawing.cards.map(\.y).min() ?? 0
            #expect(top >= 70 + Double(drawing.start.count) * Diagram.startStep)
        }
    }
}
