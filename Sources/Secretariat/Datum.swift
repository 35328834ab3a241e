public import Foundation
public import Vietnamese

/// A value given to an action: what a story, a form on the screen or `--set` can say.
public enum Datum: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([Datum])
    case map([String: Datum])

    public subscript(key: String) -> Datum? {
        if case .map(let fields) = self { fields[key] } else { nil }
    }

    /// The text, or the figure as text; nil for anything else.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .bool(let flag): flag ? "true" : "false"
        case .null, .list, .map: nil
        }
    }

    public var integer: Int? {
        switch self {
        case .number(let number):
            NSDecimalNumber(decimal: number).intValue == 0 && number != 0
                ? nil : Int(exactly: NSDecimalNumber(decimal: number))
        case .text(let text): Int(text)
        default: nil
        }
    }

    public var bool: Bool? {
        switch self {
        case .bool(let flag): flag
        case .text("true"), .text("có"): true
        case .text("false"), .text("không"): false
        default: nil
        }
    }

    /// The elements of a list; a single value counts as a list of one, nothing as an empty one.
    public var items: [Datum] {
        switch self {
        case .list(let items): items
        case .null: []
        default: [self]
        }
    }

    /// A date as ISO text or dd/MM/yyyy.
    public var day: Day? { text.flatMap { Day(iso: $0) ?? Day(vietnamese: $0) } }
}

/// The named values given to an action, read with the faults a person can mend.
public struct Input: Hashable, Sendable {
    public var fields: [String: Datum]

    public init(_ fields: [String: Datum] = [:]) { self.fields = fields }

    public subscript(name: String) -> Datum? { fields[name] }

    public func text(_ name: String) -> String? { fields[name]?.text }

    public func required(_ name: String) throws(ActFault) -> String {
        guard let text = fields[name]?.text, !text.isEmpty else { throw .missingInput(name) }
        return text
    }

    public func day(_ name: String) throws(ActFault) -> Day? {
        guard let datum = fields[name], datum != .null else { return nil }
        guard let day = datum.day else { throw .badInput(name, datum.text ?? "", expected: "date") }
        return day
    }

    public func integer(_ name: String) throws(ActFault) -> Int? {
        guard let datum = fields[name], datum != .null else { return nil }
        guard let number = datum.integer else {
            throw .badInput(name, datum.text ?? "", expected: "whole-number")
        }
        return number
    }

    public func moment(_ name: String) throws(ActFault) -> Moment? {
        guard let datum = fields[name], datum != .null else { return nil }
        guard let text = datum.text, let moment = Moment(iso: text) else {
            throw .badInput(name, datum.text ?? "", expected: "date-and-time")
        }
        return moment
    }
}

extension Datum {
    /// The same map with a value under a path of names.
    public func setting(_ path: ArraySlice<String>, to value: Datum) -> Datum {
        guard let name = path.first else { return value }
        var fields: [String: Datum] = [:]
        if case .map(let known) = self { fields = known }
        fields[name] = (fields[name] ?? .map([:])).setting(path.dropFirst(), to: value)
        return .map(fields)
    }
}
