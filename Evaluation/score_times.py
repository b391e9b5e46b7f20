#!/usr/bin/env python3
"""Scores the expressions of ../shared/gold/times: each is read alone, against its day as the day of publication.

    score_times.py BANGGIAO

Of kind `time`, every value read must be the gold's or one in its `alt`; of kind `none`, nothing may be read. Prints the
wrong ones and how many are right. Exits with 1 if fewer than LEAST of the times are right or any `none` is read.
"""
import json
import sys
import tempfile

from common import SHARED, banggiao, require_shared

LEAST = 0.97


def is_right(expression, values):
    """Whether the values read from an expression are right."""
    if expression["kind"] == "none":
        return not values
    return bool(values) and set(values) <= {expression["value"], *expression.get("alt", [])}


def line(expression):
    """An expression as a line of JSON Lines for `banggiao read`."""
    published = expression["reference"]
    return json.dumps({"text": expression["text"], **({"published": published} if published else {})}, ensure_ascii=False)


def readings(binary, expressions):
    """The values read from each expression."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.write("".join(line(expression) + "\n" for expression in expressions))
        file.flush()
        printed = banggiao(binary, "read", "--report-language", "vi", "--jsonl", file.name)
    for reading in printed.decode("utf-8").splitlines():
        yield [time["value"] for time in json.loads(reading)["times"]]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    require_shared()
    gold = json.loads((SHARED / "gold" / "times" / "times.json").read_text(encoding="utf-8"))
    asked = [expression for expression in gold if expression["kind"] in ("time", "none")]
    wrong = {"time": 0, "none": 0}
    for expression, values in zip(asked, readings(sys.argv[1], asked), strict=True):
        if not is_right(expression, values):
            wrong[expression["kind"]] += 1
            print(f"{expression['text']} ({expression['reference']}): {values}, gold {expression['value']}")
    times = sum(expression["kind"] == "time" for expression in asked)
    print(f"{times - wrong['time']} of {times} expressions of time are right")
    sys.exit(wrong["time"] > (1 - LEAST) * times or wrong["none"] > 0)


if __name__ == "__main__":
    main()
