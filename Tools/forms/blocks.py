"""What administrative documents are made of: letterhead, title, addressees, text, tables of data, signatures, annexes."""

from ooxml import LANDSCAPE_WIDTH, TEXT_WIDTH, cell, control, paragraph, row, rule, section, table

# The letterhead is a little wider than the text, as in the decree's own samples: the name of an agency has 186 pt,
# the quốc hiệu at 12 pt (250 pt) and the longest line of place and date (280 pt) have 281 pt.
LEFT, RIGHT = 3724, 5630
RULE_MOTTO = 3183  # twips: "Độc lập - Tự do - Hạnh phúc" in bold 13 pt is 159.2 pt wide
# The number of the list of persons: the second where a list of collectives stands before it.
SECOND = "{{nếu Tập thể}}II{{nếu không}}I{{hết nếu}}"
RULE_SUBJECT = 3000  # between a third and a half of lines of 300 to 413 pt


def tag_line(tag, style="LoiVan"):
    """A paragraph that holds only a block tag: it leaves no trace in the document."""
    return paragraph(style, "{{" + tag + "}}")


def each(name, content, style="LoiVan"):
    return tag_line(f"mỗi {name}", style) + content + tag_line(f"hết {name}", style)


def when(condition, content, otherwise=None, style="LoiVan"):
    result = tag_line(f"nếu {condition}", style) + content
    if otherwise is not None:
        result += tag_line("nếu không", style) + otherwise
    return result + tag_line("hết nếu", style)


def text(content, keep=False):
    return paragraph("LoiVan", content, keep)


def heading(content):
    return paragraph("Muc", content)


def subheading(content):
    return paragraph("Khoan", content)


def narrative(label):
    """The paragraphs of a long text; nothing when there is none."""
    return text("{{" + label + " | đoạn}}")


def written(label):
    """The same in a control that stays: what a clerk writes there in Word is read back."""
    return control("{{" + label + " | đoạn}}", narrative(label), "sdtLocked")


def optional(style, before, label, after="", format=""):
    """A line that vanishes when its field is empty; a line with nothing but the field does so by itself."""
    return paragraph(style, f"{before}{{{{{label}{format} | xóa đoạn nếu trống}}}}{after}")


def office_letterhead(subject):
    """The letterhead of a công văn: its subject stands below its number."""
    return letterhead(below=paragraph("TrichYeuCongVan", "V/v " + subject))


def letterhead(number=True, date=True, wide=False, below="", number_field="Số và ký hiệu", date_field="Dòng ngày ký"):
    """Quốc hiệu and agency, then number and date on one row."""
    width = LANDSCAPE_WIDTH if wide else LEFT + RIGHT
    left = 5200 if wide else LEFT
    right = width - left
    agency = paragraph("CoQuanChuQuan", "{{Cơ quan chủ quản}}")
    agency += paragraph("CoQuanBanHanh", "{{Cơ quan ban hành}}")
    agency += paragraph("VachCoQuan", "{{Vạch dưới cơ quan}}")
    nation = paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    nation += paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc") + rule(RULE_MOTTO, right)
    rows = [row([cell(left, agency), cell(right, nation)])]
    if number or date:
        first = f"Số: {{{{{number_field}}}}}" if number else ""
        second = f"{{{{Địa danh}}}}, {{{{{date_field}}}}}" if date else ""
        rows.append(row([
            cell(left, paragraph("SoKyHieu", first) + below), cell(right, paragraph("NgayThang", second)),
        ]))
    return table("BangKhung", [left, right], rows, indent=0 if wide else -142)


def title(name, subject, rule_field=None):
    """Name of the type, subject, and the rule below it; a field where the subject may be short."""
    below = paragraph("VachCoQuan", "{{" + rule_field + "}}") if rule_field else rule(RULE_SUBJECT, TEXT_WIDTH)
    return paragraph("TenLoai", name) + paragraph("TrichYeu", subject) + below


def addressees():
    """Nothing where there is no addressee, one line for one, a list for several."""
    several = paragraph("KinhGui", "Kính gửi:", keep=True) + each(
        "Kính gửi", paragraph("NoiKinhGui", "- {{Kính gửi}}"), style="NoiKinhGui")
    one = paragraph("KinhGui", "Kính gửi: {{Nơi kính gửi duy nhất}}")
    return when("Kính gửi", when("Nơi kính gửi duy nhất", one, several, style="KinhGui"), style="KinhGui")


def bases(style="CanCu"):
    return each("Căn cứ", paragraph(style, "{{Căn cứ}}"), style=style)


def gap(before=80):
    """A little space above a table that follows text; it stays with the table."""
    return paragraph("Sat", keep=True, properties=f'<w:spacing w:before="{before}"/>')


def data_table(columns, name, header=True, total=None, width=TEXT_WIDTH):
    """A table with one row per item of a list.

    columns: (heading, width, content, style).
    """
    widths = [column[1] for column in columns]
    widths[-1] += width - sum(widths)
    rows = []
    if header:
        rows.append(row([cell(w, paragraph("DauBang", c[0])) for w, c in zip(widths, columns)], header=True))
    rows.append(item_row([(w, c[2], c[3]) for w, c in zip(widths, columns)], name))
    if total:
        rows.append(total(widths))
    return table("BangKe", widths, rows)


def paragraphs_table(columns, name, width=TEXT_WIDTH):
    """A table with one row per item of a list, whose cells hold several paragraphs; the number of the row where none.

    columns: (heading, width, paragraphs).
    """
    widths = [column[1] for column in columns]
    widths[-1] += width - sum(widths)
    heads = [cell(w, paragraph("DauBang", c[0])) for w, c in zip(widths, columns)]
    contents = [cell(w, c[2] or paragraph("OBangGiua", "{{STT}}")) for w, c in zip(widths, columns)]
    return table("BangKe", widths, [
        row(heads, header=True), tag_row(widths, f"mỗi {name}"), row(contents), tag_row(widths, f"hết {name}")])


def item_row(cells, name):
    """The row that repeats, between two rows that hold only the tags and leave no trace."""
    widths = [width for width, _, _ in cells]
    made = [cell(width, paragraph(style, content)) for width, content, style in cells]
    return tag_row(widths, f"mỗi {name}") + row(made) + tag_row(widths, f"hết {name}")


def tag_row(widths, tag):
    return row([cell(sum(widths), paragraph("OBang", "{{" + tag + "}}"), span=len(widths))])


def recipients():
    return paragraph("NoiNhan", "Nơi nhận:") + each(
        "Nơi nhận", paragraph("DanhSachNoiNhan", "- {{Nơi nhận}}"), style="DanhSachNoiNhan")


def signer(office="{{Quyền hạn và chức vụ ký}}", name="{{Người ký | giữ dòng}}", note=None):
    result = paragraph("ChucVuKy", office)
    result += paragraph("GhiChuKy", note) if note else ""
    return result + paragraph("NguoiKy", name)


def signatures(left, right, width=TEXT_WIDTH, share=0.45):
    """Two columns that stay whole on one page."""
    first = int(width * share)
    return gap(240) + table(
        "BangKhung", [first, width - first], [row([cell(first, left), cell(width - first, right)])], margin=57)


def two_signatures(left, right, width=TEXT_WIDTH):
    """Two signers side by side, (lines of the office, name) each, the names on one line; stays whole with what precedes it."""
    half = width // 2
    widths = [half, width - half]
    sides = list(zip(widths, (left, right)))
    offices = [cell(w, "".join(paragraph("ChucVuKy", line, keep=True) for line in side[0])) for w, side in sides]
    names = [cell(w, side[1] if side[1].startswith("<") else paragraph("NguoiKy", side[1], keep=True)) for w, side in sides]
    return gap(240) + table("BangKhung", widths, [row(offices), row(names)], margin=57)


def closing(width=TEXT_WIDTH):
    """Recipients on the left, the signature on the right."""
    return signatures(recipients(), signer(), width)


def annex_head(number, name, reference, width):
    """"Phụ lục", its name, what it belongs to, and the rule."""
    return (
        paragraph("PhuLuc", f"Phụ lục {number}".strip())
        + paragraph("TenPhuLuc", name) + paragraph("KemTheo", reference) + rule(2000, width)
    )


def end_section(**properties):
    """Ends a section in a paragraph of no height."""
    return paragraph("Sat", section=section(**properties))


def annex_reference(kind):
    return f"(Kèm theo {kind} số {{{{Số và ký hiệu}}}} {{{{Dòng ngày ký}}}}\ncủa {{{{Tên cơ quan ban hành}}}})"
