public import Awards

/// Sentences for numbers of a vote that do not agree with each other.
public enum CountMessage {
    /// The same sentences as for the refusal that the guards make of it.
    public static func text(_ fault: BallotFault, _ language: Language) -> String {
        let (code, evidence): (String, [String: String]) =
            switch fault {
            case .tooManyIssued(let issued, let voters):
                ("too-many-issued", ["issued": "\(issued)", "voters": "\(voters)"])
            case .tooManyReturned(let returned, let issued):
                ("too-many-returned", ["returned": "\(returned)", "issued": "\(issued)"])
            case .tooManyInvalid(let invalid, let returned):
                ("too-many-invalid", ["invalid": "\(invalid)", "returned": "\(returned)"])
            case .negativePapers: ("papers-negative", [:])
            case .linesDoNotAdd(let line, let sum, let expected):
                ("count-does-not-add", ["line": line.rawValue, "sum": "\(sum)", "expected": "\(expected)"])
            case .handsDoNotAdd(let line, let sum, let voters):
                ("hands-do-not-add", ["line": line.rawValue, "sum": "\(sum)", "voters": "\(voters)"])
            case .noCount(let line): ("count-missing", ["line": line.rawValue])
            case .negative(let line): ("count-negative", ["line": line.rawValue])
            case .chairMissing(let line): ("chair-vote-missing", ["line": line.rawValue])
            }
        return (RefusalMessage.phrases[code]?.filled(evidence, language) ?? code).capitalisedFirst
    }

    public static func text(_ fault: CountFault.Fault, _ language: Language) -> String {
        switch fault {
        case .negative(_, let count):
            Phrase(
                "Số phiếu không được âm (\(count)). Hãy kiểm tra lại.",
                "A count cannot be negative (\(count)). Please check it."
            )[language]
        case .tooManyMembers(let present, let written, let members):
            Phrase(
                "Có mặt \(present) và gửi ý kiến bằng văn bản \(written), nhiều hơn \(members) thành viên Hội đồng. Hãy kiểm tra lại.",
                "\(present) present and \(written) in writing are more than the \(members) members. Please check."
            )[language]
        case .tooManyRecused(let recused, let all):
            Phrase(
                "Số người không biểu quyết (\(recused)) nhiều hơn số người dự (\(all)). Hãy kiểm tra lại.",
                "\(recused) recused are more than the \(all) who attend. Please check."
            )[language]
        case .tooManyBallots(let ballots, let voters):
            Phrase(
                "Có \(ballots) phiếu nhưng chỉ \(voters) người được biểu quyết. Hãy kiểm tra lại.",
                "There are \(ballots) ballots but only \(voters) may vote. Please check."
            )[language]
        case .writtenNotAsked(let count):
            Phrase(
                "Có \(count) ý kiến bằng văn bản, nhưng quy định không lấy ý kiến thành viên vắng mặt. Hãy bỏ số này.",
                "There are \(count) written opinions, but the rule does not ask absent members. Leave them out."
            )[language]
        case .emptyBase:
            Phrase(
                "Không còn ai được biểu quyết về trường hợp này. Hãy xem lại danh sách không biểu quyết.",
                "Nobody is left to vote on this line. Look at who is recused."
            )[language]
        case .tooLarge(let count):
            Phrase(
                "Con số \(count) quá lớn. Hãy kiểm tra lại.",
                "The figure \(count) is too large. Please check it."
            )[language]
        }
    }
}
