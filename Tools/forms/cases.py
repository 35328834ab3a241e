"""Forms beside the main path: cancellations, corrections, difficulties."""

from blocks import (addressees, bases, closing, data_table, gap, heading, letterhead, narrative,
                    office_letterhead, paragraph, section, text, title, when)

CITED = ("Quyết định số {{Số quyết định khen thưởng}} ngày {{Ngày quyết định khen thưởng | dd/MM/yyyy}} "
         "của {{Nơi quyết định khen thưởng}}")


def _cancelled():
    """Whom it is about, and what is to be given back."""
    return gap() + data_table([
        ("STT", 624, "{{STT}}", "OBangGiua"),
        ("Tên người hoặc tập thể", 2835, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Chức vụ, đơn vị", 2835, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Số sổ khen thưởng", 1191, "{{Số sổ}}", "OBangGiua"),
        ("Tiền thưởng (đồng)", 1587, "{{Tiền thưởng | số}}", "OBangSo"),
    ], "Trường hợp hủy bỏ")


def cancellation_letter():
    body = letterhead() + title("TỜ TRÌNH", "Về việc đề nghị hủy bỏ quyết định tặng {{Hình thức khen thưởng}}, "
                                "thu hồi hiện vật và tiền thưởng")
    body += addressees() + bases("LoiVan")
    body += text("{{Tên cơ quan ban hành}} đề nghị hủy bỏ việc tặng {{Hình thức khen thưởng}} đối với "
                 "{{Số lượng tập thể và cá nhân}} tại " + CITED + ", như sau:")
    body += heading("1. Trường hợp đề nghị hủy bỏ") + _cancelled()
    body += heading("2. Lý do, căn cứ")
    body += text("- Trường hợp hủy bỏ theo quy định: {{Căn cứ hủy bỏ}};")
    body += text("- {{Văn bản kết luận}}: {{Nội dung kết luận}}.")
    body += when("Ý kiến của Hội đồng", heading("3. Ý kiến của Hội đồng Thi đua - Khen thưởng")
                 + narrative("Ý kiến của Hội đồng"))
    body += text("(Kèm theo báo cáo tóm tắt và văn bản kết luận của cơ quan có thẩm quyền)")
    body += text("Kính trình {{Người có thẩm quyền}} xem xét, quyết định./.", keep=True)
    return body + closing() + section(following=False)


def cancellation_decision():
    body = letterhead() + title("QUYẾT ĐỊNH", "Về việc hủy bỏ quyết định tặng {{Hình thức khen thưởng}}, "
                                "thu hồi hiện vật và tiền thưởng")
    body += paragraph("ThamQuyen", "{{Thẩm quyền ban hành}}") + bases() + paragraph("QuyetDinh", "QUYẾT ĐỊNH:")
    body += text("**Điều 1.** Hủy bỏ việc tặng {{Hình thức khen thưởng}} đối với {{Số lượng tập thể và cá nhân}} "
                 "có tên dưới đây tại " + CITED + ". Lý do: {{Căn cứ hủy bỏ}}; {{Nội dung kết luận}}.", keep=True)
    body += _cancelled()
    body += text("**Điều 2.** Thu hồi {{Hình thức khen thưởng}} và tiền thưởng kèm theo của các trường hợp nêu tại Điều 1:",
                 keep=True)
    body += text("- Tiền thưởng phải thu hồi: {{Cộng tiền thưởng | số | xóa đoạn nếu trống}} đồng "
                 "({{Cộng tiền thưởng | tiền bằng chữ}});")
    body += text("- Tiền thu hồi nộp về {{Nguồn kinh phí | xóa đoạn nếu trống}};")
    body += text("- Thời hạn thu hồi: chậm nhất ngày {{Thời hạn thu hồi | dd/MM/yyyy | xóa đoạn nếu trống}};")
    body += text("- Đơn vị đề nghị khen thưởng chịu trách nhiệm thu hồi và báo cáo kết quả.")
    body += text("**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký. {{Trách nhiệm thi hành}} và "
                 "{{Đối tượng khen thưởng}} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", keep=True)
    return body + closing() + section(following=False)


def correction_decision():
    body = letterhead() + title("QUYẾT ĐỊNH", "Về việc đính chính quyết định tặng {{Hình thức khen thưởng}}")
    body += paragraph("ThamQuyen", "{{Thẩm quyền ban hành}}") + bases() + paragraph("QuyetDinh", "QUYẾT ĐỊNH:")
    body += text("**Điều 1.** Đính chính nội dung ghi tại " + CITED + " như sau:", keep=True) + gap() + data_table([
        ("STT", 624, "{{STT}}", "OBangGiua"),
        ("Tên người hoặc tập thể", 2381, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Mục", 1474, "{{Tên mục}}", "OBang"),
        ("Đã ghi", 2296, "{{Đã ghi}}", "OBang"),
        ("Đính chính thành", 2296, "{{Đính chính thành}}", "OBang"),
    ], "Mục đính chính")
    reissued = text("**Điều 2.** Cấp đổi {{Hình thức khen thưởng}} theo nội dung đã đính chính; "
                    "{{Hình thức khen thưởng}} đã cấp theo số sổ cũ được thu lại và không còn giá trị:", keep=True)
    reissued += gap() + data_table([
        ("STT", 624, "{{STT}}", "OBangGiua"),
        ("Tên người hoặc tập thể", 4706, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Số sổ cũ", 1870, "{{Số sổ cũ}}", "OBangGiua"), ("Số sổ mới", 1871, "{{Số sổ}}", "OBangGiua"),
    ], "Bằng cấp đổi")
    body += when("Bằng cấp đổi", reissued,
                 text("**Điều 2.** Các nội dung khác của Quyết định nêu tại Điều 1 không thay đổi."))
    body += text("**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký và là một phần của Quyết định được đính chính. "
                 "{{Trách nhiệm thi hành}} chịu trách nhiệm thi hành Quyết định này./.", keep=True)
    return body + closing() + section(following=False)


def difficulty_letter():
    body = office_letterhead("phản ánh khó khăn, vướng mắc: {{Vấn đề phản ánh}}") + addressees()
    body += text("Trong quá trình thực hiện {{Phong trào thi đua}}, {{Tên cơ quan ban hành}} gặp khó khăn, vướng mắc, "
                 "xin phản ánh như sau:")
    body += heading("1. Khó khăn, vướng mắc") + narrative("Nội dung phản ánh")
    body += when("Nội dung đề xuất", heading("2. Đề xuất") + narrative("Nội dung đề xuất"))
    body += text("{{Tên cơ quan ban hành}} kính đề nghị xem xét, hướng dẫn./.", keep=True)
    return body + closing() + section(following=False)


def difficulty_answer():
    body = office_letterhead("trả lời phản ánh: {{Vấn đề phản ánh}}") + addressees()
    body += text("{{Tên cơ quan ban hành}} nhận được {{Văn bản phản ánh}} của {{Đơn vị phản ánh}} phản ánh khó khăn, "
                 "vướng mắc trong thực hiện {{Phong trào thi đua}}. Về việc này, {{Tên cơ quan ban hành}} trả lời như sau:")
    body += narrative("Nội dung trả lời")
    body += when("Ý kiến chỉ đạo", text("Nội dung trên đã được báo cáo và có ý kiến chỉ đạo của lãnh đạo Ngành."))
    body += text("{{Tên cơ quan ban hành}} trả lời để {{Đơn vị phản ánh}} biết, thực hiện./.", keep=True)
    return body + closing() + section(following=False)


FORMS = {
    "cancellation-letter": ("Tờ trình hủy bỏ quyết định khen thưởng", cancellation_letter),
    "cancellation-decision": ("Quyết định hủy bỏ, thu hồi", cancellation_decision),
    "correction-decision": ("Quyết định đính chính", correction_decision),
    "difficulty-letter": ("Công văn phản ánh khó khăn, vướng mắc", difficulty_letter),
    "difficulty-answer": ("Công văn trả lời phản ánh", difficulty_answer),
}
