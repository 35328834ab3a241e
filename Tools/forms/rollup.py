"""Reports of the whole sector: four addressees, and the review of a stage."""

from blocks import (LANDSCAPE_WIDTH, addressees, annex_head, annex_reference, closing, data_table, each, end_section, gap,
                    heading, letterhead, narrative, paragraph, section, subheading, text, title, when)
from ooxml import TEXT_WIDTH
from report import awards, contents, indicators, models


def _coverage():
    return text("Số đơn vị phải báo cáo: {{Số đơn vị phải báo cáo}}; đã báo cáo: {{Số đơn vị đã báo cáo}} (đúng hạn: "
                "{{Số đơn vị đúng hạn}}; quá hạn: {{Số đơn vị quá hạn}}); chưa báo cáo: {{Số đơn vị chưa báo cáo}}.")


def _annexes():
    reference = annex_reference("Báo cáo")
    body = annex_head("I", "SỐ LIỆU THEO NHÓM ĐƠN VỊ", reference, LANDSCAPE_WIDTH)
    table = data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Chỉ tiêu", 6236, "{{Tên chỉ tiêu}}", "OBang"),
        ("Đơn vị tính", 1701, "{{Đơn vị tính}}", "OBangGiua"), ("Năm trước", 1795, "{{Năm trước | số}}", "OBangSo"),
        ("Năm nay", 1795, "{{Năm nay | số}}", "OBangSo"), ("So sánh", 1796, "{{So sánh}}", "OBangSo"),
    ], "Chỉ tiêu của nhóm", width=LANDSCAPE_WIDTH)
    body += each("Nhóm đơn vị", heading("{{STT}}. {{Tên nhóm}} ({{Số đơn vị}} đơn vị)") + when(
        "Chỉ tiêu của nhóm", gap() + table, text("Không có.")))
    body += end_section(landscape=True, start=1)
    body += annex_head("II", "ĐƠN VỊ CHƯA BÁO CÁO, BÁO CÁO QUÁ HẠN", reference, TEXT_WIDTH)
    return body + when("Đơn vị chậm báo cáo", gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Tên đơn vị", 4535, "{{Tên đơn vị}}", "OBang"),
        ("Tình trạng", 1928, "{{Tình trạng báo cáo}}", "OBang"), ("Ghi chú", 1928, "{{Ghi chú}}", "OBang"),
    ], "Đơn vị chậm báo cáo"), text("Không có.")) + paragraph("Sat") + section(start=1)


def _consolidated(subject, purpose, request, ranking, inspection):
    body = letterhead() + title("BÁO CÁO", subject) + addressees() + text(purpose) + narrative("Mở đầu")
    body += heading("I. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ") + _coverage()
    body += heading("II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO") + narrative("Công tác chỉ đạo")
    if inspection:
        body += when("Giám sát kiểm tra", subheading("Giám sát, kiểm tra") + narrative("Giám sát kiểm tra"))
    body += heading("III. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG") + contents()
    body += heading("IV. SỐ LIỆU TOÀN NGÀNH") + indicators()
    if ranking:
        body += when("Xếp hạng đơn vị", paragraph("TenBang", "Xếp hạng đơn vị") + data_table([
            ("Hạng", 850, "{{Hạng}}", "OBangGiua"), ("Tên đơn vị", 5102, "{{Tên đơn vị}}", "OBang"),
            ("Kết quả", 3119, "{{Kết quả xếp hạng}}", "OBangGiua")], "Xếp hạng đơn vị"))
    body += heading("V. KHEN THƯỞNG") + awards()
    body += heading("VI. ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH HAY") + models()
    body += heading("VII. HẠN CHẾ, NGUYÊN NHÂN") + narrative("Hạn chế")
    body += heading("VIII. PHƯƠNG HƯỚNG, KIẾN NGHỊ") + narrative("Phương hướng")
    body += when("Kiến nghị", each("Kiến nghị", text("- {{Kiến nghị}}")))
    body += text("(Số liệu theo nhóm đơn vị tại Phụ lục I; đơn vị chưa báo cáo, báo cáo quá hạn tại Phụ lục II)")
    body += text(request, keep=True) + closing() + end_section(following=False)
    return body + _annexes()


SUBJECT = "Kết quả thực hiện năm {{Năm báo cáo}} {{Phong trào thi đua}}"


def council():
    return _consolidated(
        SUBJECT, "{{Tên cơ quan ban hành}}, cơ quan thường trực của Hội đồng, báo cáo Hội đồng kết quả toàn Ngành như sau:",
        "Kính trình Hội đồng xem xét, cho ý kiến./.", ranking=True, inspection=True)


def director():
    return _consolidated(
        SUBJECT, "{{Tên cơ quan ban hành}} báo cáo {{Người có thẩm quyền}} kết quả toàn Ngành như sau:",
        "Kính trình {{Người có thẩm quyền}} xem xét, chỉ đạo./.", ranking=True, inspection=True)


def moet():
    return _consolidated(
        SUBJECT, "Thực hiện chế độ báo cáo Phong trào, {{Tên cơ quan ban hành}} gửi {{Nơi nhận báo cáo}} kết quả thực hiện "
        "của Ngành để tổng hợp, như sau:",
        "{{Tên cơ quan ban hành}} trân trọng gửi {{Nơi nhận báo cáo}} tổng hợp./.", ranking=False, inspection=False)


def moha():
    return _consolidated(
        SUBJECT, "Thực hiện chế độ báo cáo về công tác thi đua, khen thưởng, {{Tên cơ quan ban hành}} báo cáo "
        "{{Nơi nhận báo cáo}} kết quả thực hiện Phong trào của Ngành, như sau:",
        "{{Tên cơ quan ban hành}} trân trọng báo cáo {{Nơi nhận báo cáo}}./.", ranking=False, inspection=True)


def stage_review():
    years = [
        # Funds of the whole sector have eleven digits: small letters, and the unit beside the name.
        ("STT", 624, "{{STT}}", "OBangGonGiua"), ("Chỉ tiêu (đơn vị tính)", 2187, "{{Tên chỉ tiêu}} ({{Đơn vị tính}})", "OBangGon"),
        ("{{Năm thứ nhất}}", 1565, "{{Số năm thứ nhất | số}}", "OBangGonSo"),
        ("{{Năm thứ hai}}", 1565, "{{Số năm thứ hai | số}}", "OBangGonSo"),
        ("{{Năm thứ ba}}", 1565, "{{Số năm thứ ba | số}}", "OBangGonSo"),
        ("Cả giai đoạn", 1565, "{{Số cả giai đoạn | số}}", "OBangGonSo"),
    ]
    body = letterhead() + title("BÁO CÁO", "Sơ kết {{Phong trào thi đua}}") + addressees()
    body += narrative("Mở đầu")
    body += heading("I. ĐẶC ĐIỂM, TÌNH HÌNH") + narrative("Đặc điểm tình hình")
    body += heading("II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO") + narrative("Công tác chỉ đạo")
    body += heading("III. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG") + contents()
    body += heading("IV. SỐ LIỆU QUA CÁC NĂM") + when(
        "Chỉ tiêu giai đoạn", gap() + data_table(years, "Chỉ tiêu giai đoạn"), text("Không có."))
    body += when("So với mục tiêu", subheading("So với mục tiêu đề ra") + narrative("So với mục tiêu"))
    body += heading("V. KHEN THƯỞNG TRONG GIAI ĐOẠN") + awards()
    body += heading("VI. ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH HAY") + models()
    body += heading("VII. ĐÁNH GIÁ CHUNG") + subheading("1. Ưu điểm") + narrative("Ưu điểm")
    body += subheading("2. Hạn chế, nguyên nhân") + narrative("Hạn chế")
    body += subheading("3. Bài học kinh nghiệm") + narrative("Bài học kinh nghiệm")
    body += heading("VIII. PHƯƠNG HƯỚNG GIAI ĐOẠN TIẾP THEO, KIẾN NGHỊ") + narrative("Phương hướng")
    body += when("Kiến nghị", each("Kiến nghị", text("- {{Kiến nghị}}")))
    body += text("(Số liệu theo nhóm đơn vị tại Phụ lục I; đơn vị chưa báo cáo, báo cáo quá hạn tại Phụ lục II)")
    body += text("{{Tên cơ quan ban hành}} trân trọng báo cáo./.", keep=True) + closing() + end_section(following=False)
    return body + _annexes()


FORMS = {
    "consolidated-report-council": ("Báo cáo tổng hợp trình Hội đồng", council),
    "consolidated-report-director": ("Báo cáo tổng hợp trình thủ trưởng cơ quan", director),
    "consolidated-report-moet": ("Báo cáo tổng hợp gửi cơ quan điều phối phong trào", moet),
    "consolidated-report-moha": ("Báo cáo tổng hợp gửi cơ quan quản lý thi đua, khen thưởng", moha),
    "stage-review-report": ("Báo cáo sơ kết giai đoạn", stage_review),
}
