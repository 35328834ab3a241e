#!/usr/bin/env python3
"""Prints the table of one run, and whether texts and sizes are what they must be.

Usage: compare.py OUT OURS.jsonl PEERS.jsonl COLD_SECONDS
Exit 1 when a document's text differs from docxtpl's or its parts are packed more than 10 % larger than zlib -6 does.
"""
import json
import pathlib
import re
import sys
import zipfile
import zlib

out = pathlib.Path(sys.argv[1])
ours = {row["name"]: row for row in map(json.loads, open(sys.argv[2]))}
peers = {}
for row in map(json.loads, open(sys.argv[3])):
    peers.setdefault(row["engine"], {})[row["name"]] = row
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text(path):
    import xml.etree.ElementTree as tree
    lines = []
    with zipfile.ZipFile(path) as package:
        for part in sorted(n for n in package.namelist() if re.match(r"word/(document|header\d*|footer\d*)\.xml", n)):
            for paragraph in tree.fromstring(package.read(part)).iter(W + "p"):
                lines.append("".join(t.text or "" for t in paragraph.iter(W + "t")))
    return lines


failed = False
print("| engine | S docs/s | M docs/s | L render | L memory | cold S |")
print("|---|---|---|---|---|---|")
rows = [("VinhDanh", ours, "not measured" if sys.argv[4] == "nan" else f"{float(sys.argv[4]) * 1000:.0f} ms")] + [(e, p, "") for e, p in peers.items()]
for engine, row, cold in rows:
    def ratio(name, key="documentsPerSecond"):
        times = ours[name][key] / row[name][key]
        return "" if engine == "VinhDanh" else f" (÷ {times:,.0f})"
    print(f"| {engine} | {row['S']['documentsPerSecond']:,.0f}{ratio('S')} | {row['M']['documentsPerSecond']:,.0f}"
          f"{ratio('M')} | {row['L']['render']:,.1f} ms{ratio('L')} | {row['L']['memory']:,.0f} MB | {cold} |")
print()
for name in "SML":
    path = out / f"ours_{name}.docx"
    same = text(path) == text(out / f"docxtpl_{name}.docx")
    with zipfile.ZipFile(path) as package:
        entry = max(package.infolist(), key=lambda e: e.file_size)
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        data = package.read(entry)
        size = len(packer.compress(data)) + len(packer.flush())
        excess = entry.compress_size / size - 1
    failed |= not same or excess > 0.10
    print(f"{name}: text {'equals' if same else 'DIFFERS FROM'} docxtpl's; packed {excess:+.1%} against zlib -6; "
          f"all cores {ours[name]['parallel']:,.0f} docs/s; compiled once in {ours[name]['compile']:.1f} ms")
sys.exit(failed)
