"""WordprocessingML written by hand: runs, paragraphs, tables, sections, the package. Nothing here knows an award."""

import re
import zipfile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"

PAGE_LONG, PAGE_SHORT = 16838, 11906
TEXT_WIDTH = 9071  # portrait, 30 mm left and 20 mm right
LANDSCAPE_WIDTH = 14003  # landscape, the same edges


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text, bold=None, italic=None, size=None):
    """One run; a line feed is a line break, a tab a tab."""
    properties = ""
    if bold is not None:
        properties += "<w:b/>" if bold else '<w:b w:val="0"/>'
    if italic is not None:
        properties += "<w:i/>" if italic else '<w:i w:val="0"/>'
    if size is not None:
        properties += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    body = ""
    for number, line in enumerate(text.split("\n")):
        body += "<w:br/>" if number else ""
        for column, piece in enumerate(line.split("\t")):
            body += "<w:tab/>" if column else ""
            if piece:
                body += f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
    return f"<w:r>{properties}{body}</w:r>" if body else ""


def control(tag, content, lock=""):
    """A content control that stays in the filled document, so that what it holds can be read back by its tag.

    `lock`: "sdtLocked" keeps the control, "sdtContentLocked" what is in it too.
    """
    title = escape(tag.strip("{}").split("|")[0].strip())
    properties = f'<w:alias w:val="{title}"/><w:tag w:val="{escape(tag)}"/>'
    properties += f'<w:lock w:val="{lock}"/>' if lock else ""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def runs(text):
    """Runs of a text in which **…** is bold, ~~…~~ is italic, [[…]] a field in a control and [!…!] one that is locked."""
    result = ""
    for piece in re.split(r"(\[\[.*?\]\]|\[!.*?!\])", text):
        if piece.startswith("[[") or piece.startswith("[!"):
            tag = "{{" + piece[2:-2] + "}}"
            result += control(tag, run(tag), "sdtLocked" if piece.startswith("[[") else "sdtContentLocked")
        else:
            result += _emphasised(piece)
    return result


def _emphasised(text):
    result = ""
    for number, piece in enumerate(text.split("**")):
        bold = True if number % 2 else None
        for column, part in enumerate(piece.split("~~")):
            result += run(part, bold, True if column % 2 else None)
    return result


def paragraph(style, text="", keep=False, properties="", section=""):
    """A paragraph of a style; `keep` keeps it with the next one, `section` ends a section with it."""
    inner = f'<w:pStyle w:val="{style}"/>'
    inner += "<w:keepNext/>" if keep else ""
    inner += properties + section
    return f"<w:p><w:pPr>{inner}</w:pPr>{runs(text)}</w:p>"


def rule(length, width, style="Vach"):
    """An empty paragraph whose lower border is `length` twips long, centred in `width` twips."""
    left = (width - length) // 2
    right = width - length - left
    border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr>'
    return paragraph(style, properties=f'{border}<w:ind w:left="{left}" w:right="{right}"/>')


def cell(width, content, span=1, centred=False):
    """A cell; `content` is ready paragraphs."""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += '<w:vAlign w:val="center"/>' if centred else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(cells, header=False, height=None):
    """A row that is not cut by a page; a header row is repeated on every page."""
    properties = "<w:cantSplit/>"
    properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties += "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(style, widths, rows, indent=0, margin=None):
    """A table of fixed columns; `margin` overrides the style's left and right cell margins."""
    properties = f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    properties += f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    if margin is not None:
        properties += (
            f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/>'
            f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar>'
        )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def section(landscape=False, start=None, numbered=True, margins=None, border="", following=True, centred=False):
    """The properties of a section: A4, the margins of the decree, page number from the second page."""
    width, height = (PAGE_LONG, PAGE_SHORT) if landscape else (PAGE_SHORT, PAGE_LONG)
    top, right, bottom, left = margins or (1134, 1134, 1134, 1701)
    inner = ""
    if numbered:
        inner += '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
    inner += '<w:type w:val="nextPage"/>' if following else ""
    inner += f'<w:pgSz w:w="{width}" w:h="{height}"' + (' w:orient="landscape"/>' if landscape else "/>")
    inner += (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
    )
    inner += border
    inner += f'<w:pgNumType w:start="{start}"/>' if start else ""
    inner += '<w:vAlign w:val="center"/>' if centred else ""
    inner += "<w:titlePg/>" if numbered else ""
    return f"<w:sectPr>{inner}</w:sectPr>"


def _relationships(pairs):
    items = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in pairs
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{items}</Relationships>'


def _content_types(overrides):
    items = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides)
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _core(title, subject):
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject>"
        "<dc:creator>VinhDanh</dc:creator><cp:keywords>thi đua, khen thưởng</cp:keywords>"
        "<cp:lastModifiedBy>VinhDanh</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


APP = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><AppVersion>16.0000</AppVersion>"
    "</Properties>"
)
SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)
FONTS = (
    f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="Times New Roman">'
    '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
PAGE_HEADER = (
    f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)
FIRST_HEADER = f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr></w:p></w:hdr>'


def write(path, title, subject, body, styles):
    """Writes the package; the same body gives the same bytes."""
    # A table is never the last thing: Word would add a paragraph of full height.
    for end in ("</w:tbl>", "{{hết nếu}}</w:t></w:r></w:p>"):
        body = body.replace(end + "<w:sectPr>", end + paragraph("Sat") + "<w:sectPr>")
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    parts = [
        ("[Content_Types].xml", _content_types([
            ("/word/document.xml", WORD + "document.main+xml"),
            ("/word/styles.xml", WORD + "styles+xml"),
            ("/word/settings.xml", WORD + "settings+xml"),
            ("/word/fontTable.xml", WORD + "fontTable+xml"),
            ("/word/header1.xml", WORD + "header+xml"),
            ("/word/header2.xml", WORD + "header+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ])),
        ("_rels/.rels", _relationships([
            ("rId1", OFFICE + "officeDocument", "word/document.xml"),
            ("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", OFFICE + "extended-properties", "docProps/app.xml"),
        ])),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", _relationships([
            ("rId1", OFFICE + "styles", "styles.xml"),
            ("rId2", OFFICE + "settings", "settings.xml"),
            ("rId3", OFFICE + "fontTable", "fontTable.xml"),
            ("rId4", OFFICE + "header", "header1.xml"),
            ("rId5", OFFICE + "header", "header2.xml"),
        ])),
        ("word/styles.xml", styles),
        ("word/settings.xml", SETTINGS),
        ("word/fontTable.xml", FONTS),
        ("word/header1.xml", PAGE_HEADER),
        ("word/header2.xml", FIRST_HEADER),
        ("docProps/core.xml", _core(title, subject)),
        ("docProps/app.xml", APP),
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content.encode("utf-8"))
