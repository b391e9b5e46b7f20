#!/usr/bin/env python3
"""Measures how long the pages of a served record take beside a page with nothing on it.

    bench_pages.py BANGGIAO [--size N] [--record FILE]

A record of N generated reports is served (or the one given). Of each kind of page up to seven are asked for, each once,
so that nothing can have been kept; printed are the median and the longest in milliseconds, the ratio of the median to that
of a page with nothing on it, and the page's size. Needs Python 3.9 and nothing else.
"""
import argparse
import http.client
import json
import pathlib
import re
import statistics
import subprocess
import tempfile
import time
import urllib.parse

from common import banggiao, require_shared
from generate_reports import CORPUS, Generator, read_corpus

SIZE = 10_000
SAMPLES = 7
TABLES = ["people", "commitments", "mechanisms", "instruments", "indicators", "milestones", "formulas"]
TABS = ["stocktake", "agenda", "due", "timeline", "encounters", "commitments", "statements", "mechanisms", "sessions",
        "instruments", "observations", "milestones", "formulas", "people", "invitations", "checks"]
WORDS = ["hợp tác", "hội đàm", "to lam", "thương mại", "biên giới", "ký kết", "chuyến thăm"]
PAGE_MS = 50


class Site:
    """A served record, asked over one connection."""

    def __init__(self, binary, record):
        self.server = subprocess.Popen([binary, "serve", "--record", record, "--port", "0"], stdout=subprocess.PIPE, text=True)
        address = re.search(r"http://([\d.]+):(\d+)", self.server.stdout.readline())
        self.connection = http.client.HTTPConnection(address[1], int(address[2]))

    def get(self, path):
        """Asks for an address: (milliseconds, body)."""
        begin = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        milliseconds = 1000 * (time.perf_counter() - begin)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        return milliseconds, body

    def ids(self, table):
        """Ids of rows spread over a table's newest thousand, ready for an address."""
        rows = json.loads(self.get(f"/api/v1/{table}?limit=1000&fields=id")[1])["rows"]
        return [urllib.parse.quote(row["id"], safe="") for row in rows[::max(1, len(rows) // SAMPLES)]][:SAMPLES]

    def pages(self):
        """Addresses of every kind of page: {kind: [path]}."""
        home = self.get("/?language=vi")[1].decode()
        shown = list(dict.fromkeys(re.findall(r'href="(/relations/[^"?#/]+)', home)))
        relations = shown[::max(1, len(shown) // SAMPLES)][:SAMPLES]  # from the one with most encounters on
        return {
            "relations": ["/?language=en", "/?all=1"],
            "brief": relations,
            **{f"relation: {tab}": [f"{relation}/{tab}" for relation in relations] for tab in TABS},
            "state": ["/states/" + relation.rpartition("-")[2] for relation in relations],
            "encounter": [f"/encounters/{id}" for id in self.ids("encounters")],
            "report": [f"/reports/{id}" for id in self.ids("reports")],
            **{f"row: {table}": [f"/rows/{id}" for id in self.ids(table)] for table in TABLES},
            "list": [f"/list/{table}" for table in TABLES],
            "search": ["/search?q=" + urllib.parse.quote(words) for words in WORDS],
            "decide": ["/decide"], "decisions": ["/decisions"], "add": ["/add"],
        }

    def close(self):
        self.connection.close()
        self.server.terminate()
        self.server.wait()


def measure(site):
    """Rows to print: (kind, median, longest, kilobytes) in milliseconds."""
    for kind, paths in site.pages().items():
        answers = [site.get(path) for path in paths]
        times = [milliseconds for milliseconds, _ in answers]
        yield kind, statistics.median(times), max(times), max(len(body) for _, body in answers) / 1000


def generate(binary, size, folder):
    """A record of generated reports."""
    generator = Generator(read_corpus(binary, CORPUS), 1)
    reports, record = folder / "reports.jsonl", folder / "record.sqlite"
    with open(reports, "w", encoding="utf8") as lines:
        for number in range(size):
            lines.write(json.dumps(generator.report(number), ensure_ascii=False) + "\n")
    banggiao(binary, "ingest", "--jsonl", reports, "--record", record)
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary (release build)")
    parser.add_argument("--size", type=int, default=SIZE, help=f"number of reports ({SIZE})")
    parser.add_argument("--record", type=pathlib.Path, help="a record to serve instead of a generated one")
    options = parser.parse_args()
    require_shared()
    with tempfile.TemporaryDirectory() as folder:
        record = options.record or generate(options.banggiao, options.size, pathlib.Path(folder))
        site = Site(options.banggiao, record)
        try:
            nothing = statistics.median(site.get("/decisions")[0] for _ in range(2 * SAMPLES))
            print(f"{'page':24} {'median ms':>10} {'longest ms':>10} {'ratio':>7} {'kB':>7}   (nothing on it: {nothing:.1f} ms)")
            for kind, median, longest, size in measure(site):
                late = "  over 50" if longest > PAGE_MS else ""
                print(f"{kind:24} {median:10.1f} {longest:10.1f} {median / nothing:7.1f} {size:7.0f}{late}")
        finally:
            site.close()


if __name__ == "__main__":
    main()
