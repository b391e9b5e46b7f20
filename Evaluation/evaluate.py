#!/usr/bin/env python3
"""Scores the program's readings against the gold folders and checks the floors of floors.json.

    evaluate.py BANGGIAO [--train TRAIN] [--raise] [--document FILE]

BANGGIAO is the program's binary. Prints one table of F1: a row for each kind of fact, a column for each gold folder.
With TRAIN, the binary that makes the deciders' weights, the folders that they are made from are also read by weights
made without the report (columns with ×5): that is what unseen reports may expect, the others flatter. `open ×5` is the
open gold of this folder by weights made from nothing else; without ../shared it is the only column.
Then it reads `train` with all names and states swapped for others, which may lower the score by at most LOSS, says
what share of the right facts hangs on rules that fire in one report only, and how often facts of `dev` are right by
their confidence. Exits with 1 if a score lies below its floor, naming it. --raise lifts floors to the scores; it
lowers none. --document writes the figures down. Of the folder dev nothing but scores is printed. Needs Python 3.9 and
nothing else.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import quality
from common import HERE, OPEN_GOLD, SHARED, banggiao, judged, load_scorer, scorer_path, shared_is_here
from swap_names import swap_folder

FOLDERS = ["seeds", "dev", "readouts", "train"]
TRAINED = ["train", "readouts"]
OPEN, SWAPPED = "open ×5", "swapped"
KINDS = ["people", "offices", "encounters", "encounter.when", "statements", "contents", "items",
         "figures", "times", "milestones", "mechanisms", "instruments"]
ROWS = ["reading", *KINDS, "citations"]
FLOORS = HERE / "floors.json"
LOSS = 0.03


def read_columns(binary, train, temporary):
    """Reads all gold that is here and returns for each column the folders of (gold, readings)."""
    gold = SHARED / "gold"
    columns = {}
    if shared_is_here():
        columns |= {name: (gold / name, temporary / name) for name in FOLDERS}
        columns[SWAPPED] = temporary / "swapped gold", temporary / SWAPPED
        swap_folder(gold / "train", columns[SWAPPED][0], states=True)
        for folder, readings in columns.values():
            banggiao(binary, "read", "--output", readings, folder)
        if train:
            readings = cross_validate(train, [gold / name for name in TRAINED], temporary / "validated")
            columns |= {f"{name} ×5": (gold / name, readings) for name in TRAINED}
    if train:
        columns[OPEN] = OPEN_GOLD, cross_validate(train, [OPEN_GOLD], temporary / "open")
    return columns


def cross_validate(train, folders, output):
    """Reads each report of folders by weights made from the others; returns the folder of the readings."""
    subprocess.run([train, *folders, "--cross-validate", output], check=True)
    return output


def score(gold, readings):
    """What the scorer says of a folder of readings."""
    scorer = [sys.executable, scorer_path(), gold, readings, "--json"]
    result = json.loads(subprocess.run(scorer, check=True, stdout=subprocess.PIPE).stdout)
    if result["absent"]:
        sys.exit(f"{gold}: {result['absent']} of {result['reports']} reports have no reading")
    return result


def figures(result):
    """The F1 of each row."""
    return {"reading": result["reading"], **{kind: result[kind]["f1"] for kind in [*KINDS, "citations"]}}


def table(scores):
    """The scores as lines of text: rows of kinds, columns of folders."""
    yield f"{'F1':16}" + "".join(f"{folder:>12}" for folder in scores)
    for row in ROWS:
        yield f"{row:16}" + "".join(f"{columns[row]:12.3f}" for columns in scores.values())


def below(scores, floors):
    """A line for each score that lies below its floor, and for a reading that swapped names make worse."""
    faults = [f"{folder}: {row} is {scores[folder][row]:.4f}, below its floor {floor}"
              for folder, rows in floors.items() if folder in scores
              for row, floor in rows.items() if scores[folder][row] < floor]
    loss = scores["train"]["reading"] - scores[SWAPPED]["reading"] if SWAPPED in scores else 0
    if loss > LOSS:
        faults.append(f"{SWAPPED}: other names and states lower the reading of train by {loss:.4f}, more than {LOSS}")
    return faults


def raised(scores, floors):
    """The floors lifted to the scores, cut after three decimals; none is lowered."""
    return floors | {folder: {row: max(math.floor(score * 1000) / 1000, floors.get(folder, {}).get(row, 0))
                              for row, score in rows.items()}
                     for folder, rows in scores.items()}


def lone_rules(reports):
    """(Right facts by rules that gave facts in one report only, all right facts, those rules), of (name, facts)."""
    places, right = {}, {}
    for name, facts in reports:
        for _, fact, is_right in facts:
            places.setdefault(fact["rule"], set()).add(name)
            right[fact["rule"]] = right.get(fact["rule"], 0) + is_right
    lone = sorted(rule for rule, names in places.items() if len(names) == 1)
    return sum(right[rule] for rule in lone), sum(right.values()), lone


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("--train", help="the binary that makes the deciders' weights")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the scores")
    parser.add_argument("--document", type=pathlib.Path, help="write the figures into this file, if ../shared is here")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        columns = read_columns(options.banggiao, options.train, pathlib.Path(temporary))
        if not columns:
            sys.exit(f"{SHARED} is not here; the open gold is read with --train")
        results = {name: score(*folders) for name, folders in columns.items()}
        scorer = load_scorer()
        kept = [f"{name} ×5" if options.train else name for name in TRAINED if name in columns]
        reports = [report for name in kept for report in judged(scorer, *columns[name])]
    scores = {name: figures(result) for name, result in results.items()}
    print("\n".join(table(scores)))
    if options.lift:
        floors = raised({name: rows for name, rows in scores.items() if name != SWAPPED}, floors)
        FLOORS.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if shared_is_here():
        lone = lone_rules([(name, facts) for name, facts, _ in reports])
        bands = results["dev"]["bands"]
        print("", *quality.generality_lines(scores, lone, LOSS), "", *quality.band_lines(bands), sep="\n")
        if options.document and options.train:
            text = quality.document(results, scores, floors, lone, reports, LOSS)
            options.document.write_text(text, encoding="utf-8")
    failures = below(scores, floors)
    if failures:
        sys.exit("\n".join(failures))


if __name__ == "__main__":
    main()
