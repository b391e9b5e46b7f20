"""Tests of the scripts that swap names and states."""
import unittest

import swap_states
from invented_names import Inventor, is_vietnamese, respelled, roles_of, sort_of
from name_pools import POOLS
from swap_names import swap
from swaps import SwappedText, merged

GOLD = {"people": [], "encounters": [], "statements": [], "figures": [], "times": [], "milestones": [],
        "mechanisms": [], "instruments": [], "noise": []}


def person(name, country, *aliases, offices=()):
    return {"name": name, "country": country, "offices": list(offices), "aliases": list(aliases)}


def swapped(text, *people, states=False, **gold):
    return swap(text, {**GOLD, "people": list(people), **gold}, states)


class Texts(unittest.TestCase):
    text = SwappedText("Ông Lê Ba gặp ông Lê Tư.", [(4, 6, "Trần"), (7, 9, "Năm")])

    def test_replaced_spans_are_other_words(self):
        self.assertEqual(self.text.swapped, "Ông Trần Năm gặp ông Lê Tư.")

    def test_a_quote_is_carried_from_its_first_place(self):
        self.assertEqual(self.text.carried("Lê Ba gặp"), "Trần Năm gặp")
        self.assertEqual(self.text.carried("Lê"), "Trần")
        self.assertEqual(self.text.carried("ê"), "ê", "a place that cuts a replaced span is passed over")

    def test_where_layers_overlap_the_earlier_stays(self):
        self.assertEqual(merged([(4, 6, "a")], [(5, 9, "b"), (0, 2, "c")]), [(0, 2, "c"), (4, 6, "a")])


class Words(unittest.TestCase):
    def test_a_syllable_is_told_from_a_foreign_word(self):
        for word in ("Nguyễn", "Kim", "Tập", "Nghiêm", "Quách"):
            self.assertTrue(is_vietnamese(word), word)
        for word in ("Trump", "Yoon", "Fomin", "Seung"):
            self.assertFalse(is_vietnamese(word), word)

    def test_a_name_is_sorted_by_shape_and_state(self):
        for name, country, sort in (("Lê Văn Ba", "VN", "vi"), ("Vương Nghị", "CN", "zh-vi"), ("Liu Wei", "CN", "zh"),
                                    ("Kim Min-ho", "KR", "ko"), ("Zhang Wei", None, "zh"), ("John Hay", "US", "en")):
            self.assertEqual(sort_of(name, country), sort, name)

    def test_initials_and_particles_are_kept(self):
        self.assertEqual(roles_of(["Antony", "J", "Hay"], "en", set()), ["given", "kept", "family"])
        self.assertEqual(roles_of(["Lê", "Thị", "Ba"], "vi", set()), ["family", "kept", "given"])

    def test_a_second_spelling_stays_one(self):
        self.assertEqual(respelled("Hun", "Hunn", "Sok"), "Sokn")
        self.assertEqual(respelled("Xay", "Say", "Thong"), "Shong")

    def test_the_same_word_gives_the_same_and_another_another(self):
        one, other = Inventor([]), Inventor([])
        words = [one.word(word, "vi", "family") for word in ("Lê", "Trần", "Lý", "Lê")]
        self.assertEqual(words[0], words[3])
        self.assertEqual(len(set(words)), 3)
        self.assertEqual(words[0], other.word("Lê", "vi", "family"))

    def test_no_pool_names_a_word_twice(self):
        for sort, pools in POOLS.items():
            for role, pool in pools.items():
                self.assertEqual(len(pool), len(set(pool)), f"{sort} {role}")


class Names(unittest.TestCase):
    def test_all_forms_of_a_name_are_swapped_alike(self):
        text, gold = swapped("LÊ VĂN BA đến. Ông Lê Văn Ba nói. Ông Ba cảm ơn.", person("Lê Văn Ba", "VN"))
        name = gold["people"][0]["name"]
        last = name.split()[-1]
        self.assertEqual(text, f"{name.upper()} đến. Ông {name} nói. Ông {last} cảm ơn.")
        self.assertFalse(set(name.split()) & {"Lê", "Văn", "Ba"})

    def test_plain_words_and_places_keep_theirs(self):
        text, _ = swapped("Thủ tướng Chính phủ Lê Minh Chính ở Thành phố Lê Minh Chính. Kim ngạch tăng, ông Kim nói.",
                          person("Lê Minh Chính", "VN"), person("Kim Ho", "KR", "Kim"))
        self.assertIn("Thủ tướng Chính phủ ", text)
        self.assertIn("Thành phố Lê Minh Chính", text)
        self.assertIn("Kim ngạch", text)
        self.assertNotIn("ông Kim", text)

    def test_a_woman_keeps_a_name_of_women(self):
        for text in ("Lê Thị Ba đến.", "Bà Lê Thu Ba đến."):
            _, gold = swapped(text, person("Lê Thị Ba" if "Thị" in text else "Lê Thu Ba", "VN"))
            self.assertIn(gold["people"][0]["name"].split()[-1], POOLS["vi"]["female"])

    def test_every_field_of_the_gold_follows(self):
        text, gold = swapped(
            "Ông Kim Min-ho nói sẽ thăm Lào; cảm ơn ông Kim.", person("Kim Min-ho", "KR", "Kim"),
            statements=[{"speakers": ["Kim Min-ho"], "cue": "nói", "act": "inform", "quote": "nói sẽ thăm Lào"},
                        {"speakers": ["LA"], "cue": "cảm ơn", "act": "thank", "quote": "cảm ơn ông Kim"}],
            encounters=[{"participants": ["Kim Min-ho"], "countries": ["KR", "LA"], "where": "Lào",
                         "quote": "Kim Min-ho nói sẽ thăm Lào"}])
        who = gold["people"][0]
        self.assertEqual(who["name"].split()[0], who["aliases"][0])
        self.assertEqual(gold["statements"][0]["speakers"], [who["name"]])
        self.assertEqual(gold["encounters"][0]["participants"], [who["name"]])
        for quote in (gold["statements"][1]["quote"], gold["encounters"][0]["quote"], who["name"]):
            self.assertIn(quote, text)
        self.assertNotIn("Kim", text)

    def test_a_byline_is_swapped(self):
        text, _ = swapped("Hai bên nhất trí.\nThu Hiền\nViệt Nam\n")
        self.assertNotIn("Thu Hiền", text)
        self.assertIn("\nViệt Nam\n", text)


class States(unittest.TestCase):
    def swapped(self, text):
        return SwappedText(text, swap_states.spans(text)).swapped

    def test_states_are_swapped_for_their_sort(self):
        self.assertEqual(self.swapped("Mỹ - Nga"), "Nga - Anh")
        self.assertEqual(self.swapped("Bộ Ngoại giao Hàn Quốc ở Seoul"), "Bộ Ngoại giao Triều Tiên ở Bình Nhưỡng")

    def test_other_words_stay(self):
        for text in ("Trung ương Đảng", "Thái Bình Dương", "Mỹ Latinh", "bán đảo Triều Tiên", "Việt Nam", "Ý kiến"):
            self.assertEqual(self.swapped(text), text)

    def test_every_state_has_one_successor(self):
        self.assertEqual(set(swap_states.CODES), set(swap_states.CODES.values()))

    def test_codes_of_the_gold_follow(self):
        _, gold = swapped("Mỹ và Lào họp.", states=True, encounters=[
            {"participants": [], "countries": ["LA", "US"], "where": None, "quote": "Mỹ và Lào họp"}])
        self.assertEqual(gold["encounters"][0]["countries"], ["BE", "RU"])
        self.assertEqual(gold["encounters"][0]["quote"], "Nga và Bỉ họp")


if __name__ == "__main__":
    unittest.main()
