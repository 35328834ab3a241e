public import Regulations
import Workflow

/// Sentences for workflow files: file, line, entry, what stands there, what should.
public enum WorkflowMessage {
    public static func lines(_ error: WorkflowError, _ language: Language) -> [String] {
        error.problems.map { text($0, file: error.file, language) }
    }

    public static func text(_ problem: WorkflowProblem, file: String, _ language: Language) -> String {
        let here = RegulationMessage.place(file, line: problem.line, key: problem.key, language)
        guard let fault = problem.fault else {
            return "\(here): \(what(problem.code, problem.evidence, language))"
        }
        return "\(here): \(SoundnessMessage.what(fault, in: nil, language))"
    }

    private static func what(_ code: WorkflowProblem.Code, _ evidence: Evidence, _ language: Language)
        -> String
    {
        var words = Dictionary(evidence.items.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for key in ["found", "expected"] {
            words[key] = words[key].map { Expectation.text($0, language) }
        }
        words["most"] = words["most"].map { Words.size($0, language) }
        return phrases[code]?.filled(words, language) ?? code.rawValue
    }

    /// A problem that a regulation's fault carries as one text: "wrong-value, found x, expected a list".
    static func retold(_ text: String, _ language: Language) -> String? {
        let code = text.prefix { $0 != "," }
        guard let code = WorkflowProblem.Code(rawValue: String(code)) else { return nil }
        var evidence: Evidence = [:]
        var rest = text.dropFirst(code.rawValue.count)
        let keys = ["bytes", "most", "text", "problem", "key", "found", "schema", "expected", "nearest"]
        while let key = keys.first(where: { rest.hasPrefix(", \($0) ") }) {
            rest = rest.dropFirst(key.count + 3)
            let ends = keys.compactMap { rest.firstRange(of: ", \($0) ")?.lowerBound }
            let end = ends.min() ?? rest.endIndex
            evidence.add(key, String(rest[..<end]))
            rest = rest[end...]
        }
        return what(code, evidence, language)
    }

    static let phrases: [WorkflowProblem.Code: Phrase] = [
        .tooLarge: Phrase(
            "tệp quá lớn[; nhiều nhất {most}]. Hãy chia thành nhiều quy trình.",
            "the file is too large[; at most {most}]. Split it into several workflows."
        ),
        .notComposed: Phrase(
            "chữ[ “{text}”] có dấu rời, chưa ghép với chữ cái. Hãy gõ lại bằng Unicode dựng sẵn.",
            "the text[ “{text}”] has marks apart from their letters. Type it again in composed Unicode."
        ),
        .syntax: Phrase(
            "viết sai cú pháp[ (trình đọc báo: {problem})]. Hãy kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép.",
            "the syntax is wrong[ (the reader says: {problem})]. Check the indents, colons and quotation marks."
        ),
        .duplicateKey: Phrase(
            "mục[ “{key}”] ghi hai lần. Hãy xóa một lần.",
            "the entry[ “{key}”] stands twice. Delete one."
        ),
        .notPlain: Phrase(
            "không được dùng lối viết tắt[ “{found}”] ở đây. Hãy ghi đầy đủ giá trị.",
            "the shorthand[ “{found}”] is not allowed here. Write the value out."
        ),
        .unknownSchema: Phrase(
            "chương trình không biết dạng tệp[ “{schema}”][; cần {expected}].",
            "the program does not know files of the kind[ “{schema}”][; wanted: {expected}]."
        ),
        .unknownKey: Phrase(
            "không có mục[ “{key}”].[ Có phải: {nearest}?][ Các mục dùng được: {expected}.]",
            "there is no entry[ “{key}”].[ Did you mean: {nearest}?][ Entries that may stand here: {expected}.]"
        ),
        .missingKey: Phrase(
            "thiếu mục[ “{key}”]. Hãy bổ sung.",
            "the entry[ “{key}”] is missing. Please add it."
        ),
        .wrongValue: Phrase(
            "giá trị không dùng được[: {found}][; cần {expected}].[ Có phải: {nearest}?]",
            "the value cannot be used[: {found}][; wanted: {expected}].[ Did you mean: {nearest}?]"
        ),
        .unsound: Phrase(
            "quy trình có chỗ không đi đến kết thúc được. Hãy chạy lệnh vinhdanh workflow check để xem cụ thể.",
            "the workflow has a way that cannot come to an end. Run vinhdanh workflow check to see it."
        ),
    ]
}
