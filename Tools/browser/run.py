#!/usr/bin/env python3
"""The office in a real browser: journeys from end to end with scripts and without, every screen before axe-core, the
first start, and stopping while somebody waits.

    Tools/browser/run.py BINARY [--only PATTERN] [--axe axe.min.js] [--shots FOLDER] [--office FOLDER]
"""
import argparse, os, re, shutil, sys, tempfile, time, traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import doors, journeys, screens, town
from office import SAMPLE, Person, Server
from webdriver import Driver


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--only", default="")
    parser.add_argument("--axe")
    parser.add_argument("--shots")
    parser.add_argument("--office", help="a folder in which the sample was replayed before, taken as it is")
    given = parser.parse_args()
    binary = os.path.abspath(given.binary)
    folder = tempfile.mkdtemp(prefix="vinhdanh-office-")
    place = os.path.join(folder, "office")
    if given.office:
        shutil.copytree(given.office, place)
    failed, driver, server = 0, None, None

    def check(name, work):
        nonlocal failed
        if not re.search(given.only, name):
            return
        began = time.time()
        try:
            said = work()
            print(f"✓ {name} ({time.time() - began:.0f} s){': ' + str(said) if said else ''}", flush=True)
        except Exception as error:
            failed += 1
            print(f"✗ {name}: {type(error).__name__}: {error}", flush=True)
            if not isinstance(error, (AssertionError, LookupError)):
                traceback.print_exc()

    def faultless(faults, count=None):
        assert not faults, f"{len(faults)} faults\n  " + "\n  ".join(sorted(set(faults)))
        return f"{count} screens" if count else ""

    try:
        driver = Driver()
        if given.axe:
            Person.look = screens.Looker(given.axe)
        for name, work in doors.CHECKS:
            check(name, lambda: work(binary, driver, folder))
        people = journeys.Town(driver, None, folder)
        arguments = ["--sample", SAMPLE, "--out", place]
        Server(binary, arguments, os.path.join(folder, "replay.log")).stop()
        town.add_people(binary, os.path.join(place, ".du-lieu", os.path.basename(SAMPLE)), folder)
        server = Server(binary, arguments, os.path.join(folder, "serve.log"))
        if given.axe:
            if given.shots:
                os.makedirs(given.shots, exist_ok=True)
            check("axe: before signing in",
                  lambda: faultless(screens.look_before_signing_in(driver, server.base, given.axe)))
            check("axe: every screen",
                  lambda: faultless(*screens.look(driver, server.base, given.axe, shots=given.shots)))
        for journey, scripts in journeys.JOURNEYS:
            name = journey.__name__.replace("_", " ") + (", scripts on" if scripts else ", scripts off")
            people.base = server.base
            check(name, lambda: journey(people, scripts))
        if given.axe:
            check("axe: every page after a form", lambda: faultless(Person.look.faults, len(Person.look.seen)))
        check("the log names nobody", lambda: doors.names_nobody(server))
    finally:
        if server:
            server.stop()
        if driver:
            driver.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
