#!/usr/bin/env bash
# Checks our templates, and every document under a folder against the template it was filled from.
# The folder's documents.tsv (written by the demo) says which template each one has.
set -euo pipefail
out=${1:?usage: Tools/check-documents.sh OUT}
check=../shared/conformance/check_docx.py
python=python3
python3 -c 'import lxml' 2>/dev/null || python=/usr/bin/python3

failed=0
# A template may warn of its own tags; nothing else.
find templates samples -name '*.docx' -print0 | xargs -0 -r "$python" "$check" --strict --nfc --quiet -j 2 >/tmp/templates-checked.$$ || failed=1
grep -v '^# OK' /tmp/templates-checked.$$ || true
echo "templates checked: $(grep -c '^# OK' /tmp/templates-checked.$$ || true) good"
rm -f /tmp/templates-checked.$$

total=0
good=0
while IFS= read -r -d '' list; do
    for template in $(cut -f1 "$list" | sort -u); do
        mapfile -t files < <(awk -F '\t' -v t="$template" -v d="$(dirname "$list")" '$1 == t {print d "/" $2}' "$list")
        total=$((total + ${#files[@]}))
        result=$(mktemp)
        printf '%s\0' "${files[@]}" |
            xargs -0 "$python" "$check" --filled --strict --nfc --quiet -j 2 --baseline "$template" >"$result" || failed=1
        good=$((good + $(grep -c '^# OK' "$result" || true)))
        grep -v '^# OK' "$result" || true
        rm -f "$result"
    done
done < <(find "$out" -name documents.tsv -print0)
echo "documents checked: $good of $total good"
[ "$total" -gt 0 ] && [ "$good" -eq "$total" ] && [ "$failed" -eq 0 ]
