#!/usr/bin/env python3
"""Prints how many milliseconds of processor time a command takes from its start to its end, the median of 21 runs.

Usage: cold.py COMMAND ARGUMENT...
"""
import resource
import statistics
import subprocess
import sys


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


times = []
for _ in range(21):
    start = spent()
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
    times.append(spent() - start)
print(f"{statistics.median(times) * 1000:.0f}")
