"""The sheet of one appraisal (phiếu thẩm định)."""

from blocks import data_table, each, gap, heading, letterhead, paragraph, section, text, two_signatures, when


def _line(label, content):
    return text(f"{label}: {content}")


def sheet():
    body = letterhead(number=False, date=True) + paragraph("TenLoai", "PHIẾU THẨM ĐỊNH HỒ SƠ KHEN THƯỞNG")
    body += paragraph("TrichYeu", "Đề nghị tặng {{Hình thức khen thưởng}}")
    body += _line("Tập thể, cá nhân", "**{{Tên người hoặc tập thể}}**")
    body += text("Chức vụ, đơn vị: {{Chức vụ và đơn vị | xóa đoạn nếu trống}}")
    body += _line("Hồ sơ", "{{Mã hồ sơ}}")
    body += text("Kèm theo: {{Tờ trình của đơn vị | xóa đoạn nếu trống}}")
    body += text("Ngày nhận: {{Ngày nhận hồ sơ | dd/MM/yyyy | xóa đoạn nếu trống}}")
    body += _line("Thành tích", "trong {{Phong trào thi đua}}")
    body += heading("1. Thành phần hồ sơ") + gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Thành phần", 3855, "{{Tên thành phần}}", "OBang"),
        ("Có", 680, "{{Dấu có}}", "OBangGiua"), ("Không", 1021, "{{Dấu không có}}", "OBangGiua"),
        ("Sai mẫu", 794, "{{Dấu sai mẫu}}", "OBangGiua"), ("Ghi chú", 2041, "{{Ghi chú}}", "OBang"),
    ], "Thành phần hồ sơ")
    criteria = gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Tiêu chí", 2494, "{{Tên tiêu chí}}", "OBang"),
        ("Minh chứng", 3742, "{{Minh chứng}}", "OBang"), ("Kết luận", 2155, "{{Kết luận thẩm định}}", "OBang"),
    ], "Tiêu chí")
    body += heading("2. Kết quả thẩm định từng tiêu chí") + when("Tiêu chí", criteria, text(
        "Kế hoạch của Phong trào không nêu tiêu chí riêng cho đối tượng này."))
    bars = gap() + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Trường hợp không xét khen thưởng", 4195, "{{Tên trường hợp}}", "OBang"),
        ("Kết quả kiểm tra", 2154, "{{Kết quả kiểm tra}}", "OBang"), ("Căn cứ", 2042, "{{Căn cứ pháp lý}}", "OBang"),
    ], "Trường hợp cần loại trừ")
    body += heading("3. Các trường hợp không xét khen thưởng") + bars
    body += when("Ý kiến các cơ quan", heading("4. Hiệp y và công khai") + each(
        "Ý kiến các cơ quan", text("- {{Ý kiến các cơ quan}}")))
    number = "{{nếu Ý kiến các cơ quan}}5{{nếu không}}4{{hết nếu}}"
    body += heading(number + ". Kết luận") + text("**{{Kết luận}}.**", keep=True)
    body += each("Lý do và yêu cầu", text("- {{Lý do và yêu cầu}}", keep=True))
    body += text("~~Lưu ý: kết quả kiểm tra dựa trên {{Giá trị chưa xác nhận | xóa đoạn nếu trống}}.~~", keep=True)
    body += text("Hạn bổ sung: hết ngày {{Hạn bổ sung | dd/MM/yyyy | xóa đoạn nếu trống}}.", keep=True)
    body += two_signatures((["NGƯỜI THẨM ĐỊNH"], "{{Người thẩm định | giữ dòng}}"),
                           (["{{Chức vụ lãnh đạo thường trực}}"], "{{Lãnh đạo thường trực | giữ dòng}}"))
    return body + section(following=False)


FORMS = {"appraisal-sheet": ("Phiếu thẩm định hồ sơ khen thưởng", sheet)}
