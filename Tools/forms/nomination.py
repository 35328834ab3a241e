"""Forms of one nomination: achievement reports on a movement."""

from blocks import (data_table, each, gap, heading, letterhead, narrative, optional, paragraph, section, subheading, text,
                    title, two_signatures, when, written)
from ooxml import TEXT_WIDTH, cell, row, table
from report import INDICATORS

SUBJECT = "Đề nghị tặng {{Hình thức khen thưởng}} trong {{Phong trào thi đua}}"


# Fields in controls: whose report it is, which nobody changes in Word, and what may be written there.
OWNER = {"Họ và tên", "Tên tập thể"}
READ_BACK = {"Trụ sở chính"}


def _facts(pairs):
    """Lines "- label: value"; a line whose value may be absent vanishes with it."""
    return "".join(
        optional("LoiVan", f"- {label}: ", field, format=format) if may_be_absent
        else text(f"- {label}: [!{field}!]" if field in OWNER else f"- {label}: [[{field}]]" if field in READ_BACK
                  else f"- {label}: {{{{{field}{format}}}}}")
        for label, field, format, may_be_absent in pairs
    )


def _criteria():
    item = subheading("{{STT}}. [!Tên tiêu chí!]") + written("Kết quả")
    item += text("~~Minh chứng: {{Minh chứng | xóa đoạn nếu trống}}~~")
    return each("Tiêu chí", item)


def _named(name, caption, columns):
    return when(name, paragraph("TenBang", caption) + data_table(columns, name))


def _initiatives():
    return _named("Sáng kiến", "Giải pháp, sáng kiến trong Phong trào", [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Năm", 794, "{{Năm}}", "OBangGiua"),
        ("Tên giải pháp, sáng kiến", 3231, "{{Tên sáng kiến}}", "OBang"),
        ("Quyết định công nhận", 2211, "{{Quyết định công nhận}}", "OBang"),
        ("Phạm vi, hiệu quả", 2211, "{{Phạm vi áp dụng}}", "OBang"),
    ])


def _recognitions():
    return _named("Kết quả công nhận", "Kết quả công nhận về học tập", [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Năm", 794, "{{Năm}}", "OBangGiua"),
        ("Nội dung công nhận", 4309, "{{Nội dung công nhận}}", "OBang"),
        ("Số, ngày quyết định; cơ quan ban hành", 3344, "{{Quyết định công nhận}}", "OBang"),
    ])


def _ratings():
    return _named("Xếp loại hằng năm", "Kết quả đánh giá, xếp loại chất lượng", [
        ("Năm", 1134, "{{Năm}}", "OBangGiua"),
        ("Mức xếp loại", 3969, "{{Mức xếp loại}}", "OBang"),
        ("Số, ngày quyết định; cơ quan ban hành", 3968, "{{Quyết định công nhận}}", "OBang"),
    ])


def _honours(name, column, label):
    columns = [
        ("Năm", 1134, "{{Năm}}", "OBangGiua"), (column, 3969, "{{" + label + "}}", "OBang"),
        ("Số, ngày, tháng, năm của quyết định; cơ quan ban hành", 3968, "{{Quyết định công nhận}}", "OBang"),
    ]
    return when(name, gap() + data_table(columns, name), text("Không có."))


def _past_awards():
    result = heading("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG")
    result += subheading("1. Danh hiệu thi đua")
    result += _honours("Danh hiệu thi đua", "Danh hiệu thi đua", "Tên danh hiệu")
    result += subheading("2. Hình thức khen thưởng")
    return result + _honours("Khen thưởng trước đây", "Hình thức khen thưởng", "Hình thức")


def _confirmation():
    """The third block, by the level that submits: it stays on one page with the two above it."""
    return table("BangKhung", [TEXT_WIDTH], [row([cell(TEXT_WIDTH, (
        paragraph("ChucVuKy", "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG")
        + paragraph("ChucVuKy", "{{Chức vụ người xác nhận cấp trình}}")
        + paragraph("NguoiKy", "{{Người xác nhận cấp trình | giữ dòng}}")))])])


def individual():
    body = letterhead(number=False) + title("BÁO CÁO THÀNH TÍCH", SUBJECT)
    body += paragraph("TenBang", "{{Danh xưng và họ tên}}, {{Chức vụ và đơn vị}}")
    body += heading("I. THÔNG TIN CHUNG") + _facts([
        ("Họ và tên", "Họ và tên", "", False), ("Bí danh", "Bí danh", "", True),
        ("Ngày, tháng, năm sinh", "Ngày sinh", " | dd/MM/yyyy", False), ("Giới tính", "Giới tính", "", True),
        ("Dân tộc", "Dân tộc", "", True), ("Quê quán", "Quê quán", "", False),
        ("Nơi thường trú", "Nơi thường trú", "", False), ("Chức vụ", "Chức vụ", "", False),
        ("Đơn vị công tác", "Đơn vị công tác", "", False),
        ("Trình độ chuyên môn, nghiệp vụ", "Trình độ chuyên môn", "", False),
        ("Lý luận chính trị", "Lý luận chính trị", "", True),
        ("Ngày vào Đảng", "Ngày vào Đảng", " | dd/MM/yyyy", True),
        ("Nhiệm vụ được giao", "Nhiệm vụ được giao", "", True),
    ])
    body += heading("II. THÀNH TÍCH ĐẠT ĐƯỢC TRONG PHONG TRÀO") + written("Tóm tắt thành tích")
    body += _criteria() + _initiatives() + _recognitions() + _ratings()
    body += _past_awards() + subheading("3. Kỷ luật")
    body += paragraph("LoiVan", '{{Kỷ luật | nếu trống "Không có."}}', keep=True)
    body += two_signatures(
        (["THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN", "{{Chức vụ thủ trưởng đơn vị}}"], "{{Thủ trưởng đơn vị | giữ dòng}}"),
        (["NGƯỜI BÁO CÁO", "THÀNH TÍCH"], "{{Họ và tên}}"))
    body += gap(240) + _confirmation()
    return body + section(following=False)


def collective():
    body = letterhead(number=False) + title("BÁO CÁO THÀNH TÍCH", SUBJECT)
    body += paragraph("TenBang", "{{Tên tập thể}}")
    body += heading("I. THÔNG TIN CHUNG") + _facts([
        ("Tên tập thể", "Tên tập thể", "", False), ("Địa điểm trụ sở chính", "Trụ sở chính", "", False),
        ("Điện thoại", "Điện thoại", "", True),
        ("Trang thông tin điện tử", "Trang thông tin điện tử", "", True),
    ])
    history = "Quá trình thành lập"
    body += when(history, subheading("1. Quá trình thành lập và phát triển") + narrative(history))

    def number(with_history, without):
        return f"{{{{nếu {history}}}}}{with_history}{{{{nếu không}}}}{without}{{{{hết nếu}}}}"

    body += subheading(number(2, 1) + ". Cơ cấu tổ chức, công chức, viên chức, người lao động") + written("Cơ cấu tổ chức")
    body += text("Tổng số công chức, viên chức, người lao động: {{Số người của tập thể | số}} người.")
    body += subheading(number(3, 2) + ". Chức năng, nhiệm vụ") + written("Chức năng nhiệm vụ")
    body += heading("II. THÀNH TÍCH ĐẠT ĐƯỢC TRONG PHONG TRÀO") + written("Tóm tắt thành tích")
    body += _criteria()
    body += _named("Chỉ tiêu", "Số liệu thực hiện", INDICATORS)
    body += _initiatives() + _recognitions() + _ratings() + _past_awards()
    body += text("Trên đây là báo cáo thành tích của {{Tên tập thể}}./.", keep=True)
    body += two_signatures(
        (["XÁC NHẬN CỦA CẤP TRÌNH", "{{Chức vụ người xác nhận cấp trình}}"], "{{Người xác nhận cấp trình | giữ dòng}}"),
        (["THỦ TRƯỞNG ĐƠN VỊ", "{{Chức vụ thủ trưởng đơn vị}}"], "{{Thủ trưởng đơn vị | giữ dòng}}"))
    return body + section(following=False)


FORMS = {
    "achievement-report-individual": ("Báo cáo thành tích cá nhân theo phong trào thi đua", individual),
    "achievement-report-collective": ("Báo cáo thành tích tập thể theo phong trào thi đua", collective),
}
