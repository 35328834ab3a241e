#!/usr/bin/env python3
"""Fills the benchmark documents with docxtpl and docx-mailmerge2, as JSON lines like those of `bench documents`.

Usage: peers.py SHARED_BENCHMARK_FOLDER OUT [seconds]
Template bytes in, document bytes out, warm process, processor time, the median of five batches.
"""
import gzip
import io
import json
import os
import pathlib
import re
import statistics
import sys
import time

import docxtpl
import mailmerge

source, out = map(pathlib.Path, sys.argv[1:3])
budget = float(sys.argv[3]) if len(sys.argv) > 3 else 0.5


def data(name):
    packed = source / f"{name}.json.gz"
    if packed.exists():
        return json.loads(gzip.decompress(packed.read_bytes()))
    return json.loads((source / f"{name}.json").read_text())


def memory(name):
    """A number of this process's status in kilobytes."""
    return int(re.search(rf"{name}:\s+(\d+)", pathlib.Path("/proc/self/status").read_text()).group(1))


def with_docxtpl(template, values):
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(values, autoescape=True)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_mailmerge(template, values):
    flat = {key: "" if value is None else str(value) for key, value in values.items() if not isinstance(value, list)}
    target = io.BytesIO()
    with mailmerge.MailMerge(io.BytesIO(template)) as document:
        document.merge(**flat)
        for key, rows in values.items():
            if isinstance(rows, list):
                # The fields of a list bear its name.
                named = [{f"{key}_{field}": str(value) for field, value in row.items()} for row in rows]
                document.merge_rows(next(iter(named[0])), named)
        document.write(target)
    return target.getvalue()


def measure(engine, fill, prefix, name):
    template = (source / f"{prefix}_{name}.docx").read_bytes()
    values = data(name)
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before = memory("VmRSS")
    start = time.process_time()
    filled = fill(template, values)
    once = time.process_time() - start
    grown = memory("VmHWM") - before
    (out / f"{prefix}_{name}.docx").write_bytes(filled)
    rounds = max(1, int(budget / once))
    batches = []
    for _ in range(5 if once < 2 else 1):
        start = time.process_time()
        for _ in range(rounds):
            fill(template, values)
        batches.append((time.process_time() - start) / rounds)
    median = statistics.median(batches)
    print(json.dumps({"engine": engine, "name": name, "render": median * 1000, "documentsPerSecond": 1 / median,
                      "bytes": len(filled), "memory": grown / 1024}), flush=True)


for name in "SML":
    for engine in [("docxtpl", with_docxtpl, "docxtpl"), ("docx-mailmerge2", with_mailmerge, "mailmerge")]:
        # A process each: what one has freed does not hide what the next one takes.
        if child := os.fork():
            if os.waitpid(child, 0)[1] != 0:
                sys.exit(f"{engine[0]} {name} failed")
        else:
            measure(*engine, name)
            os._exit(0)
