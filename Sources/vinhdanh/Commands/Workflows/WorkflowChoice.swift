import ArgumentParser
import Awards
import Regulations
import Vietnamese
import Workflow

/// Which workflow of which regulation.
struct WorkflowChoice: ParsableArguments {
    @Argument(help: ArgumentHelp("Mã quy trình.", valueName: "mã")) var id: String
    @Option(help: ArgumentHelp("Bộ quy định; mặc định là bộ đầu tiên có quy trình này.", valueName: "mã"))
    var regulation: String?
    @OptionGroup var templates: TemplateOptions

    /// The definition, and all of its regulation by id.
    func found() throws -> (definition: Definition, among: [String: Definition]) {
        let library = try RegulationLibrary(places: templates.urls)
        let chosen =
            try regulation.map { [try library.regulation($0)] }
            ?? library.regulations.values.sorted { $0.id < $1.id }
        guard let resolved = chosen.first(where: { $0.workflows[id] != nil }),
            let definition = resolved.workflows[id]
        else {
            let known = Set(chosen.flatMap(\.workflows.keys)).sorted()
            throw CommandFault.unknownWorkflow(id, nearest: nearest(to: id, in: known))
        }
        return (definition, resolved.workflows)
    }
}
