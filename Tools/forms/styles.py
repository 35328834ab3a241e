"""The styles that all forms share: few, with the names that clerks know from the decree on layout."""

from ooxml import DECLARATION, NAMESPACES


def _style(id, name, base="Normal", align=None, before=None, after=None, line=None, exact=None, first=None,
           left=None, right=None, size=None, bold=False, italic=False, caps=False, keep=False, colour=None):
    paragraph = "<w:keepNext/>" if keep else ""
    spacing = ""
    spacing += f' w:before="{before}"' if before is not None else ""
    spacing += f' w:after="{after}"' if after is not None else ""
    spacing += f' w:line="{line}" w:lineRule="auto"' if line else ""
    spacing += f' w:line="{exact}" w:lineRule="exact"' if exact else ""
    paragraph += f"<w:spacing{spacing}/>" if spacing else ""
    indent = ""
    indent += f' w:left="{left}"' if left is not None else ""
    indent += f' w:right="{right}"' if right is not None else ""
    indent += f' w:firstLine="{first}"' if first is not None else ""
    paragraph += f"<w:ind{indent}/>" if indent else ""
    paragraph += f'<w:jc w:val="{align}"/>' if align else ""
    text = "<w:b/><w:bCs/>" if bold else ""
    text += "<w:i/><w:iCs/>" if italic else ""
    text += "<w:caps/>" if caps else ""
    text += f'<w:color w:val="{colour}"/>' if colour else ""
    text += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    default = ' w:default="1"' if id == "Normal" else ""
    custom = "" if id == "Normal" else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{id}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{text}</w:rPr>" if text else "")
        + "</w:style>"
    )


def _table_style(id, name, borders, margin):
    edges = ""
    if borders:
        edges = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        edges = f"<w:tblBorders>{edges}</w:tblBorders>"
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{edges}<w:tblCellMar>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


RED = "C00000"

_PARAGRAPHS = [
    _style("Normal", "Normal", base=None),
    _style("QuocHieu", "Quốc hiệu", align="center", size=24, bold=True),
    _style("TieuNgu", "Tiêu ngữ", align="center", size=26, bold=True),
    _style("CoQuanChuQuan", "Cơ quan chủ quản", align="center", size=24),
    _style("CoQuanBanHanh", "Cơ quan ban hành", align="center", size=24, bold=True),
    _style("VachCoQuan", "Vạch bằng gạch dưới", align="center", size=14, bold=True),
    _style("Vach", "Vạch", size=4, exact=60),
    _style("SoKyHieu", "Số, ký hiệu", align="center", before=60, size=26),
    _style("TrichYeuCongVan", "Trích yếu công văn", align="center", before=120, size=24),
    _style("NgayThang", "Địa danh, ngày tháng", align="center", before=60, size=26, italic=True),
    _style("TenLoai", "Tên loại văn bản", align="center", before=360, size=28, bold=True, keep=True),
    _style("TrichYeu", "Trích yếu", align="center", left=400, right=400, size=28, bold=True, keep=True),
    _style("KinhGui", "Kính gửi", before=240, left=1701, size=28),
    _style("NoiKinhGui", "Nơi kính gửi", before=60, left=2268, size=28),
    _style("ThamQuyen", "Thẩm quyền ban hành", align="center", before=240, after=60, size=28, bold=True),
    _style("CanCu", "Căn cứ", align="both", before=120, first=720, line=252, size=28, italic=True),
    _style("QuyetDinh", "Lời quyết định", align="center", before=180, after=60, size=28, bold=True, keep=True),
    _style("LoiVan", "Lời văn", align="both", before=120, first=720, line=264, size=28),
    _style("Muc", "Mục", base="LoiVan", bold=True, keep=True),
    _style("Khoan", "Khoản", base="LoiVan", bold=True, keep=True),
    _style("TenBang", "Tên bảng", align="center", before=180, after=60, size=26, bold=True, keep=True),
    _style("DauBang", "Đầu bảng", align="center", before=40, after=40, size=24, bold=True, keep=True),
    _style("OBang", "Ô bảng", before=40, after=40, size=24),
    _style("OBangGiua", "Ô bảng giữa", base="OBang", align="center"),
    _style("OBangSo", "Ô bảng số", base="OBang", align="right"),
    _style("LoiGon", "Lời gọn", align="both", before=40, first=720, size=26),
    _style("OBangGon", "Ô bảng gọn", before=15, after=15, size=22),
    _style("OBangGonGiua", "Ô bảng gọn giữa", base="OBangGon", align="center"),
    _style("OBangGonSo", "Ô bảng gọn số", base="OBangGon", align="right"),
    _style("NoiNhan", "Nơi nhận", size=24, bold=True, italic=True),
    _style("DanhSachNoiNhan", "Danh sách nơi nhận", size=22),
    _style("ChucVuKy", "Chức vụ người ký", align="center", size=28, bold=True),
    _style("GhiChuKy", "Ghi chú nơi ký", align="center", size=26, italic=True),
    _style("NguoiKy", "Người ký", align="center", before=1701, size=28, bold=True),
    _style("PhuLuc", "Phụ lục", align="center", size=28, bold=True, keep=True),
    _style("TenPhuLuc", "Tên phụ lục", align="center", size=28, bold=True, keep=True),
    _style("KemTheo", "Chỉ dẫn kèm theo", align="center", size=28, italic=True, keep=True),
    _style("SoTrang", "Số trang", align="center", size=28),
    _style("Sat", "Đoạn sát", size=2, exact=20),
]
_CERTIFICATE = [
    _style("BangQuocHieu", "Bằng: Quốc hiệu", align="center", size=28, bold=True),
    _style("BangTieuNgu", "Bằng: Tiêu ngữ", align="center", size=28, bold=True),
    _style("BangNguoiTang", "Bằng: người tặng", align="center", before=180, size=34, bold=True),
    _style("BangTang", "Bằng: Tặng", align="center", before=80, size=28, bold=True),
    _style("BangTen", "Bằng: tên bằng", align="center", before=60, size=80, bold=True, colour=RED),
    _style("BangTenNguoi", "Bằng: người được tặng", align="center", before=120, left=283, right=283, size=36, bold=True),
    _style("BangLoi", "Bằng: lời", align="center", before=100, left=283, right=283, size=28),
    _style("BangSo", "Bằng: số quyết định", before=40, left=567, size=24),
    _style("BangNgay", "Bằng: ngày tháng", align="center", size=28, italic=True),
]


def sheet(certificate=False):
    """The styles part; the styles of certificates only where they are used."""
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    character = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    normal = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    tables = _table_style("BangKhung", "Bảng khung", False, 0) + _table_style("BangKe", "Bảng kẻ", True, 85)
    paragraphs = "".join(_PARAGRAPHS + (_CERTIFICATE if certificate else []))
    return f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{paragraphs}{character}{normal}{tables}</w:styles>"
