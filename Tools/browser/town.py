"""What the journeys add to the sample before the office opens: people to honour, and a council of nine."""
import csv, os, subprocess

from office import PASSWORD, ROOT, SAMPLE

UNIT, COUNCIL, MOMENT = "bhxh-nghe-an", "hd-nghe-an", "2024-12-04T12:00"
NOMINEES = [f"NVT{n:03}" for n in range(1, 64)]
MEMBERS = [f"NVT9{n:02}" for n in range(1, 5)]
# The clerk, the officer, two members who count, the head and the registry of the unit; those above it.
WITH_PASSWORD = ["NV0153", "NV0202", "NV0203", "NV0204", "NV0152", "NV0154", "NV0111", "NV0112", "NV0008"]
NAMES = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga", "Oanh", "Phúc", "Quân", "Sơn"]


def name(code):
    number = int(code[3:])
    return f"Nguyễn Thử {NAMES[number // len(NAMES) % len(NAMES)]} {NAMES[number % len(NAMES)]}"


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def add_people(binary, data, folder):
    people = [["Mã cán bộ", "Họ và tên", "Ngày sinh", "Giới tính", "Mã đơn vị", "Chức vụ", "Nhóm chức vụ", "Từ ngày"]]
    people += [[code, name(code), "01/02/1985", "Nữ", UNIT, "Viên chức", "trực tiếp công tác", "01/01/2020"]
               for code in NOMINEES + MEMBERS]
    merits = [["Mã", "Năm", "Loại", "Nội dung", "Mức", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành"]]
    for code in NOMINEES:
        merits += [[code, year, "xếp loại", "Hoàn thành tốt nhiệm vụ", "hoàn thành tốt nhiệm vụ", "1/QĐ-BHXH",
                    f"01/11/{year}", "Bảo hiểm xã hội tỉnh Nghệ An"] for year in (2022, 2023, 2024)]
        merits.append([code, 2024, "công nhận", "Công dân học tập", "cơ sở", "2/QĐ-UBND", "15/10/2024",
                       "Ủy ban nhân dân cấp xã nơi cư trú"])
    with open(os.path.join(SAMPLE, "councils.csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file))
    seats = [rows[0]] + [row for row in rows if row[0] == COUNCIL]
    seats += [seats[1][:4] + [code, "Ủy viên", "01/02/2024", ""] for code in MEMBERS]
    files = []
    for table, lines in (("people", people), ("merits", merits), ("councils", seats)):
        files.append(os.path.join(folder, table + ".csv"))
        write(files[-1], lines)
    run(binary, ["import", *files, "--as", "NV0001", "--at", MOMENT, "--data", data])
    for code in WITH_PASSWORD:
        run(binary, ["account", "set", code, "--stdin", "--data", data], PASSWORD + "\n")


def run(binary, arguments, text=""):
    done = subprocess.run([binary, *arguments], cwd=ROOT, input=text, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"vinhdanh {' '.join(arguments)}: {done.stdout}{done.stderr}")


def nominee_rows(codes):
    """A clerk's list, as Excel files have it."""
    heading = ["STT", "Mã", "Họ và tên / Tên tập thể", "Đơn vị công tác", "Hình thức đề nghị", "Tóm tắt thành tích",
               "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Minh chứng 1", "Minh chứng 2", "Minh chứng 3"]
    return [heading] + [
        [n, code, name(code), "Bảo hiểm xã hội tỉnh Nghệ An", "Giấy khen",
         "Hoàn thành kế hoạch học tập cá nhân, hướng dẫn đồng nghiệp sử dụng phần mềm nghiệp vụ mới trong năm 2024.",
         "Tự học, hoàn thành bốn khóa bồi dưỡng theo vị trí việc làm.",
         "Được công nhận “Công dân học tập” năm 2024.",
         "Tham gia Chi hội khuyến học cơ quan, được đơn vị xác nhận.",
         "xep-loai.txt", "cong-dan-hoc-tap.txt", "xac-nhan.txt"]
        for n, code in enumerate(codes, 1)]


EVIDENCE = ["xep-loai.txt", "cong-dan-hoc-tap.txt", "xac-nhan.txt"]
