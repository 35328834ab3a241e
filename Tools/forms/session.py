"""Forms of one council session: the ballot paper, the minutes of the count, the minutes of the council."""

from ooxml import TEXT_WIDTH, cell, row, table
from blocks import (data_table, each, gap, heading, letterhead, narrative, paragraph, recipients, section, signatures,
                    signer, subheading, text, title, two_signatures, when)

BALLOT_COLUMNS = [
    ("STT", 680, "{{STT}}", "OBangGiua"),
    ("Tập thể, cá nhân", 2211, "{{Tên người hoặc tập thể}}", "OBang"),
    ("Chức vụ, đơn vị", 2155, "{{Chức vụ và đơn vị}}", "OBang"),
    ("Hình thức đề nghị", 1928, "{{Hình thức khen thưởng}}", "OBang"),
    ("Đồng ý", 1105, "", "OBangGiua"), ("Không đồng ý", 1105, "", "OBangGiua"),
]


def _named(columns, who):
    """The same columns, the names under what they are names of: persons, collectives, or both."""
    return [(who if head == "Tập thể, cá nhân" else head, *rest) for head, *rest in columns]

CASES = "- {{Nhóm nội dung}}: {{Số trường hợp | hai chữ số}} ({{Số trường hợp | bằng chữ}}) trường hợp."


def sheets(name, sheet):
    """A sheet for every item of a list, each on a page of its own."""
    new_page = paragraph("Sat", properties="<w:pageBreakBefore/>")
    return each(name, new_page + sheet)


def _sheet():
    """One ballot paper; a paper for every set of lines that a member may vote on begins on a page of its own."""
    body = letterhead(number=False, date=False)
    body += title("PHIẾU XÉT KHEN THƯỞNG", "{{Nội dung cuộc họp}}", "Vạch dưới nội dung cuộc họp")
    body += paragraph("GhiChuKy", "(Ngày họp: {{Ngày họp | ngày dài}})")
    body += text("Nội dung: {{Nội dung biểu quyết}}. Số bản in của mẫu phiếu này: {{Số bản in | hai chữ số}}.")
    body += text("Thành viên Hội đồng đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” của từng dòng. "
                 "Dòng đánh dấu cả hai ô hoặc không đánh dấu được tính là phiếu trắng.")
    body += gap() + data_table(_named(BALLOT_COLUMNS, "{{Đối tượng biểu quyết}}"), "Đề nghị trên phiếu")
    return body + when("Bỏ phiếu kín", text("~~Phiếu kín: không ghi tên, không ký; phiếu phải có dấu của cơ quan thường "
                                           "trực Hội đồng ở góc trên bên trái.~~", keep=True),
                       text("~~Biểu quyết công khai: thành viên ký và ghi rõ họ tên.~~", keep=True)
                       + signatures(paragraph("DanhSachNoiNhan"),
                                    signer("THÀNH VIÊN HỘI ĐỒNG", "", "(Ký, ghi rõ họ tên)")))


def ballot():
    return sheets("Mẫu phiếu", _sheet()) + section(following=False)


def _people(name, content):
    return each(name, text(content))


def _count():
    body = text("- Hình thức: {{Hình thức biểu quyết}}.")
    body += text("- Tổng số thành viên Hội đồng: {{Số thành viên khi biểu quyết}}; có mặt: {{Số có mặt khi biểu quyết}}; "
                 "vắng mặt có ý kiến bằng văn bản được tính: {{Số ý kiến bằng văn bản}}; vắng mặt không tính: "
                 "{{Số vắng mặt khi biểu quyết}}.")
    body += text("- Số phiếu phát ra: {{Số phiếu phát ra | hai chữ số}} ({{Số phiếu phát ra | bằng chữ}}); thu về: {{Số phiếu thu về | hai chữ số}} "
                 "({{Số phiếu thu về | bằng chữ}}); không thu về: {{Số phiếu không thu về}}.")
    return body + text("- Số phiếu hợp lệ: {{Số phiếu hợp lệ | hai chữ số}} ({{Số phiếu hợp lệ | bằng chữ}}); không hợp lệ: "
                       "{{Số phiếu không hợp lệ | hai chữ số}} ({{Số phiếu không hợp lệ | bằng chữ}}).")


def _results():
    body = paragraph("TenBang", "Kết quả từng trường hợp") + data_table([
        ("STT", 680, "{{STT}}", "OBangGiua"),
        ("{{Đối tượng biểu quyết}}", 1790, "{{Tên người hoặc tập thể}}", "OBang"),
        ("Đồng ý", 737, "{{Số phiếu đồng ý}}", "OBangGiua"),
        ("Không đồng ý", 880, "{{Số phiếu không đồng ý}}", "OBangGiua"),
        ("Phiếu trắng", 850, "{{Số phiếu trắng}}", "OBangGiua"),
        ("Không tham gia", 900, "{{Số không tham gia biểu quyết}}", "OBangGiua"),
        ("Số làm căn cứ", 680, "{{Số làm căn cứ}}", "OBangGiua"),
        ("Tỷ lệ đồng ý", 1080, "{{Tỷ lệ đồng ý}}", "OBangGiua"),
        ("Cần đạt", 624, "{{Số phiếu cần đạt}}", "OBangGiua"),
        ("Kết quả", 850, "{{Kết quả xét}}", "OBangGiua"),
    ], "Đề nghị")
    recused = text("- Đối với {{Tên người hoặc tập thể}}: {{Thành viên không tham gia biểu quyết}}.")
    body += when("Trường hợp không tham gia biểu quyết",
                 text("Thành viên không tham gia biểu quyết:", keep=True)
                 + each("Trường hợp không tham gia biểu quyết", recused))
    body += text("Quy tắc xác định kết quả:", keep=True) + each("Quy tắc biểu quyết", text("- {{Quy tắc biểu quyết}}"))
    body += when("Phải kiểm lại",
                 text("Kết quả kiểm phiếu được hai người nhập độc lập; đã kiểm lại do đối chiếu không khớp: "
                      "{{Số lần đối chiếu không khớp}} lần."))
    return body


def _small(content):
    return paragraph("DanhSachNoiNhan", content)


def _foot(content):
    """Stands in a frame of its own: what follows "Nơi nhận" would be read as one of them."""
    return table("BangKhung", [TEXT_WIDTH], [row([cell(TEXT_WIDTH, content)])])


def _proof():
    """What proves a vote, and what its rules still lack: small, at the foot, out of the way of the text."""
    return _small("Mã xác nhận danh sách bỏ phiếu, thành viên và quy tắc khi mở bỏ phiếu ({{Nội dung biểu quyết}}): "
                  "{{Mã xác nhận danh sách bỏ phiếu | xóa đoạn nếu trống}}.") + each(
        "Lưu ý về quy tắc", _small("{{Lưu ý về quy tắc}}"), style="DanhSachNoiNhan")


def _votes():
    """Every vote of the session, then those that were annulled."""
    board = when("Ban kiểm phiếu", text("- Ban kiểm phiếu:", keep=True)
                 + _people("Ban kiểm phiếu", "+ {{Họ và tên}}, {{Chức vụ}}: {{Vai trò}}."))
    body = each("Lần biểu quyết", subheading("{{Nội dung biểu quyết}}") + board + _count() + _results())
    body += when("Lần biểu quyết bị hủy", subheading("Kết quả bỏ phiếu bị hủy")
                 + each("Lần biểu quyết bị hủy",
                        text("- {{Nội dung biểu quyết}}, mở lúc {{Thời gian mở bỏ phiếu}}: {{Lý do hủy kết quả bỏ phiếu}}.")))
    return body


def _membership(present=""):
    """Members, presence, absence with reasons: what the quorum is computed from."""
    body = text("- Tổng số thành viên Hội đồng: {{Số thành viên | hai chữ số}} ({{Số thành viên | bằng chữ}}) người, theo "
                "{{Quyết định thành lập Hội đồng}}.")
    body += text("- {{Điều kiện họp}}.")
    body += text("- Có mặt: {{Số thành viên dự họp | hai chữ số}} ({{Số thành viên dự họp | bằng chữ}}) người; vắng mặt: "
                 "{{Số thành viên vắng mặt | hai chữ số}} ({{Số thành viên vắng mặt | bằng chữ}}) người.")
    body += present
    absent = text("+ {{Họ và tên}}, {{Chức vụ}}: {{Lý do vắng mặt}}{{nếu Ý kiến bằng văn bản}}; đã gửi ý kiến bằng "
                  "văn bản{{hết nếu}}.")
    body += when("Thành viên vắng mặt", text("- Thành viên vắng mặt, lý do:", keep=True) + each("Thành viên vắng mặt", absent))
    return body


def tally():
    # The tellers' paper belongs to the council's minutes, which bear the number.
    body = letterhead(number=False, date=False) + title(
        "BIÊN BẢN KIỂM PHIẾU", "{{Nội dung cuộc họp}}", "Vạch dưới nội dung cuộc họp")
    body += text("Thời gian bắt đầu: {{Thời gian kiểm phiếu}}.") + text("Địa điểm: {{Địa điểm họp}}.")
    body += text("Ban kiểm phiếu được {{Tên Hội đồng}} bầu tại cuộc họp, gồm:")
    body += _people("Ban kiểm phiếu", "- {{Họ và tên}}, {{Chức vụ}}: {{Vai trò}}.")
    body += heading("I. THÀNH VIÊN HỘI ĐỒNG") + _membership()
    body += heading("II. PHIẾU") + text("- Nội dung: {{Nội dung biểu quyết}}.") + _count()
    body += heading("III. KẾT QUẢ KIỂM PHIẾU") + _results()
    body += text("Việc kiểm phiếu kết thúc vào {{Thời gian kết thúc kiểm phiếu}}. Biên bản được lập thành 02 (hai) bản "
                 "có giá trị như nhau, đã đọc lại cho Ban kiểm phiếu cùng nghe và thống nhất ký tên./.", keep=True)
    members = each("Ủy viên kiểm phiếu", paragraph("NguoiKy", "{{Ủy viên kiểm phiếu}}", keep=True), style="NguoiKy")
    return body + two_signatures(
        (["ỦY VIÊN BAN KIỂM PHIẾU"], members), (["TRƯỞNG BAN KIỂM PHIẾU"], "{{Trưởng ban kiểm phiếu | giữ dòng}}")
    ) + gap(120) + recipients() + gap(120) + _foot(_proof()) + section(following=False)


def _council(opening, conclusion, appraisal):
    body = letterhead(date=False) + title("BIÊN BẢN", "{{Tên cuộc họp}}", "Vạch dưới tên cuộc họp")
    body += text("Thời gian bắt đầu: {{Thời gian bắt đầu}}.") + text("Địa điểm: {{Địa điểm họp}}.")
    body += text(opening) + text("Thành phần tham dự:", keep=True) + _membership(
        text("- Thành viên dự họp:", keep=True)
        + _people("Thành viên dự họp", "+ {{Họ và tên}}, {{Chức vụ}}, {{Vai trò}}."))
    body += when("Khách mời", text("- Khách mời:", keep=True) + _people("Khách mời", "+ {{Họ và tên}}, {{Chức vụ}}."))
    body += text("Chủ trì (chủ tọa): {{Chủ tọa}}, {{Chức vụ chủ tọa}}, {{Vai trò chủ tọa}}.")
    body += text("Thư ký (người ghi biên bản): {{Thư ký}}, {{Chức vụ thư ký}}.")
    body += heading("I. NỘI DUNG") + text("{{Nội dung cuộc họp}} trong {{Phong trào thi đua}}, gồm:", keep=True)
    body += each("Nhóm nội dung họp", text(CASES))
    if appraisal:
        body += heading("II. KẾT QUẢ THẨM ĐỊNH HỒ SƠ") + narrative("Kết quả thẩm định")
    numbers = ["III", "IV", "V", "VI"] if appraisal else ["II", "III", "IV", "V"]
    body += heading(f"{numbers[0]}. Ý KIẾN THẢO LUẬN") + when(
        "Ý kiến thảo luận", each("Ý kiến thảo luận", text("- {{Họ và tên}}: {{Nội dung ý kiến}}")),
        text("Không có ý kiến thảo luận được ghi nhận."))
    body += heading(f"{numbers[1]}. KẾT QUẢ BIỂU QUYẾT")
    body += _votes()
    body += when("Trường hợp bổ sung ngoài chương trình", subheading("Trường hợp bổ sung ngoài chương trình")
                 + each("Trường hợp bổ sung ngoài chương trình",
                        text("- {{Tên người hoặc tập thể}} ({{Hình thức khen thưởng}}): {{Lý do bổ sung}}; Hội đồng biểu "
                             "quyết nhận xét: {{Số đồng ý bổ sung}} đồng ý, {{Số không đồng ý bổ sung}} không đồng ý, "
                             "{{Số không biểu quyết bổ sung}} không có ý kiến.")))
    body += when("Trường hợp không đề nghị", subheading("Trường hợp không đề nghị, lý do")
                 + each("Trường hợp không đề nghị",
                        text("- {{Tên người hoặc tập thể}} ({{Hình thức khen thưởng}}): {{Lý do không đề nghị}}.")))
    body += heading(f"{numbers[2]}. KẾT LUẬN") + text(conclusion)
    body += narrative("Kết luận của chủ tọa")
    body += text("Cuộc họp kết thúc vào {{Thời gian kết thúc}}. Biên bản đã được đọc cho các thành viên dự họp cùng "
                 "nghe và nhất trí thông qua./.", keep=True)
    body += two_signatures(
        (["THƯ KÝ"], "{{Thư ký}}"), (["CHỦ TỌA", "{{Quyền hạn và chức vụ ký}}"], "{{Chủ tọa}}"))
    proof = each("Lần biểu quyết", _proof(), style="DanhSachNoiNhan")
    proof += _small("Mã nhật ký khi ký biên bản: {{Mã nhật ký | xóa đoạn nếu trống}}.")
    return body + gap(120) + recipients() + gap(120) + _foot(proof) + section(following=False)


def council_unit():
    return _council(
        "{{Tên Hội đồng}} họp xét, đề nghị {{Người có thẩm quyền}} khen thưởng {{Đối tượng xét}} có thành tích trong "
        "{{Phong trào thi đua}}.",
        "Căn cứ kết quả biểu quyết, Hội đồng đề nghị {{Người có thẩm quyền}} khen thưởng {{Số lượng tập thể và cá nhân}} có kết quả "
        "“Đạt” tại Biên bản này.", appraisal=False)


def council_sector():
    return _council(
        "{{Tên Hội đồng}} họp xét các đề nghị khen thưởng thuộc thẩm quyền quyết định của {{Người có thẩm quyền}} đối với "
        "{{Đối tượng xét}} có thành tích trong {{Phong trào thi đua}}.",
        "Căn cứ kết quả biểu quyết, Hội đồng đề nghị {{Người có thẩm quyền}} xem xét, quyết định đối với {{Số lượng tập thể và cá nhân}} "
        "có kết quả “Đạt” tại Biên bản này.", appraisal=True)


def invitation():
    body = letterhead(number_field="Số và ký hiệu giấy mời", date_field="Dòng ngày giấy mời")
    body += title("GIẤY MỜI", "{{Tên cuộc họp}}", "Vạch dưới tên cuộc họp")
    body += text("{{Tên Hội đồng}} trân trọng kính mời các thành viên Hội đồng dự họp:")
    body += text("1. Thời gian: {{Thời gian bắt đầu}}.") + text("2. Địa điểm: {{Địa điểm họp}}.")
    body += text("3. Chủ trì: {{Chủ tọa}}, {{Chức vụ chủ tọa}}.")
    body += text("4. Nội dung: {{Nội dung cuộc họp}} trong {{Phong trào thi đua}}, gồm:", keep=True)
    body += each("Nhóm nội dung họp", text(CASES))
    body += text("5. {{Điều kiện họp}}. Thành viên không dự họp được đề nghị báo Thư ký Hội đồng để được xin ý kiến bằng "
                 "văn bản; không ủy quyền cho người khác biểu quyết thay.")
    body += text("Tài liệu gửi kèm: danh sách đề nghị và tóm tắt thành tích từng trường hợp. Đề nghị các thành "
                 "viên nghiên cứu trước và dự họp đúng giờ./.", keep=True)
    body += signatures(recipients(), signer("TM. HỘI ĐỒNG\n{{Chức vụ ký giấy mời}}", "{{Chủ tọa}}"))
    return body + section(following=False)


def written_opinion():
    sheet = letterhead(number=False, date=False)
    sheet += title("PHIẾU LẤY Ý KIẾN BẰNG VĂN BẢN", "{{Nội dung cuộc họp}}", "Vạch dưới nội dung cuộc họp")
    sheet += text("Kính gửi: Đồng chí {{Họ và tên}}, {{Chức vụ}}, thành viên {{Tên Hội đồng}}.")
    sheet += text("Do thành viên vắng mặt tại cuộc họp {{Thời gian bắt đầu}} ({{Lý do vắng mặt}}), Hội đồng xin ý kiến về các "
                  "trường hợp sau. Đánh dấu X vào một trong hai ô của từng dòng; dòng đánh dấu cả hai ô hoặc không đánh dấu "
                  "được tính là phiếu trắng. Phiếu được gửi lại Thư ký Hội đồng ({{Thư ký}}) trước giờ họp, trong phong bì dán "
                  "kín, và được mở cùng phiếu của các thành viên dự họp.")
    sheet += text("~~Phiếu chỉ có giá trị khi gửi đến trước khi kết thúc bỏ phiếu tại cuộc họp. Trường hợp bỏ phiếu kín, không "
                  "ghi tên, không ký vào phiếu; phong bì ghi tên người gửi để Thư ký điểm danh.~~")
    sheet += gap() + data_table(BALLOT_COLUMNS, "Đề nghị xin ý kiến")
    return sheets("Thành viên được xin ý kiến", sheet) + section(following=False)


FORMS = {
    "ballot-paper": ("Phiếu xét khen thưởng", ballot),
    "tally-minutes": ("Biên bản kiểm phiếu", tally),
    "council-invitation": ("Giấy mời họp Hội đồng", invitation),
    "written-opinion": ("Phiếu lấy ý kiến bằng văn bản", written_opinion),
    "council-minutes-unit": ("Biên bản họp Hội đồng của đơn vị", council_unit),
    "council-minutes-sector": ("Biên bản họp Hội đồng cấp ngành", council_sector),
}
