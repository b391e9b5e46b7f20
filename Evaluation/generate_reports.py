#!/usr/bin/env python3
"""Prints any number of reports as JSON Lines: paragraphs of the corpus recombined, with new names and dates.

    generate_reports.py BANGGIAO COUNT [--seed N] [--corpus FILE …] > reports.jsonl

Reports of one time, 500 in a row, have the same persons and the same shift of dates; the next 500 have others. Each has
the title, the lead and most paragraphs of one article, with some of another that concerns the same states; two that
chance to have the same article tell of the same encounter. The same seed gives the same reports, however many; memory
does not grow with their number. The program tells the names in the corpus. Needs Python 3.9 and nothing else.
"""
import argparse
import collections
import functools
import gzip
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from common import SHARED, require_shared
from report_templates import Era, Template, filled

CORPUS = sorted((SHARED / "corpus").glob("*.jsonl.gz"))
PER_ERA = 500
KEPT = 0.75
MOST_INSERTED = 3


def read_corpus(binary, paths):
    """Templates of all articles of gzipped JSON Lines, made with the program's readings."""
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder) / "corpus.jsonl"
        with open(texts, "wb") as plain:
            for path in paths:
                plain.write(gzip.open(path).read())
        with open(texts, encoding="utf8") as lines, subprocess.Popen(
                [binary, "read", "--jsonl", texts], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            by_source = {}
            for line in process.stdout:
                reading = json.loads(line)
                by_source[reading["document"]["source"]] = reading
            articles = map(json.loads, lines)
            return [template(article["text"], by_source[article["id"]]) for article in articles
                    if article["id"] in by_source]


def template(text, reading):
    central = [encounter for encounter in reading["encounters"] if encounter["central"]]
    return Template(text, reading["people"], tuple(central[0]["countries"]) if central else ())


class Generator:
    def __init__(self, templates, seed):
        self.templates = [template for template in templates if len(template.paragraphs) > 2]
        self.seed = seed
        self.of_sides = collections.defaultdict(list)
        for template in self.templates:
            self.of_sides[template.sides].append(template)

    @functools.lru_cache(maxsize=2)
    def era(self, number):
        chance = random.Random(f"{self.seed} era {number}")
        return Era(f"{self.seed}/{number}", chance.randint(-30, 8), chance.randint(0, 11))

    def report(self, number):
        """One report, whatever came before it."""
        chance = random.Random(f"{self.seed} report {number}")
        era = self.era(number // PER_ERA)
        base = chance.choice(self.templates)
        other = chance.choice(self.of_sides[base.sides])
        body = [paragraph for paragraph in base.paragraphs[2:] if chance.random() < KEPT]
        for _ in range(chance.randint(0, MOST_INSERTED)):
            body.insert(chance.randint(0, len(body)), chance.choice(other.paragraphs[2:]))
        text = "\n\n".join(filled(paragraph, era) for paragraph in base.paragraphs[:2] + body)
        return {"id": f"g{self.seed}-{number}", "text": text, "published": base.published(era)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", nargs="+", default=CORPUS, type=pathlib.Path, help="gzipped JSON Lines of articles")
    options = parser.parse_args()
    require_shared()
    generator = Generator(read_corpus(options.banggiao, options.corpus), options.seed)
    for number in range(options.count):
        sys.stdout.write(json.dumps(generator.report(number), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
