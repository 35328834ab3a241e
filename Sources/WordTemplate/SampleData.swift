import Foundation
import Vietnamese

/// Data made up to see how a template looks at its limits.
public enum SampleExtent: String, Hashable, Sendable, CaseIterable {
    /// The longest plausible values and long lists: where do lines and pages break?
    case longest
    /// Nothing in any field, no item in any list: what stays behind?
    case empty
}

extension Record {
    /// The same fields with values of this extent; what is a number or a date stays one.
    public func stretched(_ extent: SampleExtent) -> Record {
        Record(shape: shape, values: values.map { $0.stretched(extent) })
    }
}

extension Value {
    fileprivate func stretched(_ extent: SampleExtent) -> Value {
        switch (self, extent) {
        case (.record(let record), _): .record(record.stretched(extent))
        case (.list, .empty): .list([])
        case (.list(let items), .longest):
            .list(items.first.map { Array(repeating: $0.stretched(.longest), count: 12) } ?? [])
        case (.bool, .empty): .bool(false)
        case (_, .empty): .empty
        case (.text(let text), .longest): .text(Value.long(text))
        case (_, .longest): self
        }
    }

    /// The words again and again, up to about ninety letters; numbers and dates in words of figures stay.
    private static func long(_ text: String) -> String {
        let value = Value.text(text)
        guard value.asNumber == nil, value.asDay == nil, !text.isBlank else { return text }
        var result = text
        while result.count < 90 { result += " " + text }
        return result
    }
}

extension TemplateSchema {
    /// Data that has every name of the template, in the extent wanted.
    public func sample(_ extent: SampleExtent) -> Record {
        TemplateSchema.sample(fields).stretched(extent)
    }

    private static func sample(_ fields: [Field]) -> Record {
        Record(fields.map { ($0.name, sample($0)) })
    }

    private static func sample(_ field: Field) -> Value {
        switch field.kind {
        case .condition where field.type == .text: .bool(true)
        case .condition: one(field)
        case .record: .record(sample(field.fields))
        case .list where field.fields.isEmpty: .list([one(field)])
        case .list: .list([.record(sample(field.fields))])
        case .value: one(field)
        }
    }

    private static func one(_ field: Field) -> Value {
        switch field.type {
        case .number: 88_888_888
        case .date: Day(iso: "2028-12-28").map { .date($0) } ?? .empty
        case .picture: .empty
        case .text: .text("Nguyễn Thị Phương Thảo, \(field.name)")
        }
    }
}
