extension PageWords {
    /// What is done to many things at once: the look before, the deed, what came of it.
    static let bulk: [String: Phrase] = [
        "bulkAsk": Phrase(
            "Đã chọn {all} dòng. Hãy điền, rồi xem trước; chưa ghi gì.",
            "{all} rows chosen. Fill this in, then look first; nothing is written yet."
        ),
        "willFollow": Phrase("Các bước từ đó: {steps}.", "The steps from there: {steps}."),
        "bulkPreview": Phrase(
            "Xem trước, chưa ghi gì: làm được {done} trong {all} dòng đã chọn.",
            "A preview, nothing is written: {done} of the {all} chosen rows can be done."
        ),
        "bulkStanding": Phrase(
            "Nay ở bước: {state}[; người đang giữ: {holder}][; hạn: {due}].",
            "It stands at: {state}[, with {holder}][, due {due}]."
        ),
        "bulkDone": Phrase("Đã làm {done} trong {all} dòng.", "Done: {done} of {all} rows."),
        "willHappen": Phrase("Sẽ xảy ra", "What will happen"),
        "willGo": Phrase("{count} chuyển sang “{state}”", "{count} go to “{state}”"),
        "willStay": Phrase("{count} được ghi, vẫn ở “{state}”", "{count} are written and stay in “{state}”"),
        "alsoChanged": Phrase(
            "Cũng ghi vào {count} việc khác ({kind}: “{state}”)",
            "{count} other things are written, too ({kind}: “{state}”)"
        ),
        "willPrint": Phrase("Lập {count} văn bản: {title}", "Papers made, {count}: {title}"),
        "willTell": Phrase("Gửi thư báo cho {names}", "Mail goes to {names}"),
        "tellsNobody": Phrase("Không gửi thư báo cho ai", "Nobody gets mail of it"),
        "allOrNone": Phrase(
            "Làm cho cả nhóm hoặc không làm dòng nào",
            "It is done to all of them or to none"
        ),
        "eachAlone": Phrase(
            "Mỗi dòng làm riêng: dòng lỗi không cản dòng khác",
            "Each row for itself: a refused one does not stop the others"
        ),
        "noWayBack": Phrase("Việc này không lấy lại được.", "There is no way back from this."),
        "typeCount": Phrase(
            "Gõ số dòng sẽ làm ({count}) để xác nhận",
            "Type how many rows ({count}) to confirm"
        ),
        "doRows": Phrase("{label}: {count} dòng", "{label}: {count} rows"),
        "cannotRows": Phrase("Không làm được", "Cannot be done"),
        "canRows": Phrase("Sẽ làm", "Will be done"),
        "foreseenTitle": Phrase("Còn thiếu cho bước sau", "Lacking for later"),
        "bulkForeseen": Phrase(
            "{count} dòng làm được nhưng còn thiếu, nên sẽ không qua được bước sau; thiếu gì ghi bên dưới. Nên bổ sung trước.",
            "{count} rows can be done but lack something and will not pass a later step; what, is said below. Better mend them first."
        ),
        "failedRows": Phrase("Chưa làm được", "Not done"),
        "doneRows": Phrase("Đã làm", "Done"),
        "changeFilled": Phrase("Sửa nội dung đã điền", "Change what was filled in"),
        "bulkResult": Phrase("Kết quả: {label}", "Result: {label}"),
        "bulkWhen": Phrase(
            "Làm lúc {at}. Trang này giữ đến hết {ends}; chỉ người làm xem được.",
            "Done at {at}. This page is kept through {ends}; only whoever did it sees it."
        ),
        "bulkGone": Phrase(
            "{count} dòng không còn trong phạm vi của đồng chí, nên không hiện ở đây.",
            "{count} rows are no longer in your scope and are not shown."
        ),
        "redoFailed": Phrase("Làm lại {count} dòng lỗi", "Try the {count} refused rows again"),
        "takeResult": Phrase("Tải kết quả (.xlsx)", "Take the result (.xlsx)"),
        "noResult": Phrase(
            "Không có kết quả này. Kết quả giữ 30 ngày, và chỉ người đã làm xem được. Việc đã làm vẫn còn trong lịch sử của từng hồ sơ.",
            "There is no such result. Results are kept for 30 days, and only whoever did it sees them. What was done stands in the history of each thing."
        ),
        "isDone": Phrase("Đã làm", "Done"),
        "isNotDone": Phrase("Chưa làm được", "Not done"),
        "sheetOfResult": Phrase("Kết quả", "Result"),
    ]
}
