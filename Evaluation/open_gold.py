#!/usr/bin/env python3
"""Makes the open gold of Evaluation/gold anew from ../shared/gold/readouts: all personal names swapped.

    open_gold.py

Beside the reports stand their guidelines, the form of readings and the scorer, copied as they are. The same sources
give the same bytes. README.md there is written by hand and stays. Needs Python 3.9 and nothing else.
"""
import itertools
import shutil

from common import OPEN_GOLD, SHARED, require_shared
from swap_names import swap_folder

COPIED = ["GUIDELINES.md", "READING.md", "score.py"]


def main():
    require_shared()
    for path in itertools.chain(OPEN_GOLD.glob("*.txt"), OPEN_GOLD.glob("*.gold.json")):
        path.unlink()
    swap_folder(SHARED / "gold" / "readouts", OPEN_GOLD)
    for name in COPIED:
        shutil.copy(SHARED / "gold" / name, OPEN_GOLD / name)


if __name__ == "__main__":
    main()
