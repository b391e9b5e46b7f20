#!/usr/bin/env python3
"""Checks that every cite is exact, on every text of ../shared/gold and ../shared/corpus.

    check_cites.py BANGGIAO [--every N]

Each text is read as it stands, in NFC, in NFD, with CRLF and with a BOM. Checked is that text[start:end] == quote
for every cite, that NFC and NFD give the same facts, and that a second reading as it stands gives the same bytes.
Faults are printed by name and place, never with a report's words (those of dev stay unread).
--every N takes all of the gold and every Nth text of the corpus. Needs Python 3.9 and nothing else.
"""
import argparse
import gzip
import itertools
import json
import pathlib
import sys
import tempfile
import unicodedata

from common import FACTS, SHARED, banggiao, require_shared

AS_IT_STANDS = "as it stands"
FORMS = {
    AS_IT_STANDS: lambda text: text,
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "BOM": lambda text: "\ufeff" + text.removeprefix("\ufeff"),
}
BATCH = 500  # texts read by one run of the program


def texts(every):
    """Pairs of name and text: all of the gold, and every Nth text of the corpus."""
    yield from files(SHARED / "gold")
    corpus = itertools.chain(
        files(SHARED / "corpus"), *(lines(path) for path in sorted((SHARED / "corpus").glob("*.jsonl.gz"))))
    yield from itertools.islice(corpus, 0, None, every)


def files(folder):
    for path in sorted(folder.rglob("*.txt")):
        yield str(path.relative_to(SHARED)), path.read_bytes().decode("utf-8")


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            report = json.loads(line)
            yield f"{path.name} {report['id']}", report["text"]


def check(binary, batch):
    """Reads all forms of the texts and returns (how many cites, a line for each fault)."""
    forms = [(name, form, change(text)) for name, text in batch for form, change in FORMS.items()]
    first = read(binary, forms)
    again = read(binary, [text for text in forms if text[1] == AS_IT_STANDS], "--jobs", "1")
    place = f"{batch[0][0]} to {batch[-1][0]}"
    if len(first) != len(forms):
        return 0, [f"{place}: {len(forms)} texts gave {len(first)} readings"]
    faults = [] if first[::len(FORMS)] == again else [f"{place}: a second reading gives other bytes"]
    readings = [json.loads(line) for line in first]
    spans = 0
    for (name, form, text), reading in zip(forms, readings):
        count, wrong = check_spans(reading, text)
        spans += count
        faults += [f"{name} ({form}): {fault}" for fault in wrong]
    facts = {(name, form): comparable(reading, text)
             for (name, form, text), reading in zip(forms, readings) if form in ("NFC", "NFD")}
    faults += [f"{name}: NFC and NFD give other {key}" for name, _ in batch
               for key in differing(facts[name, "NFC"], facts[name, "NFD"])]
    return spans, faults


def read(binary, forms, *options):
    """The readings of texts, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "texts.jsonl"
        with open(path, "w", encoding="utf-8") as stream:
            stream.writelines(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n"
                              for name, _, text in forms)
        return banggiao(binary, "read", "--jsonl", *options, path).splitlines()


def check_spans(reading, text):
    """Counts every {start, end, …} in a reading and returns the count and a line for each wrong one."""
    faults = []
    count = 0
    for span in spans_in(reading):
        count += 1
        start, end = span["start"], span["end"]
        if not 0 <= start < end <= len(text):
            faults.append(f"[{start}:{end}] lies outside the text of {len(text)} code points")
        elif span.get("quote", text[start:end]) != text[start:end]:
            faults.append(f"[{start}:{end}] holds other words than the cite's quote")
    faults += [f"{kind} has a fact without a cite" for kind in FACTS for fact in reading.get(kind, [])
               if "quote" not in (fact.get("cite") or {})]
    return count, faults


def spans_in(value):
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


def comparable(value, text):
    """A reading without offsets: each span is the words it stands on, each string is in NFC."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            return unicodedata.normalize("NFC", text[value["start"]:value["end"]])
        return {key: comparable(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [comparable(inner, text) for inner in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def differing(one, other):
    """The top-level keys in which two readings differ, the hash of the bytes left aside."""
    for reading in (one, other):
        reading["document"] = {key: value for key, value in reading["document"].items() if key != "id"}
    return [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("banggiao", help="the program's binary")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth text of the corpus")
    options = parser.parse_args()
    require_shared()
    source, count, cites, faults = texts(options.every), 0, 0, []
    while batch := list(itertools.islice(source, BATCH)):
        spans, wrong = check(options.banggiao, batch)
        count, cites, faults = count + len(batch), cites + spans, faults + wrong
    print(f"{count} texts in {len(FORMS)} forms: {cites} cites, {len(faults)} faults")
    if faults:
        sys.exit("\n".join(faults[:20]))


if __name__ == "__main__":
    main()
