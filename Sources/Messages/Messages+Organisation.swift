public import Secretariat
import Vietnamese

/// Sentences about changing units and functions.
public enum OrganisationMessage {
    public static func text(_ fault: OrganisationFault, _ language: Language) -> String {
        phrase(fault)[language]
    }

    private static func phrase(_ fault: OrganisationFault) -> Phrase {
        switch fault {
        case .incomplete:
            Phrase("Hãy điền đủ mã, tên, loại đơn vị và ngày.", "Fill in code, name, kind and day.")
        case .badCode(let code):
            Phrase(
                "Mã “\(code)” chưa dùng được. Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ bhxh-an-giang.",
                "The code “\(code)” cannot be used. A code is small letters without marks, digits and hyphens, such as bhxh-an-giang."
            )
        case .codeTaken(let code):
            Phrase(
                "Mã “\(code)” đã thuộc về một đơn vị khác. Hãy chọn mã khác.",
                "The code “\(code)” belongs to another unit. Choose another one."
            )
        case .unknownUnit(let code):
            Phrase(
                "Không có đơn vị “\(code)” vào ngày đó. Hãy chọn đơn vị khác hoặc ngày khác.",
                "There is no unit “\(code)” on that day. Choose another unit or another day."
            )
        case .tooEarly(let first):
            Phrase(
                "Ngày áp dụng sớm nhất là \(first.short): trước đó đã có thay đổi được ghi. Muốn sửa quá khứ, hãy nhập lại danh sách đơn vị.",
                "The first day can be \(first.short): a change is recorded before. To mend the past, import the list of units again."
            )
        case .ended(let day):
            Phrase(
                "Đơn vị đã kết thúc ngày \(day.short), không thay đổi được nữa. Hãy lập đơn vị mới.",
                "The unit ended on \(day.short) and changes no more. Found a new one."
            )
        case .unitsBelow(let names):
            Phrase(
                "Còn đơn vị trực thuộc: \(names.listed()). Hãy chuyển các đơn vị này đi trước.",
                "Units stand under it: \(names.listed()). Move them first."
            )
        case .agency:
            Phrase(
                "Cơ quan đứng đầu không được lập, kết thúc hoặc sáp nhập ở đây.",
                "The agency at the head is neither founded, ended nor merged here."
            )
        case .itself:
            Phrase(
                "Đơn vị không thể trực thuộc hoặc nhập vào chính nó hay đơn vị dưới nó. Hãy chọn đơn vị khác.",
                "A unit cannot stand under, or go into, itself or what stands under it. Choose another one."
            )
        case .unknownFunction(let function):
            Phrase(
                "Không có chức năng “\(function)”. Hãy chọn trong danh sách.",
                "There is no function “\(function)”. Choose one of the list."
            )
        case .alreadyHeld(let since):
            Phrase(
                "Người này đã giữ chức năng đó tại đơn vị từ ngày \(since.short).",
                "He holds the function there since \(since.short)."
            )
        case .notHeld:
            Phrase(
                "Không tìm thấy phân công này. Hãy tải lại trang.",
                "The assignment is not there. Load the page again."
            )
        case .endsBeforeBeginning(let first):
            Phrase(
                "Ngày cuối phải từ \(first.short) trở đi.",
                "The last day cannot be before \(first.short)."
            )
        case .lastAdministrator:
            Phrase(
                "Đây là quản trị cuối cùng có tài khoản: kết thúc thì không còn ai cấp được tài khoản. Hãy phân công và cấp tài khoản cho quản trị khác trước.",
                "This is the last administrator with an account: nobody could give accounts any more. Appoint another one and give him an account first."
            )
        }
    }
}
