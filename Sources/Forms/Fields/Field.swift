import Foundation
import Vietnamese
public import WordTemplate

/// One field of a scope: its description and how to read its value from the facts.
public struct Field<Facts>: Sendable {
    public let description: FieldDescription
    /// A value of the field's type for previews and tests.
    public let sample: Value
    public let value: @Sendable (Facts) -> Value

    public var code: String { description.code }
    public var label: String { description.label }
    public var type: FieldType { description.type }
    public var example: String { description.example }
}

extension Field {
    static func text(
        _ code: String,
        _ label: String,
        _ example: String,
        _ read: @escaping @Sendable (Facts) -> String?
    ) -> Field {
        Field(
            description: FieldDescription(code: code, label: label, type: .text, example: example),
            sample: .text(example)
        ) { facts in
            read(facts).map { .text($0.keepingYearsTogether) } ?? .empty
        }
    }

    static func number(
        _ code: String,
        _ label: String,
        _ example: Decimal,
        _ read: @escaping @Sendable (Facts) -> Decimal?
    ) -> Field {
        Field(
            description: FieldDescription(
                code: code,
                label: label,
                type: .number,
                example: NumberFormat.grouped(example)
            ),
            sample: .number(example)
        ) { facts in
            read(facts).map { .number($0) } ?? .empty
        }
    }

    static func count(
        _ code: String,
        _ label: String,
        _ example: Int,
        _ read: @escaping @Sendable (Facts) -> Int?
    )
        -> Field
    {
        number(code, label, Decimal(example)) { read($0).map { Decimal($0) } }
    }

    /// An amount in đồng.
    static func money(
        _ code: String,
        _ label: String,
        _ example: Decimal,
        _ read: @escaping @Sendable (Facts) -> Decimal?
    ) -> Field {
        Field(
            description: FieldDescription(
                code: code,
                label: label,
                type: .money,
                example: NumberFormat.grouped(example)
            ),
            sample: .number(example)
        ) { facts in
            read(facts).map { .number($0) } ?? .empty
        }
    }

    /// The example is an ISO date.
    static func date(
        _ code: String,
        _ label: String,
        _ example: String,
        _ read: @escaping @Sendable (Facts) -> Day?
    ) -> Field {
        let day = Day(iso: example)
        return Field(
            description: FieldDescription(code: code, label: label, type: .date, example: day?.short ?? ""),
            sample: day.map { .date($0) } ?? .empty
        ) { facts in
            read(facts).map { .date($0) } ?? .empty
        }
    }

    static func flag(_ code: String, _ label: String, _ read: @escaping @Sendable (Facts) -> Bool) -> Field {
        Field(
            description: FieldDescription(code: code, label: label, type: .flag, example: "có"),
            sample: .bool(true)
        ) {
            .bool(read($0))
        }
    }

    static func texts(
        _ code: String,
        _ label: String,
        _ example: String,
        _ read: @escaping @Sendable (Facts) -> [String]
    ) -> Field {
        Field(
            description: FieldDescription(code: code, label: label, type: .texts, example: example),
            sample: .list([.text(example)])
        ) { facts in
            .list(read(facts).map { .text($0.keepingYearsTogether) })
        }
    }

    /// A list of records; all rows share one shape, so that templates look each name up once.
    static func list<Item>(
        _ code: String,
        _ label: String,
        _ fields: [Field<Item>],
        _ read: @escaping @Sendable (Facts) -> [Item]
    ) -> Field {
        let shape = fields.shape()
        return Field(
            description: FieldDescription(
                code: code,
                label: label,
                type: .list(of: fields.map(\.description))
            ),
            sample: .list([.record(Record(shape: shape, values: fields.map(\.sample)))])
        ) { facts in
            .list(
                read(facts).map { item in .record(Record(shape: shape, values: fields.map { $0.value(item) }))
                }
            )
        }
    }

    /// The same field of facts that may contain these; empty while they do not.
    func liftedIfPresent<Whole>(_ part: @escaping @Sendable (Whole) -> Facts?) -> Field<Whole> {
        let value = value
        return Field<Whole>(description: description, sample: sample) { part($0).map(value) ?? .empty }
    }

    /// The same field of facts that contain these.
    func lifted<Whole>(_ part: @escaping @Sendable (Whole) -> Facts) -> Field<Whole> {
        let value = value
        return Field<Whole>(description: description, sample: sample) { value(part($0)) }
    }
}

extension Array {
    /// The names of the fields in order, with their codes as further names.
    func shape<Facts>() -> Record.Shape where Element == Field<Facts> {
        Record.Shape(map(\.label), aliases: map { [$0.code] })
    }

    /// The same fields of facts that contain these.
    func lifted<Part, Whole>(_ part: @escaping @Sendable (Whole) -> Part) -> [Field<Whole>]
    where Element == Field<Part> {
        map { $0.lifted(part) }
    }

    /// The same fields of facts that may contain these.
    func liftedIfPresent<Part, Whole>(
        _ part: @escaping @Sendable (Whole) -> Part?
    ) -> [Field<Whole>] where Element == Field<Part> {
        map { $0.liftedIfPresent(part) }
    }
}
