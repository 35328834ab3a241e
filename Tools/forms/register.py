"""The print of one register (sổ theo dõi khen thưởng)."""

from blocks import LANDSCAPE_WIDTH, data_table, gap, letterhead, paragraph, section, signatures, signer, text


def book():
    body = letterhead(number=False, date=False, wide=True)
    body += paragraph("TenLoai", "{{Tên sổ | IN HOA}}") + paragraph("TrichYeu", "Năm {{Năm của sổ}}")
    body += gap() + data_table([
        ("Số vào sổ", 1134, "{{Số vào sổ}}", "OBangGiua"),
        ("Số, ngày quyết định", 2551, "{{Quyết định khen thưởng}}", "OBang"),
        ("Đối tượng", 2381, "{{Đối tượng}}", "OBang"),
        ("Chức vụ, đơn vị", 2722, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Hình thức", 1701, "{{Hình thức khen thưởng}}", "OBang"),
        ("Ngày trao, vào sổ", 1304, "{{Ngày vào sổ | dd/MM/yyyy}}", "OBangGiua"),
        ("Ký nhận", 1020, "", "OBangGiua"),
        ("Cấp lại, hủy", 1190, "{{Cấp lại hoặc hủy}}", "OBang"),
    ], "Dòng sổ", width=LANDSCAPE_WIDTH)
    body += text("Các số không có dòng trong sổ: {{Số không có dòng | xóa đoạn nếu trống}}.")
    body += text("Sổ gồm {{Số dòng | hai chữ số}} ({{Số dòng | bằng chữ}}) dòng, trong đó {{Số dòng không còn hiệu lực | hai chữ số}} dòng không còn hiệu lực./.", keep=True)
    return body + signatures(paragraph("DanhSachNoiNhan"), signer(), LANDSCAPE_WIDTH, 0.6) + section(
        landscape=True, following=False)


FORMS = {"award-register": ("Sổ theo dõi khen thưởng", book)}
