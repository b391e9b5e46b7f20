#!/usr/bin/env python3
"""Scores the record: what the seeds give together, which reports tell of one encounter, which items are one commitment.

    evaluate_record.py BANGGIAO TRAIN [--raise]

TRAIN is the program of that name: it labels the pairs of items. Prints each score beside its floor in
record-floors.json, and exits with 1 if one lies below; --raise lifts the floors. Needs ../shared and Python 3.9.
"""
import argparse
import importlib.util
import json
import pathlib
import sys
import tempfile

from common import HERE, SHARED, banggiao, require_shared

FLOORS = HERE / "record-floors.json"
GOLD = SHARED / "gold"
DATED = {"seed-002": "2023-03-22"}


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def record_of_seeds(binary, folder, published):
    """The export of a record of the seeds, some of them with a day of publication."""
    record = folder / f"seeds-{len(published)}.sqlite"
    for text in sorted((GOLD / "seeds").glob("*.txt")):
        day = published.get(text.stem)
        banggiao(binary, "ingest", "--record", record, *(["--published", day] if day else []), text)
    return json.loads(banggiao(binary, "export", "--record", record))


def seeds(binary, folder):
    """{score: value} of both checklists of the seeds, and how many cites are wrong."""
    scorer = module(GOLD / "record" / "score_record.py")
    scores = {}
    for name, published in (("seeds", {}), ("seeds-dated", DATED)):
        checklist = json.loads((GOLD / "record" / f"{name}.record.json").read_text(encoding="utf8"))
        f, _, _, traps, export = scorer.score(checklist, record_of_seeds(binary, folder, published), GOLD / "seeds")
        scores[name] = f
        scores[f"{name}: traps not sprung"] = len(checklist["traps"]) - len(traps)
        scores[f"{name}: cites right"] = 1 - export.cites[0] / max(1, sum(export.cites))
    return scores


def groups(binary, folder):
    scorer = module(GOLD / "score_groups.py")
    record = folder / "groups.sqlite"
    banggiao(binary, "ingest", "--record", record, GOLD / "groups" / "texts")
    encounters = json.loads(banggiao(binary, "list", "encounters", "--format", "json", "--record", record))
    gold = json.loads((GOLD / "groups" / "groups.json").read_text(encoding="utf8"))
    precision, recall, f, _, _ = scorer.score(gold, encounters)
    return {"groups": f, "groups: precision": precision, "groups: recall": recall}


def threads(train, folder):
    banggiao(train, "threads", GOLD / "threads", "--predict", folder)
    scorer = module(GOLD / "threads" / "score_threads.py")
    said = {pair["id"]: pair["label"] for pair in json.loads((folder / "pairs.json").read_text(encoding="utf8"))}
    gold = json.loads((GOLD / "threads" / "pairs.json").read_text(encoding="utf8"))
    figures = scorer.pairs([(pair["label"], said[pair["id"]]) for pair in gold if pair["split"] == "test"])
    return {
        "threads: same or changed": figures["join"]["f1"],
        "threads: changed": figures["changed"]["acc"],
    } | progress(scorer, folder)


def progress(scorer, folder):
    """What later sentences show of commitments, and of real sentences alone; how many are not wrongly called done."""
    said = {line["id"]: line["label"] for line in json.loads((folder / "progress.json").read_text(encoding="utf8"))}
    gold = json.loads((GOLD / "threads" / "progress.json").read_text(encoding="utf8"))
    test = [line for line in gold if line["split"] == "test"]
    scores = {}
    for name, lines in (("progress", test), ("progress: real", [line for line in test if line["batch"] > 1])):
        figures = scorer.progress([(line["label"], said[line["id"]]) for line in lines])
        scores[name] = figures["macro"]
        scores[f"{name}: not falsely done"] = figures["n"] - figures["false done"]
    return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao")
    parser.add_argument("train")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the scores")
    arguments = parser.parse_args()
    require_shared()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        scores = seeds(arguments.banggiao, folder) | groups(arguments.banggiao, folder)
        scores |= threads(arguments.train, folder)
    floors = json.loads(FLOORS.read_text(encoding="utf8")) if FLOORS.exists() else {}
    for name, score in scores.items():
        print(f"{name:28} {score:8.3f}   floor {floors.get(name, 0):8.3f}")
    if arguments.lift:
        lifted = {name: max(floors.get(name, 0), int(score * 1000 + 1e-6) / 1000) for name, score in scores.items()}
        FLOORS.write_text(json.dumps(lifted, indent=2) + "\n", encoding="utf8")
        return
    below = [name for name, score in scores.items() if score < floors.get(name, 0) - 1e-9]
    for name in below:
        print(f"{name} is {scores[name]:.4f}, below its floor {floors[name]}", file=sys.stderr)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
