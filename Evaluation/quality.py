"""The figures of evaluate.py in words: lines for the terminal, and the document docs/quality.md."""
import collections
import json
import re

NAMES = {"reading": "reading (mean)", "people": "people", "offices": "offices", "encounters": "encounters",
         "encounter.when": "dates of encounters", "statements": "statements", "contents": "contents of statements",
         "items": "items", "figures": "figures", "times": "times", "milestones": "milestones",
         "mechanisms": "mechanisms", "instruments": "instruments", "citations": "citations"}
BANDS = [">= 0.9", "0.7 - 0.9", "< 0.7"]
VALIDATED = ["train ×5", "readouts ×5"]
COLUMNS = ["open ×5", *VALIDATED, "dev", "seeds"]
MOST = 6  # of the sorts of a kind of miss, how many are named

HEAD = """\
# How good the reading is

`make eval` makes this file; do not change it by hand.

A figure is F1 as `Evaluation/gold/score.py` counts it against gold readings made by hand after
`Evaluation/gold/GUIDELINES.md`: 1.000 is everything found and nothing wrong. Two careful annotators agree at 0.96.

| column | reports | what they are |
|---|---|---|
| open ×5 | {open ×5} | readouts written for this project, names invented, `Evaluation/gold`; anyone can repeat it |
| train ×5 | {train ×5} | Vietnamese news of diplomacy |
| readouts ×5 | {readouts ×5} | the readouts of the open gold with their names |
| dev | {dev} | Vietnamese news; its texts and misses are left unread, only its scores are taken |
| seeds | {seeds} | the reports that the project comes from; looked at often, so they flatter |

×5 means that each fifth of the reports was read by deciders trained without it. The rules and lexicons were written
with `train` and `readouts` in view, so those columns flatter, most of all where no decider is trained (figures, times,
milestones, names); `dev` says what unseen news may expect.
"""


def generality_lines(scores, lone, most):
    """What other names do to the reading, and what hangs on rules that fire in one report only."""
    right, total, rules = lone
    loss = scores["train"]["reading"] - scores["swapped"]["reading"]
    yield (f"Other names and states: train is read at {scores['train']['reading']:.3f}, with all names and states "
           f"swapped at {scores['swapped']['reading']:.3f} ({-loss:+.3f}; allowed {-most:+.2f})")
    yield (f"Rules that fire in one training report only: {len(rules)}; they give {right} of {total} right facts "
           f"({right / max(1, total):.2%})" + (": " + ", ".join(rules) if rules else ""))


def band_lines(bands):
    """How often facts of dev are right, by kind and by confidence."""
    yield f"{'right / given':14}" + "".join(f"{band:>20}" for band in BANDS)
    for kind, row in bands.items():
        yield f"{kind:14}" + "".join(f"{band_cell(*row[band]):>20}" for band in BANDS)
    right, given = bands["all"][BANDS[0]]
    total = sum(count for _, count in bands["all"].values())
    yield (f"{share(given, total)} of all facts of dev are given with at least 0.9; "
           f"{share(right, given)} of them are right")


def band_cell(right, given):
    return f"{right} / {given} {share(right, given)}" if given else "-"


def share(right, given):
    return f"{right / given:.0%}" if given else "none"


def document(results, scores, floors, lone, reports, most):
    """The text of docs/quality.md."""
    counts = {name: results[name]["reports"] for name in COLUMNS}
    bands = results["dev"]["bands"]
    return "\n".join([
        re.sub(r"\{([^}]+)\}", lambda name: str(counts[name[1]]), HEAD),
        "## F1 by kind of fact", "", *score_table(scores), "",
        "## What is missed", "",
        f"Counted on the {sum(counts[name] for name in VALIDATED)} reports of `train` and `readouts`, cross-validated.",
        "Statements and encounters count as missed where one is found with another act, speaker or status.", "",
        *miss_lines(results, reports), "",
        "## Names, states and lone rules", "", *(f"- {line}." for line in generality_lines(scores, lone, most)), "",
        "## Confidence on dev", "", "Facts that are right, of those given with a confidence in the band.", "",
        *band_table(bands), "",
        "## Floors", "", "`make eval` fails below these (`Evaluation/floors.json`).", "",
        *floor_table(floors), ""])


def score_table(scores):
    yield from markdown_head("kind", COLUMNS)
    for row, name in NAMES.items():
        yield f"| {name} | " + " | ".join(f"{scores[column][row]:.3f}" for column in COLUMNS) + " |"


def floor_table(floors):
    """The floors as a table; a test compares it with floors.json."""
    yield from markdown_head("kind", floors)
    for row, name in NAMES.items():
        yield f"| {name} | " + " | ".join(f"{floors[column][row]:.3f}" if row in floors[column] else "–"
                                          for column in floors) + " |"


def band_table(bands):
    yield from markdown_head("kind", [band.replace(">=", "≥").replace(" - ", "–") for band in BANDS])
    for kind, row in bands.items():
        yield f"| {kind} | " + " | ".join(band_cell(*row[band]) for band in BANDS) + " |"


def markdown_head(first, columns):
    yield f"| {first} | " + " | ".join(columns) + " |"
    yield "|---|" + "--:|" * len(columns)


def miss_lines(results, reports):
    """A line for each kind of fact: how many are right, missed and wrong, and of which sorts."""
    sorts = miss_sorts(note for _, _, misses in reports for note in misses)
    yield "| kind | right | missed or wrong | given in excess or wrong | of which |"
    yield "|---|--:|--:|--:|---|"
    for kind in list(NAMES)[1:-1]:
        right, extra, missed = (sum(results[name][kind][count] for name in VALIDATED) for count in ("tp", "fp", "fn"))
        yield f"| {NAMES[kind]} | {right} | {missed} | {extra} | {sorts_in_words(sorts[kind])} |"


def sorts_in_words(found):
    """What is wrong with facts of a kind, the most frequent first, each with its most frequent sorts."""
    def words(what, sorts):
        named = ", ".join(f"{sort} {count}" for sort, count in sorts.most_common(MOST) if sort)
        return f"{what} {sum(sorts.values())}" + (f" ({named})" if named else "")
    return "; ".join(words(*entry) for entry in sorted(found.items(), key=lambda entry: -sum(entry[1].values())))


def miss_sorts(notes):
    """Counts of misses: kind of fact -> what is wrong -> sort -> how often."""
    sorts = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for kind, _, what, words in notes:
        kind, what, sort = describe(kind, what, words)
        sorts[kind][what][sort] += 1
    return sorts


def describe(kind, what, words):
    """(kind of fact, what is wrong, its sort) of one note of the scorer; an empty sort where the count says all."""
    if kind == "encounters":
        if what.startswith("status"):
            return kind, "other status", what.removeprefix("status ").replace(", got ", " read as ")
        return kind, what, json.loads(words)["kind"]
    if kind == "encounter.when":
        wanted, got = what.split(", got ")
        sort = "none read" if got == "None" else "none in the gold" if wanted == "None" else "another date"
        return kind, "wrong", sort
    if kind == "statements":
        act = re.match(r".*?[\])None] (\w+): ", words)
        return kind, what, act[1] if act else "?"
    if kind == "statement.act":
        return "statements", "other act", what.replace(", got ", " read as ")
    if kind == "statement.speaker":
        wanted, got = map(sort_of_speakers, what.split(", got "))
        return "statements", "other speaker", f"another {got}" if wanted == got else f"{wanted} read as {got}"
    if kind == "times":
        return kind, what, "undated" if words.endswith("= None") else "dated"
    return kind, what, ""


def sort_of_speakers(speakers):
    """What kind of speakers a list of the scorer's notes names."""
    if speakers in ("None", "[]"):
        return "nobody"
    if speakers in ("['both']", "['all']"):
        return "sides together"
    if re.fullmatch(r"\['[A-Z]{2}'\]", speakers):
        return "state"
    return "person" if speakers.count("', '") == 0 else "several"
