#!/usr/bin/env python3
"""Puts small committed faults into a copy of the tree, one by one, and fails when the tests let one live.

    Tools/mutants/run.py [--only GROUP[/NAME]] [--list] [--no-baseline]

A group is a folder beside this file, a mutant a file in it:

    what: one line saying what is broken
    file: the source it is broken in
    tests: the filter for `swift test` that must notice, beginning with the test target
    ---
    the text to find, exactly once
    ---
    the text to put in its place
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TREE = ROOT / ".build-mutants" / "tree"
SCRATCH = ROOT / ".build-mutants" / "scratch"
SWIFT = os.environ.get("SWIFT", "swift")
FLAGS = ["-debug-info-format", "none", "--scratch-path", str(SCRATCH)]
PATIENCE = int(os.environ.get("MUTANT_TIMEOUT", "600"))


@dataclass
class Mutant:
    group: str
    name: str
    what: str
    file: str
    tests: str
    find: str
    put: str


def read(path: Path) -> Mutant:
    pieces = path.read_text(encoding="utf-8").split("\n---\n")
    if len(pieces) != 3:
        sys.exit(f"{path}: a mutant has a head, what to find and what to put, parted by two lines ---")
    head = dict(re.findall(r"^(\w+): (.*)$", pieces[0], re.M))
    for key in ("what", "file", "tests"):
        if key not in head:
            sys.exit(f"{path}: says no {key}")
    return Mutant(
        path.parent.name, path.stem, head["what"], head["file"], head["tests"], pieces[1], pieces[2].rstrip("\n")
    )


def mutated(mutant: Mutant) -> str:
    """The source with the fault in it; told when the place is not there exactly once."""
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    found = text.count(mutant.find)
    if found != 1:
        raise LookupError(f"{mutant.file} has the text to find {found} times, not once")
    return text.replace(mutant.find, mutant.put)


def write(path: Path, data: bytes) -> None:
    """Leaves a file alone that says the same, so that the build stays incremental."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def copy_tree() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout.decode().split("\0")
    names = {name for name in listed if name and (ROOT / name).is_file()}
    for name in names:
        write(TREE / name, (ROOT / name).read_bytes())
    for path in [path for path in TREE.rglob("*") if path.is_file()]:
        if str(path.relative_to(TREE)) not in names and path.name != "Package.resolved":
            path.unlink()


def targets_of(tests: str) -> list[str]:
    """The test targets that a filter names."""
    return sorted(name for name in set(re.findall(r"\w+", tests)) if (ROOT / "Tests" / name).is_dir())


def run(arguments: list[str], tests: str, log: Path) -> int:
    """The exit code; 124 when it took too long, with everything it started ended.

    Only what the tests need is built: their targets are named in the filter.
    """
    environment = {**os.environ, "ONLY_TESTS": ",".join(targets_of(tests))}
    with log.open("ab") as out:
        child = subprocess.Popen(
            arguments, cwd=TREE, stdout=out, stderr=out, start_new_session=True, env=environment
        )
        try:
            return child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            return 124


def build(tests: str, log: Path) -> int:
    return run([SWIFT, "build", "--build-tests", *FLAGS], tests, log)


def test(tests: str, log: Path) -> int:
    return run([SWIFT, "test", "--skip-build", *FLAGS, "--filter", tests], tests, log)


def none_ran(log: Path) -> bool:
    """Whether the filter named no test at all: how such a run ends says nothing.

    A run that a fault ended had begun before.
    """
    text = log.read_text(encoding="utf-8", errors="replace")
    counts = re.findall(r"Test run with (\d+) tests?", text)
    return "Test run started" not in text if not counts else counts[-1] == "0"


def first_failure(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")
    failed = re.search(r"Test (?:(\w+)\(.*?\)|\"(.*?)\").*recorded an issue", text)
    return (failed.group(1) or failed.group(2)) if failed else "the test process ended by itself"


def judge(mutant: Mutant) -> tuple[str, str]:
    """killed, or why not."""
    log = SCRATCH.parent / f"{mutant.group}-{mutant.name}.log"
    log.unlink(missing_ok=True)
    target = TREE / mutant.file
    try:
        write(target, mutated(mutant).encode())
        if build(mutant.tests, log) != 0:
            return "NOT BUILT", str(log)
        code = test(mutant.tests, log)
        if none_ran(log):
            return "NO TEST", mutant.tests
        if code == 0:
            return "ALIVE", mutant.tests
        return ("killed", "took too long") if code == 124 else ("killed", first_failure(log))
    finally:
        write(target, (ROOT / mutant.file).read_bytes())


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--only", default="", help="a group, or group/name; several parted by commas")
    options.add_argument("--list", action="store_true", help="say which there are, and whether they apply")
    options.add_argument("--no-baseline", action="store_true", help="believe that the tests pass without fault")
    given = options.parse_args()
    wanted = [name for name in given.only.split(",") if name]
    mutants = [read(path) for path in sorted(HERE.glob("*/*.mutant"))]
    mutants = [m for m in mutants if not wanted or m.group in wanted or f"{m.group}/{m.name}" in wanted]
    if not mutants:
        print(f"no mutants: {given.only}")
        return 1

    lost = []
    for mutant in mutants:
        try:
            mutated(mutant)
        except (LookupError, OSError) as error:
            lost.append(f"{mutant.group}/{mutant.name} no longer applies: {error}")
        if not targets_of(mutant.tests):
            lost.append(f"{mutant.group}/{mutant.name} names no test target: {mutant.tests}")
    print("\n".join(lost), end="\n" if lost else "", file=sys.stderr)
    if given.list:
        print("\n".join(f"{m.group}/{m.name}: {m.what}" for m in mutants))
    if lost or given.list:
        return 1 if lost else 0

    SCRATCH.mkdir(parents=True, exist_ok=True)
    copy_tree()
    log = SCRATCH.parent / "baseline.log"
    log.unlink(missing_ok=True)
    print(f"{len(mutants)} mutants; building the tree without fault …", flush=True)
    tests = "|".join(sorted({m.tests for m in mutants}))
    if build(tests, log) != 0:
        print(f"the tree does not build: {log}")
        return 1
    if not given.no_baseline and test(tests, log) != 0:
        print(f"the tests fail without any fault ({first_failure(log)}): {log}")
        return 1
    if not given.no_baseline and none_ran(log):
        print(f"no test is named {tests}: {log}")
        return 1

    alive = 0
    for mutant in mutants:
        begun = time.monotonic()
        verdict, evidence = judge(mutant)
        alive += verdict != "killed"
        name = f"{mutant.group}/{mutant.name}"
        print(f"{verdict:9} {name:36} {time.monotonic() - begun:4.0f} s  {evidence}", flush=True)
        if verdict != "killed":
            print(f"          {mutant.what}", flush=True)
    print(f"{len(mutants) - alive} of {len(mutants)} mutants killed")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
