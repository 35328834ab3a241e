"""Forms of one submission: the letter, the list of nominees, their profiles, the letter to a higher level."""

from blocks import (LANDSCAPE_WIDTH, SECOND, addressees, annex_head, annex_reference, bases, closing, data_table, each,
                    end_section, gap, heading, letterhead, narrative, paragraph, paragraphs_table, section, signatures, signer,
                    text, title, when)


def list_tables():
    """I. Tập thể, II. Cá nhân with the votes; the total line closes the list."""
    person = [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Họ và tên", 2268, "{{Danh xưng và họ tên}}", "OBang"),
        ("Năm sinh\nNam", 794, "{{Năm sinh nam}}", "OBangGiua"), ("Năm sinh\nNữ", 794, "{{Năm sinh nữ}}", "OBangGiua"),
        ("Chức vụ, đơn vị công tác", 3118, "{{Chức vụ và đơn vị}}", "OBang"),
        ("Hình thức đề nghị", 2154, "{{Hình thức khen thưởng}}", "OBang"),
        ("Tiêu chuẩn áp dụng", 1928, "{{Tiêu chuẩn áp dụng}}", "OBang"),
        ("Số phiếu đồng ý / tổng số (tỷ lệ)", 1361, "{{Kết quả bỏ phiếu}}", "OBangGiua"),
        ("Ghi chú", 1474, "{{Ghi chú}}", "OBang"),
    ]
    group = [
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Tên tập thể", 4535, "{{Tên tập thể}}", "OBang"),
        ("Hình thức đề nghị", 2551, "{{Hình thức khen thưởng}}", "OBang"),
        ("Tiêu chuẩn áp dụng", 2835, "{{Tiêu chuẩn áp dụng}}", "OBang"),
        ("Số phiếu đồng ý / tổng số (tỷ lệ)", 1984, "{{Kết quả bỏ phiếu}}", "OBangGiua"),
        ("Ghi chú", 1474, "{{Ghi chú}}", "OBang"),
    ]
    result = when("Tập thể", heading("I. TẬP THỂ") + gap() + data_table(group, "Tập thể", width=LANDSCAPE_WIDTH))
    result += when("Cá nhân", heading(f"{SECOND}. CÁ NHÂN") + gap() + data_table(person, "Cá nhân", width=LANDSCAPE_WIDTH))
    return result + text("Danh sách gồm {{Số lượng tập thể và cá nhân}}./.", keep=True)


def _summary():
    return data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"), ("Hình thức khen thưởng", 4649, "{{Hình thức khen thưởng}}", "OBang"),
        ("Tập thể", 1247, "{{Số tập thể}}", "OBangGiua"), ("Cá nhân", 1247, "{{Số cá nhân}}", "OBangGiua"),
        ("Tổng số", 1248, "{{Số lượng cộng}}", "OBangGiua"),
    ], "Khen thưởng theo hình thức")


def _letter_body(request):
    body = text("{{Tên cơ quan ban hành}} " + request + " {{Người có thẩm quyền}} xem xét, khen thưởng "
                "{{Đối tượng khen thưởng}} có thành tích trong {{Phong trào thi đua}}, cụ thể như sau:")
    body += heading("1. Số lượng và hình thức đề nghị")
    body += text("Tổng số đề nghị: {{Số lượng tập thể và cá nhân}}, gồm:", keep=True) + gap() + _summary()
    body += heading("2. Quá trình bình xét")
    body += narrative("Quá trình bình xét")
    body += when("Cam kết", heading("3. Cam kết của đơn vị trình") + each("Cam kết", text("- {{Cam kết}}")))
    return body


def letter():
    body = letterhead() + title("TỜ TRÌNH", "Về việc đề nghị khen thưởng {{Đối tượng khen thưởng}} "
                                "có thành tích trong {{Phong trào thi đua}}")
    body += addressees() + bases("LoiVan") + _letter_body("kính trình")
    body += text("(Có danh sách, bản trích ngang và hồ sơ kèm theo)")
    body += text("Kính trình {{Người có thẩm quyền}} xem xét, quyết định./.", keep=True)
    return body + closing() + section(following=False)


def letter_up():
    body = letterhead() + title("TỜ TRÌNH", "Về việc đề nghị tặng {{Hình thức khen thưởng}} "
                                "cho {{Đối tượng khen thưởng}} có thành tích trong {{Phong trào thi đua}}")
    body += addressees() + bases("LoiVan") + _letter_body("đề nghị")
    body += text("Danh sách đề nghị khen thưởng tại Phụ lục; hồ sơ gửi kèm theo Tờ trình này.")
    body += text("{{Tên cơ quan ban hành}} kính trình {{Nơi kính gửi duy nhất}} xem xét, quyết định hoặc trình cấp "
                 "có thẩm quyền xem xét, quyết định./.", keep=True)
    body += closing() + end_section(following=False)
    body += annex_head("", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", annex_reference("Tờ trình"), LANDSCAPE_WIDTH)
    return body + list_tables() + section(landscape=True, start=1)


def nominee_list():
    body = letterhead(number=False, date=False, wide=True)
    body += paragraph("TenLoai", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG")
    body += paragraph("TrichYeu", "Trong {{Phong trào thi đua}}")
    body += paragraph("KemTheo", annex_reference("Tờ trình").replace("\n", " ")) + list_tables()
    return body + signatures(paragraph("DanhSachNoiNhan"), signer(), LANDSCAPE_WIDTH, 0.6) + section(
        landscape=True, following=False)


def _lines(name, content):
    """A list inside a cell: one paragraph an item."""
    return each(name, paragraph("OBang", content), style="OBang")


def nominee_profiles():
    recognised = "{{nếu Quyết định công nhận}} ({{Quyết định công nhận}}){{hết nếu}}"
    honours = _lines("Danh hiệu thi đua", "- {{Năm}}: {{Tên danh hiệu}}" + recognised)
    honours += _lines("Khen thưởng trước đây", "- {{Năm}}: {{Hình thức}}" + recognised)
    initiatives = _lines("Sáng kiến", "- {{Năm}}: {{Tên sáng kiến}}" + recognised)
    person = paragraph("OBang", "**{{Danh xưng và họ tên}}**") + paragraph("OBang", "{{Chức vụ và đơn vị}}")
    person += paragraph("OBang", "Sinh ngày {{Ngày sinh | dd/MM/yyyy | xóa đoạn nếu trống}}")
    person += paragraph("OBang", "Dân tộc: {{Dân tộc | xóa đoạn nếu trống}}")
    person += paragraph("OBang", "Quê quán: {{Quê quán | xóa đoạn nếu trống}}")
    training = paragraph("OBang", "{{Trình độ chuyên môn}}")
    training += paragraph("OBang", "Vào Đảng ngày {{Ngày vào Đảng | dd/MM/yyyy | xóa đoạn nếu trống}}")
    group = paragraph("OBang", "**{{Tên tập thể}}**") + paragraph("OBang", "Số người: {{Số người của tập thể | số}}")
    ratings = _lines("Xếp loại hằng năm", "- {{Năm}}: {{Mức xếp loại}}")
    summary = paragraph("OBang", "{{Tóm tắt thành tích | đoạn}}")
    award = paragraph("OBang", "{{Hình thức khen thưởng}}")
    opinion = paragraph("OBang", "{{Ý kiến của đơn vị}}")
    body = letterhead(number=False, date=False, wide=True)
    body += paragraph("TenLoai", "BẢN TRÍCH NGANG THÀNH TÍCH")
    body += paragraph("TrichYeu", "Đề nghị khen thưởng trong {{Phong trào thi đua}}")
    body += paragraph("KemTheo", annex_reference("Tờ trình").replace("\n", " "))
    body += when("Tập thể", heading("I. TẬP THỂ") + gap() + paragraphs_table([
        ("STT", 680, ""), ("Tên tập thể", 2268, group), ("Xếp loại các năm", 1814, ratings),
        ("Danh hiệu, hình thức đã đạt", 2381, honours), ("Tóm tắt thành tích trong Phong trào", 3799, summary),
        ("Hình thức đề nghị", 1587, award), ("Ý kiến đơn vị", 1474, opinion)], "Tập thể", LANDSCAPE_WIDTH))
    body += when("Cá nhân", heading(f"{SECOND}. CÁ NHÂN") + gap() + paragraphs_table([
        ("STT", 680, ""), ("Họ và tên, chức vụ, lý lịch", 2268, person), ("Trình độ, Đảng viên", 1361, training),
        ("Xếp loại các năm", 1361, ratings), ("Danh hiệu, hình thức đã đạt", 1984, honours),
        ("Sáng kiến", 1701, initiatives), ("Tóm tắt thành tích trong Phong trào", 2268, summary),
        ("Hình thức đề nghị", 1247, award), ("Ý kiến đơn vị", 1133, opinion)], "Cá nhân", LANDSCAPE_WIDTH))
    body += text("Bản trích ngang gồm {{Số lượng tập thể và cá nhân}}./.", keep=True)
    return body + signatures(paragraph("DanhSachNoiNhan"), signer(), LANDSCAPE_WIDTH, 0.6) + section(
        landscape=True, following=False)


FORMS = {
    "submission-letter": ("Tờ trình đề nghị khen thưởng", letter),
    "nominee-list": ("Danh sách đề nghị khen thưởng", nominee_list),
    "nominee-profiles": ("Bản trích ngang thành tích", nominee_profiles),
    "submission-letter-up": ("Tờ trình đề nghị cấp trên khen thưởng", letter_up),
}
