#!/usr/bin/env python3
"""Measures the record at several sizes: how fast reports are ingested, and how long every question takes.

    bench_record.py BANGGIAO SIZE … [--seed N] [--corpus FILE …]

For each size, reports are generated and ingested into a new record. In the same run they are read to nowhere, and the
rows of the record are written by a plain SQLite writer into an empty file of the same schema, each report with its rows
in one transaction; `ratio` is ingesting to the sum of both. Questions are asked three times of the whole program; printed is the
median in milliseconds. Needs Python 3.9 and nothing else.
"""
import argparse
import contextlib
import itertools
import json
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from common import banggiao, require_shared
from generate_reports import CORPUS, Generator, read_corpus

ROUNDS = 3
TABLES = ["encounters", "people", "statements", "commitments", "mechanisms", "checks", "reports"]
PAIR = ["--state", "VN", "--state", "CN"]


def seconds(binary, *arguments):
    """How long a run of the program takes. Its output goes nowhere."""
    begin = time.perf_counter()
    run = subprocess.run([binary, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if run.returncode:
        sys.exit(f"{binary} {' '.join(map(str, arguments))}: {run.stderr.decode()}")
    return time.perf_counter() - begin


def tables_of(record):
    """The tables of a record, parents before their children."""
    return [name for name, in record.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> 'state'"
        " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY rowid")]


def transactions(record):
    """All rows by the report they came with: a list of (table, rows) for each, and what belongs to no one report."""
    reports = {id: {} for id, in record.execute("SELECT id FROM received_reports ORDER BY rowid")}
    shared = {}
    for table in tables_of(record):
        columns = [column[1] for column in record.execute(f'PRAGMA table_info("{table}")')]
        for row in record.execute(f'SELECT * FROM "{table}" ORDER BY 1'):
            fields = dict(zip(columns, row))
            report = fields.get("report") or (fields["id"] if table in ("received_reports", "reports") else None)
            if not report and fields.get("cites", "[]") != "[]":
                report = json.loads(fields["cites"])[0]["report"]
            reports.get(report, shared).setdefault(table, []).append(row)
    return [*reports.values(), shared]


def plain_writing(record_path, target):
    """How long a plain SQLite writer takes to put the rows of a record into an empty one."""
    with contextlib.closing(sqlite3.connect(record_path)) as record:
        schema = [sql for sql, in record.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND sql NOT LIKE 'CREATE VIRTUAL%'"
            " AND type <> 'trigger' ORDER BY type = 'index', rowid")]
        batches = transactions(record)
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = WAL")
        copy.execute("PRAGMA synchronous = NORMAL")
        for sql in schema:
            copy.execute(sql)
        begin = time.perf_counter()
        for batch in batches:
            copy.execute("BEGIN")
            for table, rows in batch.items():
                copy.executemany(f'INSERT INTO "{table}" VALUES ({",".join("?" * len(rows[0]))})', rows)
            copy.execute("COMMIT")
        return time.perf_counter() - begin


def questions(binary, record):
    """The commands to measure: {name: arguments}."""
    encounters = json.loads(banggiao(binary, "list", "encounters", "--format", "json", "--record", record))
    asked = {f"list {table}": ["list", table, *PAIR, "--format", "json"] for table in TABLES}
    asked["show"] = ["show", encounters[len(encounters) // 2]["id"], "--format", "json"]
    asked["brief"] = ["brief", "VN", "CN"]
    if b"\n  search " in banggiao(binary, "help"):
        asked["search"] = ["search", "hội đàm"]
    return asked


def measure(binary, reports, folder):
    """Everything about one size, in the order in which it is printed: {name: text}."""
    record = folder / "record.sqlite"
    ingest = seconds(binary, "ingest", "--jsonl", reports, "--record", record)
    read = seconds(binary, "read", "--jsonl", reports)
    write = plain_writing(record, folder / "plain.sqlite")
    count = sum(1 for _ in open(reports, encoding="utf8"))
    figures = {"reports/s": f"{count / ingest:.0f}", "ingest s": f"{ingest:.1f}", "read s": f"{read:.1f}",
               "write s": f"{write:.1f}", "ratio": f"{ingest / (read + write):.2f}",
               "MB": f"{record.stat().st_size / 1e6:.0f}"}
    for name, arguments in questions(binary, record).items():
        times = [seconds(binary, *arguments, "--record", record) for _ in range(ROUNDS)]
        figures[f"{name} ms"] = f"{1000 * statistics.median(times):.0f}"
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary (release build)")
    parser.add_argument("sizes", nargs="+", type=int, help="numbers of reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", nargs="+", default=CORPUS, type=pathlib.Path, help="gzipped JSON Lines of articles")
    options = parser.parse_args()
    require_shared()
    generator = Generator(read_corpus(options.banggiao, options.corpus), options.seed)
    columns = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            reports = pathlib.Path(name) / "reports.jsonl"
            with open(reports, "w", encoding="utf8") as lines:
                for number in range(size):
                    lines.write(json.dumps(generator.report(number), ensure_ascii=False) + "\n")
            columns[size] = measure(options.banggiao, reports, pathlib.Path(name))
    print(f"{'':20}" + "".join(f"{size:>12,}" for size in columns))
    names = dict.fromkeys(itertools.chain.from_iterable(columns.values()))
    for name in names:
        print(f"{name:20}" + "".join(f"{figures.get(name, '-'):>12}" for figures in columns.values()))


if __name__ == "__main__":
    main()
