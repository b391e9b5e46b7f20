"""Tests of the figures in words, and of docs/quality.md."""
import json
import unittest

import evaluate
import quality
from common import HERE, OPEN_GOLD

DOCUMENT = HERE.parent / "docs" / "quality.md"


def fact(rule):
    return {"rule": rule}


class Generality(unittest.TestCase):
    def test_rules_of_one_report_are_counted(self):
        reports = [("a", [("people", fact("x"), True), ("times", fact("y"), True)]),
                   ("b", [("people", fact("x"), False), ("times", fact("x"), True)])]
        self.assertEqual(evaluate.lone_rules(reports), (1, 3, ["y"]))

    def test_a_loss_by_other_names_is_named(self):
        scores = {"train": {"reading": 0.80}, "swapped": {"reading": 0.76}}
        self.assertEqual(len(evaluate.below(scores, {})), 1)
        scores["swapped"]["reading"] = 0.78
        self.assertEqual(evaluate.below(scores, {}), [])


class Misses(unittest.TestCase):
    def test_notes_of_the_scorer_are_sorted(self):
        notes = [("encounters", "a", "missed", '{"kind": "visit"}'),
                 ("encounters", "a", "status held, got planned", '{"kind": "visit"}'),
                 ("encounter.when", "a", "2025, got None", "{}"),
                 ("statements", "a", "missed", "['VN'] agree: nhất trí"),
                 ("statement.act", "a", "agree, got commit", "nhất trí"),
                 ("statement.speaker", "a", "['VN'], got ['both']", "nhất trí"),
                 ("times", "a", "extra", "hôm qua = None"),
                 ("items", "a", "missed", "tăng cường")]
        sorts = quality.miss_sorts(notes)
        self.assertEqual(sorts["encounters"], {"missed": {"visit": 1}, "other status": {"held read as planned": 1}})
        self.assertEqual(sorts["encounter.when"], {"wrong": {"none read": 1}})
        self.assertEqual(sorts["statements"], {"missed": {"agree": 1}, "other act": {"agree read as commit": 1},
                                               "other speaker": {"state read as sides together": 1}})
        self.assertEqual(sorts["times"], {"extra": {"undated": 1}})
        self.assertEqual(quality.sorts_in_words(sorts["items"]), "missed 1")


class Document(unittest.TestCase):
    def test_its_floors_are_those_of_the_floors_file(self):
        floors = json.loads(evaluate.FLOORS.read_text(encoding="utf-8"))
        self.assertIn("\n".join(quality.floor_table(floors)), DOCUMENT.read_text(encoding="utf-8"),
                      "docs/quality.md is older than floors.json; make eval writes it")

    def test_it_names_every_kind(self):
        lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
        for name in quality.NAMES.values():
            self.assertTrue(any(line.startswith(f"| {name} |") for line in lines), name)


class OpenGold(unittest.TestCase):
    def test_every_text_has_gold_and_every_name_stands_in_its_text(self):
        paths = sorted(OPEN_GOLD.glob("*.gold.json"))
        self.assertEqual(len(paths), len(list(OPEN_GOLD.glob("*.txt"))))
        for path in paths:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_name(f"{gold['id']}.txt").read_bytes().decode("utf-8")
            for person in gold["people"]:
                self.assertIn(person["name"], text, path.name)


if __name__ == "__main__":
    unittest.main()
