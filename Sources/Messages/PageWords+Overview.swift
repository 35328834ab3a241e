public import Awards

extension PageWords {
    /// Of the leader's page, and of the page that leads to everything else.
    static let overview: [String: Phrase] = [
        "more": Phrase("Mục khác", "More"),
        "overview": Phrase("Tổng quan", "Overview"),
        "overviewSummary": Phrase(
            "Đến {day}: [{reports}; ]{nominations} đề nghị[, {late} quá hạn], Hội đồng đã bỏ phiếu {voted}, đồng ý {met}; đã có quyết định {decided}; {waiting} việc chờ đồng chí.",
            "On {day}: [{reports}; ]{nominations} nominations[, {late} of them late], {voted} voted on, {met} passed; {decided} decided; {waiting} wait for you."
        ),
        "allCampaigns": Phrase("Mọi đợt xét năm {year}", "All campaigns of {year}"),
        "reportsSent": Phrase(
            "{sent}/{owed} đơn vị đã gửi báo cáo năm {year}[ (hạn {due})]",
            "{sent} of {owed} units have sent the report of {year}[ (due on {due})]"
        ),
        "reportSent": Phrase("đã gửi báo cáo năm {year}", "the report of {year} is sent"),
        "reportOwed": Phrase(
            "chưa gửi báo cáo năm {year}[ (hạn {due})]",
            "the report of {year} is not sent yet[ (due on {due})]"
        ),
        "overviewOf": Phrase("Tổng quan năm {year}", "Overview of {year}"),
        "reportYear": Phrase("Báo cáo năm", "Reports of"),
        "show": Phrase("Xem", "Show"),
        "waitsForMe": Phrase("Việc chờ tôi", "Waiting for me"),
        "nothingForMe": Phrase("Không có việc nào chờ đồng chí.", "Nothing waits for you."),
        "waitsLongest": Phrase("Hồ sơ chờ lâu nhất, mọi đợt", "Waiting longest, in all campaigns"),
        "days": Phrase("Số ngày", "Days"),
        "rowsBehind": Phrase("Xem danh sách", "See the rows"),
        "gridTitle": Phrase("Báo cáo năm {year} theo đơn vị", "Reports of {year} by unit"),
        "gridWords": Phrase(
            "{sent}/{owed} đơn vị đã gửi, trong đó {late} gửi chậm; {overdue} quá hạn chưa gửi; {returned} đang sửa sau khi bị trả lại; {waiting} chưa đến hạn.",
            "{sent} of {owed} units have sent theirs, {late} of them late; {overdue} are overdue; {returned} are being mended; {waiting} are not due yet."
        ),
        "curveTitle": Phrase("Báo cáo gửi theo ngày", "Reports by the day they were sent"),
        "curveWords": Phrase(
            "Hạn {due}: {onTime} báo cáo gửi đúng hạn, đến nay {sent} báo cáo[; năm trước {before} (nét đứt)].",
            "Due on {due}: {onTime} came in time, {sent} so far[; {before} the year before (dashed)]."
        ),
        "funnelTitle": Phrase("{form}: hồ sơ theo bước", "{form}: where nominations stand"),
        "funnelWords": Phrase(
            "{all} đề nghị: {standing}.[ Lâu nhất: {slowest}, một nửa ở đó không quá {days} ngày.]",
            "{all} nominations: {standing}.[ Slowest: {slowest}, half of them within {days} days.]"
        ),
        "medianDays": Phrase("{days} ngày", "{days} days"),
        "ballotsTitle": Phrase("Kết quả bỏ phiếu", "How the council voted"),
        "ballotsWords": Phrase(
            "Chấm tròn là đề nghị tại tỷ lệ phiếu đồng ý (số bên trong: mấy đề nghị), vạch đứng là mức cần đạt. Đạt {met}/{all}.[ Không đạt: {failed}.]",
            "Dots are nominations at their share of yes (the number inside: how many), lines what was needed. {met} of {all} passed.[ Not passed: {failed}.]"
        ),
        "andMore": Phrase("và {count} đề nghị khác", "and {count} more"),
        "balanceTitle": Phrase("Khen thưởng theo đơn vị", "Awards by unit"),
        "balanceWords": Phrase(
            "{collectives} tập thể, {persons} cá nhân; trong đó {women} nữ, {direct} người trực tiếp công tác (không giữ chức vụ lãnh đạo).",
            "{collectives} collectives, {persons} persons; of these {women} women, {direct} who hold no leading post."
        ),
        "perThousand": Phrase("{rate} trên 1.000 người", "{rate} per 1,000 staff"),
        "staffUnknown": Phrase("chưa có số người", "staff not known"),
        "seriesTitle": Phrase("Chỉ tiêu chính qua các năm", "Main figures by year"),
        "seriesWords": Phrase(
            "{series}. Số báo cáo đã gửi: {reports}.",
            "{series}. Reports sent: {reports}."
        ),
        "noFigure": Phrase("chưa có", "not given"),
    ]

    private static let unitKinds: [Unit.Kind: Phrase] = [
        .agency: Phrase("Cơ quan", "The agency"),
        .ministry: Phrase("Bộ", "The ministry"),
        .central: Phrase("Đơn vị trực thuộc", "Central units"),
        .province: Phrase("Tỉnh, thành phố", "Provinces"),
        .region: Phrase("Khu vực", "Regions"),
        .district: Phrase("Cấp huyện", "Districts"),
        .base: Phrase("Cơ sở", "Local offices"),
        .outside: Phrase("Ngoài ngành", "Outside"),
    ]

    /// What people call several units of a kind.
    public static func unitKind(_ kind: Unit.Kind, _ language: Language) -> String {
        unitKinds[kind]?[language] ?? kind.rawValue
    }
}
