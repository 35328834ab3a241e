"""Forms of one campaign: the list of names to proof-read, and the page for leaders."""

from blocks import data_table, each, gap, heading, letterhead, paragraph, section, text, when


def names_proof():
    body = letterhead(number=False, date=True) + paragraph("TenLoai", "DANH SÁCH RÀ SOÁT HỌ TÊN")
    body += paragraph("TrichYeu", "Trước khi in bằng, giấy chứng nhận khen thưởng")
    body += text("Đề nghị đơn vị đối chiếu từng chữ trong họ tên, tên tập thể, chức vụ, đơn vị với hồ sơ gốc; ghi chỗ sai vào "
                 "cột “Sửa lại” và gửi về trước ngày {{Hạn rà soát | dd/MM/yyyy}}. Quá hạn, bằng, giấy chứng nhận khen thưởng được "
                 "in đúng như danh sách này.")
    item = heading("{{STT}}. {{Tên đơn vị}}") + gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("Họ tên, tên tập thể sẽ in", 2835, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Chức vụ, đơn vị sẽ in", 2835, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Đúng", 737, "", "OBangGiua"), ("Sửa lại", 2097, "", "OBang"),
    ], "Tên cần rà soát")
    body += each("Đơn vị", item)
    return body + text("Tổng số: {{Số lượng tập thể và cá nhân}}./.") + section(following=False)


def leader_page():
    """One page: short lines, so that fourteen states and six award forms still fit."""
    body = letterhead(number=False, date=True) + paragraph("TenLoai", "TÓM TẮT TIẾN ĐỘ ĐỢT XÉT KHEN")
    body += paragraph("TrichYeu", "{{Tên đợt xét khen}}")
    body += each("Nhận định", paragraph("LoiGon", "- {{Nhận định}}"))
    body += when("Việc cần quyết", paragraph("TenBang", "Việc cần quyết") + each("Việc cần quyết", paragraph("LoiGon", "- {{Việc cần quyết}}")))
    body += when("Trạng thái hồ sơ", paragraph("TenBang", "Hồ sơ theo trạng thái") + data_table([
        ("Trạng thái", 5669, "{{Tên trạng thái}}", "OBangGon"), ("Tập thể", 1134, "{{Số tập thể}}", "OBangGonGiua"),
        ("Cá nhân", 1134, "{{Số cá nhân}}", "OBangGonGiua"), ("Quá hạn", 1134, "{{Số quá hạn}}", "OBangGonGiua"),
    ], "Trạng thái hồ sơ"))
    body += when("Khen thưởng theo hình thức", paragraph("TenBang", "Khen thưởng theo hình thức") + data_table([
        ("Hình thức khen thưởng", 5669, "{{Hình thức khen thưởng}}", "OBangGon"),
        ("Tập thể", 1134, "{{Số tập thể}}", "OBangGonGiua"), ("Cá nhân", 1134, "{{Số cá nhân}}", "OBangGonGiua"),
        ("Tổng số", 1134, "{{Số lượng cộng}}", "OBangGonGiua"),
    ], "Khen thưởng theo hình thức"))
    return body + section(following=False)


FORMS = {
    "names-proof-list": ("Danh sách rà soát họ tên", names_proof),
    "leader-page": ("Trang tóm tắt cho lãnh đạo", leader_page),
}
