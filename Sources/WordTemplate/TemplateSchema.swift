/// The names that a template expects, as a tree.
public struct TemplateSchema: Hashable, Sendable {
    /// One name.
    public struct Field: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Printed, or part of a calculation.
            case value
            /// Only asked about.
            case condition
            /// Something with fields of its own.
            case record
            /// Repeated or counted.
            case list
        }

        /// What the formats of the tags ask for.
        public enum Form: String, Hashable, Sendable, CaseIterable {
            case text, number, date, picture
        }

        /// As first written in the template.
        public let name: String
        public internal(set) var kind: Kind
        /// Text, where nothing asks for more.
        public internal(set) var type: Form = .text
        public internal(set) var fields: [Field]
    }

    public internal(set) var fields: [Field] = []
    /// The type of the mention being added.
    private var type = Field.Form.text

    /// Reads the names off a plan.
    ///
    /// Names in a loop belong to its list unless they are also used outside.
    init(_ plan: Plan) {
        var uses: [Use] = []
        for part in plan.parts { TemplateSchema.read(part, of: plan, within: [], into: &uses) }
        for use in uses.sorted(by: { $0.loops.count < $1.loops.count }) {
            type = use.type
            add(use.name, use.kind, within: use.loops)
        }
    }

    private static func read(_ part: PartPlan, of plan: Plan, within loops: [Loop], into uses: inout [Use]) {
        var open = loops
        for operation in part.operations {
            switch operation {
            case .enter(let number, _):
                let loop = plan.loops[number]
                if loop.candidates.isEmpty { uses.append(Use(open, loop.list, .list)) }
                open.append(loop)
            case .again: open.removeLast()
            case .value(let slot):
                let slot = plan.slots[slot]
                uses += slot.expression.mentions(.value, slot.formatting.form).map { Use(open, $0) }
            case .place(let picture, _):
                uses += plan.pictures[picture].expression.mentions(.value, .picture).map { Use(open, $0) }
            case .test(let condition, _):
                uses += plan.conditions[condition].expression.mentions(.condition).map { Use(open, $0) }
            case .chart(let number, _):
                let chart = plan.charts[number]
                uses.append(Use(open, chart.loop.list, .list))
                let inside = open + [chart.loop]
                uses += chart.category.mentions(.value).map { Use(inside, $0) }
                for series in chart.series {
                    uses += series.figure.mentions(.value, .number).map { Use(inside, $0) }
                }
                read(chart.plan, of: plan, within: open, into: &uses)
            case .writeNote(let number):
                read(plan.notes[number].plan, of: plan, within: open, into: &uses)
            default: break
            }
        }
    }

    /// One mention of a name.
    private struct Use {
        var loops: [Loop]
        var name: Reference
        var kind: Field.Kind
        var type: Field.Form

        init(_ loops: [Loop], _ name: Reference, _ kind: Field.Kind, _ type: Field.Form = .text) {
            self.loops = loops
            self.name = name
            self.kind = kind
            self.type = type
        }

        init(_ loops: [Loop], _ mention: TagExpression.Mention) {
            self.init(loops, mention.name, mention.kind, mention.type)
        }
    }

    private mutating func add(_ reference: Reference, _ kind: Field.Kind, within loops: [Loop]) {
        let path = reference.likelyPath
        let keys = path.map { NameKey($0) }
        // A path that begins with the name of an open list leads into its items.
        for (depth, loop) in loops.enumerated().reversed() {
            let lists = loop.candidates.isEmpty ? [loop.list] : loop.candidates
            for list in lists {
                guard let rest = OwnName(list).remainder(of: keys) else { continue }
                let tail = Array(path.suffix(rest.count))
                let parents = TemplateSchema.listPath(Array(loops[..<depth]) + [loop], list)
                insert(parents + tail.map { ($0, .record) }, tail.isEmpty ? .list : kind)
                return
            }
        }
        let names = path.map { ($0, Field.Kind.record) }
        // The nearest list that has the name, or the data itself; else the innermost list.
        for depth in (0...loops.count).reversed() {
            let parents = TemplateSchema.path(of: Array(loops[..<depth]))
            if holds(parents.map(\.0) + [path[0]]) {
                insert(parents + names, kind)
                return
            }
        }
        insert(TemplateSchema.path(of: loops.filter { $0.candidates.isEmpty }) + names, kind)
    }

    /// The names that lead through open loops to the items of the last.
    private static func path(of loops: [Loop]) -> [(String, Field.Kind)] {
        loops.filter { $0.candidates.isEmpty }.reduce([]) { path, loop in
            let names = loop.list.likelyPath
            return path + names.dropLast().map { ($0, .record) } + names.suffix(1).map { ($0, .list) }
        }
    }

    private static func listPath(_ loops: [Loop], _ list: Reference) -> [(String, Field.Kind)] {
        let names = list.likelyPath
        return path(of: Array(loops.dropLast())) + names.dropLast().map { ($0, .record) }
            + names.suffix(1).map { ($0, .list) }
    }

    private func holds(_ path: [String]) -> Bool {
        var level = fields
        for name in path {
            guard let field = level.first(where: { NameKey($0.name) == NameKey(name) }) else { return false }
            level = field.fields
        }
        return true
    }

    private mutating func insert(_ path: [(String, Field.Kind)], _ kind: Field.Kind) {
        TemplateSchema.insert(path[...], kind, type, into: &fields)
    }

    private static func insert(
        _ path: ArraySlice<(String, Field.Kind)>,
        _ kind: Field.Kind,
        _ type: Field.Form,
        into fields: inout [Field]
    ) {
        guard let (name, container) = path.first else { return }
        let isLast = path.count == 1
        let key = NameKey(name)
        let index = fields.firstIndex { NameKey($0.name) == key } ?? fields.count
        if index == fields.count {
            fields.append(Field(name: name, kind: isLast ? kind : container, fields: []))
        }
        let wanted = isLast ? kind : container
        if fields[index].kind.weight < wanted.weight { fields[index].kind = wanted }
        if isLast, type != .text { fields[index].type = type }
        insert(path.dropFirst(), kind, type, into: &fields[index].fields)
    }
}

extension TemplateSchema.Field.Kind {
    /// The stronger of two kinds holds: a list stays a list though it is also asked about.
    fileprivate var weight: Int {
        switch self {
        case .condition: 0
        case .value: 1
        case .record: 2
        case .list: 3
        }
    }
}
