"""Draws the first version of every form. Afterwards Word is the editor and the .docx is the source."""

import pathlib
import sys

import appraisal
import award
import campaign
import cases
import decision
import letter
import nomination
import register
import report
import rollup
import session
import styles
import submission
from ooxml import write

ROOT = pathlib.Path(__file__).resolve().parents[2] / "templates" / "nd98-2023" / "forms"
GROUPS = [
    nomination, submission, session, decision, award, report, rollup, campaign, cases, letter, appraisal, register]


def main(wanted):
    ROOT.mkdir(parents=True, exist_ok=True)
    for group in GROUPS:
        for name, (title, draw) in group.FORMS.items():
            if wanted and name not in wanted:
                continue
            write(ROOT / f"{name}.docx", title, "Mẫu thi đua, khen thưởng", draw(), styles.sheet(group is award))


if __name__ == "__main__":
    main(sys.argv[1:])
