public import Workflow

/// A definition as a drawing, with the words that stand in it.
public enum WorkflowDrawing {
    public static func svg(
        of definition: Definition,
        among definitions: [String: Definition],
        _ language: Language
    ) -> String {
        let writer = StepWriter(definition: definition, definitions: definitions, language: language)
        let words = Diagram.Words(
            start: Phrase("Bắt đầu", "It begins")[language],
            end: Phrase("kết thúc", "an end")[language],
            stays: Phrase("ở lại bước này", "stays at this step")[language],
            clock: { writer.clock($0) }
        )
        return definition.diagram(in: language.own, words).svg
    }
}
