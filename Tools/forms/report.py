"""Reports on a movement: by a unit for a year, and the parts that roll-ups share."""

from blocks import (addressees, closing, data_table, each, gap, heading, letterhead, narrative, paragraph, section,
                    subheading, text, title, when)


# Money of the whole sector has eleven digits and three points.
INDICATORS = [
    ("STT", 624, "{{STT}}", "OBangGiua"), ("Chỉ tiêu", 2807, "{{Tên chỉ tiêu}}", "OBang"),
    ("Đơn vị tính", 1021, "{{Đơn vị tính}}", "OBangGiua"), ("Năm trước", 1800, "{{Năm trước | số}}", "OBangSo"),
    ("Năm nay", 1800, "{{Năm nay | số}}", "OBangSo"), ("So sánh", 1019, "{{So sánh}}", "OBangSo"),
]


def indicators(name="Chỉ tiêu"):
    return when(name, gap() + data_table(INDICATORS, name), text("Không có."))


def contents():
    item = subheading("{{STT}}. {{Tên nội dung}}") + narrative("Kết quả thực hiện")
    return each("Nội dung thực hiện", item)


def criteria():
    item = subheading("{{STT}}. {{Tên tiêu chí}}") + narrative("Kết quả")
    return each("Tiêu chí", item + text("~~Minh chứng: {{Minh chứng | xóa đoạn nếu trống}}~~"))


def awards():
    return when("Khen thưởng theo hình thức", gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Hình thức khen thưởng", 4649, "{{Hình thức khen thưởng}}", "OBang"),
        ("Tập thể", 1247, "{{Số tập thể}}", "OBangGiua"), ("Cá nhân", 1247, "{{Số cá nhân}}", "OBangGiua"),
        ("Tổng số", 1248, "{{Số lượng cộng}}", "OBangGiua"),
    ], "Khen thưởng theo hình thức"), text("Không có."))


def models():
    return when("Điển hình tiên tiến", each(
        "Điển hình tiên tiến", text("- {{Tên người hoặc tập thể}}: {{Tóm tắt điển hình}}")), text("Không có."))


def directives():
    return when("Văn bản chỉ đạo", paragraph("TenBang", "Văn bản chỉ đạo, triển khai đã ban hành") + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Số, ký hiệu", 2268, "{{Số văn bản}}", "OBang"),
        ("Ngày ban hành", 1587, "{{Ngày ban hành | dd/MM/yyyy}}", "OBangGiua"),
        ("Trích yếu", 4592, "{{Trích yếu văn bản}}", "OBang"),
    ], "Văn bản chỉ đạo"))


def yearly():
    body = letterhead() + title("BÁO CÁO", "Kết quả thực hiện năm {{Năm báo cáo}} {{Phong trào thi đua}}") + addressees()
    body += narrative("Mở đầu")
    body += heading("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, PHỔ BIẾN") + narrative("Công tác chỉ đạo") + directives()
    body += heading("II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG") + contents()
    body += heading("III. KẾT QUẢ THEO TIÊU CHÍ") + when("Tiêu chí", criteria(), text("Không có."))
    body += heading("IV. SỐ LIỆU, SO SÁNH VỚI NĂM TRƯỚC") + indicators()
    body += heading("V. KHEN THƯỞNG TRONG NĂM") + awards()
    body += heading("VI. ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH HAY") + models()
    body += heading("VII. HẠN CHẾ, NGUYÊN NHÂN") + narrative("Hạn chế")
    body += heading("VIII. PHƯƠNG HƯỚNG, KIẾN NGHỊ") + narrative("Phương hướng")
    body += when("Kiến nghị", text("Kiến nghị, đề xuất:") + each("Kiến nghị", text("- {{Kiến nghị}}")))
    body += text("{{Tên cơ quan ban hành}} trân trọng báo cáo./.", keep=True)
    return body + closing() + section(following=False)


FORMS = {"movement-report": ("Báo cáo năm kết quả thực hiện phong trào", yearly)}
