"""Forms of the letters that steps send: guidance, supplement, return, consultation, posting, results, urging."""

from blocks import (addressees, bases, closing, data_table, each, gap, heading, letterhead, narrative, office_letterhead,
                    paragraph,
                    paragraphs_table, section, text, title, when)

CASES = [
    ("STT", 680, "{{STT}}", "OBangGiua"),
    ("Tập thể, cá nhân", 2835, "{{Tên người hoặc tập thể}}", "OBang"),
]


def _letter_head(subject):
    """Công văn: no name of the type; the subject stands below the number."""
    return office_letterhead(subject.removeprefix("V/v ")) + addressees()


def supplement():
    body = _letter_head("V/v yêu cầu bổ sung hồ sơ khen thưởng")
    body += text("Qua thẩm định hồ sơ đề nghị khen thưởng của {{Đơn vị được nêu}} trong {{Phong trào thi đua}}, "
                 "{{Tên cơ quan ban hành}} đề nghị đơn vị bổ sung hồ sơ của {{Số lượng tập thể và cá nhân}} như sau:")
    missing = each("Thành phần cần bổ sung", paragraph("OBang", "- {{Thành phần cần bổ sung}}"), style="OBang")
    body += gap() + paragraphs_table([
        ("STT", 680, ""),
        ("Tập thể, cá nhân", 2154, paragraph("OBang", "{{Tên người hoặc tập thể}}") + paragraph(
            "OBang", "{{Hình thức khen thưởng}}")),
        ("Lý do", 2154, paragraph("OBang", "{{Lý do}}") + paragraph("OBang", "{{Nội dung cần lưu ý}}")),
        ("Thành phần cần bổ sung", 2665, missing),
        ("Hạn bổ sung", 1417, paragraph("OBangGiua", "{{Hạn bổ sung | dd/MM/yyyy}}")),
    ], "Trường hợp")
    body += text("Hồ sơ bổ sung gửi về {{Nơi nhận ý kiến}}{{nếu Hạn trả lời}} chậm nhất hết ngày {{Hạn trả lời | dd/MM/yyyy}}; quá thời "
                 "hạn trên, trường hợp chưa bổ sung được xem xét theo hồ sơ hiện có{{hết nếu}}.")
    return body + text("{{Tên cơ quan ban hành}} đề nghị {{Đơn vị được nêu}} thực hiện./.", keep=True) + closing() + section(
        following=False)


def return_notice():
    body = _letter_head("V/v trả hồ sơ đề nghị khen thưởng")
    body += text("{{Tên cơ quan ban hành}} đã nhận {{Tờ trình của đơn vị}} của {{Đơn vị được nêu}} đề nghị tặng "
                 "{{Các hình thức khen thưởng}} cho {{Số lượng tập thể và cá nhân}} trong {{Phong trào thi đua}}. "
                 "Qua kiểm tra, hồ sơ chưa bảo đảm yêu cầu để thẩm định.")
    body += text("Lý do: {{Lý do chung | xóa đoạn nếu trống}}.")
    body += text("{{Nhận xét chung | xóa đoạn nếu trống}}")
    marked = data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Tập thể, cá nhân", 3402, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Nội dung cần sửa", 4989, "{{Nội dung cần lưu ý}}", "OBang"),
    ], "Trường hợp có sai sót")
    body += when("Trường hợp có sai sót", text("Các trường hợp có sai sót:", keep=True) + gap() + marked)
    body += text("{{Tên cơ quan ban hành}} trả toàn bộ hồ sơ kèm theo Tờ trình nêu trên để đơn vị hoàn thiện, trình lại theo "
                 "quy định; các trường hợp không nêu tại bảng trên (nếu có) giữ nguyên./.", keep=True)
    return body + closing() + section(following=False)


def consultation():
    body = _letter_head("V/v lấy ý kiến hiệp y khen thưởng")
    body += text("{{Tên cơ quan ban hành}} đang thẩm định hồ sơ đề nghị tặng {{Các hình thức khen thưởng}} cho "
                 "{{Số lượng tập thể và cá nhân}} thuộc {{Đơn vị được nêu}} có thành tích trong {{Phong trào thi đua}}, gồm:")
    body += gap() + data_table(CASES + [
        ("Chức vụ, đơn vị công tác", 2835, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Hình thức đề nghị", 2721, "{{Hình thức khen thưởng}}", "OBang"),
    ], "Trường hợp")
    body += text("Thực hiện quy định về hiệp y khen thưởng, {{Tên cơ quan ban hành}} trân trọng đề nghị quý cơ quan cho ý kiến "
                 "về các nội dung sau:", keep=True)
    body += each("Nội dung xin ý kiến", text("- {{Nội dung xin ý kiến}}"))
    body += text("Văn bản trả lời, nêu rõ đồng ý hay không đồng ý đối với từng trường hợp, xin gửi về {{Nơi nhận ý kiến}}"
                 "{{nếu Hạn trả lời}} chậm nhất hết ngày {{Hạn trả lời | dd/MM/yyyy}}{{hết nếu}}.")
    return body + text("{{Tên cơ quan ban hành}} trân trọng cảm ơn sự phối hợp của quý cơ quan./.", keep=True) + closing(
    ) + section(following=False)


def posting():
    body = letterhead() + title("THÔNG BÁO", "Về việc công khai danh sách đề nghị khen thưởng trong {{Phong trào thi đua}}")
    body += text("{{Tên cơ quan ban hành}} công khai danh sách {{Số lượng tập thể và cá nhân}} được đề nghị tặng "
                 "{{Các hình thức khen thưởng}} trong {{Phong trào thi đua}} như sau:")
    body += gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Tập thể, cá nhân", 2154, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Chức vụ, đơn vị công tác", 2154, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Tóm tắt thành tích", 4083, "{{Tóm tắt thành tích}}", "OBang"),
    ], "Trường hợp")
    body += text("Thời gian công khai: từ ngày {{Ngày bắt đầu công khai | dd/MM/yyyy | xóa đoạn nếu trống}} đến hết ngày "
                 "{{Ngày kết thúc công khai | dd/MM/yyyy}}.")
    body += text("Ý kiến của tổ chức, cá nhân về danh sách trên, ghi rõ họ tên, địa chỉ, xin gửi bằng văn bản về "
                 "{{Nơi nhận ý kiến}} trong thời gian công khai./.", keep=True)
    return body + closing() + section(following=False)


def result_notice():
    body = letterhead() + title("THÔNG BÁO", "Về kết quả xét khen thưởng trong {{Phong trào thi đua}}")
    body += addressees()
    body += text("{{Tên cơ quan ban hành}} thông báo kết quả xét khen thưởng đối với {{Số lượng tập thể và cá nhân}} do "
                 "{{Đơn vị được nêu}} đề nghị như sau:")
    body += gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Tập thể, cá nhân", 2268, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Hình thức đề nghị", 2041, "{{Hình thức khen thưởng}}", "OBang"),
        ("Kết quả", 1587, "{{Kết quả xét}}", "OBang"),
        ("Quyết định, lý do", 2495, "{{Căn cứ kết quả}}", "OBang"),
    ], "Trường hợp")
    body += text("{{Tên cơ quan ban hành}} thông báo để {{Đơn vị được nêu}} biết và thông tin đến tập thể, cá nhân có tên "
                 "trong danh sách./.", keep=True)
    return body + closing() + section(following=False)


def guidance():
    body = letterhead() + title("HƯỚNG DẪN", "{{Tên đợt xét khen}}") + addressees() + bases("LoiVan")
    body += text("{{Tên cơ quan ban hành}} hướng dẫn các đơn vị xét, đề nghị khen thưởng trong {{Phong trào thi đua}} như sau:")
    body += heading("1. Đối tượng và tiêu chí")
    criteria = when("Tiêu chí thi đua", each("Tiêu chí thi đua", text("- {{Tiêu chí thi đua}}")), text(
        "- Kế hoạch của Phong trào không nêu tiêu chí riêng cho đối tượng này; Hội đồng xem xét từng trường hợp."))
    body += each("Đối tượng thi đua", paragraph("Khoan", "1.{{STT}}. {{Tên đối tượng}}") + criteria)
    body += heading("2. Hình thức, số lượng và thẩm quyền") + text(
        "Loại hình khen thưởng: {{Loại hình khen thưởng}}.", keep=True) + gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Hình thức khen thưởng", 3175, "{{Hình thức khen thưởng}}", "OBang"),
        ("Người có thẩm quyền quyết định", 2835, "{{Người có thẩm quyền}}", "OBang"),
        ("Số lượng tối đa mỗi đơn vị đề nghị", 1361, "{{Số lượng tối đa của một đơn vị}}", "OBangGiua"),
        ("Số bộ hồ sơ", 1020, "{{Số bộ hồ sơ}}", "OBangGiua"),
    ], "Hình thức được xét")
    body += heading("3. Thành phần hồ sơ")
    papers = each("Giấy tờ của hồ sơ", text("- {{Giấy tờ của hồ sơ}}"))
    body += each("Hình thức được xét", paragraph("Khoan", "3.{{STT}}. {{Hình thức khen thưởng}}") + papers)
    body += heading("4. Thời hạn và nơi nhận hồ sơ")
    body += text("- Nhận hồ sơ từ ngày {{Ngày bắt đầu nhận hồ sơ | dd/MM/yyyy}}; ngày cuối cùng nhận hồ sơ là ngày "
                 "{{Ngày cuối nhận hồ sơ | dd/MM/yyyy}}. Tờ trình ký sau ngày này được coi là nộp muộn.")
    body += text("- Nơi nhận: {{Nơi nhận hồ sơ}}.")
    return body + text("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về {{Nơi nhận hồ sơ}} để được "
                       "hướng dẫn./.", keep=True) + closing() + section(following=False)


def urging():
    body = _letter_head("V/v đôn đốc gửi báo cáo")
    body += text("Thực hiện chế độ báo cáo kết quả {{Phong trào thi đua}}, đến nay {{Tên cơ quan ban hành}} chưa nhận được "
                 "của {{Đơn vị được nêu}}:", keep=True)
    body += each("Việc quá hạn", text(
        "- {{Nội dung chưa gửi}}; thời hạn: trước ngày {{Thời hạn trước ngày | dd/MM/yyyy}} (hết ngày "
        "{{Thời hạn hết ngày | dd/MM/yyyy}}){{nếu Số ngày quá hạn}}; đã quá hạn {{Số ngày quá hạn}}{{hết nếu}}."))
    body += text("{{Tên cơ quan ban hành}} đề nghị {{Đơn vị được nêu}} hoàn thành, ký và gửi ngay báo cáo về "
                 "{{Nơi nhận ý kiến}}; nếu có lý do khách quan, nêu rõ lý do và thời gian gửi bằng văn bản.")
    body += text("Đơn vị chưa gửi báo cáo khi chốt số liệu sẽ được nêu tên trong báo cáo tổng hợp./.", keep=True)
    return body + closing() + section(following=False)


def submission_urging():
    body = _letter_head("V/v đôn đốc gửi tờ trình đề nghị khen thưởng")
    body += text("Trong đợt xét khen thưởng {{Phong trào thi đua}}, đến nay {{Tên cơ quan ban hành}} chưa nhận được của "
                 "{{Đơn vị được nêu}}:", keep=True)
    body += each("Việc quá hạn", text(
        "- {{Nội dung chưa gửi}}; ngày cuối cùng nhận hồ sơ: {{Thời hạn hết ngày | dd/MM/yyyy}}{{nếu Số ngày quá hạn}}; đã quá hạn "
        "{{Số ngày quá hạn}}{{hết nếu}}."))
    body += text("{{Tên cơ quan ban hành}} đề nghị {{Đơn vị được nêu}} ký, gửi ngay Tờ trình kèm hồ sơ về {{Nơi nhận ý kiến}}, "
                 "nêu rõ lý do chậm; trường hợp không đề nghị khen thưởng, thông báo bằng văn bản.")
    body += text("Tờ trình ký sau ngày cuối cùng nhận hồ sơ là nộp muộn, chỉ được tiếp nhận khi có lý do được chấp nhận./.",
                 keep=True)
    return body + closing() + section(following=False)


def conclusion():
    body = letterhead() + title("THÔNG BÁO", "Về kết quả giải quyết kiến nghị, khiếu nại về khen thưởng")
    body += addressees()
    body += text("{{Tên cơ quan ban hành}} nhận được đơn ngày {{Ngày nhận đơn | dd/MM/yyyy}} của {{Người gửi đơn}} "
                 "về kết quả xét tặng {{Các hình thức khen thưởng}} trong {{Phong trào thi đua}} đối với:", keep=True)
    body += gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Tập thể, cá nhân", 4195, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Chức vụ, đơn vị công tác", 4196, "{{Chức vụ và đơn vị}}", "OBang"),
    ], "Trường hợp")
    body += heading("1. Nội dung đơn") + narrative("Nội dung đơn")
    accepted = when("Kết quả xác minh", heading("2. Kết quả xác minh")
                    + each("Kết quả xác minh", text("- {{Kết quả xác minh}}")))
    accepted += heading("{{nếu Kết quả xác minh}}3{{nếu không}}2{{hết nếu}}. Kết luận") + narrative("Nội dung kết luận")
    accepted += text("Kết quả giải quyết: {{Kết quả giải quyết}}.")
    accepted += text("Việc thực hiện: {{Việc thực hiện kết luận | xóa đoạn nếu trống}}.")
    refused = heading("2. Việc xử lý đơn") + text("{{Tên cơ quan ban hành}} không thụ lý đơn. Lý do:", keep=True)
    body += when("Lý do không thụ lý", refused + narrative("Lý do không thụ lý"), accepted)
    body += text("{{Tên cơ quan ban hành}} thông báo để {{Người gửi đơn}} biết./.", keep=True)
    return body + closing() + section(following=False)


FORMS = {
    "submission-urging-letter": ("Công văn đôn đốc gửi tờ trình", submission_urging),
    "complaint-conclusion": ("Thông báo kết quả giải quyết kiến nghị, khiếu nại", conclusion),
    "award-guidance": ("Hướng dẫn khen thưởng", guidance),
    "supplement-request": ("Công văn yêu cầu bổ sung hồ sơ", supplement),
    "return-notice": ("Công văn trả hồ sơ", return_notice),
    "consultation-request": ("Công văn xin hiệp y", consultation),
    "public-posting": ("Thông báo công khai danh sách đề nghị khen thưởng", posting),
    "urging-letter": ("Công văn đôn đốc", urging),
    "result-notice": ("Thông báo kết quả xét khen thưởng", result_notice),
}
