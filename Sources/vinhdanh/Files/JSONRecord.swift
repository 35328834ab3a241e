import Foundation
import WordTemplate

/// A file of JSON as the data of a template.
enum JSONRecord {
    /// The record that a file holds.
    static func read(_ file: InputFile) throws -> Record {
        let data = Data(try file.bytes())
        let read: Value
        do {
            read = try JSONDecoder().decode(Value.self, from: data)
        } catch {
            throw CommandFault.notJSON(file: file.name, place(of: data))
        }
        guard case .record(let record) = try resolved(read, beside: file) else {
            throw CommandFault.notAnObject(file: file.name)
        }
        return record
    }

    /// `{"$picture": "ảnh.png", "alt": "…"}` and `{"$text": "**đậm**"}` are one value each; pictures lie beside the data.
    private static func resolved(_ value: Value, beside file: InputFile) throws -> Value {
        switch value {
        case .list(let items): return .list(try items.map { try resolved($0, beside: file) })
        case .record(let record):
            if case .text(let name)? = record.exactly("$picture") {
                let picture = InputFile(file.url.deletingLastPathComponent().appending(path: name).path)
                var description = ""
                if case .text(let text)? = record["alt"] { description = text }
                let bytes = try picture.bytes()
                return try Failures.about(name) {
                    do throws(TemplateFault) {
                        return .picture(try Picture(bytes, description: description))
                    } catch {
                        throw TemplateFaults([
                            TemplateFault(error.code, tag: name, evidence: error.evidence)
                        ])
                    }
                }
            }
            if case .text(let text)? = record.exactly("$text") { return .rich(RichText(marked: text)) }
            let values = try record.values.map { try resolved($0, beside: file) }
            return .record(Record(shape: record.shape, values: values))
        default: return value
        }
    }

    /// Where the text stops being JSON; the decoder does not say, the older reader tells it in a sentence.
    private static func place(of data: Data) -> CommandFault.Position? {
        do {
            _ = try JSONSerialization.jsonObject(with: data)
            return nil
        } catch {
            guard let match = "\(error)".firstMatch(of: /character (\d+)/), let offset = Int(match.1) else {
                return nil
            }
            let before = String(decoding: data.prefix(offset), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            return CommandFault.Position(line: before.count, column: (before.last?.count ?? 0) + 1)
        }
    }
}

extension Record {
    /// The field of exactly this name, capitals and marks included.
    fileprivate func exactly(_ name: String) -> Value? {
        labels.firstIndex(of: name).map { values[$0] }
    }
}
