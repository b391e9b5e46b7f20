"""A text with some of its words swapped, and what becomes of quotes from it."""
import bisect


class SwappedText:
    """A text in which spans are replaced by other words; quotes of the old text are carried over to the new one."""

    def __init__(self, text, replacements):
        """`replacements` are (start, end, new words), sorted and apart from each other."""
        self.text = text
        self.replacements = replacements
        self.starts = [start for start, _, _ in replacements]
        self.swapped = self.between(0, len(text))

    def between(self, start, end):
        """The new words of a stretch that cuts no replaced span."""
        parts, at = [], start
        for begin, stop, new in self.replacements[bisect.bisect_left(self.starts, start):]:
            if begin >= end:
                break
            parts += [self.text[at:begin], new]
            at = stop
        return "".join(parts) + self.text[at:end]

    def cuts(self, place):
        """Whether a place lies inside a replaced span."""
        before = bisect.bisect_left(self.starts, place) - 1
        return before >= 0 and place < self.replacements[before][1]

    def carried(self, quote, start=0, end=None):
        """The new words of a quote, by its first place in a stretch of the text where no replaced span is cut."""
        place = self.text.find(quote, start, end)
        while place >= 0 and (self.cuts(place) or self.cuts(place + len(quote))):
            place = self.text.find(quote, place + 1, end)
        return self.between(place, place + len(quote)) if place >= 0 else quote

    def place(self, quote):
        """The stretch where a quote first stands, the whole text if it does not."""
        start = self.text.find(quote)
        return (start, start + len(quote)) if start >= 0 else (0, len(self.text))


def merged(*layers):
    """Replacements of several layers, sorted; where two overlap, the one of the earlier layer stays."""
    kept = []
    for layer in layers:
        kept += [new for new in layer if not any(new[0] < old[1] and old[0] < new[1] for old in kept)]
    return sorted(kept)
