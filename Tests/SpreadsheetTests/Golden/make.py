"""Makes nominees.xlsx, as a clerk would send it: run it here after a change (python3, openpyxl)."""
import datetime
import os
import zipfile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

book = Workbook()
sheet = book.active
sheet.title = "Danh sách"
sheet["A1"] = "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"
sheet.merge_cells("A1:F1")
sheet["A2"] = "(Kèm theo Tờ trình)"
for column, heading in enumerate(["STT", "Họ và tên *", "Ngày sinh", "Đơn vị", "Tỷ lệ", "Mã số"], 1):
    sheet.cell(4, column, heading)
rows = [
    (1, "Nguyễn Thị Ánh", datetime.date(1980, 2, 29), "Phòng Chế độ", 0.155, "012345"),
    (2, "Trần Văn Bình", datetime.datetime(1975, 12, 31, 8, 30), None, 0.1 + 0.2, "7.500.000"),
    (3, "Lê Cường", "1/9/1990", "Phòng Kế hoạch", 1e-7, True),
]
for number, row in enumerate(rows, 5):
    for column, value in enumerate(row, 1):
        sheet.cell(number, column, value)
    sheet.cell(number, 5).number_format = "0.0%"
for number in (5, 6):
    sheet.cell(number, 3).number_format = "[$-42A]dd/mm/yyyy"
sheet.merge_cells("D5:D6")
legacy = InlineFont(rFont=".VnTime")
sheet["B9"] = CellRichText("Ông ", TextBlock(legacy, "NguyÔn"))
sheet["C9"] = "cellfont"
sheet["C9"].font = Font(name="VNI-Times")
sheet["D9"] = "=1/0"
sheet["E9"] = 12345678901234567890
sheet["F9"] = "dòng một\ndòng hai"
sheet.row_dimensions[7].hidden = True
sheet.column_dimensions["F"].hidden = True
sheet.cell(30, 1, " ")
hidden = book.create_sheet("Ẩn")
hidden["C3"] = "x"
hidden.sheet_state = "hidden"
book.create_sheet("Trống")
folder = os.path.dirname(os.path.abspath(__file__))
path = os.path.join(folder, "nominees.xlsx")
book.save(path)

# openpyxl stamps the time; fixed times and core properties keep the file the same from run to run.
with zipfile.ZipFile(path) as source:
    parts = [(name, source.read(name)) for name in source.namelist() if name != "docProps/core.xml"]
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
    for name, data in parts:
        target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
