#!/usr/bin/env bash
# Measures filling Word templates beside docxtpl and docx-mailmerge2 in one run, and prints the ratios.
# Usage: Tools/bench/documents.sh [BENCHMARK_FOLDER [WORK_FOLDER]]
# BENCHMARK_FOLDER (../shared/benchmark) holds {docxtpl,mailmerge}_{S,M,L}.docx and their data. BUILT names the folder
# with the release builds of bench and vinhdanh (.build/release). Says what it skips and why.
set -euo pipefail

cd "$(dirname "$0")/../.."
source=${1:-../shared/benchmark}
work=${2:-.build/bench-documents}
built=${BUILT:-.build/release}
skip() { echo "skipped: $1"; }

[ -f "$source/docxtpl_S.docx" ] || { skip "the benchmark of documents (no $source)"; exit 0; }
command -v python3 >/dev/null || { skip "the benchmark of documents (no python3 to make its templates)"; exit 0; }
mkdir -p "$work/out"
# One core for the speed of one, where the system can bind a process to it.
one=""
command -v taskset >/dev/null && one="taskset -c 0"

python=$work/venv/bin/python
if ! "$python" -c 'import docxtpl, mailmerge' 2>/dev/null; then
    { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q docxtpl docx-mailmerge2; } >"$work/venv.log" 2>&1 ||
        { skip "the peers docxtpl and docx-mailmerge2 (no venv with them, see $work/venv.log)"; python=""; }
fi

python3 Tools/bench/own_templates.py "$source" "$work/own"
$one "$built/bench" documents "$work/own" "$work/out" S M L >"$work/one.jsonl"
"$built/bench" documents "$work/own" "$work/out" S M L >"$work/all.jsonl"
: >"$work/peers.jsonl"
[ -z "$python" ] || $one "$python" Tools/bench/peers.py "$source" "$work/out" >"$work/peers.jsonl"
cold="-"
[ ! -x "$built/vinhdanh" ] ||
    cold=$(python3 Tools/bench/cold.py "$built/vinhdanh" template fill "$work/own/S.docx" "$work/own/S.json" \
        --output "$work/cold.docx")
python3 Tools/bench/compare.py "$work" "$cold"
