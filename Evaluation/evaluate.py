#!/usr/bin/env python3
"""Scores the program's readings against the gold folders and checks the floors of floors.json.

    evaluate.py BANGGIAO [--train TRAIN] [--raise]

BANGGIAO is the program's binary. Prints one table of F1: a row for each kind of fact, a column for each gold folder.
With TRAIN, the binary that makes the deciders' weights, the folders that they are made from are also read by weights
made without the report (columns with ×5): that is what unseen reports may expect, the others flatter.
Exits with 1 if a score lies below its floor, naming it. --raise lifts floors to the scores; it lowers none.
Of the folder dev nothing but scores is printed. Needs Python 3.9 and nothing else.
"""
import argparse
import json
import math
import subprocess
import sys
import tempfile

from common import HERE, SHARED, banggiao, require_shared

FOLDERS = ["seeds", "dev", "readouts", "train"]
TRAINED = ["train", "readouts"]
KINDS = ["people", "offices", "encounters", "encounter.when", "statements", "contents", "items",
         "figures", "times", "milestones", "mechanisms", "instruments"]
ROWS = ["reading", *KINDS, "citations"]
FLOORS = HERE / "floors.json"


def score(binary, folder):
    """The F1 of each row on one gold folder."""
    gold = SHARED / "gold" / folder
    with tempfile.TemporaryDirectory() as output:
        banggiao(binary, "read", "--output", output, gold)
        return score_readings(gold, output)


def score_readings(gold, readings):
    scorer = [sys.executable, SHARED / "gold" / "score.py", gold, readings, "--json"]
    result = json.loads(subprocess.run(scorer, check=True, stdout=subprocess.PIPE).stdout)
    if result["absent"]:
        sys.exit(f"{gold}: {result['absent']} of {result['reports']} reports have no reading")
    return {"reading": result["reading"], **{kind: result[kind]["f1"] for kind in [*KINDS, "citations"]}}


def cross_validate(train):
    """The F1 of each row on the folders that weights are made from, each report read by weights made without it."""
    folders = [SHARED / "gold" / folder for folder in TRAINED]
    with tempfile.TemporaryDirectory() as output:
        subprocess.run([train, *folders, "--cross-validate", output], check=True)
        return {f"{folder.name} ×5": score_readings(folder, output) for folder in folders}


def table(scores):
    """The scores as lines of text: rows of kinds, columns of folders."""
    yield f"{'F1':16}" + "".join(f"{folder:>12}" for folder in scores)
    for row in ROWS:
        yield f"{row:16}" + "".join(f"{columns[row]:12.3f}" for columns in scores.values())


def below(scores, floors):
    """A line for each score that lies below its floor."""
    return [f"{folder}: {row} is {scores[folder][row]:.4f}, below its floor {floor}"
            for folder, rows in floors.items() if folder in scores
            for row, floor in rows.items() if scores[folder][row] < floor]


def raised(scores, floors):
    """The floors lifted to the scores, cut after three decimals; none is lowered."""
    return floors | {folder: {row: max(math.floor(score * 1000) / 1000, floors.get(folder, {}).get(row, 0))
                              for row, score in rows.items()}
                     for folder, rows in scores.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("--train", help="the binary that makes the deciders' weights")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the scores")
    options = parser.parse_args()
    require_shared()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores = {folder: score(options.banggiao, folder) for folder in FOLDERS}
    if options.train:
        scores |= cross_validate(options.train)
    print("\n".join(table(scores)))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=2) + "\n", encoding="utf-8")
    failures = below(scores, floors)
    if failures:
        sys.exit("\n".join(failures))


if __name__ == "__main__":
    main()
