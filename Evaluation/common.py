"""What the scripts of this folder share: where the gold lies, how the program is called and its readings are judged."""
import collections
import importlib.util
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
OPEN_GOLD = HERE / "gold"
FACTS = ["people", "encounters", "statements", "figures", "times", "milestones", "mechanisms", "instruments"]


def shared_is_here():
    """Whether there is ../shared; ends the script with 1 if not and BANGGIAO_REQUIRE_SHARED is 1."""
    if not SHARED.is_dir() and os.environ.get("BANGGIAO_REQUIRE_SHARED") == "1":
        sys.exit(f"{SHARED} is not here")
    return SHARED.is_dir()


def require_shared():
    """Ends the script where there is no ../shared: with 0 and a notice, or with 1 if BANGGIAO_REQUIRE_SHARED is 1."""
    if not shared_is_here():
        print(f"{SHARED} is not here, so nothing was evaluated", file=sys.stderr)
        sys.exit(0)


def banggiao(binary, *arguments):
    """Runs the program and returns what it printed; ends the script if it failed, with the program's own words."""
    run = subprocess.run([binary, *map(str, arguments)], stdout=subprocess.PIPE)
    if run.returncode:
        sys.exit(f"{binary} {' '.join(map(str, arguments))}: exit code {run.returncode}")
    return run.stdout


def scorer_path():
    """The scorer of ../shared, or its copy beside the open gold."""
    return next(path for path in (SHARED / "gold" / "score.py", OPEN_GOLD / "score.py") if path.exists())


def load_scorer():
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", scorer_path())
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judged(scorer, folder, readings):
    """Each report of a folder of gold as the scorer judges its reading: (id, facts, misses).

    Facts are (kind, fact, whether it is right), misses are the scorer's own notes of (kind, id, what, words).
    """
    for gold in sorted(folder.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        facts, misses = [], []

        class Report(scorer.Report):
            def judged(self, kind, found, right):
                facts.extend((kind, fact, number in right) for number, fact in enumerate(found))

        text = (folder / f"{name}.txt").read_bytes().decode()
        reading = json.loads((readings / f"{name}.json").read_text(encoding="utf-8"))
        tally = collections.defaultdict(scorer.Tally)
        Report(json.loads(gold.read_text(encoding="utf-8")), text, reading, tally, misses).score()
        yield name, facts, misses
