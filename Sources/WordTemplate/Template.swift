import OPC
import Vietnamese
import XMLTree

/// A Word template, compiled once and filled any number of times, from any thread.
///
/// Compiling finds every tag of every part, pairs the blocks and turns what has tags into a plan of static bytes and
/// decisions; parts without tags keep their packed bytes. Filling runs the plan; the same data gives the same bytes.
public struct Template: Sendable {
    let package: FrozenPackage
    let plan: Plan
    let tags: [TagRecord]
    /// Pictures whose description is no tag.
    let described: [DescribedPicture]
    /// The planned parts, in the order of the plan.
    let parts: [PartName]
    private let numbering: Numbering?
    private let main: PartName
    /// The relationships of each planned part.
    private let relationships: [Relationships]
    private let pictures: ShownPictures
    /// About how many bytes the compiled template takes.
    let weight: Int
    /// What is worth knowing about the template though it can be filled: warnings and notes, in document order.
    public let notes: [TemplateFault]
    /// The names that the template expects.
    public let schema: TemplateSchema

    /// Compiles a .docx or .dotx.
    ///
    /// - Throws: all that is wrong with it at once, in document order.
    public init(compiling bytes: [UInt8]) throws(TemplateFaults) {
        var source: TemplateSource
        do throws(PackageError) { source = try TemplateSource(bytes) } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
        var compiler = PartCompiler(listStyles: source.listStyles, numbering: source.numbering)
        var parts: [PartName] = []
        var others: [ChartSource] = []
        for (part, kind) in source.stories {
            do throws(PackageError) {
                let document = try source.package.document(part)
                let notes = part == source.package.mainDocument ? try NoteSource.all(of: source.package) : []
                let charts = kind == .paragraphs ? ChartSource.all(of: part, in: source.package) : [:]
                if compiler.compile(document, part: part.path, kind: kind, charts: charts, notes: notes) {
                    parts.append(part)
                }
                let taken = compiler.takenCharts[part.path] ?? []
                others += charts.filter { !taken.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
            } catch {
                compiler.report(TemplateFault(error, part: part.path))
            }
        }
        // Charts that keep their figures may still have tags in their texts.
        for chart in others where !parts.contains(chart.part) {
            if compiler.compile(chart.document, part: chart.part.path, kind: .drawnTexts) {
                parts.append(chart.part)
            }
        }
        let order = source.stories.map(\.0.path) + others.map(\.part.path)
        let faults = compiler.findings.faults.inDocumentOrder(order)
        if faults.contains(where: { $0.severity == .error }) { throw TemplateFaults(faults) }
        do throws(PackageError) {
            for (part, links) in compiler.takenCharts { try source.removeCharts(links, of: part) }
            package = try source.package.frozen()
        } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
        self.parts = parts
        main = source.package.mainDocument
        relationships = parts.map { (try? source.package.relationships(of: $0)) ?? Relationships() }
        pictures = ShownPictures(of: parts, in: source.package)
        weight = package.packedBytes + compiler.plan.weight
        numbering = source.numbering
        plan = compiler.plan
        tags = compiler.findings.tags
        described = compiler.findings.described
        notes = faults
        schema = TemplateSchema(compiler.plan)
    }
}

extension [TemplateFault] {
    /// By part, then by paragraph; the phases of compiling find them in another order.
    func inDocumentOrder(_ parts: [String]) -> [TemplateFault] {
        enumerated().sorted { left, right in
            func rank(_ item: (offset: Int, element: TemplateFault)) -> (Int, Int, Int) {
                let part =
                    item.element.place.flatMap { place in parts.firstIndex(of: place.part) } ?? parts.count
                return (part, item.element.place?.paragraph ?? 0, item.offset)
            }
            return rank(left) < rank(right)
        }.map(\.element)
    }
}

/// A filled document.
public struct Rendered: Hashable, Sendable {
    /// The .docx.
    public let bytes: [UInt8]
    /// What was noticed while filling, such as characters that had to be left out.
    public let warnings: [TemplateFault]
}

extension Template {
    /// Fills the template.
    ///
    /// - Parameter data: every name of the template must be in it; a value may be empty, a name may not be missing.
    /// - Throws: all missing names and unfit values at once.
    public func render(_ data: Record, limits: TemplateLimits = .standard) throws(TemplateFaults) -> Rendered
    {
        var renderer = Renderer(
            plan: plan,
            tags: tags,
            limits: limits,
            data: data,
            media: Media(package, beside: main),
            known: relationships.map(\.all)
        )
        var replaced: [PartName: PartContent] = [:]
        for (number, part) in plan.parts.enumerated() {
            replaced[parts[number]] = .bytes(renderer.render(part, number: number))
        }
        if let numbering, !renderer.newLists.isEmpty {
            replaced[numbering.part] = .bytes(numbering.bytes(adding: renderer.newLists))
        }
        guard renderer.faults.isEmpty else { throw TemplateFaults(renderer.faults) }
        var added = renderer.media.added
        let unseen = pictures.unseen { replaced[parts[$0]] }
        for (number, links) in renderer.links.enumerated()
        where !links.added.isEmpty || !unseen.links[number].isEmpty {
            var all = relationships[number]
            for link in unseen.links[number] { all.remove(link) }
            for relationship in links.added { all.add(relationship) }
            let part = parts[number].relationshipPart
            let content = PartContent.bytes(all.bytes())
            if package.contains(part) {
                replaced[part] = content
            } else {
                added.append(FrozenPackage.Addition(part, type: Relationships.contentType, content))
            }
        }
        do throws(PackageError) {
            let bytes = try package.saved(
                replacing: replaced,
                omitting: unseen.parts,
                adding: added,
                level: limits.packing
            )
            let names = described.isEmpty ? [] : Set(data.labels.map { NameKey($0) })
            let forgotten = described.compactMap { $0.fault(in: names) }
            return Rendered(bytes: bytes, warnings: renderer.warnings + forgotten)
        } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
    }
}

extension TemplateFault {
    /// A package that cannot be read or written.
    init(_ error: PackageError, part: String? = nil) {
        let place = (part ?? error.part).map { TemplatePlace(part: $0) }
        let code: Code =
            switch error.code {
            case .badXML: .unreadablePart
            case .notWord, .missingMainDocument: .notADocument
            default: .unreadablePackage
            }
        var evidence = error.code.rawValue
        if !error.evidence.isEmpty { evidence += ": \(error.evidence)" }
        if let xml = error.xml { evidence += ": \(xml)" }
        self.init(code, place: place, evidence: evidence)
    }
}
