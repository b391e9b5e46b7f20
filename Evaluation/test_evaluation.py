"""Tests of the scripts of this folder: python3 -m unittest discover Evaluation"""
import unittest

import check_cites
import evaluate
import score_times


def reading(*spans):
    return {"document": {"id": "sha256:00"}, "people": [{"name": "Tô Lâm", "cite": span} for span in spans]}


class Floors(unittest.TestCase):
    scores = {"seeds": {"reading": 0.4567, "citations": 1.0}}

    def test_a_score_below_its_floor_is_named(self):
        self.assertEqual(evaluate.below(self.scores, {"seeds": {"reading": 0.4567, "citations": 1.0}}), [])
        failures = evaluate.below(self.scores, {"seeds": {"reading": 0.457}})
        self.assertEqual(failures, ["seeds: reading is 0.4567, below its floor 0.457"])

    def test_raising_lifts_and_never_lowers(self):
        floors = evaluate.raised(self.scores, {"seeds": {"reading": 0.5}})
        self.assertEqual(floors, {"seeds": {"reading": 0.5, "citations": 1.0}})
        self.assertEqual(evaluate.raised(self.scores, {})["seeds"]["reading"], 0.456)


class Cites(unittest.TestCase):
    text = "Ông Tô Lâm"

    def test_an_exact_cite_passes(self):
        self.assertEqual(check_cites.check_spans(reading({"start": 4, "end": 10, "quote": "Tô Lâm"}), self.text), (1, []))

    def test_other_words_and_other_places_are_faults(self):
        for span in ({"start": 3, "end": 10, "quote": "Tô Lâm"}, {"start": 4, "end": 11, "quote": "Tô Lâm"},
                     {"start": 4, "end": 4, "quote": ""}):
            _, faults = check_cites.check_spans(reading(span), self.text)
            self.assertEqual(len(faults), 1, span)

    def test_a_fact_without_a_cite_is_a_fault(self):
        _, faults = check_cites.check_spans({"times": [{"value": "2025"}]}, self.text)
        self.assertEqual(faults, ["times has a fact without a cite"])


class Forms(unittest.TestCase):
    composed, decomposed = "Tô Lâm", "To\u0302 La\u0302m"

    def differing(self, one, other):
        return check_cites.differing(
            check_cites.comparable(one, self.composed), check_cites.comparable(other, self.decomposed))

    def test_the_same_words_at_other_offsets_are_the_same_facts(self):
        one = reading({"start": 0, "end": 6, "quote": self.composed})
        other = reading({"start": 0, "end": 8, "quote": self.decomposed})
        self.assertEqual(self.differing(one, other), [])

    def test_other_words_are_other_facts(self):
        one = reading({"start": 0, "end": 6, "quote": self.composed})
        other = reading({"start": 0, "end": 3, "quote": "To\u0302"})
        self.assertEqual(self.differing(one, other), ["people"])


class Times(unittest.TestCase):
    def test_every_value_read_must_be_right(self):
        expression = {"kind": "time", "value": "2017/..", "alt": ["2017"]}
        self.assertTrue(score_times.is_right(expression, ["2017", "2017/.."]))
        self.assertFalse(score_times.is_right(expression, ["2017", "2018"]))
        self.assertFalse(score_times.is_right(expression, []))

    def test_of_what_is_no_time_nothing_may_be_read(self):
        self.assertTrue(score_times.is_right({"kind": "none", "value": None}, []))
        self.assertFalse(score_times.is_right({"kind": "none", "value": None}, [None]))


if __name__ == "__main__":
    unittest.main()
