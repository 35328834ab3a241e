import Regulations
public import Secretariat

/// Sentences about confirming values of the regulation.
public enum ConfirmationMessage {
    public static func lines(_ fault: ConfirmationFault, _ language: Language) -> [String] {
        if case .unreadable(let error) = fault {
            return error.faults.map { RegulationMessage.text($0, language) }
        }
        return [phrase(fault)[language]]
    }

    private static func phrase(_ fault: ConfirmationFault) -> Phrase {
        switch fault {
        case .notConfirmer:
            Phrase(
                "Việc này do người mà quy định nêu ở confirms_law thực hiện; quản trị phần mềm không xác nhận luật.",
                "Whom the regulation names at confirms_law does this; an administrator does not confirm law."
            )
        case .noSuchValue(let place):
            Phrase(
                "“\(place)” không còn chờ xác nhận. Hãy tải lại trang Giá trị chưa xác nhận.",
                "“\(place)” waits for no confirmation any more. Load the page of unconfirmed values again."
            )
        case .valueNeeded:
            Phrase(
                "Giá trị này chưa biết. Hãy điền giá trị theo văn bản.",
                "The value is not known. Fill in what the instrument says."
            )
        case .basisNeeded:
            Phrase(
                "Hãy ghi căn cứ: số, ngày văn bản, điều khoản.",
                "Name the basis: number and day of the instrument, and the article."
            )
        case .unreadable:
            Phrase("Giá trị chưa đọc được. Hãy sửa rồi xác nhận lại.", "The value cannot be read. Mend it.")
        case .nothingConfirmed(let place):
            Phrase(
                "“\(place)” không có xác nhận nào của cơ quan để rút.",
                "The agency has confirmed nothing of “\(place)” that could be taken back."
            )
        }
    }
}
