#!/usr/bin/env python3
"""Measures the speed of reading beside `wc -m`, which does nothing but count characters.

    bench.py BANGGIAO [--write]

In one run, with the files in the page cache, five rounds alternate `banggiao read --jsonl --jobs 1 FILE` to nowhere
and `LC_ALL=C.UTF-8 wc -m FILE`; printed are the medians in MB/s (10^6 bytes) and the program's peak memory. Reports
and facts are counted in a run that is not timed and compared with bench.json, so that a fast wrong answer fails;
--write writes them there. Needs Python 3.9 and nothing else.
"""
import argparse
import gzip
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from common import FACTS, HERE, SHARED, require_shared

FILES = ["articles", "diplomacy"]
ROUNDS = 5
COUNTS = HERE / "bench.json"


def measure(command):
    """Runs a command to nowhere; returns (seconds, peak memory in bytes)."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit code {process.returncode}")
    return seconds, usage.ru_maxrss * 1024


def speeds(binary, path):
    """Medians of alternating rounds: (reading in MB/s, wc in MB/s, peak memory of reading in MB)."""
    commands = [binary, "read", "--jsonl", "--jobs", "1", path], ["wc", "-m", path]
    _, *rounds = [[measure(command) for command in commands] for _ in range(1 + ROUNDS)]  # the first warms up
    reading, counting = zip(*rounds)
    megabytes = path.stat().st_size / 1e6
    return (megabytes / statistics.median(seconds for seconds, _ in reading),
            megabytes / statistics.median(seconds for seconds, _ in counting),
            max(memory for _, memory in reading) / 1e6)


def count(binary, path):
    """How many readings, and facts in them, the program gives for a file."""
    process = subprocess.Popen([binary, "read", "--jsonl", "--jobs", "1", path], stdout=subprocess.PIPE)
    readings = facts = 0
    for line in process.stdout:
        reading = json.loads(line)
        readings += 1
        facts += sum(len(reading[kind]) for kind in FACTS)
    if process.wait():
        sys.exit(f"{path}: exit code {process.returncode}")
    return {"reports": readings, "facts": facts}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary (release build)")
    parser.add_argument("--write", action="store_true", help="write the counts to bench.json instead of checking")
    options = parser.parse_args()
    require_shared()
    counts = {}
    print(f"{'':10} {'banggiao':>9} {'wc -m':>9} {'ratio':>7} {'peak':>8} {'reports':>8} {'facts':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name in FILES:
            path = pathlib.Path(folder) / f"{name}.jsonl"
            with gzip.open(SHARED / "corpus" / f"{name}.jsonl.gz") as packed, open(path, "wb") as plain:
                shutil.copyfileobj(packed, plain)
            reading, counting, memory = speeds(options.banggiao, path)
            counts[name] = count(options.banggiao, path)
            print(f"{name:10} {reading:4.1f} MB/s {counting:4.0f} MB/s {reading / counting:7.1%} {memory:5.0f} MB"
                  f" {counts[name]['reports']:8} {counts[name]['facts']:8}")
    if options.write:
        COUNTS.write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
    elif counts != json.loads(COUNTS.read_text(encoding="utf-8")):
        sys.exit("the counts are not those of Evaluation/bench.json; if the change is meant, "
                 "write them with: make bench-counts")


if __name__ == "__main__":
    main()
