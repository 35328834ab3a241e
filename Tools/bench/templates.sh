#!/usr/bin/env bash
# Measures filling templates beside docxtpl and docx-mailmerge2, in one run, and prints the ratios.
# Usage: Tools/bench/templates.sh BENCHMARK_FOLDER [WORK_FOLDER]
# BENCHMARK_FOLDER holds {docxtpl,mailmerge}_{S,M,L}.docx and their data. SCRATCH names the build folder to use.
set -euo pipefail

source=$(realpath "$1")
work=${2:-$(mktemp -d)}
scratch=${SCRATCH:-.build}
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$work/out"
cd "$here"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q docxtpl docx-mailmerge2
python3 Tools/bench/own_templates.py "$source" "$work/own"
if [ -z "${SKIP_BUILD:-}" ]; then
    swift build -c release --scratch-path "$scratch" --product template-bench
    swift build -c release --scratch-path "$scratch" --product vinhdanh
fi
built="$scratch/release"
taskset -c 0 "$built/template-bench" "$work/own" "$work/out" S M L > "$work/one.jsonl"
"$built/template-bench" "$work/own" "$work/out" S M L > "$work/all.jsonl"
taskset -c 0 "$work/venv/bin/python" Tools/bench/peers.py "$source" "$work/out" > "$work/peers.jsonl"
cold=$(python3 - "$built/vinhdanh" "$work" <<'PY'
import statistics, subprocess, sys, time
command, work = sys.argv[1:]
import os
if not os.path.exists(command):
    print("nan")
    raise SystemExit
times = []
for _ in range(11):
    start = time.perf_counter()
    subprocess.run([command, "template", "fill", f"{work}/own/S.docx", f"{work}/own/S.json", "--output", f"{work}/cold.docx"],
                   check=True, stdout=subprocess.DEVNULL)
    times.append(time.perf_counter() - start)
print(statistics.median(times))
PY
)
# One core for the speed of one, all cores for the speed of all.
python3 - "$work" <<'PY'
import json, sys
work = sys.argv[1]
one = [json.loads(line) for line in open(f"{work}/one.jsonl")]
everything = {row["name"]: row for row in map(json.loads, open(f"{work}/all.jsonl"))}
with open(f"{work}/ours.jsonl", "w") as out:
    for row in one:
        row["parallel"] = everything[row["name"]]["parallel"]
        print(json.dumps(row), file=out)
PY
python3 Tools/bench/compare.py "$work/out" "$work/ours.jsonl" "$work/peers.jsonl" "$cold"
