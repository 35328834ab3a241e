"""Forms of one decision, with the list of the awarded as an annex in the same file."""

from blocks import (LANDSCAPE_WIDTH, SECOND, annex_head, annex_reference, bases, closing, data_table, end_section, gap, heading,
                    letterhead, paragraph, section, text, title, when)
from ooxml import cell, row


def _total(label):
    def made(widths):
        return row([
            cell(sum(widths[:-1]), paragraph("OBangGiua", "**Cộng**"), span=len(widths) - 1),
            cell(widths[-1], paragraph("OBangSo", "**{{" + label + " | số}}**")),
        ])
    return made


def _list():
    group = [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Tên tập thể", 10772, "{{Tên tập thể}}", "OBang"),
        ("Mức thưởng (đồng)", 2551, "{{Tiền thưởng | số}}", "OBangSo"),
    ]
    person = [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Họ và tên", 3969, "{{Danh xưng và họ tên}}", "OBang"),
        ("Chức vụ, đơn vị công tác", 6803, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Mức thưởng (đồng)", 2551, "{{Tiền thưởng | số}}", "OBangSo"),
    ]
    body = when("Tập thể", heading("I. TẬP THỂ") + gap() + data_table(
        group, "Tập thể", total=_total("Cộng tiền thưởng tập thể"), width=LANDSCAPE_WIDTH))
    body += when("Cá nhân", heading(f"{SECOND}. CÁ NHÂN") + gap() + data_table(
        person, "Cá nhân", total=_total("Cộng tiền thưởng cá nhân"), width=LANDSCAPE_WIDTH))
    return body + text("Danh sách gồm {{Số lượng tập thể và cá nhân}}; cộng tiền thưởng: {{Cộng tiền thưởng | số}} đồng "
                       "({{Cộng tiền thưởng | tiền bằng chữ}})./.")


def _decision(verb):
    body = letterhead() + title("QUYẾT ĐỊNH", f"Về việc {verb} {{{{Hình thức khen thưởng}}}} cho "
                                "{{Đối tượng khen thưởng}} có thành tích trong {{Phong trào thi đua}}")
    body += paragraph("ThamQuyen", "{{Thẩm quyền ban hành}}") + bases() + paragraph("QuyetDinh", "QUYẾT ĐỊNH:")
    body += text(f"**Điều 1.** {verb.capitalize()} {{{{Hình thức khen thưởng}}}} cho {{{{Số lượng tập thể và cá nhân}}}} "
                 "(có danh sách tại Phụ lục kèm theo), đã có {{Thành tích khen thưởng}}.")
    amounts = text("- Tập thể: {{Mức thưởng tập thể | số | xóa đoạn nếu trống}} đồng ({{Mức thưởng tập thể | tiền bằng chữ}})/tập thể;")
    amounts += text("- Cá nhân: {{Mức thưởng cá nhân | số | xóa đoạn nếu trống}} đồng ({{Mức thưởng cá nhân | tiền bằng chữ}})/cá nhân;")
    body += text("**Điều 2.** Mức tiền thưởng kèm theo {{Hình thức khen thưởng}}:", keep=True) + amounts
    body += text("- Cộng tiền thưởng: {{Cộng tiền thưởng | số}} đồng ({{Cộng tiền thưởng | tiền bằng chữ}}), "
                 "chi từ {{Nguồn kinh phí}}.")
    body += text("**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký. {{Trách nhiệm thi hành}} và "
                 "{{Đối tượng khen thưởng}} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", keep=True)
    body += closing() + end_section(following=False)
    body += annex_head("", "DANH SÁCH {{Đối tượng khen thưởng | IN HOA}} ĐƯỢC TẶNG\n"
                       "{{Hình thức khen thưởng | IN HOA}}", annex_reference("Quyết định"), LANDSCAPE_WIDTH)
    return body + _list() + section(landscape=True, start=1)


FORMS = {
    "decision-merit-certificate": ("Quyết định tặng Bằng khen", lambda: _decision("tặng")),
    "decision-commendation": ("Quyết định tặng Giấy khen", lambda: _decision("tặng")),
}
