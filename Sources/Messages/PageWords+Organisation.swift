public import Awards
public import Vietnamese

/// Of the pages on which the organisation is changed.
extension PageWords {
    static let organisation: [String: Phrase] = [
        "newUnit": Phrase("Lập đơn vị mới", "Found a new unit"),
        "importLists": Phrase("Nhập danh sách", "Import lists"),
        "chooseUnit": Phrase(
            "Chọn một đơn vị để đổi tên, sáp nhập hoặc kết thúc.",
            "Choose a unit to rename, merge or end it."
        ),
        "lastChanges": Phrase("Thay đổi gần đây", "Last changes"),
        "listKind": Phrase("Loại danh sách", "Kind of list"),
        "fileOrCode": Phrase("Tệp hoặc mã", "File or code"),
        "unitCode": Phrase("Mã đơn vị, ví dụ bhxh-an-giang", "Code of the unit, such as bhxh-an-giang"),
        "unitName": Phrase("Tên đầy đủ", "Full name"),
        "unitShort": Phrase("Tên viết tắt", "Short name"),
        "unitSymbol": Phrase("Ký hiệu văn bản", "Symbol of its papers"),
        "headTitle": Phrase("Chức danh người đứng đầu", "Title of its head"),
        "deputyTitle": Phrase("Chức danh cấp phó", "Title of a deputy"),
        "unitPlace": Phrase("Địa danh", "Place"),
        "unitBasis": Phrase("Căn cứ (số, ngày văn bản)", "Basis (number and day of the paper)"),
        "appliesFrom": Phrase("Áp dụng từ ngày", "From which day"),
        "foundUnit": Phrase("Lập đơn vị", "Found the unit"),
        "throughTime": Phrase("Qua các thời kỳ", "Through time"),
        "period": Phrase("Thời gian", "Time"),
        "confirmedBy": Phrase("Người ghi", "Recorded by"),
        "notConfirmed": Phrase("chưa xác nhận", "not confirmed"),
        "holdersHere": Phrase("Người giữ chức năng tại đơn vị", "Who holds functions here"),
        "person": Phrase("Cán bộ", "Person"),
        "function": Phrase("Chức năng", "Function"),
        "wentInto": Phrase("Nhập vào", "Went into"),
        "unitEnded": Phrase(
            "Đơn vị có ngày kết thúc nên không thay đổi được nữa; lịch sử vẫn giữ nguyên.",
            "The unit has a last day and changes no more; its history stays."
        ),
        "changeUnit": Phrase("Thay đổi từ một ngày", "Change from a day on"),
        "changeUnitWhy": Phrase(
            "Trước ngày áp dụng mọi thứ giữ nguyên: văn bản cũ vẫn mang tên cũ, hồ sơ đã ký không đổi.",
            "Before that day all stays: old papers keep the old name, what was signed does not change."
        ),
        "renameUnit": Phrase("Đổi tên, trực thuộc, chức danh", "Change name, superior or titles"),
        "recordChange": Phrase("Ghi thay đổi", "Record the change"),
        "mergeUnit": Phrase("Sáp nhập vào đơn vị khác", "Merge into another unit"),
        "mergeUnitWhy": Phrase(
            "Đơn vị này kết thúc trước ngày áp dụng một ngày; hồ sơ dở dang và lịch sử khen thưởng do đơn vị nhận tiếp tục xem và xử lý. Chức năng của người ở đơn vị cũ không tự chuyển: hãy phân công lại.",
            "This unit ends on the day before; the other one goes on with its open work and sees its history. Functions of its people do not move by themselves: assign them anew."
        ),
        "mergeInto": Phrase("Đơn vị nhận", "Into which unit"),
        "endUnit": Phrase("Kết thúc đơn vị", "End the unit"),
        "endUnitWhy": Phrase(
            "Không có đơn vị nào nhận tiếp. Nếu có, hãy dùng “Sáp nhập”.",
            "No other unit goes on with its work. If one does, merge them."
        ),
        "lastDay": Phrase("Ngày cuối", "Last day"),
        "whichHeadings": Phrase("Các cột của từng danh sách", "The columns of each list"),
        "wholeRecords": Phrase(
            "Mỗi mã trong danh sách thay toàn bộ bản ghi cũ của mã đó: hãy ghi mọi thời kỳ của một đơn vị hay cán bộ, mỗi thời kỳ một dòng. Mã không có trong danh sách giữ nguyên.",
            "Each code of a list replaces the whole record of that code: write every period of a unit or person, a row each. What the list does not name stays."
        ),
        "mayStand": Phrase("có thể thêm", "may be added"),
        "allFunctions": Phrase("Mọi phân công", "All assignments"),
        "noFunctions": Phrase(
            "Chưa được phân công chức năng nào: có tài khoản cũng chưa làm được việc gì.",
            "No function is assigned: even with an account there is nothing to do."
        ),
        "giveFunction": Phrase("Phân công chức năng", "Assign a function"),
        "endFunction": Phrase("Kết thúc", "End"),
        "untilDay": Phrase("Đến ngày (bỏ trống nếu chưa biết)", "Until (empty while not known)"),
        "signsAs": Phrase("Thể thức ký", "Signs as"),
        "functionBasis": Phrase("Văn bản phân công", "Paper that assigns it"),
        "assigned": Phrase("Đã ghi phân công.", "The assignment is recorded."),
        "calendar": Phrase("Lịch làm việc", "Working calendar"),
        "calendarWhy": Phrase(
            "Ngày nghỉ và ngày làm bù dùng để tính thời hạn. Năm chưa có trong lịch thì chưa tính được hạn. Lịch là tệp working-calendar/regulation.yaml của bộ quy định: bổ sung một mục cho mỗi năm rồi khởi động lại.",
            "Days off and swapped days, by which deadlines are counted. Nothing is counted into a year that is missing. The calendar is the file working-calendar/regulation.yaml of the rules: add an entry a year, then start again."
        ),
        "calendarYear": Phrase("Năm {year}", "{year}"),
        "dayOff": Phrase("nghỉ", "off"),
        "dayWorked": Phrase("làm bù", "worked instead"),
        "confirmation": Phrase("Xác nhận", "Confirmed by"),
    ]

    /// The kind of a list as people call it, at the beginning of a line.
    public static func list(_ kind: String, _ language: Language) -> String {
        let words = Words.tables[kind]?[language] ?? kind
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The day of the week.
    public static func weekday(_ day: Day, _ language: Language) -> String {
        guard language == .en else { return day.weekday.name }
        let name = "\(day.weekday)"
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// A period in words: from when to when.
    public static func period(_ period: Period, _ language: Language) -> String {
        let from = period.from.short
        guard let until = period.until else {
            return Phrase("từ \(from)", "since \(from)")[language]
        }
        return Phrase("\(from) đến \(until.short)", "\(from) to \(until.short)")[language]
    }
}
