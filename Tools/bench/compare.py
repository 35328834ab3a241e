#!/usr/bin/env python3
"""Prints the table of one run, and whether texts and sizes are what they must be.

Usage: compare.py WORK_FOLDER COLD_MILLISECONDS
Exit 1 when a document's text differs from docxtpl's or its parts are packed more than 10 % larger than zlib -6 does.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
import zipfile
import zlib

work = pathlib.Path(sys.argv[1])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = "SML"


def lines(name):
    return map(json.loads, (work / name).read_text().splitlines())


def text(path):
    """The paragraphs of the body, headers and footers."""
    with zipfile.ZipFile(path) as package:
        parts = [n for n in package.namelist() if re.match(r"word/(document|header\d*|footer\d*)\.xml", n)]
        return [
            "".join(t.text or "" for t in paragraph.iter(W + "t"))
            for part in sorted(parts)
            for paragraph in tree.fromstring(package.read(part)).iter(W + "p")
        ]


def excess(path):
    """How much larger the largest part is packed than zlib -6 packs it."""
    with zipfile.ZipFile(path) as package:
        entry = max(package.infolist(), key=lambda e: e.file_size)
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        size = len(packer.compress(package.read(entry))) + len(packer.flush())
        return entry.compress_size / size - 1


ours = {row["name"]: row for row in lines("one.jsonl")}
together = {row["name"]: row["parallel"] for row in lines("all.jsonl")}
peers = {}
for row in lines("peers.jsonl"):
    peers.setdefault(row["engine"], {})[row["name"]] = row

print("| processor time, warm, in one run | S docs/s | M docs/s | L render | L more memory | cold S |")
print("|---|---|---|---|---|---|")
for engine, row, cold in [("VinhDanh", ours, f"{sys.argv[2]} ms")] + [(e, p, "") for e, p in peers.items()]:
    def ratio(name):
        times = ours[name]["documentsPerSecond"] / row[name]["documentsPerSecond"]
        return "" if row is ours else f" (1/{times:,.0f})"
    print(f"| {engine} | {row['S']['documentsPerSecond']:,.0f}{ratio('S')} | {row['M']['documentsPerSecond']:,.0f}"
          f"{ratio('M')} | {row['L']['render']:,.0f} ms{ratio('L')} | {row['L']['memory']:,.0f} MB | {cold} |")
print()
failed = False
for name in NAMES:
    path = work / "out" / f"ours_{name}.docx"
    verdict = "not compared"
    if peers:
        same = text(path) == text(work / "out" / f"docxtpl_{name}.docx")
        verdict = "equals docxtpl's" if same else "DIFFERS FROM docxtpl's"
        failed |= not same
    failed |= excess(path) > 0.10
    print(f"{name}: text {verdict}; packed {excess(path):+.1%} against zlib -6; compiled once in "
          f"{ours[name]['compile']:.1f} ms; all cores {together[name]:,.0f} docs/s")
sys.exit(failed)
