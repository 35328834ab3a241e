extension RefusalMessage {
    /// Reasons about cancellations, corrections, complaints, conversions and difficulties.
    static let cases: [String: Phrase] = [
        "line-not-decided": Phrase(
            "chưa có hoặc không còn quyết định khen thưởng[: {line}][ ({state})].",
            "no decision stands behind it now[: {line}][ ({state})]."
        ),
        "line-in-other-case": Phrase(
            "đang được xem xét trong hồ sơ hủy bỏ khác[: {line}][ ({case})].",
            "another cancellation has it in hand[: {line}][ ({case})]."
        ),
        "opinion-without-ground": Phrase(
            "chưa nêu phiên họp hoặc văn bản ý kiến của Hội đồng. Hãy ghi phiên họp hoặc đính kèm văn bản.",
            "neither a session nor a paper bears the council's opinion. Name the session or attach the paper."
        ),
        "opinion-missing": Phrase(
            "chưa ghi ý kiến của Hội đồng.",
            "the council's opinion is not recorded."
        ),
        "decided-above": Phrase(
            "quyết định khen thưởng là của cấp trên[: {issuer}][, số {number}]; ở đây chỉ ghi lại văn bản của cấp đó.",
            "the award was decided above[: {issuer}][, number {number}]; here its paper is only recorded."
        ),
        "decided-here": Phrase(
            "quyết định khen thưởng do đơn vị ban hành[ (số {number})]; hãy ký văn bản tại đây.",
            "the award was decided here[ (number {number})]; sign the paper here."
        ),
        "recovery-open": Phrase(
            "chưa thu hồi đủ[ của {line}][: bằng số {certificate}][; tiền {money} đồng].",
            "not all is given back[ by {line}][: certificate {certificate}][; {money} đồng]."
        ),
        "recovery-complete": Phrase(
            "đã thu hồi đủ; hãy kết thúc bình thường.",
            "all is given back; finish in the ordinary way."
        ),
        "cancellation-missing": Phrase(
            "chưa có quyết định hủy bỏ nêu tên. Hãy lập hồ sơ hủy bỏ trước.",
            "no decided cancellation names it. Open a cancellation first."
        ),
        "nothing-to-correct": Phrase(
            "chưa nêu nội dung cần đính chính.",
            "nothing is named that should be corrected."
        ),
        "correction-outdated": Phrase(
            "nội dung đã khác với lúc dự thảo[ ({line})][: “{stood}”, nay là “{stands}”]. Hãy sửa dự thảo.",
            "it reads otherwise than when this was drafted[ ({line})][: “{stood}”, now “{stands}”]. Edit the draft."
        ),
        "correction-without-change": Phrase(
            "nội dung đính chính không khác nội dung cũ[ ({line})][: “{stood}”].",
            "what must stand is what stood[ ({line})][: “{stood}”]."
        ),
        "finding-missing": Phrase(
            "chưa ghi kết quả xác minh.",
            "no finding is recorded."
        ),
        "remedy-missing": Phrase(
            "chưa nêu việc sửa kết quả: quyết định đính chính, hồ sơ hủy bỏ hoặc đề nghị mới. Hãy lập trước rồi ghi tên.",
            "nothing is named that corrects the result: a correction, a cancellation or a new nomination. Open it first."
        ),
        "remedy-unknown": Phrase(
            "không có hồ sơ đã nêu[: {remedy}]. Hãy lập trước.",
            "there is no such thing[: {remedy}]. Open it first."
        ),
        "remedy-of-other-kind": Phrase(
            "hồ sơ đã nêu không sửa được kết quả[: {remedy}].",
            "this cannot correct a result[: {remedy}]."
        ),
        "remedy-for-others": Phrase(
            "hồ sơ đã nêu không liên quan đến người, tập thể trong đơn[: {remedy}].",
            "this is not about those in the complaint[: {remedy}]."
        ),
        "remedy-ended": Phrase(
            "hồ sơ đã nêu đã bị bỏ hoặc đã kết thúc[: {remedy}].",
            "this was dropped or has ended[: {remedy}]."
        ),
        "instruction-missing": Phrase(
            "chưa ghi ý kiến chỉ đạo của thủ trưởng ngành.",
            "the instruction of the head of the agency is not recorded."
        ),
        "line-not-refused": Phrase(
            "đề nghị trước chưa có kết quả không khen thưởng[: {line}][ ({state})].",
            "the earlier nomination was not refused[: {line}][ ({state})]."
        ),
        "no-complaint-open": Phrase(
            "không có đơn khiếu nại đang giải quyết về đề nghị trước[: {line}]; chỉ xét lại khi có đơn.",
            "no complaint about the earlier nomination is being dealt with[: {line}]; it is taken up after one only."
        ),
        "conversion-to-itself": Phrase(
            "hình thức mới trùng hình thức đang đề nghị[: “{form}”].",
            "the new form is the one it has[: “{form}”]."
        ),
        "line-exists": Phrase(
            "đã có đề nghị hình thức này trong đợt[: “{form}”].",
            "a nomination for this form exists in the campaign[: “{form}”]."
        ),
        "form-not-for-nominee": Phrase(
            "hình thức này không dành cho đối tượng được đề nghị[: “{form}”].",
            "this form is not for this kind of nominee[: “{form}”]."
        ),
        "form-without-route": Phrase(
            "hình thức này không xét qua chương trình[: “{form}”].",
            "this form does not travel through the program[: “{form}”]."
        ),
        "nominee-has-left": Phrase(
            "người được đề nghị không còn ở đơn vị[: {line}].",
            "the nominee is no longer in the unit[: {line}]."
        ),
        "returned-too-often": Phrase(
            "đã trả lại[ {count}] lần; từ lần này phải do người khác quyết định trả lại[: {may}].",
            "returned[ {count}] times before; from now on somebody else decides on it[: {may}]."
        ),
        "complaint-open": Phrase(
            "đang có khiếu nại, kiến nghị chưa kết luận.",
            "a complaint about it is open."
        ),
        "nominee-moved": Phrase(
            "chức vụ, đơn vị đã thay đổi sau khi chốt hồ sơ[: nay là {post}][, {unit}]; văn bản vẫn ghi theo hồ sơ đã chốt.",
            "post or unit have changed since the dossier was frozen[: now {post}][, {unit}]; papers keep to the dossier."
        ),
    ]
}
