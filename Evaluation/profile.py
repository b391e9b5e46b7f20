#!/usr/bin/env python3
"""Prints where the time of reading goes: the parts of the pipeline, then the single functions.

    profile.py BANGGIAO [FILE.jsonl]

Reads FILE, or the reports of gold/ forty times over, with one job under `perf record`, which looks a thousand times a
second at what is running. A function's time holds what it spends in the runtime: `memory` is how much of it goes into
taking and giving back memory and counting references. Needs Linux's perf and Python 3.9.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from common import OPEN_GOLD

TIMES = 40
FUNCTIONS = 25
LEAST = 0.005  # parts below this share stand together
MEMORY = ["swift_retain", "swift_release", "swift_alloc", "swift_dealloc", "swift_bridgeObject", "malloc", "free",
          "_int_", "RefCounts", "_consumeAndCreateNew", "memmove", "swift_slow", "_swift_release_dealloc",
          "deallocating_deinit", "swift_arrayDestroy", "swift_isUniquelyReferenced", "outlined", "initializeWithCopy",
          "destroy for"]


def write_reports(path):
    lines = [json.dumps({"id": text.stem, "text": text.read_text(encoding="utf-8")}, ensure_ascii=False)
             for text in sorted(OPEN_GOLD.glob("*.txt"))]
    path.write_text("\n".join(lines * TIMES) + "\n", encoding="utf-8")


def stacks(recording):
    """The stacks of all samples, the innermost function first, by their names in the program's own language."""
    script = subprocess.run(["perf", "script", "-i", recording, "-F", "ip,sym"], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, check=True).stdout
    stacks = [[line.split(None, 1)[-1].strip() for line in stack.splitlines() if line.strip()]
              for stack in script.split("\n\n") if stack.strip()]
    symbols = sorted({symbol for stack in stacks for symbol in stack})
    names = subprocess.run(["swift", "demangle", "--simplified"], input="\n".join(symbols), stdout=subprocess.PIPE,
                           text=True, check=True).stdout.splitlines()
    own = {symbol for symbol in symbols if "7Reading" in symbol or "8banggiao" in symbol}
    short = {symbol: name.replace("specialized ", "").replace("static ", "") for symbol, name in zip(symbols, names)}
    return stacks, own, short


def part(stack, short):
    """The step of the pipeline that a stack is in: what the reader, or else the command around it, has called."""
    names = [short[symbol] for symbol in stack]
    for caller in ["Reader.readWithSteps", "ReadingPrinter.printed", "ReadCommand.run"]:
        at = next((index for index, name in enumerate(names) if name.startswith(caller)), None)
        if at is not None:
            return names[at - 1] if at and stack[at - 1] else caller
    return "start, and input"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary (release build)")
    parser.add_argument("file", nargs="?", type=pathlib.Path, help="reports as JSON Lines")
    options = parser.parse_args()
    if not shutil.which("perf"):
        sys.exit("profile: there is no perf here; install it, on Debian with 'apt-get install linux-perf'")
    with tempfile.TemporaryDirectory() as folder:
        file = options.file or pathlib.Path(folder) / "reports.jsonl"
        if not options.file:
            write_reports(file)
        recording = f"{folder}/perf.data"
        command = ["perf", "record", "-q", "-e", "cpu-clock", "-F", "997", "--call-graph", "fp", "-o", recording,
                   options.banggiao, "read", "--jsonl", "--jobs", "1", str(file)]
        run = subprocess.run(command, stdout=subprocess.DEVNULL)
        if run.returncode:
            sys.exit(f"profile: {' '.join(command)}: exit code {run.returncode}")
        all_stacks, own, short = stacks(recording)
    if not all_stacks:
        sys.exit("profile: perf saw nothing; the machine may not allow it (kernel.perf_event_paranoid)")
    parts, functions, memory = collections.Counter(), collections.Counter(), collections.Counter()
    for stack in all_stacks:
        parts[part(stack, short)] += 1
        at = next((index for index, symbol in enumerate(stack) if symbol in own), None)
        if at is not None:
            functions[short[stack[at]]] += 1
            memory[short[stack[at]]] += any(word in short[symbol] for symbol in stack[:at] for word in MEMORY)
    total = len(all_stacks)
    print(f"{'time':>7}  part of the pipeline ({total} samples)")
    large = [(name, count) for name, count in parts.most_common() if count >= LEAST * total]
    for name, count in large + [("all others", total - sum(count for _, count in large))]:
        print(f"{count / total:7.1%}  {name[:100]}")
    print(f"\n{'time':>7} {'memory':>7}  function")
    for name, count in functions.most_common(FUNCTIONS):
        print(f"{count / total:7.1%} {memory[name] / total:7.1%}  {name[:100]}")


if __name__ == "__main__":
    main()
