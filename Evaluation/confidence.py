#!/usr/bin/env python3
"""Counts how often facts are right, and writes it as their confidence.

    confidence.py BANGGIAO TRAIN [--write]

Judges every fact read of the training reports (../shared/gold/train and readouts) as score.py there does. For each rule
it prints facts, right ones and the smoothed share (right + 4) / (facts + 8), the confidence of facts without a decider:
rules were written with these reports in view, so that few right facts say little.
For statements, items and encounters it reads each report by weights that TRAIN makes without the report, and prints the
share of right facts by how sure the deciders were, in steps that never fall. --write puts the shares into rules.tsv and
confidence.tsv of Languages/vi/lexicon; the rules named there are kept, also where nothing was read by one.
"""
import argparse
import pathlib
import subprocess
import tempfile

from common import HERE, SHARED, banggiao, judged, load_scorer, require_shared

LEXICON = HERE.parent / "Languages/vi/lexicon"
FOLDERS = ["train", "readouts"]
DECIDED = {"statements": "statement", "items": "item", "encounters": "encounter"}
# So many facts at least make a step.
FEWEST = 60
# So many facts are thought of with each rule, half of them right.
PRIOR = 8


def all_judged(scorer, folders, readings):
    """(kind, fact, whether it is right) of every fact of the readings of folders of gold."""
    return [fact for folder in folders for _, facts, _ in judged(scorer, folder, readings) for fact in facts]


def by_rule(facts, rules):
    """Lines of the table of rules: the smoothed share of right facts of each."""
    counts = {rule: [0, 0] for rule in rules}
    for _, fact, right in facts:
        count = counts.setdefault(fact["rule"], [0, 0])
        count[0] += 1
        count[1] += right
    for rule, (given, right) in sorted(counts.items()):
        share = (right + PRIOR / 2) / (given + PRIOR)
        print(f"{rule:28} {given:6} {right:6} {share:.2f}")
        yield f"{rule}\t{share:.2f}"


def steps(facts):
    """[(from, facts, right)]: shares of right facts that rise with how sure the deciders were, FEWEST facts in each."""
    blocks = []
    ordered = sorted((fact["confidence"], right) for fact, right in facts)
    for start in range(0, len(ordered) - len(ordered) % FEWEST or 1, FEWEST):
        block = ordered[start:start + FEWEST] if start + 2 * FEWEST <= len(ordered) else ordered[start:]
        blocks.append([block[0][0], len(block), sum(right for _, right in block)])
        while len(blocks) > 1 and blocks[-2][2] * blocks[-1][1] >= blocks[-1][2] * blocks[-2][1]:
            _, given, right = blocks.pop()
            blocks[-1][1] += given
            blocks[-1][2] += right
        if start + 2 * FEWEST > len(ordered):
            break
    return blocks


def by_share(facts):
    """Lines of the table of confidence."""
    for kind, name in sorted(DECIDED.items(), key=lambda item: item[1]):
        line = []
        for start, given, right in steps([(fact, right) for known, fact, right in facts if known == kind]):
            share = (right + 1) / (given + 2)
            print(f"{name:12} from {start:.3f} {given:6} {right:6} {share:.2f}")
            line.append(f"{start if line else 0:.3f}={share:.3f}")
        yield f"{name}\t{' '.join(line)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("train", help="the binary that makes the deciders' weights")
    parser.add_argument("--write", action="store_true", help="write the shares into the language's tables")
    options = parser.parse_args()
    require_shared()
    scorer = load_scorer()
    folders = [SHARED / "gold" / name for name in FOLDERS]
    with tempfile.TemporaryDirectory() as temporary:
        fitted, unseen = pathlib.Path(temporary) / "fitted", pathlib.Path(temporary) / "unseen"
        for folder in folders:
            banggiao(options.banggiao, "read", "--output", fitted, folder)
        subprocess.run([options.train, *folders, "--cross-validate", unseen, "--uncalibrated"], check=True)
        known = [line.split("\t")[0] for line in (LEXICON / "rules.tsv").read_text().splitlines()[1:]]
        rules = ["rule\tprecision", *by_rule(all_judged(scorer, folders, fitted), known)]
        shares = ["kind\tsteps", *by_share(all_judged(scorer, folders, unseen))]
    if options.write:
        (LEXICON / "rules.tsv").write_text("\n".join(rules) + "\n")
        (LEXICON / "confidence.tsv").write_text("\n".join(shares) + "\n")


if __name__ == "__main__":
    main()
