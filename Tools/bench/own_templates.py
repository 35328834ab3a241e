#!/usr/bin/env python3
"""Makes the project's own benchmark templates from docxtpl's: same pages, same styles, own tags.

Usage: own_templates.py SHARED_BENCHMARK_FOLDER OUT
"""
import gzip
import pathlib
import re
import shutil
import sys
import zipfile

source, out = map(pathlib.Path, sys.argv[1:3])
out.mkdir(parents=True, exist_ok=True)


def tags(xml: str) -> str:
    xml = re.sub(r"\{%-?\s*(?:p|tr)?\s*if\s+(\w+)\s*%\}", r"{{nếu \1}}", xml)
    xml = re.sub(r"\{%-?\s*(?:p|tr)?\s*endif\s*%\}", "{{hết nếu}}", xml)
    xml = re.sub(r"\{%-?\s*(?:p|tr)?\s*for\s+\w+\s+in\s+(\w+)\s*%\}", r"{{mỗi \1}}", xml)
    xml = re.sub(r"\{%-?\s*(?:p|tr)?\s*endfor\s*%\}", "{{hết}}", xml)
    return re.sub(r"\{\{\s*(?:\w+\.)?(\w+)\s*\}\}", r"{{\1}}", xml)


for name in "SML":
    with zipfile.ZipFile(source / f"docxtpl_{name}.docx") as old, \
            zipfile.ZipFile(out / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.startswith("word/") and entry.filename.endswith(".xml"):
                data = tags(data.decode()).encode()
            new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    packed = source / f"{name}.json.gz"
    if packed.exists():
        (out / f"{name}.json").write_bytes(gzip.decompress(packed.read_bytes()))
    else:
        shutil.copy(source / f"{name}.json", out / f"{name}.json")
