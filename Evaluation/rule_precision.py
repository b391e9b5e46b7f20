#!/usr/bin/env python3
"""Counts how often the facts of each rule are right, and writes it as the confidence of its facts.

    rule_precision.py BANGGIAO [--write]

Reads the training reports (../shared/gold/train and readouts) with BANGGIAO, judges every fact as score.py there
does, and prints for each rule facts, right ones and the smoothed share (right + 1) / (facts + 2). --write puts the
shares into Languages/vi/lexicon/rules.tsv; the rules it names are kept, also where nothing was read by one.
"""
import argparse
import collections
import pathlib
import tempfile

from common import HERE, SHARED, banggiao, judged, load_scorer, require_shared

TABLE = HERE.parent / "Languages/vi/lexicon/rules.tsv"
FOLDERS = ["train", "readouts"]


def judge(scorer, folder, readings, counts):
    """Adds [facts, right] of each rule over a folder of gold."""
    for _, facts, _ in judged(scorer, folder, readings):
        for _, fact, right in facts:
            counts[fact["rule"]][0] += 1
            counts[fact["rule"]][1] += right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("--write", action="store_true", help="write the shares into the language's rules.tsv")
    options = parser.parse_args()
    require_shared()
    scorer = load_scorer()
    rules = [line.split("\t")[0] for line in TABLE.read_text().splitlines()[1:]]
    counts = collections.defaultdict(lambda: [0, 0], {rule: [0, 0] for rule in rules})
    with tempfile.TemporaryDirectory() as temporary:
        for name in FOLDERS:
            folder, readings = SHARED / "gold" / name, pathlib.Path(temporary) / name
            banggiao(options.banggiao, "read", "--output", readings, folder)
            judge(scorer, folder, readings, counts)
    lines = ["rule\tprecision"]
    for rule, (facts, right) in sorted(counts.items()):
        share = (right + 1) / (facts + 2)
        print(f"{rule:28} {facts:6} {right:6} {share:.2f}")
        lines.append(f"{rule}\t{share:.2f}")
    if options.write:
        TABLE.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
