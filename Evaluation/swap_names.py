#!/usr/bin/env python3
"""Writes reports and their gold readings anew with all personal names swapped for invented ones of the same sort.

    swap_names.py GOLD_FOLDER OUT [--states]

A name is swapped in each of its forms (aliases, short forms, capitals), in the text and in every field of the gold,
the same within a report; which invented word stands for a word is settled by a hash of it. Places and works that bear
a name ("Thành phố Hồ Chí Minh") keep it. --states also swaps states, their capitals and short names, and the ISO codes
of the gold. Needs Python 3.9 and nothing else.
"""
import argparse
import json
import pathlib
import re

import swap_states
from invented_names import Inventor, WORD, cased, fold, is_vietnamese, plain, respelled, roles_of, sort_of
from name_pools import GIVEN_FIRST, OTHER_GIVEN, POOLS, SURNAME_FIRST
from swaps import SwappedText, merged

HONORIFIC = re.compile(r"\b(ông|bà|anh|chị|ngài|đồng chí|tướng|trưởng|tịch|thống|thư|sứ)\s+$", re.IGNORECASE)
WOMAN = re.compile(r"\b(bà|nữ [\w ]{3,20})\s+$", re.IGNORECASE)
NAMED_AFTER = re.compile(r"\b(thành phố|tp\.?|t\.p|đường|quảng trường)\s*$", re.IGNORECASE)
# What follows a syllable that is no name there: "Kim ngạch", "Tập đoàn", "Thủ tướng Chính phủ".
COMPOUNDS = {word: rest.split() for word, rest in {
    "an": "ninh toàn sinh", "chiến": "lược tranh", "chính": "phủ trị sách thức quyền",
    "công": "an ty nghiệp tác thương", "giang": "sơn", "giao": "thông lưu", "hằng": "năm ngày", "hòa": "bình",
    "hoà": "bình", "hồng": "quân", "kim": "ngạch loại cương", "long": "trọng", "lương": "thực", "lý": "do luận giải",
    "mai": "sau", "may": "mắn mặc", "nam": "bộ giới", "nhân": "dân dịp viên quyền loại đạo sự tố",
    "phong": "trào phú tục tỏa", "phúc": "lợi", "quang": "cảnh vinh", "quân": "đội uỷ ủy khu sự", "sơn": "la tây",
    "tập": "đoàn trung thể quán tục trận", "tâm": "huyết", "thanh": "niên tra toán",
    "thành": "phố viên công lập tích uỷ ủy", "thương": "mại vụ", "thường": "trực vụ niên",
    "trung": "ương tâm thành thực", "văn": "phòng hóa hoá kiện bản", "vương": "quốc miện triều"}.items()}
BYLINE = re.compile(r"(?:^|Ảnh: *|Nguồn: *|PV )\(?(?!Việt Nam)((?:\w+ ){1,3}\w+)(?= *(?:\(|\)|\.?$))", re.MULTILINE)


class Person:
    """A person of the gold with the invented words for the words of the name."""

    def __init__(self, gold, text, inventor):
        self.names = [gold["name"], *gold["aliases"]]
        words = WORD.findall(gold["name"])
        self.sort = sort_of(gold["name"], gold["country"])
        lone = {fold(alias) for alias in gold["aliases"]}
        roles = roles_of(words, self.sort, lone)
        female = "Thị" in words or self.is_woman(text, words)
        self.new = {word: cased(inventor.word(word, self.sort, role, female), word)
                    for word, role in zip(words, roles)}
        for alias in gold["aliases"]:
            for word in WORD.findall(alias):
                self.new.setdefault(word, self.second_spelling(word))
        self.alone = self.used_alone(words, roles)

    def is_woman(self, text, words):
        """Whether the text says "bà" before a name of the person, or before the word of it that stands alone."""
        names = {*self.names, words[-1 if self.sort not in SURNAME_FIRST or self.sort == "vi" else 0]}
        places = re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text)
        return any(WOMAN.search(text, 0, place.start()) for place in places)

    def second_spelling(self, word):
        """The invented word for a word of an alias: that of the name's word which it spells in another way."""
        if word.islower() or fold(word) in (fold(known) for known in self.new):
            return next((cased(new, word) for known, new in self.new.items() if fold(known) == fold(word)), word)
        shared = lambda known: len(set(zip(fold(known), fold(known)[1:])) & set(zip(fold(word), fold(word)[1:])))
        near = max(self.new, key=shared)
        return respelled(near, word, self.new[near]) if shared(near) >= len(word) / 2 else word

    def used_alone(self, words, roles):
        """The words that may stand for the whole name."""
        aliases = {alias for alias in self.names if alias in self.new}
        if self.sort == "vi":
            return aliases | {words[-1]}
        family = {word for word, role in zip(words, roles) if role == "family"}
        return aliases | family | ({words[0]} if self.sort in GIVEN_FIRST else set())

    def swapped(self, name):
        """A form of the name in the invented words."""
        return WORD.sub(lambda word: self.word(word[0]), name)

    def word(self, word):
        new = self.new.get(word) or next((new for old, new in self.new.items() if fold(old) == fold(word)), word)
        return cased(new, word)


def forms(person):
    """Pairs of a pattern and whether it is a word alone, the longest first."""
    for name in person.names:
        words = WORD.findall(name)
        if len(words) > 1:
            yield len(words), re.compile(
                r"(?<!\w)" + r"[ .’'\-–]{1,3}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE), person
    for word in person.alone:
        yield 1, re.compile(rf"(?<!\w)(?:{re.escape(word)}|{re.escape(word.upper())})(?!\w)"), person


def is_name_alone(text, place, person):
    """Whether a single word of a name stands for the person there."""
    before, after = text[max(0, place.start() - 24):place.start()], text[place.end():place.end() + 24]
    word, following, preceding = place[0], re.match(r" (\w+)", after), re.search(r"(\w+) $", before)
    if following and following[1] in COMPOUNDS.get(fold(word), []):
        return False
    if HONORIFIC.search(before):
        return person.sort != "vi" or not (following and following[1][0].isupper())
    if person.sort == "vi" and word not in person.names:
        return False
    if not is_vietnamese(word):
        return True
    return not (following and following[1][0].isupper() or preceding and preceding[1][0].isupper()
                and fold(preceding[1]) not in ("của", "và", "với", "theo"))


def name_spans(text, people):
    """Replacements of all words of all names in a text."""
    spans, taken = [], bytearray(len(text))
    patterns = sorted((form for person in people for form in forms(person)),
                      key=lambda form: (-form[0], -len(form[1].pattern)))
    for count, pattern, person in patterns:
        for place in pattern.finditer(text):
            if any(taken[place.start():place.end()]) or NAMED_AFTER.search(text, 0, place.start()):
                continue
            if place[0].islower() or count == 1 and not is_name_alone(text, place, person):
                continue
            taken[place.start():place.end()] = b"\1" * len(place[0])
            spans += [(place.start() + word.start(), place.start() + word.end(), person.word(word[0]))
                      for word in WORD.finditer(place[0])]
    return sorted(span for span in spans if text[span[0]:span[1]] != span[2])


def byline_spans(text, gold, inventor):
    """Replacements of the names of authors, which stand on a line of their own and in no field of the gold."""
    known = {fold(word) for pool in [*POOLS["vi"].values(), OTHER_GIVEN] for word in pool}
    kept = {fold(value["name"]) for kind in ("mechanisms", "instruments") for value in gold[kind]}
    for line in BYLINE.finditer(text):
        words = list(WORD.finditer(text, *line.span(1)))
        if fold(line[1]) in kept or not all(word[0][0].isupper() and fold(word[0]) in known for word in words):
            continue
        for word in words:
            yield word.start(), word.end(), cased(inventor.word(word[0], "vi", "given"), word[0])



def swap(text, gold, states=False):
    """The text and the gold with other names (and other states)."""
    words = {word for person in gold["people"] for name in [person["name"], *person["aliases"]]
             for word in WORD.findall(name)}
    inventor = Inventor(words)
    people = [Person(person, text, inventor) for person in gold["people"]]
    names = name_spans(text, people)
    bylines = list(byline_spans(text, gold, inventor))
    swapped = SwappedText(text, merged(names, bylines, swap_states.spans(text) if states else []))
    return swapped.swapped, Carrier(swapped, people, states).gold(gold)


class Carrier:
    """Carries a gold reading over to a text with other names."""

    def __init__(self, swapped, people, states):
        self.text = swapped
        self.names = {}
        for person in people:
            for name in person.names:
                self.names.setdefault(name, self.name(person, name))
        self.code = swap_states.code if states else lambda code: code
        self.labels = {plain(name): plain(new) for name, new in self.names.items() if " " in name}

    def name(self, person, name):
        new = person.swapped(name)
        return new if new in self.text.swapped else self.text.carried(name)

    def who(self, name):
        return self.names.get(name) or self.code(name)

    def label(self, label):
        """An English label with the invented names; one that holds no name stays."""
        for name, new in self.labels.items():
            label = re.sub(rf"\b{re.escape(name)}\b", new.title(), label, flags=re.IGNORECASE)
        return label

    def gold(self, gold):
        quote = self.text.carried
        return {**gold,
                "people": [{**x, "name": self.names[x["name"]], "country": self.code(x["country"]),
                            "offices": [quote(office) for office in x["offices"]],
                            "aliases": [self.names[alias] for alias in x["aliases"]]} for x in gold["people"]],
                "encounters": [{**x, "where": x["where"] and quote(x["where"]), "quote": quote(x["quote"]),
                                "participants": [self.who(name) for name in x["participants"]],
                                "countries": sorted(map(self.code, x["countries"]))} for x in gold["encounters"]],
                "statements": [self.statement(x) for x in gold["statements"]],
                "figures": [{**x, "text": quote(x["text"]), "what": self.label(x["what"])} for x in gold["figures"]],
                "times": [{**x, "text": quote(x["text"])} for x in gold["times"]],
                "milestones": [{**x, "quote": quote(x["quote"]), "what": self.label(x["what"])}
                               for x in gold["milestones"]],
                "mechanisms": [{**x, "name": quote(x["name"])} for x in gold["mechanisms"]],
                "instruments": [{**x, "name": quote(x["name"])} for x in gold["instruments"]],
                "noise": [{**x, "noise_from": quote(x["noise_from"])} for x in gold["noise"]]}

    def statement(self, x):
        stretch = self.text.place(x["quote"])
        items = {"items": [self.text.carried(item, *stretch) if item in x["quote"] else self.text.carried(item)
                           for item in x["items"]]} if "items" in x else {}
        return {**x, "speakers": [self.who(name) for name in x["speakers"]],
                "cue": self.text.carried(x["cue"], *stretch), "quote": self.text.carried(x["quote"]), **items}


def swap_folder(folder, output, states=False):
    """Writes all reports of a folder with their gold into another."""
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        text, gold = swap(text, json.loads(path.read_text(encoding="utf-8")), states)
        (output / f"{name}.txt").write_bytes(text.encode("utf-8"))
        (output / path.name).write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path, help="a folder of ID.txt and ID.gold.json")
    parser.add_argument("output", type=pathlib.Path, help="the folder to write, made if absent")
    parser.add_argument("--states", action="store_true", help="swap states too")
    options = parser.parse_args()
    swap_folder(options.gold, options.output, options.states)


if __name__ == "__main__":
    main()
