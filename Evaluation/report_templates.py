"""Articles as templates: their words, with slots for what is new in each generated report, its names and its dates."""
import re

from invented_names import Inventor, cased, fold
from swap_names import Person, name_spans
from swaps import merged

DAY_WORDS = r"ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|tới|và"
DATES = [re.compile(pattern, re.IGNORECASE) for pattern in (
    r"\b(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)\b",
    r"\b(?P<month>\d{1,2})(?P<mark>[/-])(?P<year>(?:19|20)\d\d)\b",
    rf"(?<=\b)(?:{DAY_WORDS}) (?P<day>\d{{1,2}})(?P<mark>[/-])(?P<month>\d{{1,2}})\b(?![/.-]\d)",
    r"\((?P<day>\d{1,2})(?P<mark>[/-])(?P<month>\d{1,2})\)",
    r"\bnăm (?P<year>(?:19|20)\d\d)\b")]
USUAL_YEAR = 2016


class Era:
    """What is new in the reports of one time: other names, the same for the same person, and shifted dates."""

    def __init__(self, key, years, months):
        self.inventor = EraInventor(key)
        self.months = 12 * years + months

    def name(self, word, sort, role, female):
        return cased(self.inventor.word(word, sort, role, female), word)

    def month(self, year, month):
        """A month of the corpus in this time, as (year, month); the year stays None if it is."""
        count = 12 * (year or 0) + month - 1 + self.months
        return (count // 12 if year else None), count % 12 + 1


class EraInventor(Inventor):
    """Settles invented words by a hash of the word and of the time, so that each time has its own persons."""

    def __init__(self, key):
        super().__init__([])
        self.key = key

    def free(self, pool, key):
        return super().free(pool, (*key, self.key))


class Name:
    """A word of a name."""

    def __init__(self, word, sort, role, female):
        self.of = word, sort, role, female

    def filled(self, era):
        return era.name(*self.of)


class Date:
    """A day, month or year. What is not told is None."""

    def __init__(self, match):
        told = match.groupdict()
        self.year, self.month, self.day = (told.get(part) and int(told[part]) for part in ("year", "month", "day"))
        self.text, self.start = match[0], match.start()
        self.places = {part: (match.start(part) - self.start, match.end(part) - self.start)
                       for part in ("year", "month", "day") if told.get(part)}

    @property
    def is_possible(self):
        return (self.month is None or 1 <= self.month <= 12) and (self.day is None or 1 <= self.day <= 31)

    def filled(self, era):
        year, month = era.month(self.year, self.month or 1)
        new = {"year": year, "month": month, "day": self.day and min(self.day, 28)}
        text = self.text
        for part, (start, end) in sorted(self.places.items(), key=lambda place: -place[1][0]):
            text = text[:start] + str(new[part]).zfill(end - start) + text[end:]
        return text


class Recorder:
    """Stands in for an inventor where a template is made: tells what each word of a name is."""

    def __init__(self):
        self.words = {}

    def word(self, word, sort, role, female=False):
        if role != "kept":
            self.words[fold(word)] = sort, role, female
        return word if role == "kept" else "\0" + word


class Template:
    """An article by paragraphs, each a list of words as they stand and of slots."""

    def __init__(self, text, people, sides):
        """`people` and `sides` are those of the program's reading."""
        self.sides = sides
        self.dates = []
        spans = merged(self.date_slots(text), self.name_slots(text, people))
        self.paragraphs = list(self.cut(text, spans))
        years = [date.year for date in self.dates if date.year and date.year < 2030]
        self.year = max(years, default=USUAL_YEAR)

    def date_slots(self, text):
        taken = bytearray(len(text))
        for pattern in DATES:
            for match in pattern.finditer(text):
                date = Date(match)
                if date.is_possible and not any(taken[match.start():match.end()]):
                    taken[match.start():match.end()] = b"\1" * len(match[0])
                    self.dates.append(date)
        self.dates.sort(key=lambda date: date.start)
        return [(date.start, date.start + len(date.text), date) for date in self.dates]

    @staticmethod
    def name_slots(text, people):
        recorder = Recorder()
        persons = [Person(person, text, recorder) for person in people]
        return [(start, end, Name(text[start:end], *recorder.words[fold(text[start:end])]))
                for start, end, _ in name_spans(text, persons) if fold(text[start:end]) in recorder.words]

    @staticmethod
    def cut(text, spans):
        start = 0
        for line in text.splitlines(keepends=True):
            end, at, parts = start + len(line), start, []
            for begin, stop, slot in spans:
                if start <= begin and stop <= end:
                    parts += [text[at:begin], slot]
                    at = stop
            parts.append(text[at:end].rstrip("\r\n"))
            if line.strip():
                yield parts
            start = end

    def published(self, era):
        """The day of publication: that of the first day told, in the latest year told."""
        day = next((date for date in self.dates if date.day), None)
        year, month = era.month(self.year, day.month if day else 6)
        return f"{year:04}-{month:02}-{min(day.day, 28) if day else 15:02}"


def filled(paragraph, era):
    return "".join(part if isinstance(part, str) else part.filled(era) for part in paragraph)
