#!/usr/bin/env python3
"""Prints how many milliseconds a command takes from its start to its end, the median of 21 runs.

Usage: cold.py COMMAND ARGUMENT...
"""
import statistics
import subprocess
import sys
import time

times = []
for _ in range(21):
    start = time.perf_counter()
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
    times.append(time.perf_counter() - start)
print(f"{statistics.median(times) * 1000:.0f}")
