public import Awards
import Vietnamese

/// Sentences for rules that give no answer and for records and numbers that cannot be.
public enum LawMessage {
    public static func text(_ error: LawError, _ language: Language) -> String {
        func phrase(_ vi: String, _ en: String) -> String { Phrase(vi, en)[language] }
        func kind(_ kind: SubjectKind) -> String { Words.word(kind.rawValue, Words.things, language) }
        switch error {
        case .unknownForm(let form, let known):
            return Phrase(
                "Quy định không có hình thức “{form}”.[ Hiện có: {known}.]",
                "The regulation has no form “{form}”.[ There are: {known}.]"
            ).filled(["form": form, "known": known.listed()], language)
        case .noStandard(let form, let subject):
            return phrase(
                "Quy định chưa nêu tiêu chuẩn của “\(form)” đối với \(kind(subject)). Hãy bổ sung vào tệp quy định.",
                "The regulation states no standard of “\(form)” for \(kind(subject)). Add it to the regulation's file."
            )
        case .noAuthority(let form, let day):
            return phrase(
                "Quy định chưa nêu ai có thẩm quyền quyết định “\(form)” vào ngày \(day.short). Hãy bổ sung vào tệp quy định.",
                "The regulation does not say who decides “\(form)” on \(day.short). Add it to the regulation's file."
            )
        case .noBaseSalary(let day):
            return phrase(
                "Chưa có mức lương cơ sở của ngày \(day.short). Hãy bổ sung vào tệp quy định.",
                "There is no base salary for \(day.short). Add it to the regulation's file."
            )
        case .noReward(let form, let subject):
            return phrase(
                "Quy định chưa nêu mức tiền thưởng của “\(form)” đối với \(kind(subject)). Hãy bổ sung vào tệp quy định.",
                "The regulation states no reward of “\(form)” for \(kind(subject)). Add it to the regulation's file."
            )
        case .unknownValue(let place, let basis):
            return Phrase(
                "Quy định chưa có giá trị ở mục {place}[ (căn cứ {basis})]. Hãy điền và ghi người xác nhận vào tệp quy định.",
                "The regulation has no value at {place}[ (basis {basis})]. Fill it in and name who confirmed it."
            ).filled(["place": place, "basis": basis], language)
        case .outsideValidity(let day, let period):
            let until = period.until.map(\.short) ?? phrase("nay", "now")
            return phrase(
                "Bộ quy định áp dụng từ \(period.from.short) đến \(until), không áp dụng cho ngày \(day.short). Hãy chọn bộ quy định khác.",
                "The regulation is in force from \(period.from.short) until \(until), not on \(day.short). Choose another regulation."
            )
        case .missing(let place):
            return phrase(
                "Quy định thiếu mục \(place). Hãy bổ sung vào tệp quy định.",
                "The regulation lacks \(place). Add it to its file."
            )
        }
    }

    public static func text(_ fault: RecordFault, _ language: Language) -> String {
        func phrase(_ vi: String, _ en: String) -> String { Phrase(vi, en)[language] }
        switch fault {
        case .missing(let what, let record):
            return phrase(
                "“\(record)” thiếu “\(what)”. Hãy bổ sung.",
                "“\(record)” lacks “\(what)”. Please add it."
            )
        case .overlappingVersions(let id, let day):
            return phrase(
                "“\(id)” có hai giai đoạn trùng nhau tại ngày \(day.short). Hãy sửa ngày bắt đầu hoặc ngày kết thúc.",
                "“\(id)” has two periods that overlap on \(day.short). Mend the first or the last day."
            )
        case .duplicate(let what, let value):
            return phrase(
                "“\(value)” ghi hai lần ở “\(what)”. Hãy xóa một lần.",
                "“\(value)” stands twice in “\(what)”. Delete one."
            )
        case .unknownReference(let what, let value):
            return phrase(
                "“\(value)” ở “\(what)” chưa có trong dữ liệu. Hãy nhập trước hoặc sửa mã.",
                "“\(value)” in “\(what)” is not in the data. Bring it in first or mend the code."
            )
        case .badCount(let what, let value):
            return phrase(
                "“\(what)” không thể là \(value). Hãy kiểm tra lại con số.",
                "“\(what)” cannot be \(value). Please check the figure."
            )
        }
    }

    public static func text(_ fault: Formula.Fault, _ language: Language) -> String {
        let what: Phrase =
            switch fault.code {
            case .unexpectedEnd: Phrase("công thức chưa viết xong", "the formula is not finished")
            case .unexpectedText: Phrase("không hiểu[ “{found}”]", "[“{found}” ]is not understood")
            case .unclosedBracket: Phrase("dấu ngoặc mở mà chưa đóng", "a bracket is not closed")
            case .tooLong: Phrase("công thức quá dài", "the formula is too long")
            }
        let place = Phrase("Ký tự thứ \(fault.column): ", "Character \(fault.column): ")[language]
        let help = Phrase(
            ". Công thức gồm tên chỉ tiêu, số, các dấu + - * / có dấu cách hai bên, dấu ngoặc và sum(…).",
            ". A formula holds names of indicators, numbers, + - * / between blanks, brackets and sum(…)."
        )
        return place + what.filled(["found": fault.found], language) + help[language]
    }
}
