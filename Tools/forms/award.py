"""Certificates: one awarded nominee, one A4 page, landscape."""

from ooxml import cell, paragraph, row, rule, section, table

WIDTH = 14570  # 20 mm edges
BORDER = (
    '<w:pgBorders w:offsetFrom="page">'
    + "".join(f'<w:{edge} w:val="thickThinMediumGap" w:sz="36" w:space="24" w:color="7F6000"/>'
              for edge in ("top", "left"))
    + "".join(f'<w:{edge} w:val="thinThickMediumGap" w:sz="36" w:space="24" w:color="7F6000"/>'
              for edge in ("bottom", "right"))
    + "</w:pgBorders>"
)
# 37 mm stay free at the top for the national emblem, which pre-printed paper carries.
EMBLEM = 1077


# The text stands in the middle of its row, the signature always at the same place.
TEXT_HEIGHT = 4650


def _certificate(name):
    nation = paragraph("BangQuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                       properties=f'<w:spacing w:before="{EMBLEM}"/>')
    nation += paragraph("BangTieuNgu", "Độc lập - Tự do - Hạnh phúc") + rule(3428, WIDTH)
    text = paragraph("BangNguoiTang", "{{Thẩm quyền ban hành}}") + paragraph("BangTang", "TẶNG")
    text += paragraph("BangTen", name) + paragraph("BangTenNguoi", "{{Tên người hoặc tập thể}}")
    text += paragraph("BangLoi", "{{Chức vụ và đơn vị}}")
    text += paragraph("BangLoi", "Đã có {{Thành tích khen thưởng}}")
    left = paragraph("BangSo", "Quyết định số {{Số và ký hiệu}}\n{{Dòng ngày ký}}")
    left += paragraph("BangSo", "Vào sổ khen thưởng số: {{Số sổ | xóa đoạn nếu trống}}")
    right = paragraph("BangNgay", "{{Địa danh}}, {{Dòng ngày ký}}")
    right += paragraph("ChucVuKy", "{{Quyền hạn và chức vụ ký}}") + paragraph("NguoiKy", "{{Người ký | giữ dòng}}")
    half = WIDTH // 2
    body = table("BangKhung", [half, WIDTH - half], [
        row([cell(WIDTH, nation, span=2)]),
        row([cell(WIDTH, text, span=2, centred=True)], height=TEXT_HEIGHT),
        row([cell(half, left), cell(WIDTH - half, right)]),
    ])
    return body + paragraph("Sat") + section(
        landscape=True, numbered=False, margins=(1021, 1134, 567, 1134), border=BORDER, following=False)


FORMS = {
    "certificate-of-merit": ("Bằng khen", lambda: _certificate("BẰNG KHEN")),
    "certificate-of-commendation": ("Giấy khen", lambda: _certificate("GIẤY KHEN")),
}
