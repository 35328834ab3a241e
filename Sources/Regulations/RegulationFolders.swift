import Awards
import Vietnamese
import Workflow

/// The parsed files of all folders, and the order in which they lie over each other.
struct RegulationFolders {
    private let files: [String: String]
    private let templates: Set<String>
    private var roots: [String: Setting] = [:]
    /// Path of a workflow → what it holds; each is read once, however many regulations inherit it.
    private var definitions: [String: Result<Definition, RegulationError>] = [:]
    private(set) var bases: [String: [String]] = [:]
    private(set) var faults: [RegulationFault] = []

    init(files: [String: String], templates: Set<String>) {
        self.files = files
        self.templates = templates
        let folders = Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
        for folder in folders.sorted() { open(folder) }
        for (path, text) in files {
            let parts = path.split(separator: "/")
            guard parts.count == 3, parts[1] == "workflows", path.hasSuffix(".yaml") else { continue }
            let id = String(parts[2].dropLast(5))
            definitions[path] = DefinitionFile(path: path, text: text, id: id).read()
        }
        checkBases()
    }

    /// The folders whose bases are all there.
    var readable: [String] {
        roots.keys.filter { layers(of: $0) != nil }.sorted()
    }

    // MARK: - Opening

    private mutating func open(_ folder: String) {
        let path = "\(folder)/regulation.yaml"
        guard let text = files[path] else {
            faults.append(RegulationFault(.fileMissing, at: Place(file: path), expected: "regulation.yaml"))
            return
        }
        do {
            let root = try SettingParser(file: path).parse(text)
            roots[folder] = root
            bases[folder] = extends(root)
            checkOwnKeys(root, folder)
        } catch {
            faults.append(error)
        }
    }

    private mutating func extends(_ root: Setting) -> [String] {
        guard let node = root.value("extends") else { return [] }
        switch node.content {
        case .null: return []
        case .text(let text): return [text]
        case .list(let items):
            return items.compactMap { item in
                if case .text(let text) = item.content { return text }
                faults.append(
                    RegulationFault(
                        .wrongType,
                        at: item.place,
                        path: "extends",
                        found: item.kind,
                        expected: "the id of a regulation"
                    )
                )
                return nil
            }
        case .map:
            faults.append(
                RegulationFault(
                    .wrongType,
                    at: node.place,
                    path: "extends",
                    found: node.kind,
                    expected: "an id or a list of ids"
                )
            )
            return []
        }
    }

    /// The id and the validity are never inherited.
    private mutating func checkOwnKeys(_ root: Setting, _ folder: String) {
        for key in ["regulation", "title", "valid"] where root.value(key) == nil {
            faults.append(
                RegulationFault(
                    .missingKey,
                    at: Place(file: root.place.file, line: 1, column: 1),
                    path: key,
                    expected: "a value of its own, for it is never inherited"
                )
            )
        }
        guard let node = root.value("regulation"), case .text(let id) = node.content, id != folder else {
            return
        }
        faults.append(
            RegulationFault(
                .idIsNotFolder,
                at: node.place,
                path: "regulation",
                found: id,
                expected: "\(folder), as the folder is named"
            )
        )
    }

    // MARK: - Order

    private mutating func checkBases() {
        for (folder, list) in bases.sorted(by: { $0.key < $1.key }) {
            let place = roots[folder]?.value("extends")?.place ?? Place(file: "\(folder)/regulation.yaml")
            for base in list where bases[base] == nil {
                faults.append(
                    RegulationFault(
                        .unknownBase,
                        at: place,
                        path: "extends",
                        found: base,
                        nearest: nearest(to: base, in: bases.keys.filter { $0 != folder })
                    )
                )
            }
            if let circle = circle(from: folder) {
                faults.append(
                    RegulationFault(
                        .circularExtends,
                        at: place,
                        path: "extends",
                        found: circle.joined(separator: " → "),
                        expected: "a regulation that does not extend itself"
                    )
                )
            }
        }
    }

    /// The way by which a folder comes back to itself.
    private func circle(from start: String) -> [String]? {
        var waiting = [[start]]
        var seen: Set<String> = []
        while let way = waiting.popLast() {
            for base in bases[way.last ?? ""] ?? [] {
                if base == start { return way + [base] }
                if seen.insert(base).inserted { waiting.append(way + [base]) }
            }
        }
        return nil
    }

    /// Every folder a regulation is made of, each once, a base always before what extends it.
    ///
    /// Of several bases, the later ones lie above the earlier; nil when one is missing or there is a circle.
    private func layers(of folder: String) -> [String]? {
        var order: [String] = []
        func visit(_ folder: String, under path: [String]) -> Bool {
            guard !path.contains(folder), roots[folder] != nil, path.count < 20 else { return false }
            guard !order.contains(folder) else { return true }
            for base in bases[folder] ?? [] {
                guard visit(base, under: path + [folder]) else { return false }
            }
            order.append(folder)
            return true
        }
        return visit(folder, under: []) ? order : nil
    }

    // MARK: - Resolving

    /// The regulation of a folder with everything it inherits.
    func resolve(_ folder: String) throws(RegulationError) -> ResolvedRegulation {
        let layers = layers(of: folder) ?? []
        var layering = Layering()
        var merged: Setting?
        for layer in layers {
            guard let root = roots[layer] else { continue }
            merged = layering.lay(root, over: merged)
        }
        var faults = layering.faults
        var node = merged ?? Setting(content: .map([]), place: Place(file: "\(folder)/regulation.yaml"))
        let confirmations = "\(folder)/\(LawConfirmation.file)"
        if let text = files[confirmations] {
            for one in try LawConfirmation.read(text, file: confirmations) { node = node.confirmed(by: one) }
        }
        let workflowPaths = paths("workflows", layers)
        var workflows: [String: Definition] = [:]
        for (id, path) in workflowPaths.sorted(by: { $0.key < $1.key }) {
            switch definitions[path] {
            case .success(let definition): workflows[id] = definition
            case .failure(let error): faults += error.faults
            case nil: break
            }
        }
        var regulation: Regulation?
        do {
            regulation = try RegulationReader.read(node, workflows: Set(workflowPaths.keys))
        } catch {
            faults += error.faults
        }
        let series = Set((node.value("series")?.entries ?? []).map(\.key))
        let forms = self.forms(layers, series, &faults)
        guard faults.isEmpty, let regulation else { throw RegulationError(faults) }
        let text = canonicalText(node, Array(workflowPaths.values) + paths("forms", layers).values)
        return ResolvedRegulation(
            regulation: regulation,
            layers: layers,
            workflows: workflows,
            forms: forms,
            canonicalText: text,
            unconfirmed: node.unconfirmed(),
            root: node
        )
    }

    /// Name without extension → path of the topmost layer that has the file.
    private func paths(_ kind: String, _ layers: [String], _ ending: String = "yaml") -> [String: String] {
        let known = ending == "yaml" ? Set(files.keys) : templates
        var found: [String: String] = [:]
        for layer in layers {
            let start = "\(layer)/\(kind)/"
            for path in known where path.hasPrefix(start) && path.hasSuffix(".\(ending)") {
                let name = String(path.dropFirst(start.count).dropLast(ending.count + 1))
                if !name.contains("/") { found[name] = path }
            }
        }
        return found
    }

    private func forms(
        _ layers: [String],
        _ series: Set<String>,
        _ faults: inout [RegulationFault]
    ) -> [String: ResolvedRegulation.Form] {
        let documents = paths("forms", layers, "docx")
        var forms: [String: ResolvedRegulation.Form] = [:]
        for (id, path) in paths("forms", layers) {
            let (manifest, found) = FormManifest.read(
                files[path] ?? "",
                file: path,
                form: id,
                series: series
            )
            faults += found
            forms[id] = ResolvedRegulation.Form(manifest: manifest, template: documents[id])
        }
        return forms
    }

    private func canonicalText(_ node: Setting, _ others: [String]) -> String {
        var lines = node.canonicalLines()
        lines.sort()
        for path in others.sorted(by: { name($0) < name($1) }) {
            lines.append("--- \(name(path))")
            lines.append((files[path] ?? "").nfc)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A path without its folder: the same file in another layer is the same thing.
    private func name(_ path: String) -> String {
        path.split(separator: "/").dropFirst().joined(separator: "/")
    }
}
